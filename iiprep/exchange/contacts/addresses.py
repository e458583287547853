"""E-mail addresses as other programs write them down, and names without marks that cannot be seen."""

import re

_ADDRESS = re.compile(r"[^\s@,;:<>\"'()\[\]\\]+@[^\s@,;:<>\"'()\[\]\\]+")
_NAMED = re.compile(r"[^<>@]*<[^<>\s]+>")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def address_in(text: str) -> tuple[str, str]:
    """The address that a text means, and a sentence where it was not one alone; empty where it was.

    The name of “Name <a@b>” is not spoken of. A text without any address stays, and it is said.
    """
    found = list(dict.fromkeys(_ADDRESS.findall(text)))
    if not found:
        return text, f"“{text[:40]}” does not look like an e-mail address."
    if text in (found[0], f"mailto:{found[0]}") or (len(found) == 1 and _NAMED.fullmatch(text)):
        return found[0], ""
    rest = ", ".join(found[1:4])
    return found[0], f"Of the e-mail addresses only {found[0]} was taken{f', not {rest}' if rest else ''}."


def seen(text: str) -> str:
    """A text without zero-width marks and marks that turn the direction of writing round.

    The joiners that Persian and Indic names need stay.
    """
    return _UNSEEN.sub("", text)

"""Links that may be shown as links and opened: web pages, mail addresses and telephone numbers."""

import re
from unicodedata import category
from urllib.parse import parse_qsl, unquote, urlsplit

_LONGEST = 2000
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d{1,5})?(?:[/?#]\S*)?")
_ADDRESS = re.compile(r"[^\s@,;:<>\"]+@(?:[\w-]+\.)+[\w-]{2,}")
_NUMBER = re.compile(r"\+?[0-9][0-9 ().-]*")
_NEVER = re.compile(r"[\x00-\x20\x7f-\x9f\\<>\"\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NUMBERED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_MAIL_PARTS = {"subject", "body"}


def is_safe_link(url: str) -> bool:
    """Whether `url` is a whole link to a page, an address or a number, and nothing that runs or reads."""
    if not url or len(url) > _LONGEST or _NEVER.search(url):
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme in ("https", "http"):
        return bool(host) and "@" not in parts.netloc
    if parts.scheme == "mailto":
        names = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
        return bool(_ADDRESS.fullmatch(parts.path)) and names <= _MAIL_PARTS
    return parts.scheme == "tel" and not parts.netloc and bool(_NUMBER.fullmatch(parts.path))


def readable(link: str) -> str:
    """A link as people read it: letters that a browser copied as numbers, such as ``%C5%9B``, as letters."""
    return _NUMBERED.sub(lambda numbers: _letters(numbers[0]), link)


def _letters(numbers: str) -> str:
    try:
        letters = unquote(numbers, errors="strict")
    except UnicodeDecodeError:
        return numbers
    return letters if all(category(letter)[0] in "LM" for letter in letters) else numbers


def full_link(text: str) -> str:
    """The safe link that a typed text means, such as ``linkedin.com/in/x``; empty when it means none."""
    typed = text.strip()
    link = f"https://{typed}" if _DOMAIN.fullmatch(typed) else typed
    return link if is_safe_link(link) else ""

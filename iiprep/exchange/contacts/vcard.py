"""The properties of one card as a person: which of several numbers, what a firm is, what a link may be."""

import re
from collections.abc import Sequence

from iiprep.exchange.contacts.found import Draft, NotTaken, Row
from iiprep.exchange.contacts.properties import Property
from iiprep.model.text import clean, first_line

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = ("http", "https")
_NO_VOICE = frozenset({"FAX", "PAGER", "TEXTPHONE", "WORKFAX", "HOMEFAX"})


def draft_of(properties: Sequence[Property], draft: Draft) -> Row | NotTaken:
    """The person of a card; a group or a firm is not taken."""
    why = _no_person(properties)
    if why:
        return NotTaken(draft.line, first_line(clean(_text(properties, "FN"))), why, nobody=True)
    draft.take("name", _name(properties))
    draft.take("call_name", _text(properties, "NICKNAME").split(",")[0])
    draft.take("title", _text(properties, "TITLE") or _text(properties, "ROLE"))
    draft.take("organisation", _organisation(properties))
    _take_best(draft, "email", "e-mail address", _emails(properties))
    _take_best(draft, "phone", "number", _phones(properties))
    _take_best(draft, "profile_link", "link", _links(properties, draft))
    draft.take("found_out", "\n".join(one.text for one in properties if one.name == "NOTE"))
    return draft.end()


def left_of(properties: Sequence[Property]) -> list[str]:
    """What has no place beside what `draft_of` takes, in a word each."""
    titles = [one for one in properties if one.name == "TITLE" and one.text.strip()]
    roles = [one for one in properties if one.name == "ROLE" and one.text.strip()]
    firms = [[part for part in one.parts if part.strip()] for one in properties if one.name == "ORG"]
    faxes = [one for one in properties if one.name == "TEL" and one.marks & _NO_VOICE]
    return [
        *["title"] * len(titles[1:]),
        *["role"] * len(roles if titles else roles[1:]),
        *["department"] * sum(len(parts[1:]) for parts in firms[:1]),
        *["organisation"] * len(list(filter(None, firms[1:]))),
        *["fax number"] * len(faxes),
    ]


def _no_person(properties: Sequence[Property]) -> str:
    kinds = {one.text.strip().lower() for one in properties if one.name.endswith("KIND")}
    if "group" in kinds:
        return "It is a group, not a person."
    firm = _text(properties, "X-ABSHOWAS").strip().upper() == "COMPANY"
    if firm or "org" in kinds or (_organisation(properties) and not _name(properties).strip()):
        return "It is the card of an organisation, not of a person."
    return ""


def _text(properties: Sequence[Property], name: str) -> str:
    return next((one.text for one in properties if one.name == name and one.text.strip()), "")


def _name(properties: Sequence[Property]) -> str:
    whole = _text(properties, "FN")
    if whole.strip():
        return whole
    parts = next((one.parts for one in properties if one.name == "N"), [])
    family, given, middle = (*parts, "", "", "")[:3]
    return " ".join(part for part in (given, middle, family) if part.strip())


def _organisation(properties: Sequence[Property]) -> str:
    """The organisation without its departments."""
    parts = next((one.parts for one in properties if one.name == "ORG"), [])
    return next((part for part in parts if part.strip()), "")


def _take_best(draft: Draft, field: str, word: str, texts: Sequence[str]) -> None:
    different = list(dict.fromkeys(text.strip() for text in texts if text.strip()))
    if different:
        draft.take(field, different[0])
        draft.more(word, len(different) - 1)


def _emails(properties: Sequence[Property]) -> list[str]:
    found = [one for one in properties if one.name == "EMAIL"]
    found.sort(key=lambda one: (not one.marks & {"PREF"}, not one.marks & {"WORK"}))
    return [re.sub(r"^mailto:", "", one.text.strip(), flags=re.IGNORECASE) for one in found]


def _phones(properties: Sequence[Property]) -> list[str]:
    """Numbers to call, a mobile first: it is the phone on the day."""
    found = [one for one in properties if one.name == "TEL" and not one.marks & _NO_VOICE]
    found.sort(key=lambda one: (not one.marks & {"CELL", "IPHONE"}, not one.marks & {"PREF", "WORK"}))
    return [re.sub(r"^tel:", "", one.text.strip(), flags=re.IGNORECASE) for one in found]


def _links(properties: Sequence[Property], draft: Draft) -> list[str]:
    """Web addresses, LinkedIn's first; other kinds of link are noted."""
    names = ("X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "URL")
    found = [one.text.strip() for name in names for one in properties if one.name == name]
    kept = []
    for link in filter(None, found):
        scheme = _SCHEME.match(link)
        if scheme and scheme[1].lower() not in _WEB and not link[scheme.end() :][:1].isdigit():
            draft.notes.append("A link that is no web address was left out.")
        else:
            kept.append(link)
    return sorted(kept, key=lambda link: "linkedin.com/" not in link.lower())

"""Which column of a table fills which field: by the titles that known programs give them."""

import tomllib
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from iiprep.model.text import folded
from iiprep.paths import titles_file

FIRST, MIDDLE, LAST = "first", "middle", "last"
PARTS_OF_A_NAME = (FIRST, MIDDLE, LAST)


def _plain(title: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded(title)).split())


CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "": "Not taken",
        "name": "Full name",
        FIRST: "First name",
        MIDDLE: "Middle name",
        LAST: "Last name",
        "call_name": "What to call them",
        "organisation": "Organisation",
        "title": "Title",
        "email": "E-mail",
        "phone": "Phone",
        "profile_link": "Profile link",
        "found_out": "Notes",
    }
)
_TITLES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        field: [title.strip() for title in titles.split(",")]
        for field, titles in tomllib.loads(titles_file().read_text(encoding="utf-8")).items()
    }
)
_JOBS = {
    "job title",
    "position",
    "organization title",
    "organization 1 title",
    "berufsbezeichnung",
    "fonction",
}
_FORMS_OF_ADDRESS = {"title", "titre"}
_KNOWN = {
    _plain(title): (field, rank) for field, titles in _TITLES.items() for rank, title in enumerate(titles)
}
_SPELT = {title for titles in _TITLES.values() for title in titles}


def field_of(title: str) -> str:
    """The field or the part of a name that a column of this title fills; empty when it is not known."""
    return _KNOWN.get(_plain(title), ("", 0))[0]


def fields_of(titles: Sequence[str]) -> list[str]:
    """What each column fills. Beside a column for the job, “Title” is Dr. or Ms., and is not taken."""
    fields = [field_of(title) for title in titles]
    plain = [_plain(title) for title in titles]
    if set(plain) & _JOBS:
        fields = ["" if one in _FORMS_OF_ADDRESS else field for one, field in zip(plain, fields, strict=True)]
    return fields


def known_among(titles: Sequence[str]) -> int:
    """How many titles are known; 0 where none of them says who somebody is."""
    found = [field_of(title) for title in titles]
    if not {"name", "first", "last"} & set(found):
        return 0
    return len([one for one in found if one])


def spelt_among(titles: Sequence[str]) -> int:
    """How many titles are spelt as programs spell them, accents and all."""
    return len({title.strip().lower() for title in titles} & _SPELT)


def order_of(titles: Sequence[str]) -> list[int]:
    """The columns in the order in which they are asked, where several fill one field."""
    return sorted(range(len(titles)), key=lambda at: (_KNOWN.get(_plain(titles[at]), ("", 99))[1], at))

"""One property of a card: its name, types and value, read with vobject by the rules of all three versions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from quopri import decodestring

from vobject import base

TAKEN = {
    "FN",
    "N",
    "NICKNAME",
    "ORG",
    "TITLE",
    "ROLE",
    "EMAIL",
    "TEL",
    "URL",
    "NOTE",
    "KIND",
    "X-ADDRESSBOOKSERVER-KIND",
    "X-ABSHOWAS",
    "X-SOCIALPROFILE",
    "X-LINKEDIN",
    "SOCIALPROFILE",
}
_PIECE = re.compile(r'(?:"[^"]*"|[^";])+')
_VALUE = re.compile(r'"[^"]*"|[^",]+')
_HEAD = re.compile(r"(?:([\w-]+)\.)?([A-Za-z0-9-]+)((?:;[^:\n\"]*(?:\"[^\"\n]*\"[^:\n\"]*)*)?):")
_QUOTED = "QUOTED-PRINTABLE"
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"((?:[^;\\]|\\.)*)(?:;|\Z)", re.DOTALL)


@dataclass(frozen=True)
class Property:
    """A property; `value` is as it stands in the card, `marks` are its types in capitals."""

    name: str
    value: str
    marks: frozenset[str]

    @cached_property
    def text(self) -> str:
        """The value as one text."""
        return _plain(self.value)

    @property
    def parts(self) -> list[str]:
        """The parts of a structured value, such as family name and given name."""
        return [_plain(part) for part in _PARTS.findall(self.value)]


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def unfolded(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a card with their continuations put back, also of quoted-printable."""
    for line, _number in base.getLogicalLines(StringIO("\n".join(lines)), allowQP=True):
        yield line


def property_of(line: str) -> Property | str:
    """A property that is taken; else a sentence on what is wrong with it, empty when it is just not taken."""
    found = _HEAD.match(line)
    if found is None:
        return "" if not line.strip() else "A line that is no property of a card was left out."
    name = found[2].upper()
    if name not in TAKEN:
        return ""
    try:
        params = _params(found[3])
        return Property(name, _decoded(line[found.end() :], params), _marks(params))
    except (ValueError, LookupError):
        return f"The line {name} cannot be decoded and was left out."


def _params(head: str) -> list[list[str]]:
    """Parameters, each a name with its values; vobject tries the dividers in one in exponential time."""
    split = (piece.partition("=") for piece in _PIECE.findall(head))
    return [[name, *(one.strip('"') for one in _VALUE.findall(values))] for name, _is, values in split]


def _marks(params: list[list[str]]) -> frozenset[str]:
    """The types, named or (in version 2.1) bare; a preference in numbers is a type as well."""
    marks = {key.upper() for key, *values in params if not values or key.upper() == "PREF"}
    types = (value for key, *values in params if key.upper() == "TYPE" for value in values)
    return frozenset(marks.union(part for value in types for part in value.upper().split(",")))


def _decoded(value: str, params: list[list[str]]) -> str:
    """The value, out of quoted-printable where it says so."""
    if not any(word.upper() == _QUOTED for param in params for word in param):
        return value
    charset = next((values[0] for key, *values in params if key.upper() == "CHARSET" and values), "utf-8")
    return decodestring(value.encode("utf-8")).decode(charset).replace("\r\n", "\n")

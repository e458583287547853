"""Whether two company names mean the same company, or one house, however they are written."""

import re
import unicodedata

_ENDINGS = frozenset(
    {"inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "plc"}
)
_ENDINGS_ABROAD = frozenset(
    "gmbh ag sa sas sarl srl spa bv nv ab as oy oyj kg kgaa se aps pty pte plc llp lp "
    "group holding holdings".split()
)
_COMMON = frozenset(
    "american bank central city eastern european first general global great green international national new "
    "north northern old pacific royal saint south southern st state the union united university us western "
    "world".split()
)
_SHORTEST = 3


def _core(name: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(mark for mark in folded if not unicodedata.combining(mark))
    words = re.findall(r"\w+", kept.replace("'", "").replace("’", ""))
    words = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    while len(words) > 1 and words[-1] in _ENDINGS | _ENDINGS_ABROAD:
        words.pop()
    return tuple(words)


def same_company(one: str, other: str) -> bool:
    """``Northwind Foods`` and ``The Northwind Foods, Inc.`` are the same; an empty name is like no other."""
    first, second = _core(one), _core(other)
    return bool(first) and first == second


def same_house(one: str, other: str) -> bool:
    """Whether a name tells of the same house: the company itself, a part of it elsewhere, its short name.

    ``Northwind``, ``Northwindfoods`` and ``Northwind Foods Europe GmbH`` tell of ``Northwind Foods``; a first
    word that many companies share, such as ``General``, tells nothing.
    """
    first, second = _core(one), _core(other)
    return _begins(first, second) or _begins(second, first)


def _begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name begins with the words of another, be they written as one."""
    whole = "".join(short)
    tells = len(whole) >= _SHORTEST and not set(short) <= _COMMON
    ends = range(1, len(long) + 1) if tells else range(len(long), len(long) + 1)
    return bool(whole) and any("".join(long[:end]) == whole for end in ends)

"""Whether two company names mean the same company, however they are written."""

import re
import unicodedata

_ENDINGS = frozenset(
    {"inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "plc"}
)
_ENDINGS_ABROAD = frozenset({"gmbh", "ag", "sa", "sas", "bv", "ab", "as", "oy", "kg", "group", "holdings"})


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

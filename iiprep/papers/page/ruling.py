"""Ruled lines to write on: how many, and how far apart, so that every zone of a page ends where it should."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor
from typing import Any

_LINE = 17.0
_WIDEST = 26.0
_HEADING = 24.0
_MOST = 2

Free = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Lines after a must-ask, another question and a closing one, in an empty list, and at the end of a zone.

    `main` and `side` are the heights of one line in points, in the wide and in the narrow zone.
    """

    must: int = 1
    each: int = 0
    closing: int = 0
    blank: int = 1
    notes: int = 0
    main: float = _LINE
    side: float = _LINE


BARE = Ruling()


def rule(paper: str, facts: Mapping[str, Any], free: Free) -> Ruling:
    """The ruling that fills `free`, the points left in each zone by a layout with the ruling `BARE`."""
    return _RULES[paper](facts, free)


def _prep_sheet(facts: Mapping[str, Any], free: Free) -> Ruling:
    questions = facts["questions"]
    musts = sum(1 for one in questions if one["starred"])
    kinds = {"must": musts, "each": len(questions) - musts, "closing": len(facts["closing"])}
    least = musts if questions else BARE.blank
    room = free.get("main", 0.0) + least * _LINE
    lines = floor(room / _LINE)
    blank = 0 if questions else max(3, lines - kinds["closing"])
    given = _shared(lines - blank, kinds)
    total = blank + sum(given[kind] * count for kind, count in kinds.items())
    notes, side = _notes(free.get("side", 0.0))
    return Ruling(**given, blank=blank, notes=notes, main=_height(room, total), side=side)


def _shared(lines: int, kinds: Mapping[str, int]) -> dict[str, int]:
    """Ruled lines after each kind of question: a line more for a whole kind at a time, must-asks first."""
    given = {"must": 1, "each": 0, "closing": 0}
    left = lines - kinds["must"]
    for kind in ("each", "closing", "must", *("must", "each", "each") * _MOST):
        if kinds[kind] and kinds[kind] <= left:
            given[kind] += 1
            left -= kinds[kind]
    return given


def _notes(free: float) -> tuple[int, float]:
    room = free - _HEADING
    lines = floor(room / _LINE)
    return (lines, _height(room, lines)) if lines > 1 else (0, _LINE)


def _height(room: float, lines: int) -> float:
    """The height of one of `lines` lines, rounded down so that they stay inside."""
    return min(_WIDEST, floor(100 * room / lines) / 100) if lines else _LINE


def _one_sheet(_facts: Mapping[str, Any], free: Free) -> Ruling:
    room = free.get("lower", 0.0) + _LINE
    lines = max(1, min(6, floor(room / 24)))
    return Ruling(blank=lines, main=min(30.0, _height_of(room, lines)))


def _card(_facts: Mapping[str, Any], free: Free) -> Ruling:
    room = free.get("write", 0.0) + _LINE
    lines = max(1, floor(room / 24))
    return Ruling(blank=lines, main=_height_of(room, lines))


def _height_of(room: float, lines: int) -> float:
    return max(_LINE, floor(100 * room / lines) / 100)


_RULES: dict[str, Callable[[Mapping[str, Any], Free], Ruling]] = {
    "prep-sheet": _prep_sheet,
    "one-sheet": _one_sheet,
    "thank-you-card": _card,
}

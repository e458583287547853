"""How much ruled space a page gets, and where: from the points that its text leaves free.

A template marks with ``data-slot`` where ruled lines or gaps may stand, in runs of as many as there could
ever be, each of no height. `rule` says how many of a run are kept and how high they are.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor
from typing import Any

LINE = 17.0
_WIDEST = 26.0
_HEADING = 24.0
_GAP = 30.0
_ROW_GAP = 12.0
_SUGGESTIONS = 4
_LETTER_GAP, _SIGN = 46.0, 56.0
_PART_GAP, _LINE_GAP = 18.0, 5.0
_NOTE, _FEWEST_NOTES, _MOST_NOTES = 22.0, 3, 8


@dataclass(frozen=True, slots=True)
class Run:
    """How many lines of each run of a slot are kept, and the height of one in points."""

    count: int
    height: float


Ruling = Mapping[str, Run]
Zones = Mapping[str, float]
Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """How one paper is ruled: the least it needs in each zone, in points, and how the rest is shared."""

    least: Callable[[Facts], Zones]
    share: Callable[[Facts, Zones], dict[str, Run]]


def least(paper: str, facts: Facts) -> Zones:
    """The points that ruled space must have in each zone for the paper to be of use."""
    return RULES[paper].least(facts)


def rule(paper: str, facts: Facts, free: Zones) -> Ruling:
    """The ruling that fills `free`, the points that the text leaves in each zone."""
    return RULES[paper].share(facts, free)


def _count(facts: Facts) -> dict[str, int]:
    questions = facts["questions"]
    musts = sum(1 for one in questions if one["starred"])
    return {"must": musts, "each": len(questions) - musts, "closing": len(facts["closing"])}


def _prep_least(facts: Facts) -> Zones:
    runs = _count(facts)["must"] if facts["questions"] else 3
    return {"main": runs * LINE}


def _prep_share(facts: Facts, free: Zones) -> dict[str, Run]:
    runs = _count(facts)
    room = free.get("main", 0.0)
    lines = max(0, floor(room / LINE))
    blank = 0 if facts["questions"] else max(3, lines - runs["closing"])
    given = _given(lines - blank, runs)
    total = blank + sum(given[kind] * count for kind, count in runs.items())
    height = _height(room, total)
    notes = max(0, floor((free.get("side", 0.0) - _HEADING) / LINE))
    notes = notes if notes > 1 else 0
    return {
        **{kind: Run(count, height) for kind, count in given.items()},
        "blank": Run(blank, height),
        "notes-head": Run(1 if notes else 0, _HEADING),
        "notes": Run(notes, _height(free.get("side", 0.0) - _HEADING, notes)),
    }


def _given(lines: int, runs: Mapping[str, int]) -> dict[str, int]:
    """Ruled lines after each kind of question: a line more for a whole kind at a time, must-asks first."""
    given = dict.fromkeys(runs, 0)
    for kind in ("must", "each", "closing", "must", "must", "each", "each"):
        if 0 < runs[kind] <= lines:
            given[kind] += 1
            lines -= runs[kind]
    return given


def _one_sheet_least(_facts: Facts) -> Zones:
    return {"lower": LINE}


def _one_sheet_share(facts: Facts, free: Zones) -> dict[str, Run]:
    lower = free.get("lower", 0.0)
    rows = max((sum(len(group["companies"]) for group in column) for column in facts["groups"]), default=0)
    lines = max(1, min(_SUGGESTIONS, floor(lower / 24)))
    height = _height(lower, lines)
    row = _gap(lower - lines * height, rows, _ROW_GAP)
    gaps = sum(max(1, len(proof["lines"])) for proof in facts["proofs"])
    gaps += 1 if facts["glance"] and not facts["code"]["size"] else 0
    return {
        "suggestions": Run(lines, height),
        "gap-row": Run(1, row),
        "gap-lower": Run(1, _gap(lower - lines * height - rows * row, 2, _GAP)),
        "gap-text": Run(1, _gap(free.get("text", 0.0), gaps, _GAP)),
        "gap-glance": Run(1, max(0.0, free.get("glance", 0.0))),
    }


def _gap(room: float, gaps: int, widest: float) -> float:
    return max(0.0, min(widest, floor(100 * room / gaps) / 100)) if gaps else 0.0


def _card_least(_facts: Facts) -> Zones:
    return {"write": LINE}


def _card_share(_facts: Facts, free: Zones) -> dict[str, Run]:
    room = free.get("write", 0.0)
    lines = max(1, floor(room / 24))
    middle = Run(1, max(0.0, free.get("card", 0.0) / 2))
    return {"write": Run(lines, _height(room, lines, widest=34.0)), "gap-card": middle}


def _nothing_least(_facts: Facts) -> Zones:
    return {}


def _letter_share(_facts: Facts, free: Zones) -> dict[str, Run]:
    """White above the date, above the salutation and to sign in; the rest stays below, as letters have it."""
    room = max(0.0, free.get("letter", 0.0))
    return {
        "gap-letter": Run(1, min(_LETTER_GAP, 0.16 * room)),
        "gap-sign": Run(1, min(_SIGN, 0.2 * room)),
    }


def _bio_share(facts: Facts, free: Zones) -> dict[str, Run]:
    """White between the parts, then between their lines, then ruled notes or more white."""
    room = max(0.0, free.get("main", 0.0))
    parts = [part for part in facts["parts"] if part["lines"] or not facts["left_off"]]
    gaps = len(parts) + bool(facts["glance"]) + bool(facts["code"]["size"])
    rows = sum(max(0, len(part["lines"]) - 1) for part in parts if not part["dated"])
    gap = _gap(room, gaps, _PART_GAP)
    row = _gap(room - gaps * gap, rows, _LINE_GAP)
    rest = room - gaps * gap - rows * row
    notes = min(_MOST_NOTES, floor((rest - _HEADING) / _NOTE))
    notes = notes if notes >= _FEWEST_NOTES else 0
    height = _height(rest - _HEADING, notes, widest=_NOTE * 1.4)
    gap += _gap(rest - (notes * height + _HEADING if notes else 0), gaps, _GAP)
    return {
        "gap-part": Run(1, gap),
        "gap-row": Run(1, row),
        "notes-head": Run(1 if notes else 0, _HEADING),
        "notes": Run(notes, height),
    }


def _height(room: float, lines: int, widest: float = _WIDEST) -> float:
    """The height of one of `lines` lines, rounded down so that they stay inside."""
    return max(0.0, min(widest, floor(100 * room / lines) / 100)) if lines else 0.0


RULES = {
    "prep-sheet": Rule(_prep_least, _prep_share),
    "one-sheet": Rule(_one_sheet_least, _one_sheet_share),
    "thank-you-card": Rule(_card_least, _card_share),
    "thank-you-letter": Rule(_nothing_least, _letter_share),
    "bio": Rule(_nothing_least, _bio_share),
}

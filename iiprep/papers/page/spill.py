"""What moves from the narrow column of the prep sheet into the wide one, where the narrow one is too full."""

from collections.abc import Mapping
from dataclasses import replace
from math import ceil
from typing import Any

from iiprep.papers.page.account import items_of
from iiprep.papers.page.geometry import BODY_SIZES, Geometry
from iiprep.papers.page.growth import growth
from iiprep.papers.page.measure import Lines, Measured

PARTS = (("carry.already_have.", "notes.for_the_day"), ("carry.items.",), ("dress.",))
_HEADING, _ROUND = 24.0, 2.0
_NARROW = 0.7
"""The narrow column in parts of the wide one."""


def spill(paper: str, facts: Mapping[str, Any], measured: Measured, page: Geometry, need: float) -> int:
    """How many of `PARTS` must move so that the narrow column ends in time; 0 where that helps nothing.

    `measured` is a layout at the body size of `page`; the move is reckoned for the smallest. `need` are the
    points of ruled lines in the wide column.
    """
    smallest = replace(page, body=BODY_SIZES[-1])
    grown = growth(measured, page, smallest)
    free = {name: points - grown.get(name, 0.0) for name, points in measured.free.items()}
    if paper != "prep-sheet" or facts["spill"] or free.get("side", 0.0) >= 0:
        return 0
    texts = dict(items_of(facts))
    moved = taken = 0.0
    for level, prefixes in enumerate(PARTS, start=1):
        items = [(name, one) for name, one in measured.items.items() if name.startswith(prefixes)]
        moved += sum(one.height + _ROUND for _name, one in items)
        taken += sum(_in_wide(one, texts.get(name, "")) + _ROUND for name, one in items)
        if free["side"] + moved >= 0:
            return level if free["main"] - taken - _HEADING >= need else 0
    return 0


def _in_wide(lines: Lines, text: str) -> float:
    """The height of an item in the wide column: what ends a line of its own still does."""
    own = sum(1 for line in text.splitlines() if line.strip())
    over = max(0, lines.count - own) if own else 0
    count = lines.count - over + ceil(_NARROW * over)
    return lines.height * count / lines.count if lines.count else 0.0

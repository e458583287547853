"""What moves from the narrow column of the prep sheet into the wide one, where the narrow one is too full."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from iiprep.papers.page.geometry import BODY_SIZES, Geometry
from iiprep.papers.page.growth import growth
from iiprep.papers.page.measure import Measured

PARTS = (("carry.already_have.", "notes.for_the_day"), ("carry.items.",), ("dress.",))
_HEADING, _ROUND = 24.0, 2.0


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
    moved = 0.0
    for level, prefixes in enumerate(PARTS, start=1):
        lines = [one.height + _ROUND for name, one in measured.items.items() if name.startswith(prefixes)]
        moved += sum(lines)
        heading = _HEADING if level > 1 else 0.0
        if free["side"] + moved >= 0:
            return level if free["main"] - moved - heading >= need else 0
    return 0

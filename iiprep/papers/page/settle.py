"""Settling a laid-out page: ruled lines get their height, what follows moves down, the sheet is cut to size.

A page is laid out once, on an endless sheet and with ruled lines of no height, so that everything can be
measured. Giving the lines their height moves boxes but breaks no line of text, so no second layout is needed.
An element with ``data-before`` may be given room above it in the same way.
"""

from typing import Any

from weasyprint.css import AnonymousStyle
from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import Box, LineBox, TableRowBox
from weasyprint.layout.background import layout_backgrounds

from iiprep.papers.page.measure import POINTS, before
from iiprep.papers.page.ruled.runs import Ruling, Zones

_HAIRLINE = 0.5
_GRID = 1.5


def settle(document: Any, ruling: Ruling) -> None:  # noqa: ANN401 - WeasyPrint is untyped
    """Give the slots of the first page their ruled lines, and the gaps their room.

    Backgrounds, links and bookmarks know no move: they are placed anew.
    """
    page = document.pages[0]._page_box  # noqa: SLF001 - the boxes have no other door
    _settle(page, ruling)
    layout_backgrounds(page, None)
    document.pages[0] = Page(page)


def spread_out(document: Any, ruling: Ruling, lowest: Zones) -> None:  # noqa: ANN401
    """Settle a page that is too long, to look at: few ruled lines, and nothing lies on what is over.

    An element with ``data-under`` names zones and moves down below the `lowest` ink of them, in points;
    how far it stays from it is in its ``data-apart``. Headings of ruled lines go with their lines.
    """
    page = document.pages[0]._page_box  # noqa: SLF001
    _settle(page, ruling)
    for box in list(page.descendants(placeholders=True)):
        zones = _under(box)
        if zones:
            apart = float(box.element.get("data-apart"))
            end = (max(lowest.get(name, 0.0) for name in zones) + apart) / POINTS
            box.translate(0, max(0.0, end - box.position_y))
    layout_backgrounds(page, None)
    document.pages[0] = Page(page)


def cut(document: Any, height: float) -> None:  # noqa: ANN401
    """Cut the endless sheet to the paper's height, in points."""
    document.pages[0].height = height / POINTS


def _settle(parent: Box, ruling: Ruling) -> float:
    """Settle the children of a box; the pixels by which they have grown together."""
    grown, owed, run, place = 0.0, 0.0, "", 0
    kept: list[Box] = []
    for child in getattr(parent, "children", ()):
        slot = _slot(child)
        place = place + 1 if slot and slot == run else 0
        if not place:
            grown, owed = grown + owed, 0.0
        run = slot
        gap = before(child)
        grown += ruling[gap].height / POINTS if gap in ruling else 0.0
        child.translate(0, grown)
        if not slot:
            grown += _inside(child, ruling)
        elif slot in ruling and place < ruling[slot].count:
            lead = ruling[slot].lead / POINTS
            child.translate(0, lead)
            high = ruling[slot].height / POINTS + owed
            owed = _beyond_grid(child, high)
            grown += lead + _stretch(child, high - owed)
        else:
            continue
        kept.append(child)
    if len(kept) != len(getattr(parent, "children", ())):
        parent.children = tuple(kept)
    return grown + owed


def _inside(child: Box, ruling: Ruling) -> float:
    """Settle what is inside a child; by how much it pushes down what follows it."""
    if isinstance(child, LineBox) or not hasattr(child, "children"):
        return 0.0
    beside = isinstance(child, TableRowBox)
    inner = (
        max((_inside(cell, ruling) for cell in child.children), default=0.0)
        if beside
        else _settle(child, ruling)
    )
    if inner and isinstance(child.height, int | float):
        child.height += inner
    return inner if child.is_in_normal_flow() else 0.0


def _stretch(line: Box, height: float) -> float:
    """Make a line as high as it should be, its rule at the bottom; by how much it has grown."""
    before = line.margin_height()
    if "line" in (line.element.get("class") or "").split():
        line.border_bottom_width = _HAIRLINE / POINTS
    line.height += height - line.margin_height()
    return float(height - before)


def _beyond_grid(line: Box, height: float) -> float:
    """By how many pixels the bottom of a line of that height is below the grid of screens."""
    if "line" not in (line.element.get("class") or "").split():
        return 0.0
    return float((line.position_y + height) % (_GRID / POINTS))


def _under(box: Box) -> list[str]:
    """The zones that a box has to stand below; none for the anonymous boxes inside it."""
    if box.element is None or "::" in box.element_tag or isinstance(box.style, AnonymousStyle):
        return []
    return (box.element.get("data-under") or "").split()


def _slot(box: Box) -> str:
    return (box.element.get("data-slot") or "") if box.element is not None else ""

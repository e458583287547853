"""Measuring a laid-out page: which items stand on it, which lines are over, how far each zone is filled.

A zone is an element with ``data-limit``: the height, in points from the top of the page, above which its
text must end. A sign before a text (``data-mark``), such as a star or a number, is no line of it. WeasyPrint
measures in CSS pixels; this module speaks in points.
"""

from dataclasses import dataclass, field
from typing import Any

from weasyprint.css import AnonymousStyle
from weasyprint.formatting_structure.boxes import Box, LineBox

POINTS = 0.75
HAIR = 0.6
HEAD = "head"
_RULED = {"line", "blank"}
RULING_COUNTS = 0.3


@dataclass(slots=True)
class Zone:
    """One column or half: its top and limit in points, its lowest ink, its blank ruling and its gaps.

    `spans` are the tops and bottoms of its blank ruling; `gaps` counts the places that may be given room,
    by their names. Zones of the same `column` stand under one another; `blank_counts` is the share of the
    height for which blank ruling counts.
    """

    name: str
    top: float
    limit: float
    lowest: float = 0.0
    column: str = ""
    blank_counts: float = RULING_COUNTS
    spans: list[tuple[float, float]] = field(default_factory=list)
    gaps: dict[str, int] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """From the top to the limit."""
        return self.limit - self.top

    @property
    def ruled(self) -> float:
        """The points of the height that have blank ruling; columns side by side count once."""
        total, end = 0.0, self.top
        for top, bottom in sorted(self.spans):
            total += max(0.0, bottom - max(top, end))
            end = max(end, bottom)
        return total

    @property
    def free(self) -> float:
        """The points that are left under the lowest ink."""
        return self.limit - self.lowest

    @property
    def fill(self) -> float:
        """Lowest ink over the height of the zone; blank ruling counts for at most `blank_counts`."""
        blank = max(0.0, self.ruled / self.height - self.blank_counts)
        return min(1.0, (self.lowest - self.top) / self.height - blank)


@dataclass(slots=True)
class Lines:
    """The lines of one item: the width there is, how many, their height together, the width and the
    bottom of the last."""

    zone: str
    room: float
    count: int = 0
    height: float = 0.0
    last: float = 0.0
    bottom: float = 0.0


@dataclass(slots=True)
class Measured:
    """What stands where: ids on the first page, lines over by id, the zones, the lines of each item."""

    pages: int
    ids: set[str] = field(default_factory=set)
    over: dict[str, int] = field(default_factory=dict)
    zones: list[Zone] = field(default_factory=list)
    items: dict[str, Lines] = field(default_factory=dict)

    @property
    def free(self) -> dict[str, float]:
        """The points left in each zone."""
        return {zone.name: zone.free for zone in self.zones}

    @property
    def fill(self) -> float:
        """The least of the columns; a column is as full as the fullest zone in it."""
        columns: dict[str, float] = {}
        for zone in self.zones:
            if zone.name != HEAD:
                name = zone.column or zone.name
                columns[name] = max(columns.get(name, 0.0), zone.fill)
        return min(columns.values(), default=1.0)

    def zone(self, name: str) -> Zone:
        """The zone of this name; one without any room where the page has none."""
        return next((zone for zone in self.zones if zone.name == name), Zone(name, 0.0, 0.0))

    def fits(self, expected: set[str]) -> bool:
        """Whether one page holds every expected item and no line is over its limit."""
        return self.pages == 1 and not self.over and expected <= self.ids


def measure(document: Any) -> Measured:  # noqa: ANN401 - WeasyPrint is untyped
    """Walk the boxes of the first page of WeasyPrint's `document`."""
    measured = Measured(pages=len(document.pages))
    _walk(document.pages[0]._page_box, "", None, measured)  # noqa: SLF001 - the boxes have no other door
    return measured


def before(box: Box) -> str:
    """The name of the gap that may stand before a box; empty for the anonymous boxes inside it."""
    if box.element is None or "::" in box.element_tag or isinstance(box.style, AnonymousStyle):
        return ""
    return box.element.get("data-before") or ""


def _zone(box: Box, element: Any) -> Zone:  # noqa: ANN401
    top, name = box.position_y * POINTS, element.get("data-zone")
    counts = float(element.get("data-blank-counts") or RULING_COUNTS)
    limit, column = float(element.get("data-limit")), element.get("data-column") or name
    return Zone(name, top, limit, lowest=top, column=column, blank_counts=counts)


def _walk(box: Box, owner: str, zone: Zone | None, measured: Measured) -> None:
    owner, zone = _enter(box, owner, zone, measured)
    for child in getattr(box, "children", ()):
        if isinstance(child, LineBox):
            _line(child, owner, zone, measured, box.width * POINTS)
        _walk(child, owner, zone, measured)


def _enter(box: Box, owner: str, zone: Zone | None, measured: Measured) -> tuple[str, Zone | None]:
    element = box.element
    if element is None or box.element_tag.endswith(("::before", "::after", "::marker")):
        return owner, zone
    identity = element.get("id")
    if identity:
        measured.ids.add(identity)
        owner = identity
    if element.get("data-limit"):
        zone = _zone(box, element)
        measured.zones.append(zone)
    slot = before(box)
    if slot and zone is not None:
        zone.gaps[slot] = zone.gaps.get(slot, 0) + 1
    if "data-mark" in element.attrib:
        return owner, None
    if element.get("data-slot") and "line" not in (element.get("class") or "").split():
        return owner, None
    if zone is not None and _RULED & set((element.get("class") or "").split()):
        _ruling(box, zone)
    return owner, zone


def _ruling(box: Box, zone: Zone) -> None:
    height = box.margin_height() * POINTS
    if height:
        top = box.position_y * POINTS
        zone.lowest = max(zone.lowest, top + height)
        zone.spans.append((top, top + height))


def _line(box: LineBox, owner: str, zone: Zone | None, measured: Measured, room: float) -> None:
    if zone is None or not _has_ink(box):
        return
    top, bottom = box.position_y * POINTS, (box.position_y + box.height) * POINTS
    zone.lowest = max(zone.lowest, bottom)
    name = owner or _first_id(box)
    _add(measured.items.setdefault(name, Lines(zone.name, room)), box)
    if bottom > zone.limit + HAIR or top < zone.top - HAIR:
        measured.over[name] = measured.over.get(name, 0) + 1


def _add(lines: Lines, box: LineBox) -> None:
    lines.count += 1
    lines.height += box.height * POINTS
    lines.bottom = max(lines.bottom, (box.position_y + box.height) * POINTS)
    lines.last = sum(child.margin_width() for child in box.children if child.is_in_normal_flow()) * POINTS


def _first_id(box: LineBox) -> str:
    """The first item in a line that holds several."""
    found = (one.element.get("id") for one in box.descendants() if one.element is not None)
    return next((name for name in found if name), "")


def _has_ink(box: LineBox) -> bool:
    return any(getattr(one, "text", "").strip() for one in box.descendants())

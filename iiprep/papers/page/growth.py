"""How much taller the text of each zone gets at another body size, reckoned from one layout."""

from math import ceil

from iiprep.papers.page.geometry import Geometry
from iiprep.papers.page.measure import Lines, Measured

_LEADING = 1.28


def growth(measured: Measured, here: Geometry, there: Geometry) -> dict[str, float]:
    """The points by which the lines of each zone grow from the measured page `here` to `there`."""
    grown: dict[str, float] = {}
    for lines in measured.items.values():
        ratio = _ratio(lines, here, there)
        grown[lines.zone] = grown.get(lines.zone, 0.0) + _height(lines, ratio) - lines.height
    return grown


def _ratio(lines: Lines, here: Geometry, there: Geometry) -> float:
    """By how much the type of these lines changes: each of the three sizes has its own floor."""
    size = lines.height / lines.count / _LEADING
    old, new = here.facts(), there.facts()
    nearest = min(("body", "small", "tiny"), key=lambda name: abs(float(old[name]) - size))
    return float(new[nearest]) / float(old[nearest])


def _height(lines: Lines, ratio: float) -> float:
    if ratio == 1.0 or not lines.room:
        return lines.height
    count = max(1, ceil((lines.count - 1 + lines.last / lines.room) * ratio - 0.001))
    return count * lines.height / lines.count * ratio

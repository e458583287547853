"""What a copy could do without, without making one: reckoned from the layout that was found too long."""

from dataclasses import replace
from typing import Any

from iiprep.papers.page.cutting import giants
from iiprep.papers.page.leave_off import to_leave_off, without
from iiprep.papers.page.measure import Measured
from iiprep.papers.page.ruled.runs import Zones

Facts = dict[str, Any]


def could_go(paper: str, facts: Facts, measured: Measured, needs: Zones) -> tuple[str, ...]:
    """The items, the least important first; `needs` are the points of ruled lines in each zone.

    A text that takes over half of its column goes, or is cut short, before anything else has to, then the
    least important go.
    """
    gone, shares = giants(paper, facts, measured)
    first = {**dict.fromkeys(gone, 0.0), **shares}
    taken = dict.fromkeys((zone.name for zone in measured.zones), 0.0)
    for name, share in first.items():
        lines = measured.items[name]
        taken[lines.zone] += lines.height * (1 - share)
    zones = [replace(zone, lowest=zone.lowest - taken[zone.name]) for zone in measured.zones]
    left = without(facts, gone) if gone else facts
    more = to_leave_off(paper, left, replace(measured, zones=zones), needs)
    return tuple(dict.fromkeys((*first, *more)))

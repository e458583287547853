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

    A text that takes over half of its column goes before anything else has to, then the least important.
    """
    gone, _shares = giants(paper, facts, measured)
    taken = {
        zone.name: sum(measured.items[name].height for name in gone if measured.items[name].zone == zone.name)
        for zone in measured.zones
    }
    zones = [replace(zone, lowest=zone.lowest - taken[zone.name]) for zone in measured.zones]
    left = without(facts, gone) if gone else facts
    return (*gone, *to_leave_off(paper, left, replace(measured, zones=zones), needs))

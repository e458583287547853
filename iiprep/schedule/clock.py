"""On which clock a time is meant that somebody types, and when that is on mine."""

from dataclasses import dataclass
from datetime import date, datetime, time

from iiprep.model.fields import replaced
from iiprep.model.plan import Plan
from iiprep.schedule.zones import at, in_zone, local_zone, place_of


def with_zone(plan: Plan) -> Plan:
    """`plan` with the zone of this computer as that of the meeting, where a time is set and no zone is known.

    So the meeting stays where it is when the computer travels.
    """
    timing = plan.timing
    if timing.day is None or timing.start is None or timing.zone or plan.profile.zone:
        return plan
    return replaced(plan, timing=replaced(timing, zone=local_zone()))


@dataclass(frozen=True, slots=True)
class MyClock:
    """When a meeting is on my clock; `there` is its own clock and `place` where that hangs, if it differs."""

    day: date | None = None
    start: time | None = None
    there: datetime | None = None
    place: str = ""


def on_my_clock(plan: Plan) -> MyClock:
    """When the meeting is, as far as it is known."""
    timing, mine = plan.timing, plan.profile.zone or local_zone()
    if timing.day is None or timing.start is None or timing.zone in ("", mine):
        return MyClock(timing.day, timing.start)
    there = at(timing.day, timing.start, timing.zone)
    try:
        here = in_zone(there, mine)
    except OverflowError:
        return MyClock(timing.day, timing.start)
    if here.replace(tzinfo=None) == there.replace(tzinfo=None):
        return MyClock(timing.day, timing.start)
    return MyClock(here.date(), here.time(), there, place_of(timing.zone))

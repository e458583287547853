"""On which clock a time is meant that somebody types, and when that is on mine."""

from dataclasses import dataclass
from datetime import date, datetime, time

from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.schedule.zones import at, in_zone, local_zone, place_of


def zone_of_slots(plan: Plan) -> str:
    """The zone on whose clock the offered times are meant: the host's, where it is known."""
    return plan.timing.zone or plan.host.zone or plan.profile.zone or local_zone()


def seen_here(day: date, start: time, zone: str, mine: str) -> tuple[date, time]:
    """When a day and an hour in `zone` are on the clock of `mine`; the same at the ends of the calendar."""
    try:
        here = in_zone(at(day, start, zone), mine)
    except OverflowError:
        return day, start
    return here.date(), here.time()


def with_hours_fixed(plan: Plan, before: Profile) -> Plan:
    """`plan` with the zone that was mine as that of the meeting, where its hours lean on one that is no more.

    Hours are those of the meeting, and those that were offered on my clock.
    """
    timing, was = plan.timing, before.zone or local_zone()
    settled = timing.day is not None and timing.start is not None
    offered = not plan.host.zone and any(slot.day and slot.start for slot in plan.request.slots)
    if timing.zone or was == (plan.profile.zone or local_zone()) or not (settled or offered):
        return plan
    return replaced(plan, timing=replaced(timing, zone=was))


def with_zone(plan: Plan) -> Plan:
    """`plan` with the zone of this computer as that of the meeting, where a time is set and no zone is known.

    So the meeting stays where it is when the computer travels.
    """
    timing = plan.timing
    if timing.day is None or timing.start is None or timing.zone or plan.profile.zone:
        return plan
    return replaced(plan, timing=replaced(timing, zone=local_zone()))


def day_here(timing: Timing, mine: str) -> date | None:
    """The day of a meeting on the calendar of `mine`; empty is the zone of this computer."""
    day, start = timing.day, timing.start
    if day is None or start is None or timing.zone in ("", mine or local_zone()):
        return day
    return seen_here(day, start, timing.zone, mine or local_zone())[0]


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
    here = seen_here(timing.day, timing.start, timing.zone, mine)
    if here == (timing.day, timing.start):
        return MyClock(timing.day, timing.start)
    return MyClock(*here, at(timing.day, timing.start, timing.zone), place_of(timing.zone))


def zone_away(plan: Plan) -> str:
    """The zone of the place where people meet in person, if its clock is not mine; else empty.

    Whoever goes there goes by that clock; a call is made by my own.
    """
    return plan.timing.zone if plan.timing.format.in_person and on_my_clock(plan).place else ""

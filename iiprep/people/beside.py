"""Meetings that overlap with one that is being planned: told where its time is typed, not forbidden."""

from datetime import datetime

from iiprep.model.meeting import Format, Timing
from iiprep.model.plan import Plan
from iiprep.people.known import Known, KnownMeeting
from iiprep.schedule.dayline import day_line

Span = tuple[datetime, datetime]


def beside(known: Known, plan: Plan, here: str) -> tuple[KnownMeeting, ...]:
    """The other meetings still to be held that overlap with the time of `plan`; `here` is its id."""
    mine = _span(plan.timing, plan.profile.zone)
    if mine is None:
        return ()
    found = []
    for one in known.meetings:
        theirs = _span(one.meeting.timing, plan.profile.zone)
        if (
            one.id != here
            and one.coming
            and theirs is not None
            and theirs[0] < mine[1]
            and mine[0] < theirs[1]
        ):
            found.append(one)
    return tuple(found)


def _span(timing: Timing, zone: str) -> Span | None:
    """From when to when; questions by e-mail have no hour of their own."""
    if timing.format is Format.EMAIL:
        return None
    line = day_line(
        timing.day,
        timing.start,
        timing.zone or zone,
        length=timing.length,
        travel=0,
        buffer=0,
        in_person=False,
    )
    return (line.start, line.end) if line.start and line.end else None

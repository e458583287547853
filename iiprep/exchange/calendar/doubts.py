"""What speaks against it that an appointment in a file is this meeting; told before it is taken."""

from datetime import date, datetime
from enum import Enum

from iiprep.exchange.calendar.found import Found, Says
from iiprep.exchange.calendar.taking import clock_of
from iiprep.model.plan import Plan

_OURS = "@iiprep"
_ENDS = (Says.CALLED_OFF, Says.DECLINED)


class Doubt(Enum):
    """Why it may be another appointment."""

    ANOTHER_MEETING = "It names another appointment than this meeting."
    ANOTHER_DAY = "It is about another day than this meeting."
    ANOTHER_HOUR = "It is about another hour than this meeting."
    NO_DAY = "This meeting has no day yet, so it may be about something else."
    PAST = "It is in the past."


def doubts(plan: Plan, found: Found, today: date) -> tuple[Doubt, ...]:
    """All that speaks against it. Another day or hour does so only in what would end the meeting."""
    moment = clock_of(plan, found)
    all_of_them = (
        Doubt.ANOTHER_MEETING if _is_another(plan, found) else None,
        _other_time(plan, found, moment) if found.says in _ENDS else None,
        Doubt.PAST if (moment.date() if moment else found.day) < today else None,
    )
    return tuple(doubt for doubt in all_of_them if doubt is not None)


def _is_another(plan: Plan, found: Found) -> bool:
    """Whether it was named by this program, and not for this meeting."""
    own = plan.calendar.uid
    return bool(own) and found.uid.endswith(_OURS) and not found.uid.startswith(own)


def _other_time(plan: Plan, found: Found, moment: datetime | None) -> Doubt | None:
    day, start = plan.timing.day, plan.timing.start
    if day is None:
        return Doubt.NO_DAY if found.says is Says.CALLED_OFF else None
    if (moment.date() if moment else found.day) != day:
        return Doubt.ANOTHER_DAY
    if moment is None or start is None or (moment.hour, moment.minute) == (start.hour, start.minute):
        return None
    return Doubt.ANOTHER_HOUR

"""What speaks against it that an appointment in a file is this meeting; told before it is taken."""

from datetime import date, datetime
from enum import Enum

from iiprep.exchange.calendar.answers.found import Found, Says
from iiprep.exchange.calendar.answers.taking import clock_of
from iiprep.exchange.calendar.memory import steady_id
from iiprep.model.plan import Plan
from iiprep.model.text import folded

_OURS = "@iiprep"
_OFFERED = "-slot-"
_ENDS = (Says.CALLED_OFF, Says.DECLINED)


class Doubt(Enum):
    """Why it may be another appointment."""

    ANOTHER_MEETING = "It names another appointment than this meeting."
    BESIDE = "It is an entry beside this meeting, not the meeting itself."
    NOT_KNOWN = "Nothing in it says that it belongs to this meeting."
    ANOTHER_DAY = "It is about another day than this meeting."
    ANOTHER_HOUR = "It is about another hour than this meeting."
    NO_DAY = "This meeting has no day yet, so it may be about something else."
    PAST = "It is in the past."


def doubts(plan: Plan, found: Found, today: date) -> tuple[Doubt, ...]:
    """All that speaks against it. Another day or hour does so only in what would end the meeting."""
    moment = clock_of(plan, found)
    day = moment.date() if moment else found.day
    named = _other_name(plan, found)
    timed = _other_time(plan, found, moment) if found.says in _ENDS else None
    if named is Doubt.NOT_KNOWN and timed is not None:
        named = None
    past = Doubt.PAST if day is not None and day < today else None
    return tuple(doubt for doubt in (named, timed, past) if doubt is not None)


def _other_name(plan: Plan, found: Found) -> Doubt | None:
    """What its name says; one that this program did not give is told by who takes part."""
    own = [uid for uid in (plan.calendar.uid, steady_id(plan)) if uid]
    if any(found.uid == f"{uid}{_OURS}" or found.uid.startswith(f"{uid}{_OFFERED}") for uid in own):
        return None
    if found.uid.endswith(_OURS):
        beside = any(found.uid.startswith(f"{uid}-") for uid in own)
        return Doubt.BESIDE if beside else Doubt.ANOTHER_MEETING
    return None if _who_takes_part(plan, found) else Doubt.NOT_KNOWN


def speaks_for(plan: Plan, found: Found) -> str:
    """A sentence on what alone tells that an appointment with a foreign name is this meeting; else empty."""
    who = "" if found.uid.endswith(_OURS) else _who_takes_part(plan, found)
    return f"It comes from another calendar, but {who} takes part in it." if who else ""


def _who_takes_part(plan: Plan, found: Found) -> str:
    """Whoever of this meeting is among those who are invited, or sent it."""
    for person in plan.people:
        name, address = person.name.strip(), person.email.strip().lower()
        if (address and address in found.addresses) or (name and folded(name) == folded(found.who)):
            return name or address
    return ""


def _other_time(plan: Plan, found: Found, moment: datetime | None) -> Doubt | None:
    day, start = plan.timing.day, plan.timing.start
    if moment is None and found.day is None:
        return None
    if day is None:
        return Doubt.NO_DAY if found.says is Says.CALLED_OFF else None
    if (moment.date() if moment else found.day) != day:
        return Doubt.ANOTHER_DAY
    if moment is None or start is None or (moment.hour, moment.minute) == (start.hour, start.minute):
        return None
    return Doubt.ANOTHER_HOUR

"""Takes an appointment that was read into a plan: its time, and what follows from it."""

import re
from datetime import date, datetime, time

from iiprep.exchange.calendar.answers.found import Found, Says
from iiprep.exchange.links import full_link
from iiprep.model.debrief import Outcome
from iiprep.model.fields import fields_of, replaced
from iiprep.model.meeting import Place, Timing
from iiprep.model.plan import Plan, moved
from iiprep.model.request import Answer
from iiprep.model.text import folded
from iiprep.schedule.clock import with_zone
from iiprep.schedule.zones import in_zone, local_zone

_OPEN = (Says.TENTATIVE, Says.COUNTERS, Says.UNSETTLED)
_NAMES_A_CALL = re.compile(
    r"[^\d,;]*\b(microsoft teams|zoom|google meet|webex|skype)\b[^\d,;]*", re.IGNORECASE
)
_LENGTH = next(spec for spec in fields_of(Timing) if spec.name == "length")


def taken(plan: Plan, found: Found, today: date) -> Plan:
    """`plan` with the day and the time of the appointment, on the clock of the meeting's zone.

    The length is taken within its bounds; the place, unless the one written down tells it already, and where
    a link comes along not a name such as “Microsoft Teams Meeting”. A yes
    answers the request today; a no, and what was called off, leave the time as it is.
    """
    if found.says is Says.CALLED_OFF:
        held = plan.happened.outcome is not Outcome.NOT_YET
        return plan if held else replaced(plan, happened=replaced(plan.happened, outcome=Outcome.NOT_HELD))
    if found.says is Says.KEEPS:
        return plan
    if found.says is Says.DECLINED:
        return _answered(plan, Answer.NO, today)
    timing = replaced(plan.timing, **_when(plan, found))
    dated = with_zone(moved(plan, replaced(plan, timing=timing, place=_where(plan.place, found))))
    return dated if found.says in _OPEN else _answered(dated, Answer.YES, today)


def clock_of(plan: Plan, found: Found) -> datetime | None:
    """When the appointment begins, on the clock of the meeting's zone; None for a whole day."""
    if found.start is None:
        return found.clock
    return in_zone(found.start, plan.timing.zone or plan.profile.zone or local_zone())


def is_a_length(minutes: int) -> bool:
    """Whether a meeting can be that long."""
    return _LENGTH.low <= minutes <= _LENGTH.high


def _when(plan: Plan, found: Found) -> dict[str, object]:
    moment = clock_of(plan, found)
    if moment is None:
        return {"day": found.day} if found.day else {}
    when: dict[str, object] = {"day": moment.date(), "start": time(moment.hour, moment.minute)}
    if is_a_length(found.minutes):
        when["length"] = found.minutes
    return when


def _where(place: Place, found: Found) -> Place:
    link = full_link(found.place) or found.link
    address = "" if full_link(found.place) else found.place
    in_words = link and _NAMES_A_CALL.fullmatch(address)
    if in_words or _plain(address) in _plain(f"{place.address} {place.room}"):
        address = ""
    return replaced(place, address=address or place.address, link=link or place.link)


def _plain(text: str) -> str:
    return "".join(sign for sign in folded(text) if sign.isalnum())


def _answered(plan: Plan, answer: Answer, today: date) -> Plan:
    if plan.waiting.answer is not Answer.WAITING:
        return plan
    return replaced(plan, waiting=replaced(plan.waiting, answer=answer, answered_on=today))

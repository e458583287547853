"""Takes an appointment that was read into a plan: its time, and what follows from it."""

from datetime import date, time

from iiprep.exchange.calendar.found import Found, Says
from iiprep.exchange.links import full_link
from iiprep.model.debrief import Outcome
from iiprep.model.fields import fields_of, replaced
from iiprep.model.meeting import Place, Timing
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.schedule.clock import with_zone
from iiprep.schedule.zones import in_zone, local_zone

_LENGTH = next(spec for spec in fields_of(Timing) if spec.name == "length")


def taken(plan: Plan, found: Found, today: date) -> Plan:
    """`plan` with the day and the time of the appointment, on the clock of the meeting's zone.

    The length is taken within its bounds, the place only where none is written down. A yes answers the
    request today; a no, and what was called off, leave the time as it is.
    """
    if found.says is Says.CALLED_OFF:
        held = plan.happened.outcome is not Outcome.NOT_YET
        return plan if held else replaced(plan, happened=replaced(plan.happened, outcome=Outcome.NOT_HELD))
    if found.says is Says.DECLINED:
        return _answered(plan, Answer.NO, today)
    timing = replaced(plan.timing, **_when(plan, found))
    dated = with_zone(replaced(plan, timing=timing, place=_where(plan.place, found)))
    return dated if found.says is Says.TENTATIVE else _answered(dated, Answer.YES, today)


def _when(plan: Plan, found: Found) -> dict[str, object]:
    moment = found.clock
    if found.start is not None:
        moment = in_zone(found.start, plan.timing.zone or plan.profile.zone or local_zone())
    if moment is None:
        return {"day": found.day}
    when: dict[str, object] = {"day": moment.date(), "start": time(moment.hour, moment.minute)}
    if _LENGTH.low <= found.minutes <= _LENGTH.high:
        when["length"] = found.minutes
    return when


def _where(place: Place, found: Found) -> Place:
    link = full_link(found.place) or found.link
    address = "" if full_link(found.place) else found.place
    return replaced(
        place, address=place.address if place.address.strip() else address, link=place.link.strip() or link
    )


def _answered(plan: Plan, answer: Answer, today: date) -> Plan:
    if plan.waiting.answer is not Answer.WAITING:
        return plan
    return replaced(plan, waiting=replaced(plan.waiting, answer=answer, answered_on=today))

"""The short notes around a request: the one kind nudge, and the line that confirms the meeting."""

from iiprep.model.fields import replaced
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.model.request import Slot
from iiprep.papers.facts.messages import slot_text
from iiprep.papers.region import Region
from iiprep.schedule.zones import local_zone


def nudge_text(plan: Plan) -> str:
    """My own words, or a note that asks once more and makes it easy not to answer."""
    own = plan.waiting.nudge.strip()
    if own:
        return own
    hope = _hope(plan)
    body = (
        f"Some days ago I wrote to ask for {plan.timing.length} minutes of your time{hope}. "
        "I know how full a week can be. If it does not suit you, please leave this unanswered with an easy "
        f"mind; if it does, {_times(plan)}"
    )
    return _letter(plan, body, "Thank you for reading this.")


def confirm_text(plan: Plan, region: Region) -> str:
    """A line a day or two ahead: when, where, for how long, and a number to call."""
    timing, phone = plan.timing, plan.profile.phone.strip()
    own = timing.zone or plan.profile.zone or local_zone()
    on_its_clock = replaced(plan, timing=replaced(timing, zone=own))
    when = slot_text(Slot(day=timing.day, start=timing.start), on_its_clock, region)
    where = plan.place.address.strip() if timing.format.in_person else ""
    call = {Format.PHONE: "our call", Format.VIDEO: "our video call"}.get(timing.format, "meeting you")
    first = f"I look forward to {call}" + (f" on {when}" if when else "") + (f", at {where}" if where else "")
    reach = f" If anything comes up, my number on the day is {phone}." if phone else ""
    hour = "" if timing.start or not timing.day else " Which hour would suit you?"
    body = f"{first}.{hour} I will keep to the {timing.length} minutes.{reach}"
    return _letter(plan, body, "Until then, thank you.")


def _times(plan: Plan) -> str:
    """How they would come to a time, without the work of finding one."""
    if any(slot.day for slot in plan.request.slots):
        return "one of the times I named would do, or I can offer two or three others."
    return "one word is enough, and I will offer two or three times."


def _hope(plan: Plan) -> str:
    first = next((one.text.strip().rstrip(".") for one in plan.objectives if one.text.strip()), "")
    if not first.lower().startswith(("learn", "understand", "find")):
        return ""
    return f", to {first[0].lower()}{first[1:]}"


def _letter(plan: Plan, body: str, close: str) -> str:
    hello = f"Dear {plan.host.short_name or '…'},"
    return "\n\n".join(filter(None, (hello, body, close, plan.profile.name.strip())))

"""What a meeting has for a calendar: the meeting, the way there, the times offered, the courtesies."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from iiprep.exchange.calendar.entry import Alarm, Entry, EntryKind, Status
from iiprep.exchange.links import full_link
from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.schedule.chain import is_told
from iiprep.schedule.clock import zone_of_slots
from iiprep.schedule.dayline import DayLine, day_line
from iiprep.schedule.zones import at, local_zone
from iiprep.settings import Settings

REREAD_MINUTES = 60
LEAVE_MINUTES = 15
THANK_WITHIN = Settings().thank_within
_SHORT = timedelta(minutes=15)
_EVENING = time(17)
_NOT_TO_BE = frozenset({Answer.NO, Answer.OTHER, Answer.NOT_REACHED})
_CALLED = {
    Format.OFFICE: "Meeting with",
    Format.CAFE: "Meeting with",
    Format.PHONE: "Phone call with",
    Format.VIDEO: "Video call with",
    Format.EMAIL: "Questions by e-mail to",
}


def agenda(
    plan: Plan, request: str, thank_within: int = THANK_WITHIN, *, there: str = ""
) -> tuple[Entry, ...]:
    """All entries of a plan, in order; `request` is the note, to be read again before the meeting.

    `there` says when it is on the clock of the place, where that is not mine: a calendar shows one clock.
    Thanks are due `thank_within` hours after the end. What was called off has none but its courtesies.
    """
    line = _line(plan)
    found = [*_courtesies(plan, line, timedelta(hours=thank_within))]
    if not is_called_off(plan):
        found = [
            *_meeting(plan, line, request, there),
            *_leave(plan, line, there),
            *_slots(plan, line),
            *found,
        ]
    return tuple(sorted(found, key=lambda entry: entry.start))


def is_called_off(plan: Plan) -> bool:
    """Whether the meeting will not take place, or did not."""
    outcome = plan.happened.outcome
    return outcome is Outcome.NOT_HELD or (outcome is Outcome.NOT_YET and plan.waiting.answer in _NOT_TO_BE)


def called(plan: Plan) -> str:
    """The meeting in a few words: how we meet, and whom."""
    host = plan.host
    name = ", ".join(filter(None, (host.name.strip(), host.organisation.strip()))) or "my host"
    return f"{_CALLED[plan.timing.format]} {name}"


def _line(plan: Plan) -> DayLine:
    timing = plan.timing
    return day_line(
        timing.day,
        timing.start,
        _zone(plan),
        length=timing.length,
        travel=timing.travel,
        buffer=timing.arrival_buffer,
        in_person=timing.format.in_person,
    )


def _zone(plan: Plan) -> str:
    return plan.timing.zone or plan.profile.zone or local_zone()


def _meeting(plan: Plan, line: DayLine, request: str, there: str) -> Iterator[Entry]:
    if line.start is None or line.end is None:
        return
    host = plan.host.short_name or "your host"
    yield Entry(
        "meeting",
        EntryKind.MEETING,
        called(plan),
        line.start.astimezone(UTC),
        line.end.astimezone(UTC),
        text=_to_read(plan, request, there),
        place=_place(plan),
        link=full_link(plan.place.link),
        alarm=Alarm(REREAD_MINUTES, f"Re-read your request to {host}"),
    )


def _leave(plan: Plan, line: DayLine, there: str) -> Iterator[Entry]:
    if line.leave is None or line.arrive is None or line.leave == line.arrive:
        return
    title = f"On the way: {called(plan)}"
    yield Entry(
        "leave",
        EntryKind.LEAVE,
        title,
        line.leave.astimezone(UTC),
        line.arrive.astimezone(UTC),
        text=there,
        place=_place(plan),
        alarm=Alarm(LEAVE_MINUTES, f"Leave in {LEAVE_MINUTES} minutes"),
    )


def _slots(plan: Plan, line: DayLine) -> Iterator[Entry]:
    """The times offered, while none is settled."""
    if line.known:
        return
    name = plan.host.name.strip() or "my host"
    for slot in plan.request.slots:
        start = _instant(slot.day, slot.start, zone_of_slots(plan))
        if start is not None:
            yield Entry(
                f"slot-{start:%Y%m%dT%H%MZ}",
                EntryKind.SLOTS,
                f"Offered to {name}",
                start,
                start + timedelta(minutes=plan.timing.length),
                status=Status.TENTATIVE,
            )


def _courtesies(plan: Plan, line: DayLine, within: timedelta) -> Iterator[Entry]:
    """What would be kind to do, each as a quarter of an hour that ends when it is due."""
    kind = EntryKind.COURTESIES
    due = line.end.astimezone(UTC) + within if line.end is not None else None
    if due is not None and not is_called_off(plan):
        for position, person in enumerate(plan.people):
            name = person.name.strip() or "your host"
            if plan.thanks_for(position).sent_on is None:
                yield Entry(f"thank-{position}", kind, f"Thank {name} in writing", due - _SHORT, due)
        introducer = plan.host.introduced_by.strip()
        if introducer and not is_told(plan):
            yield Entry("tell", kind, f"Tell {introducer} how it went", due - _SHORT, due)
    mine = plan.profile.zone or local_zone()
    for number, promise in enumerate(plan.happened.my_promises):
        until = _instant(promise.due, _EVENING, mine)
        if promise.text.strip() and promise.done_on is None and until is not None:
            title = f"I promised: {promise.text.strip()}"
            yield Entry(f"promise-{number}", kind, title, until - _SHORT, until)


def _instant(day: date | None, clock: time | None, zone: str) -> datetime | None:
    """The instant on the clock of a zone; None while it is not known."""
    if day is None or clock is None:
        return None
    try:
        return at(day, clock.replace(second=0, microsecond=0), zone).astimezone(UTC)
    except OverflowError:
        return None


def _place(plan: Plan) -> str:
    timing, place = plan.timing, plan.place
    if timing.format.in_person:
        return ", ".join(filter(None, (place.address.strip(), place.room.strip())))
    if timing.format is Format.VIDEO:
        return place.link.strip()
    return plan.host.phone.strip() if timing.format is Format.PHONE else ""


def _to_read(plan: Plan, request: str, there: str) -> str:
    """When it is there, how to get in, whom to call, what I hope to learn, and the request."""
    hopes = [f"• {one.text.strip()}" for one in plan.objectives if one.text.strip()]
    phone = plan.host.phone.strip()
    parts = (
        there,
        plan.place.entry.strip(),
        f"Phone on the day: {phone}" if phone else "",
        "\n".join(["What I hope to learn:", *hopes]) if hopes else "",
        f"My request:\n{request.strip()}" if request.strip() else "",
    )
    return "\n\n".join(filter(None, parts))

"""When it is kind to write to somebody again: some months after the last contact, unless they rather not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Meeting, Timing
from iiprep.model.person import Person
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.clock import day_here
from iiprep.schedule.months import months_after
from iiprep.schedule.resting import ANSWERED, quiets, rest_of

_OPEN = frozenset({Answer.WAITING, Answer.YES})


@dataclass(frozen=True, slots=True)
class Touch:
    """The day on which to write again, the last contact and what it was, and every how many months.

    `chosen` says that the months are this person's own and not those of the settings.
    """

    due: date
    last: date
    how: str
    months: int
    chosen: bool = False

    def why(self, name: str, last: str) -> str:
        """Why it is due; `name` is what to call them, `last` when the last contact was."""
        often = "every month" if self.months == 1 else f"every {self.months} months"
        who = "You chose" if self.chosen else "The settings say"
        return f"Last in touch with {name or 'them'} {last}: {self.how}. {who} {often}."


def touch(person: Person, meetings: Sequence[Meeting], today: date, months: int) -> Touch | None:
    """When and why to be in touch again with somebody who took part in `meetings` (`seen_from` their place).

    None for never.

    `months` holds unless the person has a number of their own. It stops when they said so, while they are
    left in peace, while nothing has passed between us, while a note waits for its answer or stayed without
    one, and while a meeting is still to come; what they answered is a contact like any other.
    """
    often = often_with(person, months)
    if often == 0 or person.stop_asking or person.rests_since is not None:
        return None
    past = [(day, how) for day, how in _contacts(person, meetings) if day <= today]
    rest = rest_of(person, meetings, today, often)
    if not past or (rest is not None and rest.until is None):
        return None
    answered = (one for one in quiets(meetings) if one.why in ANSWERED and one.since <= today)
    last, how = max((*past, *((one.since, one.why.value) for one in answered)), key=lambda one: one[0])
    due = max(months_after(last, often), rest.until if rest and rest.until else last)
    return Touch(due, last, how, often, person.keep_in_touch is not None)


def often_with(person: Person, months: int) -> int:
    """Every how many months: their own number, or else `months`; 0 is never."""
    return months if person.keep_in_touch is None else person.keep_in_touch


def seen_from(meeting: Meeting, position: int, mine: str = "") -> Meeting:
    """A meeting as it concerns the person at `position`: their own thanks, the day on the calendar of `mine`.

    Promises are made to the host alone, and it is the host who was asked and who answered.
    """
    meeting = _on_my_day(meeting, mine)
    if position == 0:
        return meeting.model_copy(update={"thanks": meeting.thanks[:1]})
    parts = {"my_promises": (), "their_promises": (), "gifts": (), "wrote_on": None}
    off = meeting.happened.outcome is not Outcome.MET and meeting.waiting.answer not in _OPEN
    return meeting.model_copy(
        update={
            "thanks": meeting.thanks[position : position + 1],
            "happened": meeting.happened.model_copy(update=parts),
            "request": Request(),
            "waiting": Waiting(),
            "timing": Timing() if off else meeting.timing,
        }
    )


def _on_my_day(meeting: Meeting, mine: str) -> Meeting:
    here = day_here(meeting.timing, mine)
    if here == meeting.timing.day:
        return meeting
    timing = meeting.timing.model_copy(update={"day": here, "start": None})
    return meeting.model_copy(update={"timing": timing})


def touch_due(person: Person, meetings: Sequence[Meeting], today: date, months: int) -> date | None:
    """The day of `touch`, which may be past; None for never."""
    found = touch(person, meetings, today, months)
    return found.due if found else None


def _contacts(person: Person, meetings: Iterable[Meeting]) -> Iterator[tuple[date, str]]:
    """The days of all contacts, each with what it was; those logged come first and win on one day."""
    for contact in reversed(person.contacts):
        if contact.day is not None:
            yield contact.day, contact.how.strip().rstrip(".") or "a contact noted"
    for one in meetings:
        if one.happened.outcome is Outcome.MET and one.timing.day is not None:
            yield one.timing.day, "we met"
            yield from ((thanks.sent_on, "my thank-you") for thanks in one.thanks if thanks.sent_on)
            yield from _since(one)


def _since(meeting: Meeting) -> Iterator[tuple[date, str]]:
    """What passed between us after a meeting, besides the thanks."""
    happened = meeting.happened
    days = (
        *((promise.done_on, "a promise kept") for promise in happened.my_promises),
        *((gift.given_on, "what I gave them") for gift in happened.gifts),
        *((promise.asked_on, "my question") for promise in happened.their_promises),
        *((thanks.connected_on, "my invitation") for thanks in meeting.thanks),
    )
    yield from ((day, how) for day, how in days if day is not None)

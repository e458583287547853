"""When it is kind to write to somebody again: some months after the last contact, unless they rather not."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.request import Answer, Request, Waiting


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
    left in peace, while nothing has passed between us, while a meeting is still to come, and while a
    request waits for its answer or was left unanswered since we were last in touch.
    """
    often = months if person.keep_in_touch is None else person.keep_in_touch
    if often == 0 or person.stop_asking or person.rests_since is not None or _to_come(meetings, today):
        return None
    past = [(day, how) for day, how in _contacts(person, meetings) if day <= today]
    if not past:
        return None
    past += [one for one in _answers(meetings) if one[0] <= today]
    last, how = max(past, key=lambda one: one[0])
    if any(asked >= last for asked in _unanswered(meetings)):
        return None
    return Touch(months_after(last, often), last, how, often, person.keep_in_touch is not None)


def seen_from(meeting: Meeting, position: int) -> Meeting:
    """A meeting as it concerns the person at `position`: their own thanks.

    What was asked and promised is between the host and me.
    """
    if position == 0:
        return meeting.model_copy(update={"thanks": meeting.thanks[:1]})
    happened = meeting.happened.model_copy(update={"my_promises": (), "their_promises": (), "gifts": ()})
    mine = {"thanks": meeting.thanks[position : position + 1], "happened": happened}
    return meeting.model_copy(update={**mine, "request": Request(), "waiting": Waiting()})


def touch_due(person: Person, meetings: Sequence[Meeting], today: date, months: int) -> date | None:
    """The day of `touch`, which may be past; None for never."""
    found = touch(person, meetings, today, months)
    return found.due if found else None


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last one of that month."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _to_come(meetings: Iterable[Meeting], today: date) -> bool:
    return any(
        one.happened.outcome is Outcome.NOT_YET and one.timing.day is not None and one.timing.day >= today
        for one in meetings
    )


def _unanswered(meetings: Iterable[Meeting]) -> Iterator[date]:
    """The days of the last messages to which nothing came back yet, or never will."""
    for one in meetings:
        days = (one.request.sent_on, one.waiting.nudged_on)
        if one.waiting.answer in (Answer.WAITING, Answer.YES, Answer.NOT_REACHED) and _never_met(one):
            yield from (max(day for day in days if day),) if any(days) else ()


def _answers(meetings: Iterable[Meeting]) -> Iterator[tuple[date, str]]:
    """The days on which a request was declined; they count as a contact."""
    for one in meetings:
        day = one.waiting.answered_on or one.waiting.nudged_on or one.request.sent_on
        if one.waiting.answer in (Answer.NO, Answer.OTHER) and _never_met(one) and day is not None:
            yield day, "their answer"


def _never_met(one: Meeting) -> bool:
    return one.happened.outcome is Outcome.NOT_YET and one.timing.day is None


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

"""Who is to be left in peace: a note waits for its answer, had none, or was answered without a yes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from iiprep.model.courtesy import Ending, ending
from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.request import Answer
from iiprep.schedule.months import months_after


class Quiet(Enum):
    """Why nothing is asked of somebody; the value completes “Left in peace since Monday: …”."""

    COMING = "you are to meet"
    WAITS = "a note waits for its answer"
    SILENT = "two messages stayed without an answer"
    NOT_REACHED = "they could not be reached"
    DECLINED = "they said “not now”"
    ELSEWHERE = "they named somebody else"
    NOT_HELD = "the meeting did not take place"


ANSWERED = frozenset({Quiet.DECLINED, Quiet.ELSEWHERE, Quiet.NOT_HELD})
"""What was said, and so is a contact: the rest after it is over with time; the others are not."""

_ENDED = {
    Ending.DECLINED: Quiet.DECLINED,
    Ending.ELSEWHERE: Quiet.ELSEWHERE,
    Ending.NOT_HELD: Quiet.NOT_HELD,
}


@dataclass(frozen=True, slots=True)
class Rest:
    """Since when, and up to which day; None for as long as nothing passes between us."""

    why: Quiet
    since: date
    until: date | None = None


def rest_of(person: Person, meetings: Iterable[Meeting], today: date, months: int) -> Rest | None:
    """Whether somebody rests who took part in `meetings` (`seen_from` their place), by the newest of them.

    A contact noted later or a later meeting ends it, and after an answer as many `months` as lie between two
    contacts; with 0 no time does.
    """
    meetings = tuple(meetings)
    spoken = max((day for day in _spoken(person, meetings) if day <= today), default=date.min)
    quiet = sorted((one for one in quiets(meetings) if one.since >= spoken), key=lambda one: one.since)
    if not quiet:
        return None
    newest = quiet[-1]
    if newest.why not in ANSWERED or months == 0:
        return newest
    until = months_after(newest.since, months)
    return Rest(newest.why, newest.since, until) if today < until else None


def quiets(meetings: Iterable[Meeting]) -> Iterator[Rest]:
    """What each meeting that nobody came to has left, with its day; nothing where no day is known."""
    for one in meetings:
        why, days = _quiet(one)
        since = next(filter(None, days), None)
        if why is not None and since is not None:
            yield Rest(why, since)


def _quiet(meeting: Meeting) -> tuple[Quiet | None, tuple[date | None, ...]]:
    """Why, and the days since when, the one that says most first."""
    sent, waiting, day = meeting.request.sent_on, meeting.waiting, meeting.timing.day
    found = ending(meeting)
    if found is Ending.MET:
        return None, ()
    if found is Ending.OPEN:
        coming = day is not None or waiting.answer is Answer.YES
        return Quiet.COMING if coming else Quiet.WAITS, (day, waiting.answered_on, sent)
    if found is Ending.SILENT:
        reached = waiting.answer is not Answer.NOT_REACHED
        why = Quiet.SILENT if reached else Quiet.NOT_REACHED
        return why, (waiting.answered_on, waiting.nudged_on, sent)
    if found is Ending.NOT_HELD:
        return _ENDED[found], (meeting.happened.wrote_on, day, waiting.answered_on, sent)
    return _ENDED[found], (waiting.answered_on, waiting.nudged_on, sent, day)


def _spoken(person: Person, meetings: Iterable[Meeting]) -> Iterator[date]:
    """The days on which we spoke or wrote to each other; what went from me alone is none of them."""
    yield from (contact.day for contact in person.contacts if contact.day is not None)
    for one in meetings:
        if one.happened.outcome is Outcome.MET and one.timing.day is not None:
            yield one.timing.day

"""What was learned, who was met and what was given, over all meetings that took place.

Nothing that is not in the seeker's own hands is among it: neither answers nor openings are counted.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from iiprep.model.debrief import Answered, Match, ResultKind
from iiprep.model.meeting import Meeting
from iiprep.people.known import Known, KnownMeeting
from iiprep.people.topics import topics_of

_KNOWN = (Answered.YES, Answered.PARTLY)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was learned, given or that came of a talk, with whom and when."""

    text: str
    person: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody who was met, with how many talks there were."""

    name: str
    organisation: str
    talks: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The three that count, and what came by itself; the latest first.

    `suits` and `suits_not` are the talks that told whether the work is a match: both are good results.
    """

    talks: int = 0
    learned: tuple[Line, ...] = ()
    met: tuple[Met, ...] = ()
    given: tuple[Line, ...] = ()
    suits: int = 0
    suits_not: int = 0
    people: tuple[Line, ...] = ()
    groups: tuple[Line, ...] = ()
    readings: tuple[Line, ...] = ()
    kind_words: tuple[Line, ...] = ()
    lessons: tuple[Line, ...] = ()
    topics: tuple[tuple[str, int], ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no talk has taken place yet."""
        return self.talks == 0


def summary_of(known: Known) -> Summary:
    """The summary of all that is known; a meeting that did not take place (yet) is passed over."""
    held = sorted(
        (one for one in known.meetings if one.held), key=lambda one: one.day or date.min, reverse=True
    )
    lines = _Lines(known)
    return Summary(
        talks=len(held),
        learned=lines.of(held, _learned),
        met=_met(known, held),
        given=lines.on_days(held, _given),
        suits=sum(one.meeting.happened.match is Match.YES for one in held),
        suits_not=sum(one.meeting.happened.match is Match.NO for one in held),
        people=lines.of(held, lambda meeting: [one.text for one in meeting.happened.suggested]),
        groups=lines.of(held, partial(_results, kinds=(ResultKind.GROUP,))),
        readings=lines.of(held, partial(_results, kinds=(ResultKind.READING, ResultKind.OTHER))),
        kind_words=lines.of(held, partial(_results, kinds=(ResultKind.RECRUITER,))),
        lessons=lines.of(held, lambda meeting: [meeting.happened.next_time, meeting.rehearsal.next_time]),
        topics=tuple((one.title, len(one.held)) for one in topics_of(known) if one.held),
    )


class _Lines:
    """Makes lines of what meetings hold, each with the name of its host and its day."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def of(self, held: Iterable[KnownMeeting], texts: Callable[[Meeting], Iterable[str]]) -> tuple[Line, ...]:
        """A line for each text that says something, with the day of the meeting."""
        return tuple(
            Line(text.strip(), self._known.name_of(one.host), one.day)
            for one in held
            for text in texts(one.meeting)
            if text.strip()
        )

    def on_days(
        self, held: Iterable[KnownMeeting], texts: Callable[[Meeting], Iterable[tuple[str, date]]]
    ) -> tuple[Line, ...]:
        """A line for each text that says something, with a day of its own; the latest first."""
        found = [
            Line(text.strip(), self._known.name_of(one.host), day)
            for one in held
            for text, day in texts(one.meeting)
            if text.strip()
        ]
        return tuple(sorted(found, key=lambda line: line.day or date.min, reverse=True))


def _learned(meeting: Meeting) -> list[str]:
    """What stands with each objective that was answered, then each further line, then whether it suits."""
    hopes = [
        one.learned.strip() or one.text
        for one in meeting.objectives
        if one.learned.strip() or one.answered in _KNOWN
    ]
    return [*hopes, *meeting.happened.learned.split("\n"), _match(meeting)]


def _match(meeting: Meeting) -> str:
    what = meeting.topic.strip()
    suits = {
        Match.YES: f"{what} is work that suits me." if what else "This work suits me.",
        Match.NO: f"{what} is not for me, and that is good to know."
        if what
        else "This work is not for me, and that is good to know.",
    }
    return suits.get(meeting.happened.match, "")


def _given(meeting: Meeting) -> list[tuple[str, date]]:
    """What was given, and the promises that were kept, each on its day; what is still to be given is not."""
    gifts = [(one.text, one.given_on) for one in meeting.happened.gifts if one.given_on]
    return gifts + [(one.text, one.done_on) for one in meeting.happened.my_promises if one.done_on]


def _results(meeting: Meeting, kinds: Collection[ResultKind]) -> list[str]:
    return [one.text for one in meeting.happened.results if one.kind in kinds]


def _met(known: Known, held: Iterable[KnownMeeting]) -> tuple[Met, ...]:
    """Everybody who was present, each once; somebody who was deleted keeps the name."""
    talks = Counter(person for one in held for person in one.present)
    return tuple(Met(known.name_of(key), _organisation(known, key), count) for key, count in talks.items())


def _organisation(known: Known, person_id: str) -> str:
    person = known.by_id.get(person_id)
    return person.organisation.strip() if person else ""

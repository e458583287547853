"""Meetings as a table in CSV: a row each, with whom, when, what for, and what came of it."""

from collections.abc import Iterable, Sequence

from iiprep.exchange.contacts.giving import cell_of, table
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person

MEETING_TITLES = (
    "Day",
    "Start",
    "Host",
    "Title",
    "Organisation",
    "Others present",
    "Topic",
    "Objectives",
    "Request sent on",
    "Answer",
    "Outcome",
    "My promises",
    "Thank-you sent on",
)
NOT_IN_MEETINGS = (
    "questions, the request’s words, dress and timing, the debrief in full, one-sheet and thank-you texts: "
    "those are in the whole workbook"
)


def meetings_table(meetings: Iterable[tuple[Meeting, Sequence[Person]]]) -> bytes:
    """Each meeting with the people in it, the host first, as CSV."""
    return table(MEETING_TITLES, (_row(meeting, people) for meeting, people in meetings))


def _row(meeting: Meeting, people: Sequence[Person]) -> list[str]:
    host, *others = people or (Person(),)
    thanked = [one.sent_on for one in meeting.thanks if one.sent_on]
    values: tuple[object, ...] = (
        meeting.timing.day,
        meeting.timing.start,
        host.name,
        host.title,
        host.organisation,
        tuple(person.name for person in others),
        meeting.topic,
        tuple(one.text for one in meeting.objectives),
        meeting.request.sent_on,
        meeting.waiting.answer.label,
        meeting.happened.outcome.label,
        tuple(one.text for one in meeting.happened.my_promises),
        min(thanked) if thanked else None,
    )
    return [cell_of(value) for value in values]

"""Whoever did not answer, or answered with no yes, is left in peace until the rest is over."""

from datetime import date
from typing import Any

import pytest

from iiprep.model.debrief import Happened, Outcome, Promise
from iiprep.model.fields import replaced
from iiprep.model.meeting import Meeting, Timing
from iiprep.model.person import Contact, Person
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.courtesies.touch import Known, touches
from iiprep.schedule.keeping_touch import seen_from, touch, touch_due
from iiprep.schedule.resting import Quiet, Rest, rest_of
from tests.chains import ZONE, terms

ANA = Person(id="ana", name="Ana Okafor")
MET = Happened(outcome=Outcome.MET)
OFF = Happened(outcome=Outcome.NOT_HELD)
JULY, SENT, NUDGED, TODAY = date(2026, 7, 6), date(2026, 10, 1), date(2026, 10, 12), date(2026, 10, 15)
HELD = Meeting(timing=Timing(day=JULY), happened=MET)
NOW = terms("2026-10-15 09:00")


def asked(answer: Answer = Answer.WAITING, **waiting: Any) -> Meeting:
    """A further meeting with Ana that was asked for on the first of October."""
    return Meeting(request=Request(sent_on=SENT), waiting=Waiting(answer=answer, **waiting))


SILENT = asked(nudged_on=NUDGED)
NOT_NOW = asked(Answer.NO, answered_on=NUDGED)


def due_on(*meetings: Meeting, **fields: Any) -> date | None:
    return touch_due(replaced(ANA, **fields), (HELD, *meetings), TODAY, 3)


@pytest.mark.requirement("R45")
@pytest.mark.parametrize(
    "further",
    [
        pytest.param(asked(), id="a request waits"),
        pytest.param(SILENT, id="two messages unanswered"),
        pytest.param(asked(Answer.NOT_REACHED), id="not reached"),
        pytest.param(asked(Answer.YES, answered_on=NUDGED), id="the time is not set yet"),
        pytest.param(NOT_NOW, id="not now"),
        pytest.param(asked(Answer.OTHER, answered_on=NUDGED), id="somebody else was named"),
        pytest.param(Meeting(timing=Timing(day=NUDGED), happened=OFF), id="it did not take place"),
        pytest.param(Meeting(timing=Timing(day=date(2026, 11, 3)), happened=OFF), id="called off"),
    ],
)
def test_nothing_more_is_offered_to_write_in_the_meantime(further: Meeting) -> None:
    lines = [one.text for one in touches([Known(ANA, (HELD,))], ZONE, NOW)]
    assert lines == ["A few lines to Ana"]
    assert list(touches([Known(ANA, (HELD, further))], ZONE, NOW)) == []


def test_silence_lasts_until_something_passes_between_us() -> None:
    later = date(2028, 1, 1)
    assert touch(ANA, (HELD, SILENT), later, 3) is None
    kept = MET.model_copy(update={"my_promises": (Promise(text="x", done_on=TODAY),)})
    assert due_on(replaced(HELD, happened=kept), SILENT) is None, (
        "what goes from me alone is no word of theirs"
    )
    assert due_on(SILENT, contacts=(Contact(day=TODAY, how="They wrote"),)) == date(2027, 1, 15)
    met_again = Meeting(timing=Timing(day=TODAY), happened=MET)
    assert due_on(SILENT, met_again) == date(2027, 1, 15)


def test_a_not_now_counts_as_a_contact_with_somebody_met() -> None:
    found = touch(ANA, (HELD, NOT_NOW), TODAY, 3)
    assert found is not None
    assert (found.due, found.last, found.how) == (date(2027, 1, 12), NUDGED, "they said “not now”")
    assert touch(ANA, (NOT_NOW,), date(2028, 1, 1), 3) is None, "never met"
    after = terms("2027-01-12 09:00")
    (line,) = touches([Known(ANA, (HELD, NOT_NOW))], ZONE, after)
    assert line.why == "3 months since they said “not now”."


@pytest.mark.parametrize(
    ("meeting", "rest"),
    [
        pytest.param(asked(), Rest(Quiet.WAITS, SENT), id="waits"),
        pytest.param(SILENT, Rest(Quiet.SILENT, NUDGED), id="silent"),
        pytest.param(NOT_NOW, Rest(Quiet.DECLINED, NUDGED, date(2027, 1, 12)), id="not now"),
        pytest.param(Meeting(), None, id="not asked yet"),
        pytest.param(HELD, None, id="met"),
        pytest.param(asked(Answer.NO, answered_on=date(2026, 7, 15)), None, id="long ago"),
    ],
)
def test_why_and_how_long(meeting: Meeting, rest: Rest | None) -> None:
    assert rest_of(ANA, (meeting,), TODAY, 3) == rest


def test_who_was_to_come_along_was_not_asked() -> None:
    for meeting in (asked(), SILENT, NOT_NOW, replaced(NOT_NOW, timing=Timing(day=TODAY))):
        assert rest_of(ANA, (seen_from(meeting, 1),), TODAY, 3) is None
    coming = replaced(asked(Answer.YES), timing=Timing(day=TODAY))
    assert rest_of(ANA, (seen_from(coming, 1),), TODAY, 3) == Rest(Quiet.COMING, TODAY)

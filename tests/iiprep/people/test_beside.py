"""Meetings that overlap with the one that is being planned."""

from datetime import date, time

import pytest

from iiprep.model.debrief import Happened, Outcome
from iiprep.model.meeting import Format, Meeting, Timing
from iiprep.model.plan import Plan
from iiprep.model.request import Answer, Waiting
from iiprep.people.beside import beside
from iiprep.people.known import Known, KnownMeeting

DAY = date(2026, 12, 1)
TEN = KnownMeeting("ten", Meeting(timing=Timing(day=DAY, start=time(10), zone="UTC")), ("ben",))
MET = KnownMeeting(
    "met", Meeting(timing=TEN.meeting.timing, happened=Happened(outcome=Outcome.MET)), ("tom",)
)

OFF = KnownMeeting("off", Meeting(timing=TEN.meeting.timing, waiting=Waiting(answer=Answer.NO)), ("cem",))


@pytest.mark.parametrize(
    ("timing", "here", "found"),
    [
        pytest.param(Timing(day=DAY, start=time(10, 15), zone="UTC"), "", ["ten"], id="a quarter later"),
        pytest.param(Timing(day=DAY, start=time(10, 30), zone="UTC"), "", [], id="right after it"),
        pytest.param(Timing(day=DAY, start=time(9, 45), zone="UTC"), "", ["ten"], id="a quarter earlier"),
        pytest.param(Timing(day=DAY, start=time(11), zone="Europe/Berlin"), "", ["ten"], id="another clock"),
        pytest.param(Timing(day=DAY, start=time(10), zone="UTC"), "ten", [], id="itself"),
        pytest.param(Timing(day=DAY), "", [], id="no hour yet"),
        pytest.param(
            Timing(day=DAY, start=time(10), zone="UTC", format=Format.EMAIL), "", [], id="questions by e-mail"
        ),
    ],
)
def test_what_is_held_at_the_same_time(timing: Timing, here: str, found: list[str]) -> None:
    known = Known((), (TEN, MET, OFF, KnownMeeting("open", Meeting())))
    assert [one.id for one in beside(known, Plan(timing=timing), here)] == found

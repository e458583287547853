"""What a folded chapter says: one is said as one, and minutes beside those that were asked for."""

from datetime import time

import pytest

from iiprep.model.debrief import Answered, Happened
from iiprep.model.meeting import Objective
from iiprep.model.plan import Plan
from ui.after.debriefing.summaries import SUMMARIES

YES, NO = Answered.YES, Answered.NO


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        pytest.param((YES,), "Objective answered", id="one"),
        pytest.param((NO,), "Objective not answered", id="one-not"),
        pytest.param((YES, NO), "1 of 2 objectives answered", id="two"),
        pytest.param((Answered.OPEN,), "", id="nothing-noted"),
    ],
)
def test_objectives(answers: tuple[Answered, ...], words: str) -> None:
    hopes = tuple(Objective(text="Learn how", answered=one) for one in answers)
    assert SUMMARIES["learned"](Plan(objectives=hopes)) == words


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        pytest.param(time(10, 30), "30 minutes, as asked for", id="kept"),
        pytest.param(time(11, 3), "63 minutes, 30 asked for", id="longer"),
        pytest.param(time(10, 1), "1 minute, 30 asked for", id="one"),
    ],
)
def test_minutes(ended: time, words: str) -> None:
    assert SUMMARIES["talk"](Plan(happened=Happened(started=time(10), ended=ended))) == words

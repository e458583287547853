"""The sentences of the debrief."""

from datetime import time

import pytest

from iiprep.model.debrief import Match, Outcome, Thanks
from iiprep.model.plan import Plan, with_value
from ui.after.words import match_words, minutes_words, missing_words, outcome_words


@pytest.mark.parametrize(
    ("thanks", "says"),
    [
        pytest.param(Thanks(), "Two things make it worth reading: one thing Ana said", id="nothing yet"),
        pytest.param(Thanks(they_said="a"), "One thing you will do is still missing", id="what they said"),
        pytest.param(Thanks(i_will="a"), "One thing Ana said is still missing", id="what I will do"),
        pytest.param(Thanks(they_said="a", i_will="b"), "", id="both"),
        pytest.param(Thanks(own_words="Dear Ana"), "", id="own words"),
    ],
)
def test_what_a_thank_you_wants(thanks: Thanks, says: str) -> None:
    words = missing_words(thanks, "Ana")
    assert words.startswith(says)
    assert bool(words) is bool(says)


@pytest.mark.parametrize(
    ("ended", "says", "kept"),
    [
        pytest.param(None, "", True, id="not known"),
        pytest.param(time(10, 30), "You asked for 30 minutes and took 30. They will", True, id="in time"),
        pytest.param(
            time(10, 31), "You asked for 30 minutes and took 31. If the 1 minute", False, id="one over"
        ),
        pytest.param(
            time(11, 5), "You asked for 30 minutes and took 65. If the 35 minutes", False, id="over"
        ),
    ],
)
def test_planned_and_actual_minutes(sample: Plan, ended: time | None, says: str, kept: bool) -> None:
    plan = with_value(with_value(sample, "happened.started", time(10)), "happened.ended", ended)
    words, was_kept = minutes_words(plan)
    assert words.startswith(says)
    assert was_kept is kept


def test_no_match_is_a_good_result_like_a_match() -> None:
    assert match_words(Match.NO).startswith("A good result")
    assert match_words(Match.YES).startswith("A good result")
    assert match_words(Match.UNSURE) == ""


def test_a_meeting_that_was_not_held_is_no_fault() -> None:
    assert outcome_words(Outcome.NOT_HELD).startswith("It happens.")
    assert outcome_words(Outcome.MET) == ""

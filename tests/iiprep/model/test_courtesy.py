"""First the thanks, then everything else: what may be done, and when."""

from datetime import date

import pytest

from iiprep.model.courtesy import (
    Ending,
    ending,
    is_thanked,
    is_whole,
    may_ask_after,
    may_connect,
    may_tell,
    not_thanked,
)
from iiprep.model.debrief import Outcome, Thanks, TheirPromise
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Answer

DAY = date(2026, 12, 4)
WHOLE = Thanks(they_said="that tests stay small", i_will="read the case")
SENT = Thanks(they_said="that tests stay small", i_will="read the case", sent_on=DAY)
TWO = Plan(host=Person(id="a", name="Ana Okafor"), others=(Person(id="b", name="Bea Lind"),))


@pytest.mark.parametrize(
    ("thanks", "whole"),
    [
        pytest.param(Thanks(), False, id="nothing yet"),
        pytest.param(Thanks(they_said="x"), False, id="nothing that I will do"),
        pytest.param(Thanks(i_will="x"), False, id="nothing that they said"),
        pytest.param(Thanks(they_said=" ", i_will="x"), False, id="a blank"),
        pytest.param(WHOLE, True, id="both"),
        pytest.param(Thanks(own_words="Thank you"), True, id="my own words"),
        pytest.param(
            Thanks(own_words="Thank you for (one thing they said)"), False, id="a place in my own words"
        ),
        pytest.param(Thanks(they_said="[what they said]", i_will="x"), False, id="a place to be filled"),
        pytest.param(Thanks(they_said="that it grows (slowly)", i_will="x"), True, id="other brackets"),
    ],
)
def test_what_a_thank_you_needs(thanks: Thanks, whole: bool) -> None:
    assert is_whole(thanks) is whole


def test_thanked_is_whole_and_sent() -> None:
    plan = with_value(TWO, "thanks", (SENT, Thanks(sent_on=DAY)))
    assert [is_thanked(plan, at) for at in (0, 1)] == [True, False]
    assert not is_thanked(with_value(TWO, "thanks", (WHOLE,)), 0)
    assert not_thanked(plan) == ("Bea",)
    assert not_thanked(Plan()) == ("them",)


@pytest.mark.requirement("R40")
def test_connecting_waits_for_the_meeting_and_the_thanks() -> None:
    met = with_value(with_value(TWO, "thanks", (SENT,)), "happened.outcome", Outcome.MET)
    assert [may_connect(met, at) for at in (0, 1)] == [True, False]
    assert not may_connect(with_value(met, "happened.outcome", Outcome.NOT_YET), 0)


@pytest.mark.requirement("R36")
def test_the_introducer_is_told_after_the_thanks_or_when_nobody_was_reached() -> None:
    assert not may_tell(TWO)
    assert may_tell(with_value(TWO, "thanks", (SENT, SENT)))
    assert not may_tell(with_value(TWO, "happened.outcome", Outcome.MET))
    assert may_tell(with_value(TWO, "waiting.answer", Answer.NOT_REACHED))


@pytest.mark.requirement("R36")
@pytest.mark.parametrize(
    ("changes", "how"),
    [
        pytest.param({}, Ending.OPEN, id="still waiting"),
        pytest.param({"waiting.answer": Answer.YES}, Ending.OPEN, id="a yes"),
        pytest.param({"waiting.answer": Answer.NO}, Ending.DECLINED, id="not now"),
        pytest.param({"waiting.answer": Answer.OTHER}, Ending.ELSEWHERE, id="somebody else"),
        pytest.param({"waiting.answer": Answer.NOT_REACHED}, Ending.SILENT, id="not reached"),
        pytest.param({"waiting.nudged_on": DAY}, Ending.SILENT, id="silent after the nudge"),
        pytest.param({"waiting.nudged_on": DAY, "timing.day": DAY}, Ending.OPEN, id="arranged"),
        pytest.param({"happened.outcome": Outcome.NOT_HELD}, Ending.NOT_HELD, id="not held"),
        pytest.param(
            {"happened.outcome": Outcome.MET, "waiting.answer": Answer.NO}, Ending.MET, id="met in the end"
        ),
    ],
)
def test_how_it_came_out(changes: dict[str, object], how: Ending) -> None:
    plan = TWO
    for path, value in changes.items():
        plan = with_value(plan, path, value)
    assert ending(plan) is how
    assert may_tell(plan) is (how not in (Ending.OPEN, Ending.MET))


def test_a_promise_of_theirs_is_asked_after_once_and_only_while_it_is_open() -> None:
    assert may_ask_after(TheirPromise(text="x"))
    assert not may_ask_after(TheirPromise(text="x", asked_on=DAY))
    assert not may_ask_after(TheirPromise(text="x", done_on=DAY))

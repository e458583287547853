"""The day and the length of a demand stay in the sentence that takes its place."""

import pytest

from iiprep.coach.better.kept import kept
from iiprep.coach.findings import Context, Kind
from iiprep.coach.mending import mended
from tests.iiprep.coach.ours import COACH

SENTENCES = ("{day} / {length}", "{day}", "{length}", "none")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        pytest.param(
            "Be there on Tuesday at ten, for half an hour.", "Tuesday at ten / half an hour", id="both"
        ),
        pytest.param("I need 30 min with you.", "30 minutes", id="length-spelled-out"),
        pytest.param("Give me three quarters of an hour.", "three quarters of an hour", id="longest-length"),
        pytest.param("I have booked you for Friday 3 July at 12.15.", "Friday 3 July at 12.15", id="date"),
        pytest.param(
            "Call me on Thursday, September 12 at 9:00 a.m. sharp.",
            "Thursday, September 12 at 9:00 a.m.",
            id="month-first",
        ),
        pytest.param("Be in on Thursday 2 pm or Friday 9am.", "Thursday 2 pm or Friday 9am", id="half-days"),
        pytest.param("Expect me Thursday 16:00, do not be late.", "Thursday 16:00", id="clock"),
        pytest.param("Take my call tomorrow at six.", "tomorrow at six", id="tomorrow"),
        pytest.param(
            "Be free on Monday morning, or on Tuesday.", "Monday morning, or on Tuesday", id="or-on"
        ),
        pytest.param("I expect your reply by Friday.", "none", id="deadline"),
        pytest.param("I wrote to you on Monday and Tuesday.", "none", id="what-was"),
        pytest.param("My thesis is due on Friday, so hurry.", "none", id="due"),
        pytest.param("It is Friday.", "none", id="few-words"),
    ],
)
def test_the_first_sentence_whose_places_are_known(said: str, first: str) -> None:
    assert next(kept(SENTENCES, said)) == first


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("said", "better"),
    [
        (
            "You have to call me on Monday or Tuesday at 3.",
            "Would Monday or Tuesday at 3 suit you, or is another time better?",
        ),
        ("I expect you to give me 20 minutes.", "Could I ask you for 20 minutes of your time?"),
        (
            "I expect you to give me 20 minutes on Thursday.",
            "Would Thursday suit you for 20 minutes, or is another time better?",
        ),
    ],
)
def test_a_demand_keeps_its_day_and_length(said: str, better: str) -> None:
    (one,) = [one for one in COACH.read(said, Kind.REQUEST).findings if one.rule == "demanding"]
    told = mended(COACH, said, Kind.REQUEST, Context(), one)
    assert told == better
    assert not {
        "demanding",
        "no-times" if "day" in said else "",
        "no-duration" if "minutes" in said else "",
    } & {one.rule for one in COACH.read(told, Kind.REQUEST).findings}

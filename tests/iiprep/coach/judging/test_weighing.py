"""When the quick network's word is taken, and when a sentence is heard with care."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

import pytest

from iiprep.coach.judging.judge import Judge
from iiprep.coach.judging.weighing import SURE_OF_A_STOP, weigh
from iiprep.coach.network.heard import Heard
from iiprep.coach.text import Spelling, sentences_of
from tests.iiprep.coach.ours import COACH

RULES = {rule.id: rule for rule in COACH.rules}


class Told:
    """Hears what it is told: quickly `quick`, with care `careful`; keeps what it was asked to hear again."""

    def __init__(self, quick: Mapping[int, float], careful: float) -> None:
        self._quick = quick
        self._careful = careful
        self.asked: dict[str, list[int]] = {}

    def scores(self, _output: str) -> list[float]:
        return [self._quick.get(number, -9.0) for number in range(3)]

    def score(self, output: str, number: int) -> float:
        return self.scores(output)[number] if output else 0.0

    def hear_again(self, doubts: Mapping[str, Iterable[int]]) -> None:
        self.asked = {output: list(some) for output, some in doubts.items()}

    def again(self, _output: str, _number: int) -> float:
        return self._careful


def judged(rule: str, quick: Mapping[int, float], careful: float) -> tuple[Told, list[str]]:
    text = "The river is long. The hills are green. The sky is blue."
    told = Told(quick, careful)
    judge = Judge(sentences_of(text, Spelling()), cast("Heard", told))
    plain = replace(RULES[rule], innocent=type(RULES[rule].innocent)(), unless=type(RULES[rule].unless)())
    judge.listen([plain])
    return told, [text[hit.start : hit.end] for hit in judge.hits(plain)]


@pytest.mark.parametrize(
    ("rule", "quick", "careful", "asked", "fires"),
    [
        pytest.param("demanding", -2.1, 5.0, False, False, id="surely-not"),
        pytest.param("demanding", -1.9, 5.0, True, True, id="nearly-and-it-is"),
        pytest.param("demanding", -1.9, -5.0, True, False, id="nearly-and-it-is-not"),
        pytest.param("demanding", 2.9, -5.0, True, False, id="likely-and-it-is-not"),
        pytest.param("demanding", 3.1, -5.0, False, True, id="surely"),
        pytest.param("job-ask", -3.1, 5.0, False, False, id="a-stop-surely-not"),
        pytest.param("job-ask", -2.9, 5.0, True, True, id="a-stop-nearly-and-it-is"),
        pytest.param("job-ask", 3.4, -5.0, True, False, id="a-stop-likely-and-it-is-not"),
        pytest.param("job-ask", 3.6, -5.0, False, True, id="a-stop-surely"),
    ],
)
def test_only_what_is_in_doubt_is_heard_with_care(
    rule: str, quick: float, careful: float, asked: bool, fires: bool
) -> None:
    told, hits = judged(rule, {1: quick}, careful)
    assert told.asked == {rule: [1] if asked else []}
    assert hits == (["The hills are green"] if fires else [])


def test_a_pattern_alone_makes_no_stop_sure() -> None:
    (sentence,) = sentences_of("My notice period is six months.", Spelling())
    likely, loud = (weigh(RULES["job-ask"], sentence, heard) for heard in (1.8, 3.6))
    assert likely.score > SURE_OF_A_STOP
    assert (likely.near, likely.sure, loud.sure) == (True, False, True)


def test_a_part_that_a_request_must_have_is_looked_for_longer() -> None:
    assert judged("no-source", {0: -2.9}, 1.0)[0].asked == {"source": [0]}
    assert judged("no-source", {0: -3.1}, 1.0)[0].asked == {"source": []}


def test_no_part_of_a_request_is_in_doubt_beside_one_that_is_surely_there() -> None:
    assert judged("no-source", {0: 1.0, 2: 1.4}, 1.0)[0].asked == {"source": [0, 2]}
    assert judged("no-source", {0: 1.0, 2: 1.6}, 1.0)[0].asked == {"source": []}

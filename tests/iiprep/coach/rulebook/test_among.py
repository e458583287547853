"""A doubtful sentence is weighed by its place among the others."""

from dataclasses import replace
from math import log

import pytest

from iiprep.coach.rulebook.among import Among, Signs, signs_of
from iiprep.coach.text import Spelling, sentences_of
from tests.iiprep.coach.ours import COACH

TEXT = sentences_of("The river is long. The hills are green. The sky is blue. Birds sing.", Spelling())
(RULE,) = (one for one in COACH.rules if one.id == "job-ask")
SIGNS = Signs(
    heard=0.5, quickly=0.5, patterns=0.0, place=0.5, first=0.0, sentences=log(8), length=log(12), others=0.0
)


def test_each_doubtful_sentence_has_its_signs() -> None:
    found = signs_of({0: 1.5, 2: -0.5, 3: 0.5}, {0: 1.0, 2: 0.25, 3: 2.0}, {0: 2.2, 2: 0.0, 3: 0.0}, TEXT)
    assert found[0] == Signs(1.5, 1.0, 2.2, 0.0, 1.0, log(4), log(4), 1.0)
    assert found[2] == Signs(-0.5, 0.25, 0.0, 0.5, 0.0, log(4), log(4), 2.0)
    assert found[3] == Signs(0.5, 2.0, 0.0, 0.75, 0.0, log(4), log(2), 1.0)


def test_a_score_is_the_sum_of_what_each_sign_weighs() -> None:
    among = Among(1.0, Signs(2.0, 0.0, 0.0, 4.0, 0.0, 0.0, 0.0, -1.0))
    assert among.score(replace(SIGNS, heard=0.5, place=0.25, others=3.0)) == 0.0


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param({"place": 0.2}, {"place": 0.9}, id="asks-come-late"),
        pytest.param({"sentences": log(12)}, {"sentences": log(4)}, id="one-of-many"),
        pytest.param({"first": 1.0}, {"first": 0.0}, id="seldom-the-first"),
        pytest.param({"others": 0.0}, {"others": 2.0}, id="where-one-is-others-are"),
        pytest.param({"heard": -1.0}, {"heard": 1.0}, id="what-is-heard"),
    ],
)
def test_what_is_learned_says_how_people_ask(less: dict[str, float], more: dict[str, float]) -> None:
    assert RULE.among is not None
    assert RULE.among.score(replace(SIGNS, **less)) < RULE.among.score(replace(SIGNS, **more))

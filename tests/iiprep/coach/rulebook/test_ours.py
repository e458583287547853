"""The coach's own sentences, as they are known again."""

import pytest

from iiprep.coach.findings import Kind
from iiprep.coach.rulebook.ours import ours_of, plain
from tests.iiprep.coach.ours import COACH

OURS = ours_of(COACH.rules)


def test_marks_and_capitals_are_not_looked_at() -> None:
    assert plain(" Thank you for considering it! ") == "thank you for considering it"


@pytest.mark.parametrize(
    ("sentence", "is_ours"),
    [
        pytest.param("Thank you for considering it.", True, id="first"),
        pytest.param("What would surprise somebody who sees this work from outside?", True, id="further"),
        pytest.param("I am taking the time to choose well.", True, id="second-of-two"),
        pytest.param("Could I ask you two questions about how you came into this work?", True, id="linkedin"),
        pytest.param("a short talk", False, id="single-words"),
        pytest.param("Could you hire me?", False, id="an-ask"),
    ],
)
def test_all_that_rules_offer_is_ours(sentence: str, *, is_ours: bool) -> None:
    assert (plain(sentence) in OURS) is is_ours


def test_what_is_ours_is_no_fault_behind_a_greeting_either() -> None:
    text = "Hi Ana, please let me know if there is ever anything I can do for you."
    assert not [one for one in COACH.read(text, Kind.THANK_YOU).findings if one.excerpt]

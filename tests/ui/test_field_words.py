"""From a path to the declaration and the words of its field."""

import pytest

from iiprep.model.fields import Kind
from iiprep.model.meeting import Objective
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from ui.field_words import is_alone, section_at, shown_at, spec_at, words_at


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        pytest.param("host.name", Kind.LINE, "Name", id="a field"),
        pytest.param("questions.3.minutes", Kind.NUMBER, "Minutes 4", id="a field of a row"),
        pytest.param("profile.targets", Kind.ROWS, "Companies I am learning about", id="rows"),
        pytest.param("profile.targets.0.companies", Kind.LIST, "Companies 1", id="a list in a row"),
        pytest.param("happened.outcome", Kind.CHOICE, "Did we meet", id="no question mark in a sentence"),
    ],
)
def test_declaration_and_words(path: str, kind: Kind, words: str) -> None:
    assert (spec_at(path).kind, words_at(path)) == (kind, words)


def test_a_row_that_is_alone_has_no_number() -> None:
    one = with_value(Plan(), "objectives", (Objective(text="Learn"),))
    two = with_value(one, "objectives", (*one.objectives, Objective()))
    assert [is_alone(plan, "objectives.0.text") for plan in (one, two)] == [True, False]
    assert words_at("objectives.0.text", alone=True) == "What I hope to learn"


def test_a_thank_you_is_alone_where_one_person_was_there() -> None:
    with_bea = with_value(Plan(), "others", (Person(id="b"),))
    assert [is_alone(plan, "thanks.0.own_words") for plan in (Plan(), with_bea)] == [True, False]
    assert not is_alone(Plan(), "host.name")


def test_a_row_that_is_not_there_shows_the_default() -> None:
    assert shown_at(Plan(), "thanks.2.they_said") == ""


def test_the_class_of_a_row() -> None:
    assert section_at("thanks.0").__name__ == "Thanks"

"""From a path to the declaration and the words of its field."""

import pytest

from iiprep.model.fields import Kind
from iiprep.model.plan import Plan
from ui.field_words import section_at, shown_at, spec_at, words_at


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


def test_a_row_that_is_not_there_shows_the_default() -> None:
    assert shown_at(Plan(), "thanks.2.they_said") == ""


def test_the_class_of_a_row() -> None:
    assert section_at("thanks.0").__name__ == "Thanks"

import pytest

from iiprep.papers.facts.items import filled, in_lines, item, joined, lines_of, sentence


def test_an_item_carries_its_field_and_its_stripped_text() -> None:
    assert item("host.name", " Ana ", strong=True) == {"id": "host.name", "text": "Ana", "strong": True}


def test_empty_lines_of_a_list_keep_the_places_of_the_others() -> None:
    assert lines_of("carry.items", ("pen", " ", "paper")) == [
        {"id": "carry.items.0", "text": "pen"},
        {"id": "carry.items.2", "text": "paper"},
    ]


def test_filled_drops_what_says_nothing() -> None:
    assert filled([item("a", ""), item("b", "x")]) == [{"id": "b", "text": "x"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ben suggested it", "Ben suggested it.", id="bare"),
        pytest.param("Ben suggested it.", "Ben suggested it.", id="with stop"),
        pytest.param("May I?", "May I?", id="question"),
        pytest.param("我们共事", "我们共事。", id="Chinese"),
        pytest.param("  ", "", id="empty"),
    ],
)
def test_a_sentence_ends(text: str, expected: str) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "", "b", "c"], "a, b and c", id="three, one empty"),
    ],
)
def test_joined(parts: list[str], expected: str) -> None:
    assert joined(parts) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("I cook. \nI bake.\nAnd I", "I cook.\nI bake.\nAnd I", id="behind a sentence"),
        pytest.param(
            "Open to new things\n\n• Led a team\n• Built a test\n",
            "Open to new things\n• Led a team\n• Built a test",
            id="a pasted list",
        ),
        pytest.param(
            "Twelve years of\nturning what shoppers\ndo",
            "Twelve years of turning what shoppers do",
            id="wrapped",
        ),
        pytest.param(" ", "", id="nothing"),
    ],
)
def test_line_ends_stay_where_they_were_meant(typed: str, expected: str) -> None:
    assert in_lines(typed) == expected

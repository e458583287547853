"""A list in a sentence loses parts, and its head counts what is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.coach.better.lists import Listed, announces, is_cut_off, listed, with_last_and, without_order


@pytest.mark.parametrize(
    ("words", "head", "items"),
    [
        ("I have two things: how you began, and what you read", "I have two things: ", 2),
        ("I want to hear how you began, what you read and why you stayed", "I want to hear ", 3),
        ("Could you tell me how you began or show me your kiln", "Could you ", 2),
        ("I write to thank you and to ask you", "I write ", 2),
        ("I am writing because I like clay and because you do", "I am writing ", 2),
    ],
)
def test_a_list_is_found(words: str, head: str, items: int) -> None:
    found = listed(words)
    assert found is not None
    assert (found.head, len(found.items)) == (head, items)
    assert found.of(found.items) in (words, words.replace(", and", " and"))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "I have one thing: how you began",
        "I have three things: how you began, and what you read",
        "I want to hear how you began",
        "I want to hear how you began, what you read",
        "I want to hear how you began and what you read, and I loved your talk",
        "How did you begin and how do you price a pot",
        f"I want to hear {'very ' * 300}how you began and what you read",
    ],
)
def test_no_list_or_more_than_one(words: str) -> None:
    assert listed(words) is None


@pytest.mark.parametrize(
    ("head", "left", "told"),
    [
        ("I have three things: ", 2, "I have two things: how you began and how you ended"),
        ("Three things: ", 1, "One thing: how you began"),
        ("There are 2 reasons: ", 1, "There is 1 reason: how you began"),
        ("I have two wishes: ", 1, "I have one wish: how you began"),
        ("My questions are: ", 1, "My question is: how you began"),
        ("I have several questions: ", 2, "I have several questions: how you began and how you ended"),
        ("I'd like both ", 1, "I'd like how you began"),
        ("These are my two questions: ", 1, ""),
        ("My reason is twofold: ", 1, ""),
        ("If you know ", 1, ""),
        ("I have two things: ", 0, ""),
    ],
)
def test_the_head_counts_what_is_left(head: str, left: int, told: str) -> None:
    assert Listed(head, (), ", and ").of(["how you began", "how you ended"][:left]) == told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I have two quick questions", True),
        ("I have a question", True),
        ("I not only loved your talk", True),
        ("The reason is twofold", True),
        ("I read two books of yours", False),
        ("I don't work there either", False),
    ],
)
def test_what_promises_more(words: str, *, expected: bool) -> None:
    assert announces(words) is expected


def test_a_list_cut_off_gets_its_and_or_is_not_kept() -> None:
    assert with_last_and("I want to hear how you began, what you read") == (
        "I want to hear how you began and what you read"
    )
    assert with_last_and("I am in Leeds, where I study clay") == "I am in Leeds, where I study clay"
    assert is_cut_off("I want to learn about kilns, glazing", "whether you hire")
    assert not is_cut_off("I met your dean, I think, last week", "I would like to meet you")


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("First, how did you begin; second, what do you read", "how did you begin; what do you read"),
        ("I'd like to (1) hear you and (2) see you", "I'd like to hear you and see you"),
        ("On the one hand I like clay", "I like clay"),
        ("Last week I saw the first, and I liked it", "Last week I saw the first, and I liked it"),
    ],
)
def test_words_of_order_go(words: str, plain: str) -> None:
    assert without_order(words) == plain


@given(st.text())
def test_no_text_makes_it_raise(words: str) -> None:
    found = listed(words)
    if found is not None:
        found.of(found.items[:1])
    assert len(without_order(words)) <= len(words)
    assert len(with_last_and(words)) <= len(words) + 4

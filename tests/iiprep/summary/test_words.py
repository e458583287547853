"""The words of the summary: exact, calm, and never about what is not in one's own hands."""

import pytest

from iiprep.summary.counts import Line, Met, Summary
from iiprep.summary.words import came_of_it, given_words, learned_words, match_words, met_words, talks_words

LINE = Line("x", "", None)


def test_one_is_spoken_of_as_one() -> None:
    one = Summary(talks=1, learned=(LINE,), met=(Met("a", "", 1),), given=(LINE,))
    assert [words(one) for words in (learned_words, met_words, given_words)] == [
        "1 thing learned",
        "1 person met",
        "1 thing given",
    ]
    assert [words(Summary()) for words in (learned_words, met_words, given_words)] == [
        "0 things learned",
        "0 people met",
        "0 things given",
    ]


@pytest.mark.parametrize(
    ("yes", "no", "words"),
    [
        (0, 0, ""),
        (1, 0, "1 talk told you that it suits you."),
        (0, 2, "2 talks told you that it is not for you: a good result, half an hour instead of a year."),
        (1, 1, "2 talks told you whether it suits you: 1 yes, 1 no. The no is a good result like the yes."),
    ],
)
def test_a_no_is_a_good_result(yes: int, no: int, words: str) -> None:
    assert match_words(Summary(suits=yes, suits_not=no)) == words


def test_topics_stand_beside_the_talks() -> None:
    assert talks_words(Summary(talks=1)) == "From 1 talk."
    assert talks_words(Summary(talks=3, topics=(("Pricing", 2),))) == "From 3 talks: 2 on Pricing."


def test_only_what_came_has_a_heading() -> None:
    assert came_of_it(Summary()) == ()
    assert [head for head, _lines in came_of_it(Summary(groups=(LINE,), people=(LINE,)))] == [
        "People they named",
        "Groups",
    ]

"""Where a sentence may be cut, and what of it can stand without the rest."""

import pytest

from iiprep.coach.better.cuts import Cut, cuts, ended, with_and


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Come and see us.", ("Come and see us", ".")),
        ("Come and see us (are you free?)", ("Come and see us (are you free?)", "?")),
        ("You said “never.”", ("You said “never.”", ".")),
        ("", ("", "")),
    ],
)
def test_the_mark_may_stand_within_a_quote_or_bracket(words: str, expected: tuple[str, str]) -> None:
    assert ended(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I loved your talk, I read your book", "I loved your talk, and I read your book"),
        ("What did you study, how did you begin", "What did you study, and how did you begin"),
        ("If you have an hour, I would come by", "If you have an hour, I would come by"),
        ("I met your dean, I think, last week", "I met your dean, I think, last week"),
        ("I loved your talk, could I ask about it", "I loved your talk, could I ask about it"),
        ("I loved your talk", "I loved your talk"),
    ],
)
def test_clauses_that_stand_side_by_side_get_an_and(words: str, expected: str) -> None:
    assert with_and(words) == expected


def test_what_stands_between_dashes_is_taken_out_of_one_clause() -> None:
    first = next(cuts("I want to hear how you began – and see your kiln – and what you read"))
    assert first == Cut("I want to hear how you began and what you read", "see your kiln", "; ")


def test_no_side_is_kept_that_leans_on_the_other() -> None:
    conditions = list(cuts("I love clay, if you have an hour, I would like to come by"))
    assert [cut.keeps_right for cut in conditions] == [True, False]
    assert next(cuts("While I love your work, I would like to move on")).left == "I love your work"


@pytest.mark.parametrize(
    ("words", "keeps_right"),
    [
        ("After I was laid off, Ben Carter told me about you", True),
        ("As you were in Leeds, Ben Carter told me about you", False),
        ("If I am free, Ben Carter said I may come", False),
    ],
)
def test_what_happened_to_me_may_go_before_a_whole_clause(words: str, keeps_right: bool) -> None:
    assert any(cut.keeps_right for cut in cuts(words)) is keeps_right


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("I was let go and read your book on tides", "I read your book on tides"),
        ("Get a job there and learn how logs are priced", "Learn how logs are priced"),
        ("I want a job there and learn how logs are priced", ""),
        ("My brother was let go and read your book on tides", ""),
    ],
)
def test_a_side_without_its_subject_gets_it_back(words: str, right: str) -> None:
    assert [cut.right for cut in cuts(words) if cut.keeps_right] == ([right] if right else [])

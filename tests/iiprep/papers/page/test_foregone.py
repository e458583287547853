"""What is known to have no place before anything is laid out, in the order of leaving off."""

from typing import Any

from iiprep.papers.page.foregone import COLUMN, foregone, too_long


def facts(starred: int = 0, others: int = 0, letters: int = 500, objectives: int = 0) -> dict[str, Any]:
    return {
        "questions": [
            {"id": f"questions.{at}", "text": "w" * letters, "starred": at < starred}
            for at in range(starred + others)
        ],
        "objectives": [{"id": f"objectives.{at}", "text": "w" * letters} for at in range(objectives)],
    }


def test_a_paper_of_the_usual_length_keeps_all() -> None:
    usual = facts(starred=5, others=10, letters=90, objectives=3)
    assert (foregone("prep-sheet", usual), too_long("prep-sheet", usual)) == ((), {})


def test_of_many_questions_the_last_go_that_come_after_a_full_column() -> None:
    assert foregone("prep-sheet", facts(others=30)) == tuple(f"questions.{at}" for at in range(20, 30))


def test_where_must_asks_fill_a_column_no_other_question_stays() -> None:
    gone = foregone("prep-sheet", facts(starred=20, others=3))
    assert gone == ("questions.20", "questions.21", "questions.22")


def test_must_asks_that_would_be_cut_short_stay_and_are_cut() -> None:
    many = facts(starred=30, letters=900)
    assert foregone("prep-sheet", many) == ()
    assert too_long("prep-sheet", many) == {f"questions.{at}": 400 for at in range(30)}


def test_a_long_text_among_short_ones_keeps_what_they_leave() -> None:
    some = facts(starred=9, letters=100)
    some["questions"][0]["text"] = "w" * 2 * COLUMN
    assert too_long("prep-sheet", some) == {"questions.0": COLUMN - 8 * 100}


def test_more_must_asks_than_lines_lose_the_last_and_stay_whole() -> None:
    many = facts(starred=100, letters=300)
    gone = foregone("prep-sheet", many)
    assert gone == tuple(f"questions.{at}" for at in range(34, 100))


def test_a_question_so_long_that_it_goes_first_costs_the_others_nothing() -> None:
    some = facts(others=10, letters=90)
    some["questions"][0]["text"] = "w" * COLUMN
    assert foregone("prep-sheet", some) == ()


def test_companies_beside_each_other_are_left_to_the_layout() -> None:
    rows = [{"id": f"profile.targets.0.companies.{at}", "text": "w" * 200} for at in range(200)]
    assert foregone("one-sheet", {"groups": rows}) == ()

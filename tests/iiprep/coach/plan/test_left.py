"""Findings that are left as they are, until the words they were about change."""

import pytest

from iiprep.coach.findings import Finding, Severity
from iiprep.coach.plan.left import is_left, leaving, still_there, taking_back
from iiprep.model.debrief import Thanks
from iiprep.model.meeting import Left, Objective
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value, without_other

NOTE = "Dear Ana,\n\nAre there any\nopenings? Thank you."
PLAN = with_value(Plan(), "request.note", NOTE)


def finding(rule: str = "job-ask", words: str = "Are there any\nopenings?") -> Finding:
    return Finding(rule, Severity.STOP, 0, len(words), words, "They would hear a job ask", "Why.", "Better.")


def test_a_finding_is_left_with_its_reason_and_taken_back() -> None:
    plan = leaving(PLAN, "request.note", finding(), " They wrote of one ")
    assert plan.left == (
        Left(
            rule="job-ask",
            place="request.note",
            words="Are there any openings?",
            title="They would hear a job ask",
            reason="They wrote of one",
        ),
    )
    assert is_left(plan, "request.note", finding())
    assert leaving(plan, "request.note", finding()) == plan
    assert taking_back(plan, 0) == PLAN


@pytest.mark.parametrize(
    ("path", "other"),
    [
        pytest.param("request.note", finding(words="Are there openings?"), id="other words"),
        pytest.param("request.note", finding("pay-question"), id="another rule"),
        pytest.param("request.subject", finding(), id="another field"),
    ],
)
def test_it_stays_left_only_while_all_of_it_is_the_same(path: str, other: Finding) -> None:
    assert not is_left(leaving(PLAN, "request.note", finding()), path, other)


def test_a_line_broken_elsewhere_is_the_same_words_and_a_row_may_move() -> None:
    plan = leaving(PLAN, "objectives.2.text", finding())
    assert is_left(plan, "objectives.0.text", finding(words="Are there  any openings?"))


def test_what_is_left_goes_when_its_words_are_gone_and_another_is_left() -> None:
    plan = leaving(PLAN, "request.note", finding())
    plan = with_value(plan, "request.note", "Dear Ana, may I ask for 20 minutes?")
    assert not still_there(plan, plan.left[0])
    plan = leaving(plan, "request.note", finding("term", "Dear Ana"))
    assert [one.rule for one in plan.left] == ["term"]


def test_what_is_missing_stays_left_while_there_is_a_text() -> None:
    plan = leaving(PLAN, "request.note", finding("no-times", ""))
    assert still_there(plan, plan.left[0])
    assert is_left(with_value(plan, "request.note", "Another note"), "request.note", finding("no-times", ""))
    assert not still_there(with_value(plan, "request.note", " "), plan.left[0])


@pytest.mark.parametrize(
    ("place", "there"),
    [
        pytest.param("objectives.text", True, id="rows"),
        pytest.param("profile.achievements", True, id="lines"),
        pytest.param("profile.none", False, id="no such field"),
        pytest.param("host.short_name", False, id="no field"),
        pytest.param("request.note.more", False, id="inside a text"),
        pytest.param("", False, id="nowhere"),
    ],
)
def test_a_place_from_a_file_may_be_anything(place: str, there: bool) -> None:
    plan = Plan(objectives=(Objective(), Objective(text="Learn how")))
    plan = with_value(with_value(plan, "profile.achievements", ("Grew", "Learn how")), "host.name", "Learn")
    assert still_there(plan, Left(place=place, words="Learn")) is there


@pytest.mark.parametrize("path", ["request.subject", "thanks.0.i_will"])
def test_that_a_field_is_empty_stays_left_until_it_is_filled(path: str) -> None:
    plan = leaving(Plan(), path, finding("subject-missing", ""))
    assert still_there(plan, plan.left[0])
    assert not still_there(with_value(plan, path, "Read the case"), plan.left[0])


def test_what_is_left_in_one_thank_you_is_not_left_in_another() -> None:
    thanks = (Thanks(own_words=NOTE), Thanks(own_words=NOTE), Thanks(own_words=NOTE))
    people = (Person(id="b"), Person(id="c"))
    plan = leaving(Plan(others=people, thanks=thanks), "thanks.1.own_words", finding())
    assert [is_left(plan, f"thanks.{number}.own_words", finding()) for number in range(3)] == [
        False,
        True,
        False,
    ]
    assert still_there(plan, plan.left[0])
    assert not still_there(with_value(plan, "thanks.1.own_words", "Thank you."), plan.left[0])
    assert without_other(plan, 0).left == ()
    plan = leaving(Plan(others=people, thanks=thanks), "thanks.2.own_words", finding())
    assert is_left(without_other(plan, 0), "thanks.1.own_words", finding())

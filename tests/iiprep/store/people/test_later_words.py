"""What was written after a change stays when the change is taken back, and deleted people stay away."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from iiprep.model.debrief import Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Left, Question
from iiprep.model.person import Contact, Person
from iiprep.model.plan import new_plan, with_value
from iiprep.store.people.reverse import reverted_list
from iiprep.store.workbook import Workbook

ANA, TWIN = Person(id="ana", name="Ana Okafor"), Person(id="twin", name="Ana Okafor", email="a@b.example")
DAY = date(2026, 12, 2)


@pytest.fixture
def workbook(folder: Path) -> Iterator[Workbook]:
    opened = Workbook.open(folder)
    yield opened
    opened.close()


def write(workbook: Workbook, meeting_id: str, path: str, value: object) -> None:
    workbook.save(meeting_id, with_value(workbook.load(meeting_id), path, value))


def test_taking_a_contact_back_leaves_what_was_written_about_them_since(workbook: Workbook) -> None:
    meeting = workbook.create(new_plan(workbook.profile(), ANA))
    kept = workbook.circle.save(replaced(ANA, contacts=(Contact(day=DAY, how="a call"),)))
    write(workbook, meeting, "host.title", "Head of Brand")
    undone = workbook.circle.undo(kept)
    host = workbook.load(meeting).host
    assert (host.title, host.contacts) == ("Head of Brand", ())
    workbook.circle.undo(undone)
    host = workbook.load(meeting).host
    assert (host.title, len(host.contacts)) == ("Head of Brand", 1)


def test_taking_a_merge_back_leaves_the_thank_you_written_since(workbook: Workbook) -> None:
    workbook.circle.save(TWIN)
    meeting = workbook.create(new_plan(workbook.profile(), ANA))
    kept = workbook.circle.merge("twin", "ana")
    write(workbook, meeting, "thanks.0.they_said", "that finance decides")
    workbook.circle.undo(kept)
    plan = workbook.load(meeting)
    assert (plan.host.id, plan.thanks[0].they_said) == ("ana", "that finance decides")
    assert {one.id for one in workbook.people()} == {"ana", "twin"}


def test_taking_an_answer_back_leaves_the_rest_of_the_meeting(workbook: Workbook) -> None:
    questions = (Question(text="What do you read?"), Question(text="Who decides?"))
    meeting = workbook.create(replaced(new_plan(workbook.profile(), ANA), questions=questions))
    kept = workbook.circle.answer_question(((meeting, 0),), answered=True)
    write(workbook, meeting, "request.sent_on", DAY)
    write(workbook, meeting, "questions.1.answered", value=True)
    workbook.circle.undo(kept)
    plan = workbook.load(meeting)
    assert plan.request.sent_on == DAY
    assert [one.answered for one in plan.questions] == [False, True]
    assert next(row.sent_on for row in workbook.meetings()) == DAY


def test_the_deleted_stay_away_until_something_is_written_about_them(workbook: Workbook) -> None:
    meeting = workbook.create(new_plan(workbook.profile(), ANA))
    workbook.circle.delete("ana")
    write(workbook, meeting, "topic", "Brand")
    assert workbook.people() == ()
    write(workbook, meeting, "host.title", "Head of Brand")
    assert [one.id for one in workbook.people()] == ["ana"]


def test_two_thank_yous_to_one_person_lose_no_word(workbook: Workbook) -> None:
    plan = replaced(
        new_plan(workbook.profile(), ANA),
        others=(TWIN,),
        thanks=(
            Thanks(they_said="finance decides", note="likes tea"),
            Thanks(they_said="tests stay small", i_will="read the case", sent_on=DAY),
        ),
    )
    meeting = workbook.create(plan)
    workbook.circle.merge("ana", "twin")
    (thanks,) = workbook.load(meeting).thanks
    assert (thanks.they_said, thanks.i_will, thanks.sent_on) == ("tests stay small", "read the case", DAY)
    assert {"finance decides", "likes tea"} <= set(thanks.note.splitlines())


@pytest.mark.parametrize(
    ("before", "after", "now", "left"),
    [
        (["a"], ["a", "b"], ["a", "b", "c"], ["a", "c"]),
        (["a", "b"], ["a"], ["a", "c"], ["a", "c", "b"]),
        (["a", "b"], ["a", "b"], ["c"], ["c"]),
        (["a"], ["b"], ["b"], ["a"]),
    ],
)
def test_what_a_change_added_goes_and_what_it_took_comes_back(
    before: list[str], after: list[str], now: list[str], left: list[str]
) -> None:
    assert reverted_list(before, after, now) == left


def three(workbook: Workbook) -> str:
    """Ana twice and Cem, each with a thank-you of their own."""
    plan = replaced(new_plan(workbook.profile(), ANA), others=(TWIN, Person(id="cem", name="Cem")))
    thanks = tuple(Thanks(they_said=text) for text in ("A", "B", "C"))
    return workbook.create(replaced(plan, thanks=thanks))


def said(workbook: Workbook, meeting: str) -> list[tuple[str, str]]:
    plan = workbook.load(meeting)
    return [(one.id, plan.thanks_for(at).they_said) for at, one in enumerate(plan.people)]


def test_a_merge_that_is_taken_back_leaves_each_thank_you_with_its_person(workbook: Workbook) -> None:
    meeting = three(workbook)
    kept = workbook.circle.merge("ana", "twin")
    write(workbook, meeting, "thanks.1.they_said", "C, mended")
    workbook.circle.undo(kept)
    assert said(workbook, meeting) == [("ana", "A"), ("twin", "B"), ("cem", "C, mended")]


def test_who_came_into_the_meeting_since_stays_behind_the_others(workbook: Workbook) -> None:
    meeting = three(workbook)
    kept = workbook.circle.merge("ana", "twin")
    plan = workbook.load(meeting)
    dee = Person(id="dee", name="Dee")
    workbook.save(meeting, with_value(replaced(plan, others=(*plan.others, dee)), "thanks.2.they_said", "D"))
    workbook.circle.undo(kept)
    assert said(workbook, meeting) == [("ana", "A"), ("twin", "B"), ("cem", "C"), ("dee", "D")]


def test_words_to_whoever_was_put_in_the_place_of_another_go_back_to_them(workbook: Workbook) -> None:
    meeting = three(workbook)
    workbook.circle.save(Person(id="cem2", name="Cem"))
    kept = workbook.circle.merge("cem2", "cem")
    write(workbook, meeting, "thanks.2.i_will", "write")
    workbook.circle.undo(kept)
    assert said(workbook, meeting)[2] == ("cem", "C")
    assert workbook.load(meeting).thanks[2].i_will == "write"


def test_what_was_left_in_a_thank_you_moves_up_with_it(workbook: Workbook) -> None:
    meeting = three(workbook)
    left = Left(rule="too-long", place="thanks.2.own_words", words="C")
    workbook.save(meeting, replaced(workbook.load(meeting), left=(left,)))
    workbook.circle.merge("ana", "twin")
    assert [one.place for one in workbook.load(meeting).left] == ["thanks.1.own_words"]


def test_who_is_kept_sits_again_where_they_sat(workbook: Workbook) -> None:
    meeting = three(workbook)
    before = said(workbook, meeting)
    kept = workbook.circle.merge("cem", "ana")
    assert said(workbook, meeting)[0][0] == "cem"
    write(workbook, meeting, "thanks.0.i_will", "write")
    workbook.circle.undo(kept)
    assert said(workbook, meeting) == before


def test_no_word_to_another_is_left_with_whoever_had_none(workbook: Workbook) -> None:
    plan = replaced(new_plan(workbook.profile(), ANA), others=(TWIN,), thanks=(Thanks(they_said="A"),))
    meeting = workbook.create(plan)
    kept = workbook.circle.merge("twin", "ana")
    write(workbook, meeting, "thanks.0.i_will", "write")
    workbook.circle.undo(kept)
    assert said(workbook, meeting) == [("ana", "A"), ("twin", "")]
    assert workbook.load(meeting).thanks[1].i_will == "write"

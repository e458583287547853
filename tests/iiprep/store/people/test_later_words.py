"""What was written after a change stays when the change is taken back, and deleted people stay away."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from iiprep.model.debrief import Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Question
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

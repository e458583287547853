"""The questions of the prep sheet: those to ask, then those that wait for a door; their minutes."""

from iiprep.model.meeting import Format, Question
from iiprep.model.plan import Plan, with_value
from iiprep.papers.facts.questions import questions_head, questions_of
from iiprep.schedule.minute_plan import minute_plan

QUESTIONS = (
    Question(text="Is it about to merge?", minutes=4, starred=True, if_opened=True),
    Question(text="How did you begin?", minutes=3, starred=True),
    Question(text=" "),
    Question(text="What changed?", minutes=2),
)
PLAN = with_value(Plan(), "questions", QUESTIONS)


def test_what_waits_for_a_door_is_last_and_no_must_ask() -> None:
    found = [(one["id"], one["starred"], one["waits"]) for one in questions_of(PLAN)]
    assert found == [
        ("questions.1", True, False),
        ("questions.3", False, False),
        ("questions.0", False, True),
    ]


def test_its_minutes_are_not_counted() -> None:
    assert questions_head(PLAN, minute_plan(30)) == "Questions"
    assert questions_head(PLAN, minute_plan(5)) == "Questions · 5 min planned, room for 3"
    assert questions_head(Plan(), minute_plan(30)) == "Questions"
    written = with_value(PLAN, "timing.format", Format.EMAIL)
    assert questions_head(written, minute_plan(30)) == "Questions to send"


def test_too_many_for_an_e_mail_are_counted() -> None:
    many = (*QUESTIONS, *(Question(text=f"And {number}?") for number in range(3)))
    written = with_value(with_value(PLAN, "questions", many), "timing.format", Format.EMAIL)
    assert questions_head(written, minute_plan(30)) == "Questions to send"
    seven = with_value(written, "questions", (*many, Question(text="One more?"), Question(text="Or two?")))
    assert questions_head(seven, minute_plan(30)) == "Questions to send · 7, five at most"

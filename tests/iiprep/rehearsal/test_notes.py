"""A note belongs to what is said, wherever that stands."""

from datetime import date

from iiprep.model.fields import replaced
from iiprep.model.plan import Plan
from iiprep.model.rehearsal import Rehearsal
from iiprep.rehearsal.course import Course
from iiprep.rehearsal.notes import gone_through, left_over, note_on, place_of, with_new_note
from iiprep.rehearsal.turns import Turn, Who


def test_a_note_follows_its_question(sample: Plan) -> None:
    plan = replaced(sample, rehearsal=Rehearsal())
    asked = plan.questions[3].text
    noted = with_new_note(with_new_note(plan, "Thank you for your time.", "Stand up."), asked, "Slower.")
    moved = replaced(noted, questions=tuple(reversed(noted.questions)))
    assert (note_on(moved, asked), place_of(moved, asked)) == ("Slower.", 1)
    assert (note_on(moved, "Something else"), place_of(moved, "Something else")) == ("", 2)


def test_a_note_on_what_is_no_longer_asked_is_not_lost() -> None:
    plan = with_new_note(with_new_note(Plan(), "Why?", "Slower."), "How?", " ")
    asked = (Turn(Who.I_ASK, "Who?", 60),)
    assert [one.text for one in left_over(plan, asked)] == ["Slower."]
    assert left_over(plan, (*asked, Turn(Who.I_ASK, "Why?", 60))) == ()


def test_going_through_is_kept_with_its_day_and_length() -> None:
    moments = iter([0.0, 75.0])
    course = Course([Turn(Who.I_ASK, "Why?", 60)], lambda: next(moments))
    course.go_on()
    course.pause()
    kept = gone_through(Plan(), course, date(2026, 12, 2)).rehearsal
    assert (kept.gone_through_on, kept.took) == (date(2026, 12, 2), 75)

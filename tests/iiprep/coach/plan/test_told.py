"""What goes beyond the request: in a draft against the note as it stands, later against the note as sent."""

from datetime import date

import pytest

from iiprep.coach.plan.announced import hopes_in
from iiprep.coach.plan.named import can_be_named, with_named
from iiprep.coach.plan.subjects import Subjects
from iiprep.coach.plan.told import UNASKED, beyond, is_changed, kept_for_a_door, told, told_items
from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective, Question
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import AsSent
from iiprep.paths import assets_folder

SUBJECTS = Subjects.load(assets_folder() / "coach")
SENT = date(2026, 11, 19)
NOTE = """\
Dear Ana,

Ben Carter suggested I write to you. I would love to learn how brand teams decide on a launch.
Could I come by for 30 minutes on Tuesday or Thursday?

Thank you for considering it.

Jordan
"""
LAUNCH = Objective(text="Understand how a launch is decided")
CHINA = Objective(text="Learn how trademarks are defended in China")


@pytest.fixture
def draft() -> Plan:
    """A meeting that has been asked for in a note that is not sent."""
    plan = with_value(Plan(), "objectives", (LAUNCH,))
    return with_value(plan, "request.note", NOTE)


@pytest.fixture
def sent(draft: Plan) -> Plan:
    return with_value(draft, "request.sent_on", SENT)


def asking(plan: Plan, *texts: str) -> Plan:
    return with_value(plan, "questions", tuple(Question(text=text) for text in texts))


def test_a_draft_is_read_as_it_stands(draft: Plan) -> None:
    (one,) = beyond(asking(draft, "Who signs off on a launch?", "What is your salary?"), SUBJECTS)
    assert (one.path, one.is_question, one.nameable) == ("questions.1", True, False)
    assert one.sentence == "Your note does not name this yet. That is theirs to offer: wait until they do."


def test_what_a_draft_may_still_name(draft: Plan) -> None:
    plan = with_value(draft, "objectives", (LAUNCH, CHINA))
    (one,) = beyond(plan, SUBJECTS)
    assert (one.path, one.nameable) == ("objectives.1", True)
    assert one.sentence == (
        "Your note does not name this yet. Name it there, or ask it only if they open the door."
    )
    named = with_named(plan, CHINA.text)
    assert beyond(named, SUBJECTS) == ()
    assert (
        "decide on a launch. I also hope to learn how trademarks are defended in China.\n"
        in named.request.note
    )


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Dear Ana,\n\nThank you.", "Dear Ana,\n\nI would also like to ask you: is it fun?\n\nThank you."),
        ("Dear Ana,", "Dear Ana,\n\nI would also like to ask you: is it fun?"),
    ],
)
def test_where_a_note_names_it(note: str, expected: str) -> None:
    plan = with_value(Plan(), "request.note", note)
    assert with_named(plan, "Is it fun?").request.note == expected
    assert hopes_in(expected)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("To learn how bids work.", "I also hope to learn how bids work."),
        ("Learn how bus depots work?", "I also hope to learn how bus depots work."),
        ("How a bid is priced", "I also hope to learn how a bid is priced."),
        ("How is a bid priced", "I would also like to ask you: how is a bid priced?"),
        ("Maria's way of teaching?", "I would also like to ask you: Maria's way of teaching?"),
        ("I want to learn how bids work", "I want to learn how bids work."),
    ],
)
def test_what_is_named_is_a_whole_sentence(text: str, sentence: str) -> None:
    assert with_named(with_value(Plan(), "request.note", "Dear Ana,"), text).request.note.endswith(
        f"\n{sentence}"
    )
    assert can_be_named(text)


def test_what_makes_no_sentence_of_a_note_is_not_offered_to_it(draft: Plan) -> None:
    plan = with_value(
        draft, "objectives", (LAUNCH, Objective(text="Sell our scheduling software to the city"))
    )
    (one,) = beyond(plan, SUBJECTS)
    assert not one.nameable


def test_an_objective_that_the_note_does_not_name_announces_no_question(draft: Plan) -> None:
    about = with_value(draft, "objectives", (LAUNCH, Objective(text="Find out about the pension scheme")))
    asked = beyond(asking(about, "Who may join the pension scheme?"), SUBJECTS)
    assert [one.path for one in asked] == ["objectives.1", "questions.0"]


def test_after_sending_the_note_as_sent_counts(sent: Plan) -> None:
    plan = asking(
        with_value(sent, "request.note", f"{NOTE}\nI hope to learn about your salary."), "Your salary?"
    )
    (one,) = beyond(plan, SUBJECTS)
    assert one.sentence == f"Your note did not name this. {UNASKED}"
    assert not one.nameable


def test_an_objective_changed_after_sending_is_told_with_what_was_named(sent: Plan) -> None:
    plan = with_value(sent, "objectives.0.text", CHINA.text)
    (one,) = beyond(plan, SUBJECTS)
    assert one.sentence == (
        "Your note said “I would love to learn how brand teams decide on a launch”; this is new. "
        "Ask it only if they open the door."
    )
    (one,) = beyond(with_value(plan, "request.as_sent.note", "Dear Ana,"), SUBJECTS)
    assert one.sentence.startswith(f"Your objectives named “{LAUNCH.text}”; this is new.")


def test_an_objective_reworded_after_sending_is_not_new(sent: Plan) -> None:
    plan = with_value(sent, "objectives.0.text", "Find out who decides on a launch")
    assert beyond(plan, SUBJECTS) == ()
    assert told_items(plan, SUBJECTS) == ()


def test_a_note_that_does_not_say_what_i_hope_leaves_the_objectives(sent: Plan) -> None:
    bare = with_value(with_value(sent, "request.sent_on", None), "request.note", "Dear Ana, lunch? Jo")
    (one,) = beyond(asking(bare, "What is your salary?"), SUBJECTS)
    assert one.sentence == f"Your objectives do not name this. {UNASKED}"
    resent = with_value(with_value(bare, "request.sent_on", SENT), "objectives", (LAUNCH, CHINA))
    assert [one.path for one in beyond(resent, SUBJECTS)] == ["objectives.1"]


def test_what_waits_for_a_door_is_not_beyond(sent: Plan) -> None:
    plan = asking(sent, "What is your salary?")
    assert beyond(with_value(plan, "questions.0.if_opened", value=True), SUBJECTS) == ()


def test_an_objective_becomes_a_question_that_waits(sent: Plan) -> None:
    plan = kept_for_a_door(with_value(sent, "objectives", (LAUNCH, CHINA)), 1)
    assert plan.objectives == (LAUNCH,)
    assert plan.questions == (Question(text=CHINA.text, if_opened=True),)
    assert beyond(plan, SUBJECTS) == ()


def test_an_empty_plan_has_nothing_to_go_beyond() -> None:
    assert beyond(asking(Plan(), "What is your salary?", ""), SUBJECTS) == ()
    assert told_items(Plan(), SUBJECTS) == ()


def test_a_meeting_sent_before_this_was_kept_goes_by_the_note_that_stands(sent: Plan) -> None:
    old = replaced(sent, request=replaced(sent.request, as_sent=AsSent()))
    assert told(old).hopes == told(sent).hopes
    assert not is_changed(replaced(old, request=replaced(old.request, note="Dear Ana, another")))
    (one,) = beyond(asking(old, "What is your salary?"), SUBJECTS)
    assert one.sentence.startswith("Your note did not name this.")


@pytest.mark.parametrize(
    ("objectives", "questions", "sentence"),
    [
        ((LAUNCH,), 1, "Bait-and-switch: your note did not name 1 question."),
        ((LAUNCH, CHINA), 2, "Bait-and-switch: your note did not name 2 questions and 1 objective."),
        ((LAUNCH, CHINA, CHINA), 0, "Bait-and-switch: your note did not name 2 objectives."),
    ],
)
def test_ready_says_it_in_one_line(
    sent: Plan, objectives: tuple[Objective, ...], questions: int, sentence: str
) -> None:
    plan = with_value(asking(sent, *["What is your salary?"] * questions), "objectives", objectives)
    (item,) = told_items(plan, SUBJECTS)
    assert item.sentence == sentence
    assert item.path in ("questions.0.text", "objectives.1.text")


def test_ready_in_a_draft_and_without_a_note(draft: Plan) -> None:
    plan = asking(draft, "What is your salary?")
    (item,) = told_items(plan, SUBJECTS)
    assert item.sentence == "Bait-and-switch: your note does not name 1 question."
    (item,) = told_items(with_value(plan, "request.note", ""), SUBJECTS)
    assert item.sentence == "Bait-and-switch: 1 question that your objectives do not name."


def test_ready_tells_of_a_changed_note_and_a_dropped_objective(sent: Plan) -> None:
    spaced = with_value(sent, "request.note", NOTE.replace(" ", "  "))
    assert told_items(spaced, SUBJECTS) == ()
    changed = with_value(sent, "request.note", NOTE.replace("launch", "price"))
    assert [item.path for item in told_items(changed, SUBJECTS)] == ["request.note"]
    dropped = with_value(sent, "objectives", (Objective(text="Compare training courses"),))
    assert [item.path for item in told_items(dropped, SUBJECTS)][-1] == "objectives"
    without = told_items(with_value(sent, "objectives", ()), SUBJECTS)
    assert LAUNCH.text[:20] in without[-1].sentence

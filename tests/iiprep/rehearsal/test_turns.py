"""What is rehearsed, in which order, and for how long."""

from iiprep.model.meeting import Format
from iiprep.model.plan import Plan, with_value
from iiprep.rehearsal.turns import Who, turns_of


def test_the_turns_are_those_of_the_meeting_in_its_order(sample: Plan) -> None:
    turns = turns_of(sample)
    assert turns[0].text == "Thank Ana, confirm the 30 minutes, and say what I hope to learn."
    assert turns[0].reminders == tuple(one.text for one in sample.objectives)
    assert [turn.answer for turn in turns[1:4]] == ["profile.story", "profile.situation", "profile.plans"]
    assert [turn.text for turn in turns[4:13]] == [one.text for one in sample.questions]
    assert [turn.text for turn in turns[13:]] == [
        "How can I help you?",
        "Who else should I learn from?",
        "May I use your name?",
        "Thank you for your time.",
    ]
    assert [turn.who for turn in turns].count(Who.THEY_ASK) == 3


def test_each_turn_has_the_time_that_the_plan_gives_it(sample: Plan) -> None:
    turns = turns_of(sample)
    assert [turn.seconds for turn in turns[:4]] == [180, 60, 20, 20]
    assert [turn.seconds for turn in turns[4:13]] == [60 * one.minutes for one in sample.questions]
    assert [turn.seconds for turn in turns[13:]] == [80, 80, 80, 60]
    assert [turn.must for turn in turns[4:13]] == [one.starred for one in sample.questions]


def test_a_question_that_waits_for_a_door_has_no_turn(sample: Plan) -> None:
    text = sample.questions[2].text
    waiting = with_value(sample, "questions.2.if_opened", value=True)
    assert text in [turn.text for turn in turns_of(sample)]
    assert text not in [turn.text for turn in turns_of(waiting)]


def test_for_questions_by_mail_only_the_answers_about_me_are_rehearsed(sample: Plan) -> None:
    turns = turns_of(with_value(sample, "timing.format", Format.EMAIL))
    assert [turn.who for turn in turns] == [Who.THEY_ASK] * 3


def test_an_empty_meeting_can_be_rehearsed() -> None:
    turns = turns_of(Plan())
    assert turns[0].text == "Thank them, confirm the 30 minutes, and say what I hope to learn."
    assert turns[0].reminders == ()
    assert len(turns) == 8


def test_the_shortest_meeting_gives_every_turn_some_time() -> None:
    assert all(turn.seconds > 0 for turn in turns_of(with_value(Plan(), "timing.length", 5)))

"""The short texts after a meeting, and what the debrief offers for the thank-you."""

from datetime import date

import pytest

from iiprep.model.debrief import Outcome, Promise, TheirPromise
from iiprep.model.meeting import Objective
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Answer
from iiprep.papers.facts.afterwards import (
    ask_after_text,
    connect_text,
    deed_offers,
    loop_message,
    loop_text,
    said_offers,
)
from iiprep.papers.region import Region

US = Region("US")


def changed(plan: Plan, *changes: tuple[str, object]) -> Plan:
    for path, value in changes:
        plan = with_value(plan, path, value)
    return plan


@pytest.mark.parametrize("most", [300, 200, 120, 90, 60])
def test_the_note_to_connect_keeps_to_the_limit(sample: Plan, most: int) -> None:
    assert len(connect_text(sample, 0, most)) <= most


def test_the_note_says_what_stayed_where_there_is_room(sample: Plan) -> None:
    assert "What stayed with me is that a launch is decided" in connect_text(sample, 0, 200)
    assert connect_text(sample, 0, 100) == (
        "Dear Ana, thank you again for your time. I would be glad to stay in touch. Jordan Rivera"
    )
    assert connect_text(changed(sample, ("thanks.0.connect_note", " Hello Ana ")), 0, 5) == "Hello Ana"


@pytest.mark.requirement("R36")
def test_the_introducer_hears_how_it_went(sample: Plan) -> None:
    text = loop_text(sample, US)
    assert text.startswith(
        "Dear Ben,\n\nI spoke with Ana Okafor on Thu, Dec 3, thanks to you. I had hoped to learn"
    )
    assert "I have written to thank Ana." in text
    assert "you call them" not in text, "what was said to Ana is not said to Ben"
    short = changed(sample, ("thanks.0.they_said", "that tests stay small"))
    assert "What stayed with me is that tests stay small." in loop_text(short, US)
    assert loop_message(sample, US).startswith("Subject: Thank you for suggesting Ana Okafor\n\nDear Ben,")


@pytest.mark.requirement("R36")
def test_the_introducer_hears_too_that_nobody_was_reached(sample: Plan) -> None:
    silent = changed(sample, ("waiting.answer", Answer.NOT_REACHED), ("happened.outcome", Outcome.NOT_YET))
    text = loop_text(silent, US)
    assert "I did on Thu, Nov 19, and could not reach them" in text
    assert "nothing for you to do" in text
    unsent = changed(silent, ("request.sent_on", None))
    assert "I did, and could not reach them" in loop_text(unsent, US)


def test_a_meeting_that_did_not_take_place_is_told_calmly(sample: Plan) -> None:
    text = loop_text(changed(sample, ("happened.outcome", Outcome.NOT_HELD)), US)
    assert "it could not take place" in text


@pytest.mark.requirement("R36")
@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(Answer.NO, "had a friendly answer: it does not suit at the moment", id="not now"),
        pytest.param(Answer.OTHER, "was pointed to somebody else, which helps me, too", id="somebody else"),
    ],
)
def test_an_answer_without_a_meeting_is_told(sample: Plan, answer: Answer, words: str) -> None:
    plan = changed(sample, ("waiting.answer", answer), ("happened.outcome", Outcome.NOT_YET))
    assert words in loop_text(plan, US)


def test_little_is_known_and_still_it_can_be_said() -> None:
    text = loop_text(Plan(), US)
    assert text.startswith("Dear …,\n\nI spoke with the person you named, thanks to you.")
    assert loop_message(Plan(), US).startswith("Subject: Thank you for the introduction\n\n")
    assert loop_text(changed(Plan(), ("loop.words", " Hello Ben ")), US) == "Hello Ben"


def test_asking_after_a_promise_leaves_every_way_out(sample: Plan) -> None:
    text = ask_after_text(sample, TheirPromise(text="Write to Priya so that I can call."))
    assert "You kindly said you would write to Priya so that I could call. There is no hurry" in text
    assert ask_after_text(Plan(), TheirPromise(text="x")).startswith("Dear …,")


@pytest.mark.parametrize(
    ("learned", "offer"),
    [
        pytest.param(
            "Reading a shelf carries over. And more.", "that reading a shelf carries over", id="first"
        ),
        pytest.param("Ana calls them first", "that Ana calls them first", id="a name"),
        pytest.param("Northwind’s plant decides\nMore", "that Northwind’s plant decides", id="a company"),
    ],
)
def test_what_i_learned_is_offered_as_what_they_said(sample: Plan, learned: str, offer: str) -> None:
    plan = changed(
        sample, ("objectives", (Objective(text="Learn", learned=learned),)), ("happened.learned", "")
    )
    assert said_offers(plan) == (offer,)


def test_at_most_three_are_offered_each_once(sample: Plan) -> None:
    same = tuple(Objective(learned=text) for text in ("A", "A", "B", "C", "D"))
    assert len(said_offers(changed(sample, ("objectives", same)))) == 3


def test_what_i_promised_is_offered_as_what_i_will_do_until_it_is_done(sample: Plan) -> None:
    promises = (
        Promise(text="Send Ana the summary."),
        Promise(text="I will read Ana’s case"),
        Promise(text="Done", done_on=date(2026, 12, 4)),
        Promise(),
    )
    plan = changed(sample, ("happened.my_promises", promises))
    assert deed_offers(plan, 0) == ("send you the summary", "read Ana’s case")

"""Sentences that nobody parted: where they begin, and that only the one that asks gives way."""

import pytest

from iiprep.coach.findings import Context, Kind
from iiprep.coach.mending import mended
from iiprep.coach.text import Spelling, sentences_of
from tests.iiprep.coach.ours import COACH

NOTE = (
    "hi ana i read your column on bread every week and i am a baker in a supermarket i would love to ask you "
    "how you set up your own place could i call you for twenty minutes on monday or tuesday i also wanted to "
    "ask if you need anyone at the weekends thanks jo"
)


def parted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences_of(text, Spelling())]


def test_a_note_without_marks_is_parted_where_sentences_begin() -> None:
    assert parted(NOTE) == [
        "hi ana i read your column on bread every week",
        "and i am a baker in a supermarket",
        "i would love to ask you how you set up your own place",
        "could i call you for twenty minutes on monday or tuesday",
        "i also wanted to ask if you need anyone at the weekends",
        "thanks jo",
    ]


def test_a_condition_stays_with_what_it_asks() -> None:
    note = (
        "i read your talk about night shifts and would like to learn how you plan a week could we talk "
        "for 20 minutes on tuesday 10 or thursday 12 november and if you are hiring please keep me in mind"
    )
    assert parted(note) == [
        "i read your talk about night shifts and would like to learn how you plan a week",
        "could we talk for 20 minutes on tuesday 10 or thursday 12 november",
        "and if you are hiring please keep me in mind",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "I would be grateful if you could spare twenty minutes on Tuesday or Thursday next week to tell"
            " me how you came to work in urban planning after studying geography and what you would advise"
            " somebody who is starting out now",
            id="a-long-sentence-of-one-piece",
        ),
        pytest.param(
            "i am a baker and i would love to ask you how you set up your own place", id="a-short-one"
        ),
        pytest.param(
            "When I read your column, which I do every week, I am always surprised how much you say in so few"
            " words, and I would like to know, if I may ask, how many drafts there are, what you leave out,"
            " and who reads it first",
            id="a-long-one-with-commas",
        ),
    ],
)
def test_what_is_one_sentence_stays_one(text: str) -> None:
    assert parted(text) == [text]


def test_only_what_asks_gives_way_in_a_note_without_marks() -> None:
    (ask,) = [one for one in COACH.read(NOTE, Kind.REQUEST).findings if one.rule == "job-ask"]
    better = mended(COACH, NOTE, Kind.REQUEST, Context(), ask)
    assert better.startswith("hi ana i read your column on bread every week and i am a baker")
    assert "could i call you for twenty minutes on monday or tuesday. " in better
    assert "need anyone" not in better
    assert better.endswith("thanks jo")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("i saw your talk are you free", ["i saw your talk", "are you free"], id="question"),
        pytest.param("are you free i am", ["are you free", "i am"], id="an-answer-to-it"),
        pytest.param(
            "are you free on monday i would come",
            ["are you free on monday", "i would come"],
            id="said-behind-a-question",
        ),
        pytest.param("which tools do you use", ["which tools do you use"], id="which"),
        pytest.param(
            "I see. i saw your talk are you free", ["I see", "i saw your talk are you free"], id="marked"
        ),
        pytest.param("do not forget to say thanks", ["do not forget to say thanks"], id="to-say-thanks"),
    ],
)
def test_without_any_mark_a_question_to_you_begins_a_sentence(text: str, parts: list[str]) -> None:
    assert parted(text) == parts

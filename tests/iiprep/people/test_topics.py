"""Talks on a topic are counted, what is open is listed, and the fifth asks for a new angle."""

from collections.abc import Callable
from datetime import date

import pytest

from iiprep.model.debrief import Answered
from iiprep.model.meeting import Objective, Question
from iiprep.model.person import Person
from iiprep.model.profile import Profile, Target
from iiprep.people.known import Known, KnownMeeting
from iiprep.people.topics import OpenQuestion, Topic, new_angle, talks_on, target_word, topics_of, word_on

Meet = Callable[..., KnownMeeting]
ANA = Person(id="ana", name="Ana", organisation="Northwind Foods")
DAY = date(2026, 12, 2)


def held(meet: Meet, number: int, topic: str = "Brands") -> tuple[KnownMeeting, ...]:
    return tuple(meet(ANA, DAY, held=True, topic=topic, key=f"m{at}") for at in range(number))


def test_spellings_that_fold_alike_are_one_topic(meet: Meet) -> None:
    meetings = (*held(meet, 2, "Brand Management"), meet(ANA, topic=" brand  management"), meet(ANA))
    (topic,) = topics_of(Known((ANA,), meetings))
    assert (topic.title, len(topic.held), len(topic.coming)) == ("Brand Management", 2, 1)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(0, "Three more talks would make a fair picture.", id="none"),
        pytest.param(2, "One more talk would make a fair picture.", id="two"),
        pytest.param(3, "Three talks make a fair picture. Five are enough.", id="three"),
        pytest.param(4, "Four talks make a fair picture. Five are enough.", id="four"),
        pytest.param(
            5,
            "Five talks, held or to come. About here one learns less each time, and word gets round. "
            "What would be a new angle?",
            id="five",
        ),
    ],
)
def test_what_is_said_of_a_topic(meet: Meet, number: int, words: str) -> None:
    assert word_on(Topic("Brands", held=held(meet, number))) == words


def test_a_talk_to_come_counts_towards_the_fifth(meet: Meet) -> None:
    known = Known((ANA,), (*held(meet, 4), meet(ANA, topic="BRANDS", key="now")))
    assert talks_on(known, "brands") == 5
    assert talks_on(known, "Brands", but="now") == 4
    assert talks_on(known, " ") == 0
    assert new_angle("Brands", 4) == ""
    assert "talk 5 on Brands" in new_angle("Brands", 5)
    assert word_on(topics_of(known)[0]).startswith("Five talks, held or to come. About here")


def test_what_a_talk_answered_is_not_open(meet: Meet) -> None:
    asks = (Question(text="Who decides?", answered=True), Question(text="What is next?"), Question())
    hopes = (Objective(text="Learn A", answered=Answered.YES), Objective(text="Learn B"))
    again = (Question(text="WHO decides?"), Question(text="Learn b"))
    meetings = (
        meet(ANA, DAY, held=True, topic="Brands", asks=asks, hopes=hopes),
        meet(ANA, topic="Brands", asks=again, hopes=(Objective(text="Learn A"),)),
    )
    (topic,) = topics_of(Known((ANA,), meetings))
    assert topic.open == (OpenQuestion("Learn B", hope=True), OpenQuestion("What is next?"))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(
            1, "talk to them last, when you know most. Three talks elsewhere come first.", id="early"
        ),
        pytest.param(3, "you know enough now to talk to them.", id="late"),
    ],
)
def test_the_company_one_most_wants_comes_last(meet: Meet, number: int, words: str) -> None:
    profile = Profile(targets=(Target(industry="Food", companies=("Northwind foods", "")),))
    known = Known((ANA,), (*held(meet, number), meet(ANA, topic="Brands", key="now")), profile)
    (topic,) = topics_of(known)
    assert target_word(topic) == f"Northwind foods is on your list of companies: {words}"


def test_without_a_company_of_the_list_nothing_is_said(meet: Meet) -> None:
    (topic,) = topics_of(Known((ANA,), (meet(ANA, topic="Brands"),)))
    assert target_word(topic) == ""

"""Small words show whether a piece could be a sentence of its own."""

import pytest

from iiprep.coach.better.clauses import asks, hangs, is_of_mine, points_back, stands_alone


@pytest.mark.parametrize(
    "words",
    [
        "I’d love to learn how you price a log",
        "I'm not asking for a job",
        "your talk on oak made me think",
        "my background is in sorting logs",
        "What you said about oak stayed with me",
        "if you have time, I would like to come by",
        "In my last job, I sorted logs",
        "how did you come into this work",
        "could you tell me how you began",
        "thank you for all your time",
        "also, I saw your talk in Oslo",
        "That was a wonderful talk on oak",
        "Learn how a launch is decided",
        "should you have time, I would like to come by",
    ],
)
def test_a_whole_sentence(words: str) -> None:
    assert stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "your name came up, and I wondered, since you lead the team",
        "",
        ", ; :",
        "I saw you",
        "how you price a log of oak",
        "would like to learn how you price",
        "if you have time for a call",
        "which I loved from the first page",
        "that oak is priced by the inch",
        "the story that is behind your mill",
        "a role for you and me",
        "your team and your mill in Oslo",
        "hear how a launch is decided",
        "you and your team in Oslo",
        "also,",
        "I would love to know if my",
        "what band a fresher is put in",
        "when your work is done for good",
        "if only you had some time for me",
        "forty logs of oak; what you have",
    ],
)
def test_too_little_or_no_sentence(words: str) -> None:
    assert not stands_alone(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("could you tell me", True),
        ("What made you switch", True),
        ("I saw your talk, could I ask how you began", True),
        ("what you said stayed with me", False),
        ("How the mill works is a riddle", False),
        ("I would love to learn", False),
        ("How long does a roof of reed last", True),
        ("When will you sow", True),
        ("Should you like to talk, I am free", False),
        ("which oak the mill takes", False),
        ("how", False),
        ("", False),
    ],
)
def test_a_question(words: str, *, expected: bool) -> None:
    assert asks(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("it is two pages long", True),
        ("I have attached it for you", True),
        ("this would help me a lot", True),
        ("I'd love to learn how you price a log before it is sold", False),
        ("how does one get on it", True),
        ("may I say you sent me", True),
        ("may I ask how you began", False),
        ("I know that oak is dear", False),
        ("", False),
    ],
)
def test_words_that_need_what_stood_before(words: str, *, expected: bool) -> None:
    assert points_back(words) is expected


def test_what_i_say_of_myself() -> None:
    assert [is_of_mine(words) for words in ("I'd love to", "My team", "You came", "")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("If you hear of a place", True),
        ("should anything open up", True),
        ("If anything opens up, keep me in mind", False),
        ("I saw your talk", False),
        ("", False),
    ],
)
def test_words_that_only_begin_a_sentence(words: str, *, expected: bool) -> None:
    assert hangs(words) is expected

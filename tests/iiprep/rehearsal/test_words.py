"""The words of a rehearsal are calm and exact."""

import pytest

from iiprep.rehearsal.course import Course
from iiprep.rehearsal.turns import Turn, Who
from iiprep.rehearsal.words import clock_words, hint, last_time, length_words, verdict


@pytest.mark.parametrize(("seconds", "words"), [(0, "0:00"), (65.9, "1:05"), (3600, "60:00")])
def test_clock_words(seconds: float, words: str) -> None:
    assert clock_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (20, "20 seconds"), (60, "1 minute"), (89, "89 seconds"), (1580, "26 minutes")],
)
def test_length_words(seconds: int, words: str) -> None:
    assert length_words(seconds) == words


STORY = Turn(Who.THEY_ASK, "Tell me about yourself.", 60, answer="profile.story")
SITUATION = Turn(Who.THEY_ASK, "Your situation?", 20, answer="profile.situation")


@pytest.mark.parametrize(
    ("turn", "begins"),
    [
        (STORY, "A minute is enough."),
        (SITUATION, "Long enough: the truth in two calm sentences."),
        (Turn(Who.I_SAY, "Open", 60), "That may be shorter"),
        (Turn(Who.I_ASK, "Why?", 60, must=True), "It has had its time. Let them finish, thank them"),
        (Turn(Who.I_ASK, "Why?", 60), "It has had its time. Let them finish, then say"),
    ],
)
def test_a_turn_that_runs_over_gets_a_calm_word(turn: Turn, begins: str) -> None:
    assert hint(turn, 0) == ""
    assert hint(turn, 1).startswith(begins)
    assert "!" not in hint(turn, 1)


@pytest.mark.parametrize(
    ("took", "ends"),
    [
        (60, "leave room for what they will answer."),
        (590, "That fits."),
        (700, "let a question without a star go."),
    ],
)
def test_the_verdict_sets_it_against_the_plan(took: int, ends: str) -> None:
    moments = iter([0.0, float(took), float(took)])
    course = Course([Turn(Who.I_ASK, "Why?", 600)], lambda: next(moments))
    course.go_on()
    course.next()
    assert verdict(course).startswith("It took ")
    assert "the plan has 10 minutes." in verdict(course)
    assert verdict(course).endswith(ends)


def test_the_last_time_is_told_when_there_was_one() -> None:
    assert last_time(0) == ""
    assert last_time(1580) == "Last time it took 26 minutes."

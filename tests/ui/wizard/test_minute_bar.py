"""The bar of minutes: its numbers, its words, and that what is over is drawn."""

import pytest
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.meeting import Format, Question, Timing
from iiprep.model.plan import Plan
from ui.wizard.minute_bar import MinuteBar, Minutes, advice, in_words, minutes_of


def planned(*minutes: int, way: Format = Format.OFFICE) -> Plan:
    questions = tuple(Question(text="What?", minutes=number) for number in minutes)
    return replaced(Plan(), questions=questions, timing=Timing(format=way))


@pytest.mark.parametrize(
    ("plan", "words", "said"),
    [
        pytest.param(planned(), "0 of 19 minutes", "", id="empty"),
        pytest.param(planned(10, 9), "19 of 19 minutes", "", id="just full"),
        pytest.param(planned(10, 10), "20 of 19 minutes", "One minute more than there are", id="one over"),
        pytest.param(planned(30, 20), "50 of 19 minutes", "31 minutes more than", id="far over"),
        pytest.param(planned(2, 2, 2, way=Format.EMAIL), "3 questions", "", id="written, few"),
        pytest.param(planned(2, way=Format.EMAIL), "1 question", "three to five", id="written, one"),
        pytest.param(planned(way=Format.EMAIL), "0 questions", "", id="written, none"),
    ],
)
def test_words(plan: Plan, words: str, said: str) -> None:
    assert in_words(plan) == words
    assert said in advice(plan)
    assert bool(advice(plan)) is bool(said)


def test_questions_without_words_take_no_minutes() -> None:
    plan = replaced(Plan(), questions=(Question(minutes=5), Question(text="What?", minutes=3)))
    assert minutes_of(plan).used == 3


def drawn(bar: MinuteBar, *minutes: int, starred: bool = False) -> object:
    questions = tuple(Question(text="What?", minutes=number, starred=starred) for number in minutes)
    bar.show_minutes(Minutes(questions, 19), "words")
    return bar.grab().toImage()


def test_what_is_over_and_what_is_starred_look_different(qtbot: QtBot) -> None:
    bar = MinuteBar()
    qtbot.addWidget(bar)
    bar.resize(300, 14)
    empty, full = drawn(bar), drawn(bar, 10, 9)
    assert empty != full
    assert drawn(bar, 10, 9, starred=True) != full
    assert drawn(bar, 10, 12) != full
    assert bar.accessibleDescription() == "words"

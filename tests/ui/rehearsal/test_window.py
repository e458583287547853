"""The rehearsal, driven by keyboard: a clock for each turn, calm hints, notes that are kept, how it went."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.plan import Plan
from iiprep.rehearsal.turns import turns_of
from tests.ui.rehearsal.conftest import DAY, Seconds
from ui.document import Document
from ui.rehearsal.window import RehearsalWindow

SPACE, RIGHT, LEFT, N = Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_N


def key(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for one in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, one)


def ticked(window: RehearsalWindow) -> None:
    window.stage.tick()


def test_to_begin_is_the_main_thing_and_then_to_go_on(qtbot: QtBot, window: RehearsalWindow) -> None:
    stage = window.stage
    assert (stage.pause.property("look"), stage.next.property("look")) == ("primary", "plain")
    key(qtbot, SPACE)
    assert (stage.pause.property("look"), stage.next.property("look")) == ("plain", "primary")
    close = window.findChild(QPushButton, "action.close")
    assert close is not None
    assert close.property("look") != "primary"


@pytest.mark.requirement("R60")
def test_one_question_at_a_time_with_a_clock(
    qtbot: QtBot, window: RehearsalWindow, seconds: Seconds, meeting: Document
) -> None:
    stage = window.stage
    assert stage.clock.hasFocus()
    assert stage.text.text().startswith("Thank Ana, confirm the 30 minutes")
    key(qtbot, SPACE)
    seconds.now += 65
    qtbot.waitUntil(lambda: stage.clock.text == "1:05")
    key(qtbot, SPACE)
    seconds.now += 600
    key(qtbot, RIGHT, RIGHT, RIGHT, RIGHT)
    assert stage.text.text() == meeting.plan.questions[0].text
    assert stage.who.text() == "I ASK · MUST ASK"
    assert stage.clock.text == "0:00"
    assert stage.clock.accessibleDescription() == "0:00 of 3:00, paused"
    key(qtbot, LEFT, LEFT, LEFT, LEFT)
    assert stage.clock.text == "1:05"


@pytest.mark.requirement("R60")
def test_a_turn_that_runs_over_gets_a_calm_hint(
    qtbot: QtBot, window: RehearsalWindow, seconds: Seconds
) -> None:
    key(qtbot, RIGHT, SPACE)
    seconds.now += 59
    ticked(window)
    assert window.stage.hint.text() == ""
    seconds.now += 2
    qtbot.waitUntil(lambda: window.stage.hint.text().startswith("A minute is enough."))
    key(qtbot, RIGHT)
    assert window.stage.hint.text() == ""


@pytest.mark.requirement("R60")
def test_a_note_on_a_turn_is_kept_with_the_meeting(
    qtbot: QtBot, window: RehearsalWindow, meeting: Document, stored: list[Plan]
) -> None:
    key(qtbot, RIGHT, RIGHT, RIGHT, RIGHT, N)
    box = QApplication.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClicks(box, "Slower n")
    assert box.toPlainText() == "Slower n", "an arrow or a letter in the note is the note’s"
    key(qtbot, Qt.Key.Key_Escape)
    assert window.stage.clock.hasFocus()
    key(qtbot, RIGHT)
    assert window.stage.note.box.toPlainText() == ""
    key(qtbot, LEFT)
    assert window.stage.note.box.toPlainText() == "Slower n"
    qtbot.waitUntil(lambda: bool(stored))
    (note,) = stored[-1].rehearsal.notes
    assert (note.about, note.text) == (meeting.plan.questions[0].text, "Slower n")


def test_the_note_leads_on_by_key(qtbot: QtBot, window: RehearsalWindow) -> None:
    key(qtbot, N)
    qtbot.keyClick(window.stage.note.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.course.at == 1
    assert window.stage.clock.hasFocus()


@pytest.mark.requirement("R56")
def test_who_i_am_and_what_comes_next_are_rehearsed_and_can_be_worded_there(
    qtbot: QtBot, window: RehearsalWindow, meeting: Document, sample: Plan
) -> None:
    key(qtbot, RIGHT)
    stage = window.stage
    assert stage.text.text() == "Tell me about yourself."
    story = window.findChild(QPlainTextEdit, "profile.story")
    assert isinstance(story, QPlainTextEdit)
    assert story.toPlainText() == sample.profile.story
    assert stage.clock.accessibleDescription() == "0:00 of 1:00, not begun"
    key(qtbot, RIGHT, RIGHT)
    assert stage.text.text() == "And what comes next for you?"
    assert not story.isVisible()
    plans = window.findChild(QPlainTextEdit, "profile.plans")
    assert isinstance(plans, QPlainTextEdit)
    plans.selectAll()
    qtbot.keyClicks(plans, "I am finding out which part of it suits me.")
    assert meeting.plan.profile.plans == "I am finding out which part of it suits me."


@pytest.mark.requirement("R63")
def test_the_answer_about_my_situation_is_rehearsed_short(
    qtbot: QtBot, window: RehearsalWindow, seconds: Seconds, sample: Plan
) -> None:
    key(qtbot, RIGHT, RIGHT)
    assert window.stage.text.text() == "What is your situation at the moment?"
    answer = window.findChild(QPlainTextEdit, "profile.situation")
    assert isinstance(answer, QPlainTextEdit)
    assert answer.isVisible()
    assert answer.toPlainText() == sample.profile.situation
    key(qtbot, SPACE)
    seconds.now += 25
    ticked(window)
    assert window.stage.hint.text().startswith("Long enough: the truth in two calm sentences.")


@pytest.mark.requirement("R60")
def test_the_end_sets_it_against_the_plan_and_asks_for_next_time(
    qtbot: QtBot, window: RehearsalWindow, seconds: Seconds, meeting: Document, stored: list[Plan]
) -> None:
    key(qtbot, SPACE)
    for _turn in window.course.turns:
        seconds.now += 100
        key(qtbot, RIGHT)
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "It took 28 minutes; the plan has 29 minutes. That fits." in words
    assert any(line.startswith("Mistakes are lessons") for line in words)
    assert "1:40 of 1:00" in words
    box = QApplication.focusWidget()
    assert isinstance(box, QWidget)
    assert box.objectName() == "rehearsal.next_time"
    qtbot.keyClicks(box, "Look up more.")
    qtbot.waitUntil(lambda: bool(stored) and stored[-1].rehearsal.next_time == "Look up more.")
    assert (stored[-1].rehearsal.gone_through_on, stored[-1].rehearsal.took) == (DAY, 1700)


def test_once_more_begins_with_nothing_taken(qtbot: QtBot, window: RehearsalWindow, seconds: Seconds) -> None:
    key(qtbot, SPACE)
    for _turn in window.course.turns:
        seconds.now += 10
        key(qtbot, RIGHT)
    again = window.findChild(QWidget, "action.rehearse-again")
    assert isinstance(again, QWidget)
    qtbot.keyClick(again, SPACE)
    assert (window.course.at, window.course.took) == (0, 0)
    assert window.stage.clock.hasFocus()


def test_the_first_turn_has_no_way_back_and_every_button_works_by_key(
    qtbot: QtBot, window: RehearsalWindow
) -> None:
    stage = window.stage
    assert not stage.back.isEnabled()
    assert stage.pause.text() == "Begin"
    stage.pause.setFocus()
    key(qtbot, SPACE)
    assert (stage.pause.text(), window.course.running) == ("Pause", True)
    stage.next.setFocus()
    key(qtbot, SPACE)
    assert (window.course.at, stage.back.isEnabled()) == (1, True)


def test_escape_stores_and_closes(qtbot: QtBot, window: RehearsalWindow, stored: list[Plan]) -> None:
    key(qtbot, N)
    assert QApplication.focusWidget() is window.stage.note.box
    qtbot.keyClicks(window.stage.note.box, "Shorter")
    key(qtbot, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert stored[-1].rehearsal.notes[0].text == "Shorter"
    assert not window.isVisible()


def test_the_head_says_how_long_it_will_be(window: RehearsalWindow, meeting: Document) -> None:
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    count = len(turns_of(meeting.plan))
    assert f"Say it aloud, alone or with a friend who plays Ana: {count} turns, about 29 minutes." in words
    assert window.windowTitle() == "Rehearsal: the meeting with Ana"

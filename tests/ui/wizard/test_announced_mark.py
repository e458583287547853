"""What the request did not announce, in the wizard by keyboard: the mark, a better way, the note as sent."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.meeting import Objective, Question
from iiprep.model.plan import with_value
from ui.document import Document
from ui.wizard.objectives_page import ObjectivesPage
from ui.wizard.question_row import QuestionRow
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
NOTE = "Dear Ana,\n\nI would love to learn how brand teams decide on a launch.\n\nThank you.\n\nJo"
SENT = date(2026, 11, 19)
OFF = "Your note did not name this. That is theirs to offer: wait until they do."


@pytest.fixture
def wizard(writing: MeetingWizard, document: Document) -> MeetingWizard:
    """The wizard with a note and one objective."""
    plan = with_value(document.plan, "request.note", NOTE)
    plan = with_value(plan, "objectives", (Objective(text="Understand how a launch is decided"),))
    document.replace(plan, "writing")
    return writing


@pytest.fixture
def find(wizard: MeetingWizard) -> Find:
    def found(name: str) -> QWidget:
        widget = wizard.findChild(QWidget, name)
        assert isinstance(widget, QWidget), f"there is no {name}"
        return widget

    return found


def send(qtbot: QtBot, wizard: MeetingWizard, find: Find) -> None:
    """Type the date of sending on the step Request."""
    wizard.open_step("request")
    find("action.more.sent").setFocus()
    qtbot.keyClick(find("action.more.sent"), Qt.Key.Key_Space)
    find("request.sent_on").setFocus()
    qtbot.keyClicks(find("request.sent_on"), "11/19/2026")


def ask(qtbot: QtBot, wizard: MeetingWizard, find: Find, words: str) -> None:
    """Add a question on the step Objectives."""
    wizard.open_step("objectives")
    find("action.add.questions").setFocus()
    qtbot.keyClick(find("action.add.questions"), Qt.Key.Key_Space)
    qtbot.keyClicks(QApplication.focusWidget(), words)
    page = wizard.findChild(ObjectivesPage)
    assert isinstance(page, ObjectivesPage)
    page.mark()


def said(find: Find, place: str) -> str:
    """What stands under a row; empty while nothing is seen there."""
    label = find(f"announced.{place}")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def press(qtbot: QtBot, button: QWidget) -> None:
    assert isinstance(button, QAbstractButton)
    assert button.isVisible()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.requirement("R3", "R30")
def test_a_question_that_the_note_did_not_name_waits_for_a_door(
    qtbot: QtBot, wizard: MeetingWizard, find: Find, document: Document
) -> None:
    send(qtbot, wizard, find)
    assert document.plan.request.sent_on == SENT
    ask(qtbot, wizard, find, "Who signs off on a launch?")
    ask(qtbot, wizard, find, "What is your salary?")
    assert said(find, "questions.0") == ""
    assert said(find, "questions.1") == OFF
    shown = [one.text() for one in wizard.findChildren(QLabel) if one.isVisible()]
    assert shown.count("Rule: bait-and-switch") == 1
    assert not find("questions.0.if_opened").isVisible()
    press(qtbot, find("questions.1.if_opened"))
    assert [one.if_opened for one in document.plan.questions] == [False, True]
    qtbot.waitUntil(lambda: said(find, "questions.1") == "")
    box = find("questions.1.if_opened")
    assert isinstance(box, QCheckBox)
    assert box.isVisible()
    assert document.undo_text == "Undo change of Only if they open the door 2"


@pytest.mark.requirement("R30")
def test_an_objective_changed_after_the_note_was_sent_is_marked(
    qtbot: QtBot, wizard: MeetingWizard, find: Find, document: Document
) -> None:
    send(qtbot, wizard, find)
    wizard.open_step("objectives")
    line = find("objectives.0.text")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Learn how trademarks are defended in China")
    qtbot.waitUntil(lambda: said(find, "objectives.0") != "")
    assert said(find, "objectives.0") == (
        "Your note said “I would love to learn how brand teams decide on a launch”; this is new. "
        "Ask it only if they open the door."
    )
    assert not find("action.name.objectives.0").isVisible()
    press(qtbot, find("action.keep.objectives.0"))
    expected = Question(text="Learn how trademarks are defended in China", if_opened=True)
    assert (document.plan.objectives, document.plan.questions) == ((), (expected,))
    document.undo()
    assert document.plan.questions == ()


def test_while_the_note_is_a_draft_it_can_still_name_an_objective(
    qtbot: QtBot, wizard: MeetingWizard, find: Find, document: Document
) -> None:
    wizard.open_step("objectives")
    document.edit("objectives.1.text", "Learn how trademarks are defended in China")
    qtbot.waitUntil(
        lambda: said(find, "objectives.1").startswith("Your note does not name this yet. Name it")
    )
    press(qtbot, find("action.name.objectives.1"))
    assert "I also hope to learn how trademarks are defended in China." in document.plan.request.note
    qtbot.waitUntil(lambda: said(find, "objectives.1") == "")
    assert document.undo_text == "Undo naming objective 2 in the note"


def test_a_draft_can_name_a_question_too(
    qtbot: QtBot, wizard: MeetingWizard, find: Find, document: Document
) -> None:
    ask(qtbot, wizard, find, "Are trademarks and patents defended abroad in courts and parliaments?")
    assert said(find, "questions.0").startswith("Your note does not name this yet. Name it")
    press(qtbot, find("action.name.questions.0"))
    assert "I would also like to ask you: are trademarks" in document.plan.request.note
    qtbot.waitUntil(lambda: said(find, "questions.0") == "")


def test_an_ask_is_not_to_be_named_in_the_note(qtbot: QtBot, wizard: MeetingWizard, find: Find) -> None:
    ask(qtbot, wizard, find, "Could you pass my CV on?")
    assert said(find, "questions.0") == (
        "Your note does not name this yet. That is theirs to offer: wait until they do."
    )
    assert not find("action.name.questions.0").isVisible()


def test_the_mark_follows_a_question_that_is_moved(
    qtbot: QtBot, wizard: MeetingWizard, find: Find, document: Document
) -> None:
    ask(qtbot, wizard, find, "What is your salary?")
    ask(qtbot, wizard, find, "Who signs off on a launch?")
    line = find("questions.0.text")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: said(find, "questions.1") != "" and said(find, "questions.0") == "")
    rows = wizard.findChildren(QuestionRow)
    assert [row.mark.isVisible() for row in rows] == [False, True]


@pytest.mark.requirement("R3")
def test_a_note_changed_after_it_was_sent_says_so_and_comes_back(
    qtbot: QtBot, wizard: MeetingWizard, find: Find, document: Document
) -> None:
    send(qtbot, wizard, find)
    back = find("action.note-as-sent")
    assert not back.isVisible()
    find("request.note").setFocus()
    qtbot.keyClicks(find("request.note"), "Also, what is your salary? ")
    assert back.isVisible()
    words = " ".join(one.text() for one in wizard.findChildren(QLabel) if one.isVisible())
    assert "no longer the note you sent" in words
    assert "bait-and-switch" in words
    press(qtbot, back)
    assert document.plan.request.note == NOTE
    assert not back.isVisible()

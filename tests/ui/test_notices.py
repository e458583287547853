"""Notices, the line with Undo, questions."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.errors import UserError
from ui.notices import Notice, Toast, ask, show_problem

FULL = UserError("The disk is full.", "Make some room.")


def test_a_notice_says_what_and_what_to_do_and_can_be_copied(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert not notice.isVisible()
    notice.say(FULL)
    assert (notice.isVisible(), notice.text) == (True, "The disk is full. Make some room.")
    qtbot.mouseClick(notice.findChild(QWidget, "action.copy-notice"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "The disk is full. Make some room."
    qtbot.mouseClick(notice.findChild(QWidget, "action.close-notice"), Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_toast_offers_to_take_back(window: QWidget, qtbot: QtBot) -> None:
    taken: list[str] = []
    toast = Toast(window)
    toast.say("Removed slot 2.", lambda: taken.append("undo"))
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert (taken, toast.isVisible()) == (["undo"], False)


def test_a_toast_without_undo_has_no_button_and_stays_in_the_window(window: QWidget) -> None:
    toast = Toast(window)
    toast.say("Everything is saved.")
    assert not toast.button.isVisible()
    window.resize(500, 400)
    assert window.rect().contains(toast.geometry())


def dialog() -> QMessageBox:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def test_a_problem_is_a_calm_dialog(qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []

    def look_and_close() -> None:
        seen.append((dialog().text(), dialog().informativeText()))
        qtbot.mouseClick(dialog().findChild(QPushButton, "action.copy-details"), Qt.MouseButton.LeftButton)
        qtbot.keyClick(dialog(), Qt.Key.Key_Escape)

    QTimer.singleShot(0, look_and_close)
    show_problem(None, FULL)
    assert seen == [("The disk is full.", "Make some room.")]
    assert QGuiApplication.clipboard().text() == "The disk is full. Make some room."


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        pytest.param("Delete", True, id="the button"),
        pytest.param("", False, id="Escape"),
    ],
)
def test_a_question_is_answered_in_words(qtbot: QtBot, act: str, answer: bool) -> None:
    def press() -> None:
        buttons = {button.text(): button for button in dialog().buttons()}
        if act:
            qtbot.mouseClick(buttons[act], Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(dialog(), Qt.Key.Key_Escape)

    QTimer.singleShot(0, press)
    assert ask(None, "Delete all?", "It cannot be undone.", yes="Delete", no="Keep") is answer

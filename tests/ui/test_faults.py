"""Our own faults: told once, with details that hold nothing personal."""

import sys
from types import TracebackType

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.errors import UserError
from ui.faults import details_of, show_fault

Fault = tuple[type[BaseException], BaseException, TracebackType | None]


@pytest.fixture(autouse=True)
def quiet_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)


def fault(error: Exception) -> Fault:
    try:
        raise error
    except type(error) as caught:
        return type(caught), caught, caught.__traceback__


def test_details_name_places_but_nothing_that_was_typed() -> None:
    kind, _error, trace = fault(KeyError("Ana Okafor's number"))
    details = details_of(kind, trace)
    assert "KeyError" in details
    assert "test_faults.py" in details
    assert "Ana" not in details
    assert "/" not in details


def test_a_fault_is_told_and_its_details_can_be_copied(qtbot: QtBot) -> None:
    seen: list[str] = []

    def look_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        qtbot.mouseClick(box.findChild(QPushButton, "action.copy-details"), Qt.MouseButton.LeftButton)
        show_fault(*fault(ValueError("a second one while the first is told")))
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look_and_close)
    show_fault(*fault(KeyError("secret")))
    assert seen == ["Something went wrong, and it is our fault."]
    assert "KeyError" in QGuiApplication.clipboard().text()


def test_a_fault_looks_like_our_windows_also_when_another_program_has_the_keyboard(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("QLabel { color: #ff0000; }")
    window.show()
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    seen: list[str] = []

    def look_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.extend(label.palette().windowText().color().name() for label in box.findChildren(QLabel))
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look_and_close)
    show_fault(*fault(KeyError("secret")))
    assert "#ff0000" in seen


def test_what_the_user_can_mend_is_no_fault(qtbot: QtBot) -> None:
    seen: list[str] = []

    def look_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look_and_close)
    show_fault(*fault(UserError("The disk is full.")))
    assert seen == ["The disk is full."]

"""Drives the window for after a meeting by keyboard, and reads what it says."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.plan import Plan
from ui.after.after_window import AfterWindow
from ui.after.debriefing.chapter import Chapter
from ui.document import Document
from ui.wizard.coach_panel import CoachPanel

NOW = datetime(2026, 12, 3, 20, 0, tzinfo=UTC)
"""Noon of the sample's day in Los Angeles, an hour and a half after its end."""
TODAY = date(2026, 12, 3)


class After:
    """A window for after a meeting that is shown."""

    def __init__(self, qtbot: QtBot, window: AfterWindow, document: Document) -> None:
        self.window = window
        self.document = document
        self._qtbot = qtbot

    @property
    def plan(self) -> Plan:
        """What the window has stored in its document."""
        return self.document.plan

    def find(self, name: str) -> QWidget:
        """The widget with an object name."""
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget), f"there is no {name}"
        return found

    def go_to(self, path: str) -> QWidget:
        """Show a field and give it the keyboard."""
        assert self.window.reveal(path), f"there is no {path}"
        found = self.find(path)
        assert found.isVisible(), f"{path} is not to be seen"
        return found

    def type(self, path: str, text: str) -> None:
        """Type into a field and leave it."""
        field = self.go_to(path)
        self._qtbot.keyClicks(field, text)
        field.clearFocus()

    def press(self, name: str) -> None:
        """Press a button that can be seen, by the space bar."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        assert button.isVisible(), f"{name} is not to be seen"
        button.setFocus()
        self._qtbot.keyClick(button, Qt.Key.Key_Space)

    def key(self, field: QWidget, key: Qt.Key) -> None:
        """Press a key in a field."""
        self._qtbot.keyClick(field, key)

    def undo(self) -> None:
        """Take the last step back by its keys."""
        self._qtbot.keyClick(self.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def listen(self) -> None:
        """Let the coach read what stands there now."""
        panel = self.window.findChild(CoachPanel)
        assert isinstance(panel, CoachPanel)
        panel._listener.listen(again=True)

    def said(self) -> str:
        """Every line that can be read, one under the other."""
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def open_chapters(self) -> list[str]:
        """The titles of the chapters of the debrief that are open."""
        chapters = self.window.findChildren(Chapter)
        return [one.fold.button.text() for one in chapters if one.is_open and one.isVisible()]

    def with_keyboard(self) -> str:
        """The name of the widget that has the keyboard."""
        focus = QApplication.focusWidget()
        return focus.objectName() if focus else ""


Open = Callable[..., After]

"""The whole program over a workbook of the test's own, worked by keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan
from iiprep.store.workbook import Workbook
from ui.app import Program

PATIENCE = 10_000


class Living:
    """`store` and `keep` fill the workbook, `start` opens the program; the rest presses keys and looks."""

    def __init__(self, app: QApplication, qtbot: QtBot, folder: Path) -> None:
        self.workbook = Workbook.open(folder)
        self.workbook.save_settings(
            replaced(self.workbook.settings(), sample_removed=True, bargain_kept=True, region="US")
        )
        self._app = app
        self._folder = folder
        self._running: Program | None = None
        self.qtbot = qtbot

    def keep(self, *people: Person) -> None:
        """Store people without a meeting."""
        self.workbook.circle.save(*people)

    def store(self, host: Person, day: date | None = None, **fields: object) -> str:
        """Store a meeting; its id."""
        plan = new_plan(self.workbook.profile(), host)
        timed = replaced(plan, timing=replaced(plan.timing, day=day))
        return self.workbook.create(replaced(timed, **fields))

    def start(self) -> Program:
        """Open the program and wait until it has read."""
        self._running = program = Program(self._app, self.workbook, self._folder)
        program.start()
        with self.qtbot.waitActive(program.home):
            program.home.activateWindow()
        self.rest()
        return program

    @property
    def program(self) -> Program:
        """The program that runs."""
        assert self._running is not None
        return self._running

    def end(self) -> None:
        """Close everything."""
        if self._running is None:
            self.workbook.close()
            return
        self._running.home.close()
        self._running.close()

    def rest(self) -> None:
        """Wait until everything that was asked of the threads is done and shown."""
        for _round in range(3):
            for jobs in (self.program._jobs, self.program.coaching.jobs):
                jobs.run(lambda: None).wait()
            self._app.processEvents()

    def view(self, name: str) -> None:
        """Show a view by the key of its action."""
        self.keys(self.program.home, self.action(f"view.{name}").shortcut())
        self.rest()
        assert self.program.home.views.name == name

    def action(self, name: str) -> QAction:
        """An action of the home window."""
        found = self.program.home.findChild(QAction, f"action.{name}")
        assert isinstance(found, QAction)
        return found

    def keys(self, widget: QWidget, keys: QKeySequence) -> None:
        """Press the keys of an action, in an active window."""
        with self.qtbot.waitActive(widget.window()):
            widget.window().activateWindow()
        one = keys[0]
        self.qtbot.keyClick(widget, one.key(), one.keyboardModifiers())

    def undo(self) -> str:
        """Press Ctrl+Z in the home window; what it said it would undo."""
        words = self.action("undo-delete").text()
        self.keys(self.program.home, self.action("undo-delete").shortcut())
        self.rest()
        return words

    def find(self, name: str, window: QWidget | None = None) -> QWidget:
        """The one visible widget of a name, in the home window or another."""
        inside = window or self.program.home
        seen = [found for found in inside.findChildren(QWidget, name) if found.isVisible()]
        assert len(seen) == 1, f"{len(seen)} visible widgets are called {name}"
        return seen[0]

    def is_there(self, name: str, window: QWidget | None = None) -> bool:
        """Whether a widget of that name can be seen."""
        found = (window or self.program.home).findChildren(QWidget, name)
        return any(widget.isVisible() for widget in found)

    def words(self, name: str, window: QWidget | None = None) -> str:
        """The text of a label."""
        label = self.find(name, window)
        assert isinstance(label, QLabel)
        return label.text()

    def type(self, name: str, text: str, window: QWidget | None = None) -> None:
        """Type into a field."""
        field = self.find(name, window)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()
        first, *lines = text.split("\n")
        self.qtbot.keyClicks(field, first)
        for line in lines:
            self.qtbot.keyClick(field, Qt.Key.Key_Return)
            self.qtbot.keyClicks(field, line)

    def press(self, name: str, key: Qt.Key = Qt.Key.Key_Space, window: QWidget | None = None) -> None:
        """Press a key on a widget, the space bar on a button; then wait for what comes of it."""
        widget = self.find(name, window)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClick(widget, key)
        self.rest()

    def dialog(self, name: str) -> QDialog:
        """The dialog of that name that is open."""
        found = self.find(name)
        assert isinstance(found, QDialog)
        return found

    def until(self, test: Callable[[], bool]) -> None:
        """Wait for something that takes a moment."""
        self.qtbot.waitUntil(test, timeout=PATIENCE)

    def plan(self, meeting_id: str) -> Plan:
        """A meeting as it is stored."""
        return self.workbook.load(meeting_id)

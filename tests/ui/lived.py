"""The program with a clock that stands where it is told to, lived in through its windows by keyboard."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.paths import data_folder
from iiprep.settings import Settings
from iiprep.store.workbook import Workbook
from ui.app import Program
from ui.wizard.steps import STEPS
from ui.workbook.entries import part_of
from ui.workbook.next.item import NextItem

ZONE = ZoneInfo("America/New_York")
PATIENCE = 20_000
Line = tuple[str, str]


class Life:
    """Begins on Thursday, 15 October 2026, in New York, with a workbook that holds my name alone.

    `meeting` is the id of the meeting that was begun last.
    """

    def __init__(self, app: QApplication, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.moment = datetime(2026, 10, 15, 9, tzinfo=ZONE)
        self.meeting = ""
        self.workbook = Workbook.open(data_folder(), now=lambda: self.moment)
        self.workbook.save_profile(Profile(name="Jordan Rivera", zone="America/New_York"))
        self.workbook.save_settings(Settings(region="US", sample_removed=True, bargain_kept=True))
        self.program = Program(app, self.workbook, data_folder(), now=lambda: self.moment)
        self.program.start()
        self.home = self.program.home
        self.settle()

    @property
    def plan(self) -> Plan:
        """The meeting as it is stored."""
        return self.workbook.load(self.meeting)

    def at(self, moment: str) -> list[Line]:
        """Everything that Next says at a moment on the clock in New York."""
        self.moment = datetime.fromisoformat(moment).replace(tzinfo=ZONE)
        self.home.desk.tick()
        return self.lines()

    def lines(self) -> list[Line]:
        """Everything that Next says now: what, and by when."""
        self.settle()
        board = self.home.centre.next
        if not board._all and board.more.isVisible():
            board.more.click()
        return [(line.text.text(), line.when.text()) for line in board.items if not line.isHidden()]

    def settle(self) -> None:
        """Wait until the threads have done what they were asked for, and it is shown."""
        for _round in range(2):
            self.program._jobs.run(lambda: None).wait()
            QApplication.processEvents()

    def part(self) -> str:
        """The part of the list in which the meeting stands."""
        self.settle()
        row = self.home._meetings.find(self.meeting)
        assert row is not None
        return part_of(row, self.moment.date()).value

    def line(self, text: str) -> NextItem:
        """A line of Next by its words."""
        return next(one for one in self.home.centre.next.items if one.text.text() == text)

    def press_done(self, text: str) -> None:
        """Mark an item of Next as done."""
        button = self.line(text).button
        assert button.isVisible()
        button.setFocus()
        self._qtbot.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def open_item(self, text: str) -> None:
        """Open the place of an item of Next by Enter."""
        self._qtbot.keyClick(self.line(text), Qt.Key.Key_Return)
        self.settle()

    def store(self, plan: Plan) -> None:
        """Have a meeting from the beginning."""
        self.meeting = self.workbook.create(plan)
        self.home.refresh()

    def begin(self, by: str) -> None:
        """Begin a meeting with Ana: the dialog, and in the wizard who introduced her."""
        self._qtbot.keyClick(self.home, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        self.type("host.name", "Ana Okafor")
        self.go_on("Learn how brand teams are set up")
        self.type("host.introduced_by", by)
        self.press("host.may_use_name.yes")

    def go_on(self, objective: str) -> None:
        """Say what I hope to learn, and go on from the dialog to the wizard."""
        self.type("objectives.0.text", objective)
        self.press("action.begin")
        self._qtbot.waitUntil(lambda: self.program.opener.window is not None, timeout=PATIENCE)
        self.meeting = self.program.opener.meeting_id

    def open_meeting(self, step: str) -> None:
        """Open the meeting from the list by Enter, and go to a step of the wizard."""
        cards = self.home.centre.list
        cards.choose(self.meeting)
        self._qtbot.keyClick(cards, Qt.Key.Key_Return)
        self.settle()
        self.go_to(step)

    def go_to(self, step: str) -> None:
        """Go to a step of the wizard by the arrow keys of its list."""
        steps = self.find("action.steps")
        assert isinstance(steps, QListWidget)
        self._qtbot.keyClick(steps, Qt.Key.Key_Home)
        for _step in range([one.name for one in STEPS].index(step)):
            self._qtbot.keyClick(steps, Qt.Key.Key_Down)

    @property
    def window(self) -> QWidget:
        """The window in front: a dialog over the home window, a meeting's own, or the home window."""
        dialogs = [one for one in self.home.findChildren(QDialog) if one.isVisible()]
        return dialogs[-1] if dialogs else self.program.opener.window or self.home

    def find(self, name: str) -> QWidget:
        """The one widget in sight of a name, in the window in front."""
        seen = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        assert len(seen) == 1, f"{len(seen)} visible widgets are called {name}"
        return seen[0]

    def type(self, name: str, words: str) -> None:
        """Replace what stands in a field, and leave it by Tab."""
        field = self.find(name)
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        self._qtbot.keyClicks(field, words)
        self._qtbot.keyClick(field, Qt.Key.Key_Tab)

    def press(self, name: str) -> None:
        """Press a button by the space bar."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self._qtbot.keyClick(button, Qt.Key.Key_Space)

    def close(self) -> None:
        """Close the meeting's window by Esc, which stores it; the home window reads anew."""
        self._qtbot.keyClick(self.window, Qt.Key.Key_Escape)
        self._qtbot.waitUntil(lambda: self.program.opener.window is None, timeout=PATIENCE)
        self.settle()

    def end(self) -> None:
        """End the program."""
        self.program.home.close()
        self.program.close()

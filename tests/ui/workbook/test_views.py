"""The views of the home window: switched by the side, by keys and by the search; made when first shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from iiprep.store.workbook import Workbook
from tests.ui.workbook.conftest import NOW
from ui.jobs import Immediately, Jobs
from ui.workbook.home import HomeWindow, Reads
from ui.workbook.keeper import Keeper
from ui.workbook.preferences import Preferences
from ui.workbook.views import MEETINGS, HomeView, View


class Counted(HomeView):
    """A view that says how often it has read."""

    def __init__(self, made: list[str]) -> None:
        super().__init__()
        made.append("made")
        self.reads = 0
        self.words = QLabel("Nobody yet")
        QVBoxLayout(self).addWidget(self.words)

    def refresh(self) -> None:
        self.reads += 1


@pytest.fixture
def made() -> list[str]:
    """One entry for each time the view was made."""
    return []


@pytest.fixture
def home(
    qtbot: QtBot, workbook: Workbook, preferences: Preferences, tmp_path: Path, made: list[str]
) -> HomeWindow:
    """A home window with one view beside the meetings."""
    jobs = Jobs(Immediately())
    keeper = Keeper(workbook, preferences, jobs, NOW.date)
    reads = Reads(workbook.load, workbook.profile, lambda: NOW)
    views = (View("people", "People", "users", lambda: Counted(made)),)
    window = HomeWindow(keeper, preferences, jobs, reads, tmp_path / "data", views)
    keeper.setParent(window)
    jobs.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def shown(home: HomeWindow) -> Counted:
    found = home.findChild(Counted)
    assert isinstance(found, Counted)
    return found


def test_a_view_is_made_when_it_is_shown_and_reads_again_each_time(
    home: HomeWindow, made: list[str], qtbot: QtBot
) -> None:
    assert made == []
    people = home.findChild(QPushButton, "action.view.people")
    assert isinstance(people, QPushButton)
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    assert (home.views.name, shown(home).isVisible(), home.centre.isVisible()) == ("people", True, False)
    reads = shown(home).reads
    home.refresh()
    assert shown(home).reads == reads + 1
    qtbot.keyClick(home, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert (home.views.name, home.centre.isVisible()) == (MEETINGS, True)
    qtbot.keyClick(home, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert (home.views.name, made) == ("people", ["made"])


def test_the_side_marks_the_view_in_sight(home: HomeWindow) -> None:
    marked = {button.objectName(): button for button in home.side.findChildren(QPushButton)}
    assert marked["action.meetings"].isChecked()
    home.show_view("people")
    assert marked["action.view.people"].isChecked()
    assert not marked["action.meetings"].isChecked()


def test_finding_goes_to_the_meetings(home: HomeWindow, qtbot: QtBot) -> None:
    home.show_view("people")
    qtbot.keyClick(home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert home.views.name == MEETINGS
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_what_a_view_asks_for_is_asked_of_the_window(home: HomeWindow, qtbot: QtBot) -> None:
    home.show_view("people")
    with qtbot.waitSignal(home.wanted) as heard:
        shown(home).wanted.emit("new-meeting", None)
    assert heard.args == ["new-meeting", None]

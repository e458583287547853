"""A workbook with meetings, and the home window over it, on a morning of December 2026."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.debrief import Happened, Outcome
from iiprep.model.fields import replaced
from iiprep.model.meeting import Format
from iiprep.model.person import Person, new_id
from iiprep.model.plan import new_plan
from iiprep.paths import sample_file
from iiprep.store.workbook import Workbook
from ui.jobs import Immediately, Jobs
from ui.workbook.home import HomeWindow, Reads
from ui.workbook.keeper import Keeper
from ui.workbook.preferences import Preferences

NOW = datetime(2026, 12, 3, 8, 42).astimezone()
Add = Callable[..., str]
Find = Callable[[str], QWidget]


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Workbook]:
    """An empty workbook."""
    opened = Workbook.open(tmp_path / "data", now=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def add(workbook: Workbook) -> Add:
    """Stores a meeting with a host; its id."""

    def stored(
        name: str,
        organisation: str = "",
        day: date | None = None,
        start: time | None = None,
        outcome: Outcome = Outcome.NOT_YET,
    ) -> str:
        host = Person(id=new_id(), name=name, organisation=organisation, title="Head of Launches")
        plan = new_plan(workbook.profile(), host)
        timing = replaced(plan.timing, day=day, start=start, format=Format.CAFE)
        return workbook.create(replaced(plan, timing=timing, happened=Happened(outcome=outcome)))

    return stored


@pytest.fixture
def add_sample(workbook: Workbook) -> Callable[[], str]:
    """Stores the sample; its id."""
    return lambda: workbook.create(sample_plan(sample_file()), sample=True)


@pytest.fixture
def preferences(workbook: Workbook, qapp: object) -> Preferences:
    """The settings of the workbook."""
    return Preferences(workbook.settings(), workbook.save_settings, Jobs(Immediately()))


@pytest.fixture
def home(qtbot: QtBot, workbook: Workbook, preferences: Preferences, tmp_path: Path) -> HomeWindow:
    """The home window, shown; call `refresh` after adding meetings."""
    jobs = Jobs(Immediately())
    keeper = Keeper(workbook, preferences, jobs, NOW.date)
    reads = Reads(workbook.load, workbook.profile, lambda: NOW)
    window = HomeWindow(keeper, preferences, jobs, reads, tmp_path / "data")
    keeper.setParent(window)
    jobs.setParent(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.refresh()
    return window


@pytest.fixture
def find(home: HomeWindow) -> Find:
    """The widget of the home window with an object name."""

    def found(name: str) -> QWidget:
        widget = home.findChild(QWidget, name)
        assert isinstance(widget, QWidget), f"there is no {name}"
        return widget

    return found

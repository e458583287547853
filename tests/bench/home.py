"""How long the home window takes with ten thousand meetings, against ten: from opening to what it shows."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan, new_plan
from iiprep.model.request import Request
from iiprep.store.tables import Tables
from iiprep.store.workbook import Workbook
from ui.jobs import Jobs
from ui.workbook.home import HomeWindow, Reads
from ui.workbook.keeper import Keeper
from ui.workbook.preferences import Preferences

FEW, MANY = 10, 10_000
MOST = 1.25
ROUNDS = 7
NOW = datetime(2026, 12, 3, 8, 42).astimezone()


def run() -> Iterator[str]:
    """The ratio of the time to the first paint, and how long the list and Next take after it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as ending:
        books = {count: _workbook(Path(folder) / str(count), count) for count in (FEW, MANY)}
        for book in books.values():
            ending.callback(book.close)
        times = {count: [_opened(app, book) for _ in range(ROUNDS)] for count, book in books.items()}
    few, many = (min(first for first, _whole in times[count]) for count in (FEW, MANY))
    yield f"home: {MANY} meetings open in {many / few:.2f} x the time of {FEW} (at most {MOST})"
    few, many = (min(whole for _first, whole in times[count]) for count in (FEW, MANY))
    yield f"home: list and Next are there after {few:.2f} s with {FEW}, {many:.2f} s with {MANY}"


class _Paint(QObject):
    """Notes when a window was painted for the first time."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and not self.at:
            self.at = time.perf_counter()
        return super().eventFilter(watched, event)


def _opened(app: QApplication, workbook: Workbook) -> tuple[float, float]:
    """Seconds from building the window to its first paint, and to all that it shows."""
    begin = time.perf_counter()
    jobs = Jobs()
    preferences = Preferences(workbook.settings(), workbook.save_settings, jobs)
    keeper = Keeper(workbook, preferences, jobs, NOW.date)
    with tempfile.TemporaryDirectory() as folder:
        home = HomeWindow(
            keeper, preferences, jobs, Reads(workbook.load, workbook.profile, lambda: NOW), Path(folder)
        )
        paint = _Paint()
        home.centre.installEventFilter(paint)
        home.refresh()
        home.show()
        while not (paint.at and home.centre.next.known and home._meetings.rowCount()):
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        whole = time.perf_counter()
        home.close()
        jobs.close()
        home.deleteLater()
    return paint.at - begin, whole - begin


def _workbook(folder: Path, count: int) -> Workbook:
    """A workbook of years: most meetings thanked for, some asked, some to come."""
    workbook = Workbook.open(folder, now=lambda: NOW)
    profile = workbook.profile()
    workbook.save_profile(profile)
    with workbook._writing() as tables:
        for number in range(count):
            _put(tables, number, new_plan(profile, Person(id=new_id(), name=f"Host {number}")))
    return workbook


def _put(tables: Tables, number: int, plan: Plan) -> None:
    day = date(2026, 12, 3) + timedelta(days=30 - number % 2000)
    past = day < date(2026, 12, 3)
    sections = {
        "request": Request(sent_on=min(day, date(2026, 12, 2))),
        "timing": Timing(day=day),
        "happened": Happened(outcome=Outcome.MET if past else Outcome.NOT_YET),
        "thanks": (Thanks(own_words="Thank you.", sent_on=day, connected_on=day),) if past else (),
    }
    tables.put_plan(new_id(), replaced(plan, **sections), NOW, sample=False)

"""Keeps Next up to date: reads the workbook, follows the clock, marks what is done and takes it back."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from iiprep.errors import UserError
from iiprep.model.plan import with_value
from iiprep.schedule.due import Book, Due, Terms, due
from iiprep.schedule.zones import in_zone
from iiprep.store.workbook import Workbook
from ui.jobs import Jobs
from ui.terms import terms_of
from ui.workbook.changes import Done
from ui.workbook.next.place import Place, place_of
from ui.workbook.next.words import verb
from ui.workbook.preferences import Preferences

TICK_MS = 20_000
Items = tuple[Due, ...]


class NextDesk(QObject):
    """`listed` carries the items and the moment they are for; `marked` what was done and can be taken back.

    `leaving` carries the id of a meeting that is about to be changed, `dawned` says that it is another day.
    """

    listed = Signal(object, object)
    marked = Signal(object)
    leaving = Signal(str)
    dawned = Signal()
    failed = Signal(str)

    def __init__(
        self,
        workbook: Workbook,
        preferences: Preferences,
        jobs: Jobs,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbook = workbook
        self._preferences = preferences
        self._jobs = jobs
        self._now = now
        self._book: Book | None = None
        self._day: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        preferences.changed.connect(lambda _name: self.tick())

    @property
    def zone(self) -> str:
        """The seeker's zone; empty is this computer's."""
        return self._book.zone if self._book else ""

    def stop(self) -> None:
        """Follow the clock no longer, until the next `refresh`."""
        self._timer.stop()

    def refresh(self) -> None:
        """Read the workbook anew, and follow the clock from now on."""
        self._timer.start()
        now, terms = self._now(), self._terms()

        def read() -> tuple[Book, Items]:
            book = self._workbook.book(now.date())
            return book, due(book, terms)

        def show(read_now: tuple[Book, Items]) -> None:
            self._book, self._day = read_now[0], now.date()
            self.listed.emit(read_now[1], now)

        self._jobs.run(read, show, self.failed.emit)

    def tick(self) -> None:
        """Reckon again from what was read, on a new day from what is read anew."""
        book, terms = self._book, self._terms()
        another_day = terms.now.date() != self._day
        if book is None or another_day:
            self.refresh()
            if book is not None:
                self.dawned.emit()
            return

        def show(items: Items) -> None:
            if book is self._book:
                self.listed.emit(items, terms.now)
            else:
                self.tick()

        self._jobs.run(lambda: due(book, terms), show)

    def mark(self, item: Due) -> None:
        """Note today as the day on which an item was done."""
        day = in_zone(self._now(), self.zone).date()
        places: list[Place] = []
        undo = partial(self._set, item, None, places)
        redo = partial(self._set, item, day, places)
        said = "Left as it is" if verb(item) != "Done" else "Done"
        done = Done(f"{said}: {item.text}.", f"“{verb(item)}” for: {item.text}", undo, redo)
        self._set(item, day, places, done)

    def _set(self, item: Due, day: date | None, places: list[Place], done_first: Done | None = None) -> None:
        """Write the day; `places` keeps the place from the first time on, as rows may move until the next."""
        self.leaving.emit(item.meeting_id)

        def change() -> None:
            plan = self._workbook.load(item.meeting_id)
            if not places:
                places.append(place_of(plan, item.done))
            path = places[0].now(plan)
            if not path:
                raise UserError("That line is no longer in the meeting.", "Everything stays as it is.")
            self._workbook.save(item.meeting_id, with_value(plan, path, day))

        def done(_nothing: object) -> None:
            if done_first is not None:
                self.marked.emit(done_first)
            self.refresh()

        self._jobs.run(change, done, self.failed.emit)

    def _terms(self) -> Terms:
        return terms_of(self._now(), self._preferences.settings)

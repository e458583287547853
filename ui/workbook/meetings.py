"""The meetings as a model for a list: searched, in parts, each with details that are read when they show."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from iiprep.store.rows import MeetingRow
from ui.jobs import Jobs
from ui.workbook.entries import Details, Entry, entry_of, headings, in_parts, matches

ENTRY = Qt.ItemDataRole.UserRole
HEADING = Qt.ItemDataRole.UserRole + 1
_Known = dict[tuple[str, datetime], Details]


class Meetings(QAbstractListModel):
    """The rows of the workbook that match what is sought.

    `read` gives the details of a meeting by its id; it runs on the thread of `jobs`, and only for rows
    whose `ENTRY` a view asks for. `HEADING` is the heading over a row, empty but for the first of a part.
    """

    def __init__(
        self,
        read: Callable[[str], Details],
        jobs: Jobs,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._jobs = jobs
        self._today = today
        self._all: tuple[MeetingRow, ...] = ()
        self._shown: tuple[MeetingRow, ...] = ()
        self._headings: dict[int, str] = {}
        self._sought = ""
        self._details: _Known = {}
        self._wanted: dict[tuple[str, datetime], None] = {}

    @property
    def total(self) -> int:
        """How many meetings there are, the sample not counted."""
        return sum(not row.sample for row in self._all)

    def show(self, rows: Iterable[MeetingRow]) -> None:
        """Take the rows of the workbook."""
        self._all = in_parts(tuple(rows), self._today())
        keys = {(row.id, row.updated_at) for row in self._all}
        self._details = {key: known for key, known in self._details.items() if key in keys}
        self._filter()

    def search(self, text: str) -> None:
        """Show the meetings that match a text; all of them for an empty one."""
        self._sought = text
        self._filter()

    def find(self, meeting_id: str) -> MeetingRow | None:
        """The row of a meeting, shown or not; None when it is not in the workbook."""
        return next((row for row in self._all if row.id == meeting_id), None)

    def row_of(self, meeting_id: str) -> int:
        """The place of a meeting among those shown; -1 when it is not."""
        return next((at for at, row in enumerate(self._shown) if row.id == meeting_id), -1)

    def ids(self) -> frozenset[str]:
        """The ids of the meetings that are shown."""
        return frozenset(row.id for row in self._shown)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many meetings are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The `Entry` of a meeting, or its words."""
        if not index.isValid():
            return None
        if role == HEADING:
            return self._headings.get(index.row(), "")
        if role == ENTRY:
            return self._entry(index.row())
        words = {
            Qt.ItemDataRole.DisplayRole: lambda entry: entry.name,
            Qt.ItemDataRole.AccessibleTextRole: lambda entry: entry.sentence,
        }.get(Qt.ItemDataRole(role))
        return words(self._entry(index.row())) if words else None

    def _entry(self, at: int) -> Entry:
        row, heading = self._shown[at], self._headings.get(at, "")
        key = (row.id, row.updated_at)
        if key not in self._details:
            self._want(key)
        return entry_of(row, self._details.get(key), self._today(), heading)

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = tuple(row for row in self._all if matches(row, self._sought))
        self._headings = headings(self._shown, self._today())
        self.endResetModel()

    def _want(self, key: tuple[str, datetime]) -> None:
        if not self._wanted:
            QTimer.singleShot(0, self, self._fetch)
        self._wanted[key] = None

    def _fetch(self) -> None:
        keys, self._wanted = tuple(self._wanted), {}
        self._jobs.run(lambda: self._details_of(keys), self._take)

    def _details_of(self, keys: Iterable[tuple[str, datetime]]) -> _Known:
        """What the cards of some meetings say; one that is not in the workbook any longer says nothing."""
        found: _Known = {}
        for key in keys:
            with suppress(KeyError):
                found[key] = self._read(key[0])
        return found

    def _take(self, found: _Known) -> None:
        self._details.update(found)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

"""The rows of an import: each person with a box to take them, and whatever is not taken with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication

from iiprep.exchange.contacts.found import NotTaken
from iiprep.people.arrivals import Arrival, State
from ui.colours import colours_of

Index = QModelIndex | QPersistentModelIndex
TITLES = ("Name", "What the file says", "What happens", "Line")
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Shown(Enum):
    """Which rows are in sight."""

    ALL = "All"
    NEW = "New"
    CHANGED = "Changed"
    KNOWN = "Known already"
    NOT_TAKEN = "Not taken"


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is shown; `at` is its place among the arrivals, -1 where there is nothing to take."""

    shown: Shown
    name: str
    says: str
    happens: str
    line: int
    at: int = -1


class ArrivalsModel(QAbstractTableModel):
    """`chosen` says that another number of people would be taken."""

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived: tuple[Arrival, ...] = ()
        self._lines: list[Line] = []
        self._in_sight: list[Line] = []
        self._taken: set[int] = set()
        self._shown = Shown.ALL

    def show_arrivals(self, arrived: Sequence[Arrival], not_taken: Sequence[NotTaken]) -> None:
        """Show these; whoever is new or changed is to be taken, unless somebody decides otherwise."""
        self.beginResetModel()
        self._arrived = tuple(arrived)
        self._lines = sorted(
            [*map(_line_of, range(len(arrived)), arrived), *map(_refused, not_taken)],
            key=lambda one: one.line,
        )
        self._taken = {line.at for line in self._lines if line.at >= 0}
        self._sift()
        self.endResetModel()
        self.chosen.emit()

    def show_only(self, shown: Shown) -> None:
        """Show the rows of one kind."""
        self.beginResetModel()
        self._shown = shown
        self._sift()
        self.endResetModel()

    def count(self, shown: Shown) -> int:
        """How many rows there are of a kind."""
        return sum(shown in (Shown.ALL, line.shown) for line in self._lines)

    @property
    def to_take(self) -> tuple[Arrival, ...]:
        """Whoever would be taken now."""
        return tuple(one for at, one in enumerate(self._arrived) if at in self._taken)

    def take_all(self, *, on: bool) -> None:
        """Take everybody in sight, or nobody of them."""
        in_sight = {line.at for line in self._in_sight if line.at >= 0}
        self._taken = self._taken | in_sight if on else self._taken - in_sight
        if self._in_sight:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._in_sight) - 1, 0))
        self.chosen.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._in_sight)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == len(TITLES) - 1:
            return _RIGHT
        return TITLES[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._in_sight[index.row()]
        words = (line.name or "–", line.says, line.happens, str(line.line))[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and line.at >= 0:
            return Qt.CheckState.Checked if line.at in self._taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and line.at < 0:
            return QBrush(QColor(colours_of(QGuiApplication.palette()).secondary))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == len(TITLES) - 1:
            return _RIGHT
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self._in_sight[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or line.at < 0:
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._taken = self._taken | {line.at} if on else self._taken - {line.at}
        self.dataChanged.emit(index, index)
        self.chosen.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        kept = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        boxed = index.column() == 0 and self._in_sight[index.row()].at >= 0
        return kept | Qt.ItemFlag.ItemIsUserCheckable if boxed else kept

    def _sift(self) -> None:
        self._in_sight = [line for line in self._lines if self._shown in (Shown.ALL, line.shown)]


_KINDS = {
    State.NEW: Shown.NEW,
    State.CHANGED: Shown.CHANGED,
    State.KNOWN: Shown.KNOWN,
    State.TOGETHER: Shown.NOT_TAKEN,
}


def _line_of(at: int, one: Arrival) -> Line:
    person = one.person
    says = ", ".join(filter(None, (person.title, person.organisation, person.email)))
    takes = one.state in (State.NEW, State.CHANGED)
    words = " ".join((happens(one), *one.notes))
    return Line(_KINDS[one.state], person.name, says, words, one.line, at if takes else -1)


def happens(one: Arrival) -> str:
    """What taking an arrival does, in words."""
    if one.state is State.NEW:
        return "New; you know another of that name." if one.why else "New."
    if one.state is State.TOGETHER:
        return f"Put together with line {one.first_line}: {one.why}."
    if one.state is State.KNOWN:
        return f"Stays as it is: {one.why}."
    return f"{'; '.join(map(str, one.changes))}. Known by {one.why}."


def _refused(one: NotTaken) -> Line:
    return Line(Shown.NOT_TAKEN, one.name, "", one.why, one.line)

"""The list of meetings: cards to walk through with the arrow keys; Enter or a double click opens one."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from iiprep.store.rows import MeetingRow
from ui.theme import GRID, look
from ui.workbook.entries import Entry
from ui.workbook.meeting_card import MeetingCard
from ui.workbook.meetings import ENTRY, Meetings

_MANY = 20


class MeetingList(QListView):
    """Shows `Meetings`; `opened` carries the row that is to be opened, `chosen` that a choice changed."""

    opened = Signal(object)
    chosen = Signal()

    def __init__(self, meetings: Meetings) -> None:
        super().__init__()
        self._meetings = meetings
        self.setObjectName("home.meetings")
        self.setAccessibleName("Meetings")
        look(self, "cards")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setItemDelegate(MeetingCard(self))
        self.setModel(meetings)
        self.setMinimumHeight(6 * GRID)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._open)

    @property
    def row(self) -> MeetingRow | None:
        """The meeting chosen."""
        entry = self.currentIndex().data(ENTRY)
        return entry.row if isinstance(entry, Entry) else None

    @property
    def full_height(self) -> int:
        """How tall it is with all of its meetings in sight; of very many, with as many as fill any window."""
        rows = range(min(self._meetings.rowCount(), _MANY))
        return sum(self.sizeHintForRow(row) for row in rows)

    def choose(self, meeting_id: str) -> None:
        """Choose a meeting; the first one when it is not shown."""
        at = max(self._meetings.row_of(meeting_id), 0)
        self.setCurrentIndex(self._meetings.index(at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row is not None:
            self._open()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that another meeting was chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def _open(self, _index: QModelIndex | None = None) -> None:
        if self.row is not None:
            self.opened.emit(self.row)

    def _show_menu(self, place: QPoint) -> None:
        if not self.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([action for action in self.actions() if not _hidden(action)])
        menu.popup(self.viewport().mapToGlobal(place))


def _hidden(action: QAction) -> bool:
    return not action.isVisible()

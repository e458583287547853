"""The ways from Next to the places where things are done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from iiprep.schedule.due import Due, Kind
from iiprep.store.rows import MeetingRow
from ui.notices import Toast
from ui.workbook.next.board import NextBoard
from ui.workbook.next.desk import NextDesk


class Ways(QObject):
    """Joins the board of Next with what keeps it up to date.

    `wanted` carries what is asked of the window, `sought` a meeting's id and a field of it,
    `leaving` the row of a meeting about to be changed, `changed` that it was.
    """

    wanted = Signal(str, object)
    sought = Signal(str, str)
    leaving = Signal(object)
    changed = Signal()

    def __init__(
        self,
        board: NextBoard,
        desk: NextDesk,
        toast: Toast,
        find: Callable[[str], MeetingRow | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._toast = toast
        self._find = find
        desk.marked.connect(self._say_marked)
        desk.leaving.connect(self._leave)
        board.opened.connect(self.open)
        board.done.connect(desk.mark)

    def open(self, item: Due) -> None:
        """Ask for the place where an item is done."""
        match item.kind:
            case Kind.ANOTHER:
                self.wanted.emit("new-meeting", None)
            case Kind.SUGGESTED:
                self.wanted.emit("meeting-suggested", item)
            case Kind.TOUCH:
                self.wanted.emit("person", item.person_id)
            case _:
                self.sought.emit(item.meeting_id, item.path)

    def _leave(self, meeting_id: str) -> None:
        row = self._find(meeting_id)
        if row is not None:
            self.leaving.emit(row)

    def _say_marked(self, words: str, take_back: object) -> None:
        assert callable(take_back)
        self._toast.say(words, take_back)
        self.changed.emit()

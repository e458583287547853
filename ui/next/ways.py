"""The ways from Next to the places where things are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from iiprep.schedule.due import Due, Kind

if TYPE_CHECKING:
    from ui.workbook.home import HomeWindow
    from ui.workbook.meetings import Meetings

_NEW = frozenset({Kind.ANOTHER, Kind.SUGGESTED})


class Ways(QObject):
    """Joins the board of Next, what keeps it up to date, and the home window."""

    def __init__(self, home: HomeWindow, meetings: Meetings) -> None:
        super().__init__(home)
        self._home = home
        self._meetings = meetings
        board, desk = home.centre.next, home.desk
        desk.listed.connect(lambda items, now: home.centre.show_next(items, now, desk.zone))
        desk.marked.connect(self._say_marked)
        desk.failed.connect(home.centre.notice.say)
        desk.leaving.connect(self._leave)
        board.opened.connect(self.open)
        board.done.connect(desk.mark)

    def open(self, item: Due) -> None:
        """Open the place where an item is done."""
        if item.kind in _NEW:
            self._home.wanted.emit("new-meeting", None)
        elif item.kind is Kind.TOUCH:
            self._home.show_view("people")
        else:
            self._home.sought.emit(item.meeting_id, item.path)

    def _leave(self, meeting_id: str) -> None:
        row = self._meetings.find(meeting_id)
        if row is not None:
            self._home.leaving.emit(row)

    def _say_marked(self, words: str, take_back: object) -> None:
        assert callable(take_back)
        self._home.toast.say(words, take_back)
        self._home.refresh()

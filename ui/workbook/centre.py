"""The middle of the home window: the greeting and the search over the cards, or what is said without any."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from iiprep.model.profile import Profile
from iiprep.schedule.due import Due
from iiprep.store.rows import MeetingRow
from ui.notices import Notice
from ui.theme import GRID, look
from ui.widgets import TextLine
from ui.workbook.commands import Commands
from ui.workbook.encouragement import Encouragement
from ui.workbook.found import FoundElsewhere
from ui.workbook.meeting_list import MeetingList
from ui.workbook.meetings import Meetings
from ui.workbook.next.board import NextBoard
from ui.workbook.preferences import Preferences
from ui.workbook.welcome import BargainCard, EmptyCard, Greeting, NoMatch


class Centre(QFrame):
    """Holds the list. `show_rows` keeps the choice where it was, or takes the one named by `choose_next`."""

    def __init__(
        self, meetings: Meetings, preferences: Preferences, commands: Commands, elsewhere: FoundElsewhere
    ) -> None:
        super().__init__()
        look(self, "page")
        self._meetings = meetings
        self._preferences = preferences
        self._next = ""
        self.greeting = Greeting()
        self.notice = Notice()
        self.next = NextBoard()
        self.bargain = BargainCard()
        self.encouragement = Encouragement()
        self.elsewhere = elsewhere
        self.empty = EmptyCard(commands)
        self.no_match = NoMatch(commands)
        self.list = MeetingList(meetings)
        self.search = TextLine(placeholderText="Search everything")
        self._prepare_search()
        self._lay_out()
        self.bargain.agreed.connect(lambda: preferences.edit("bargain_kept", value=True))
        self.encouragement.read.connect(lambda: preferences.edit("encouraged", value=True))
        preferences.changed.connect(self._refresh)
        elsewhere.changed.connect(self._refresh)
        self._refresh()

    def greet(self, profile: Profile, now: datetime) -> None:
        """Greet by name and by the time of day."""
        self.greeting.say(profile, now)

    def show_next(self, items: Sequence[Due], now: datetime, zone: str) -> None:
        """Show what there is to do."""
        self.next.show_items(items, now, zone)
        self._refresh()

    def choose_next(self, meeting_id: str) -> None:
        """Choose this meeting when the list is shown anew."""
        self._next = meeting_id

    def show_rows(self, rows: Sequence[MeetingRow]) -> None:
        """Show the meetings of the workbook."""
        chosen = self.list.row
        wanted = self._next or (chosen.id if chosen else "")
        at = max(self.list.currentIndex().row(), 0)
        self._next = ""
        self._meetings.show(rows)
        self._choose(wanted, at)
        self._refresh()

    def clear_search(self) -> None:
        """Show all meetings again."""
        self.search.clear()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search: Esc clears it, arrow down and Enter go to the list."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        acts = {
            Qt.Key.Key_Escape: self.clear_search,
            Qt.Key.Key_Down: self._go_on,
            Qt.Key.Key_Return: self._go_on,
            Qt.Key.Key_Enter: self._go_on,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            return super().eventFilter(watched, event)
        act()
        return True

    def _go_on(self) -> None:
        """From the search to what it found."""
        if self._meetings.rowCount() == 0 and self.elsewhere.number:
            self.elsewhere.begin()
        else:
            self.list.setFocus()

    def _prepare_search(self) -> None:
        self.search.setObjectName("home.search")
        self.search.setAccessibleName("Search everything")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(26 * GRID)
        self.search.textChanged.connect(self._seek)
        self.search.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.greeting, 1)
        head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        over = (self.notice, self.bargain, self.encouragement, self.next, self.empty, self.no_match)
        for widget in over:
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.elsewhere, 1)

    def _seek(self, text: str) -> None:
        chosen = self.list.row
        self._meetings.search(text)
        self._choose(chosen.id if chosen else "", 0)
        self.elsewhere.seek(text)
        self._refresh()

    def _choose(self, meeting_id: str, otherwise: int) -> None:
        at = self._meetings.row_of(meeting_id)
        last = self._meetings.rowCount() - 1
        self.list.setCurrentIndex(self._meetings.index(at if at >= 0 else min(otherwise, last), 0))
        self.list.chosen.emit()

    def _refresh(self, _name: str = "") -> None:
        sought = self.search.text().strip()
        none_here = bool(sought) and self._meetings.rowCount() == 0
        none_found = none_here and not self.elsewhere.number and not self.elsewhere.searching
        self.no_match.say(sought)
        self.no_match.setVisible(none_found)
        self.list.setVisible(not none_here or none_found)
        settings, some = self._preferences.settings, self._meetings.total > 0
        self.bargain.setVisible(not sought and not settings.bargain_kept)
        kind_word = settings.bargain_kept and some and not settings.encouraged
        self.encouragement.setVisible(not sought and kind_word)
        self.empty.setVisible(not sought and not some)
        self.next.setVisible(self.next.known and not sought and some)

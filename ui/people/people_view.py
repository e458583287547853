"""The view of people: who I know, with what has passed between us at the right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from iiprep.people.duplicates import Alike, alike, differing
from iiprep.people.known import Known
from iiprep.schedule.courtesies.items import Terms
from ui.notices import Notice
from ui.people.desk import Desk
from ui.people.duplicates_bar import DuplicatesBar, parted
from ui.people.merge_dialog import MergeDialog
from ui.people.person_detail import PersonDetail
from ui.people.person_list import PersonList
from ui.people.person_model import People
from ui.theme import GRID
from ui.widgets import TextLine, heading, push_button, secondary
from ui.workbook.empty import Nowhere, empty_card
from ui.workbook.preferences import Preferences
from ui.workbook.views import HomeView

EMPTY = (
    "Everybody you meet, and whoever introduced you, will stand here: what you asked of them, "
    "what they were given, and when it is kind to write again."
)


class PeopleView(HomeView):
    """`wanted` asks for ``open``, ``meeting-with``, ``edit-person``, ``chance-meeting`` or ``deleted``."""

    def __init__(self, desk: Desk, preferences: Preferences, terms: Callable[[], Terms]) -> None:
        super().__init__()
        self._desk = desk
        self._preferences = preferences

        def today() -> date:
            return terms().now.date()

        def months() -> int:
            return preferences.settings.keep_in_touch

        self._people = People(today, months, self)
        self.list = PersonList(self._people)
        self.detail = PersonDetail(desk, terms)
        self.search = TextLine(placeholderText="Search people")
        self.count = secondary("")
        self.notice = Notice()
        self.duplicates = DuplicatesBar()
        self.empty = empty_card(
            "The people you meet", EMPTY, "people", lambda: self.wanted.emit("new-meeting", None)
        )
        self.no_match = Nowhere(push_button("Clear the search", "clear-people-search", self._clear, icon="x"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read everybody anew."""
        self._desk.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list."""
        super().showEvent(event)
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search: Esc clears it, arrow down and Enter go to the list."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        acts: dict[Qt.Key, Callable[[], object]] = {Qt.Key.Key_Escape: self.search.clear}
        acts |= dict.fromkeys((Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter), self.list.setFocus)
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            return super().eventFilter(watched, event)
        act()
        return True

    def _connect(self) -> None:
        self._desk.read.connect(self._show)
        self._desk.failed.connect(self.notice.say)
        self._desk.chosen.connect(self._choose)
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(self.detail.begin)
        self.detail.wanted.connect(self.wanted)
        self.search.textChanged.connect(self._seek)
        self.search.installEventFilter(self)
        self.duplicates.merged.connect(self._merge)
        self.duplicates.parted.connect(self._part)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.detail.delete)

    def _show(self, known: Known) -> None:
        if not self.isVisible():
            return
        chosen = self.list.person
        wanted = self._desk.person or (chosen.id if chosen else "")
        at = max(self.list.currentIndex().row(), 0)
        if known is not self._people.known:
            self._people.show(known)
        self.list.choose(wanted, at)
        number = len(known.people)
        self._say_matches()
        self.empty.setVisible(number == 0)
        self.search.setVisible(number > 0)
        self.duplicates.show_pairs(alike(known.people, self._preferences.settings.not_same))
        self._show_chosen()

    def _choose(self, person_id: str) -> None:
        self.search.clear()
        self.list.choose(person_id)
        self.list.setFocus()

    def _show_chosen(self) -> None:
        person = self.list.person
        if person is not None:
            self._desk.person = person.id
        self.detail.show_person(self._people.known, person)

    def _clear(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _seek(self, text: str) -> None:
        chosen = self.list.person
        self._people.search(text)
        self.list.choose(chosen.id if chosen else "")
        self._say_matches()

    def _say_matches(self) -> None:
        """How many are shown; with the way back where a search shows nobody."""
        number, sought = self._people.rowCount(), self.search.text().strip()
        self.count.setText(_counted(number) if number or not sought else "")
        self.no_match.words.setText(f"Nobody is called “{sought}” or works there.")
        self.no_match.setVisible(bool(sought) and number == 0)

    def _merge(self, pair: Alike) -> None:
        """Make one of them; where they differ it is asked first what is kept."""
        if not differing(pair.first, pair.second):
            self._desk.merge(pair.first, pair.second)
            return
        dialog = MergeDialog(pair.first, pair.second, self.window())
        dialog.accepted.connect(lambda: self._desk.merge(pair.first, pair.second, dialog.from_other))
        dialog.open()

    def _part(self, pair: Alike) -> None:
        self._desk.done.emit(parted(pair, self._preferences))
        self._show(self._people.known)

    def _lay_out(self) -> None:
        self.search.setObjectName("people.search")
        self.search.setAccessibleName("Search people")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(18 * GRID)
        self.search.setMaximumWidth(26 * GRID)
        title = QVBoxLayout()
        title.setSpacing(GRID // 2)
        title.addWidget(heading("People"))
        title.addWidget(self.count)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addLayout(title, 2)
        head.addWidget(self.search, 1, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        ask = self.wanted.emit
        tools.addWidget(
            push_button("Met by chance…", "chance-meeting", lambda: ask("chance-meeting", None), icon="plus")
        )
        tools.addStretch(1)
        tools.addWidget(
            push_button("Deleted…", "deleted", lambda: ask("deleted", None), style="quiet", icon="archive")
        )
        column = QVBoxLayout()
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addLayout(tools)
        for widget in (self.notice, self.duplicates, self.empty, self.no_match):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(column, 1)
        line.addWidget(self.detail)


def _counted(number: int) -> str:
    return "Nobody yet" if not number else "1 person" if number == 1 else f"{number} people"

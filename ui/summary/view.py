"""The view “What counts” of the home window: learned, met, given; and calmly, what came of it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iiprep.people.known import Known
from iiprep.summary.counts import Summary, summary_of
from iiprep.summary.words import (
    EMPTY,
    NOTHING_YET,
    TITLE,
    WHY,
    came_of_it,
    given_words,
    learned_words,
    match_words,
    met_words,
    talks_words,
)
from ui.jobs import Jobs, Newest
from ui.notices import Notice
from ui.summary.lines import LineList, met_lines
from ui.theme import GRID, look, set_icon
from ui.widgets import heading, push_button, secondary
from ui.workbook.views import HomeView

_WIDEST = 920
_NUMBERS = (("learned", "book-open"), ("met", "users"), ("given", "gift"))


class SummaryView(HomeView):
    """Reads everything with `known`, on the thread of `jobs`; asks the window for ``coach-page``."""

    def __init__(self, known: Callable[[], Known], jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self._known = known
        self._newest = Newest(jobs, self)
        self._today = today
        self._summary = Summary()
        self.notice = Notice()
        self.empty = QFrame()
        self.match = QLabel()
        self.talks = secondary("")
        self.numbers = {name: _Number(icon) for name, icon in _NUMBERS}
        self.lists = {name: LineList() for name in ("learned", "met", "given", "came", "lessons")}
        ask = push_button("A page for my coach…", "coach-page", self._ask, icon="printer")
        self.coach = ask
        self._filled = QWidget()
        self._lay_out()
        self._show(Summary())

    def refresh(self) -> None:
        """Read everything anew."""
        self._newest.run(lambda: summary_of(self._known()), self._show, self.notice.say)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours want other lines."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for shown in self.lists.values():
                shown.paint()

    def _ask(self) -> None:
        self.wanted.emit("coach-page", None)

    def _lay_out_empty(self) -> None:
        look(self.empty, "card")
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(heading("Nothing to count yet", 1.1))
        words.addWidget(secondary(EMPTY))
        plan = partial(self.wanted.emit, "new-meeting", None)
        line = QHBoxLayout(self.empty)
        line.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        line.setSpacing(2 * GRID)
        line.addLayout(words, 1)
        line.addWidget(push_button("Plan a meeting", "plan-from-summary", plan, style="primary", icon="plus"))

    def _show(self, summary: Summary) -> None:
        self._summary = summary
        self.notice.clear()
        self.empty.setVisible(summary.empty)
        self._filled.setVisible(not summary.empty)
        self.coach.setVisible(not summary.empty)
        self.talks.setText(talks_words(summary))
        for name, words in (
            ("learned", learned_words(summary)),
            ("met", met_words(summary)),
            ("given", given_words(summary)),
        ):
            self.numbers[name].say(words)
        self.match.setText(match_words(summary))
        self.match.setVisible(bool(self.match.text()))
        today = self._today()
        self.lists["learned"].show_parts((("Learned", summary.learned),), today)
        self.lists["met"].show_parts((("Met", met_lines(summary)),), today)
        self.lists["given"].show_parts((("Given", summary.given),), today, "Nothing written down yet.")
        self.lists["came"].show_parts(came_of_it(summary) or (("What came of it", ()),), today, NOTHING_YET)
        self.lists["lessons"].show_parts((("Next time I would…", summary.lessons),), today)

    def _lay_out(self) -> None:
        look(self.match, "better")
        self.match.setWordWrap(True)
        self._lay_out_empty()
        title = QVBoxLayout()
        title.setSpacing(GRID // 2)
        title.addWidget(heading(TITLE))
        title.addWidget(secondary(WHY))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addLayout(title, 1)
        head.addWidget(self.coach, 0, Qt.AlignmentFlag.AlignTop)
        numbers = QHBoxLayout()
        numbers.setSpacing(2 * GRID)
        for number in self.numbers.values():
            numbers.addWidget(number, 1)
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(2 * GRID)
        filled.addLayout(numbers)
        for shown in (self.talks, self.match, *self.lists.values()):
            filled.addWidget(shown)
        inside = QWidget()
        look(inside, "page")
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        parts: tuple[QWidget, ...] = (self.notice, self.empty, self._filled)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("summary.text")
        area.setAccessibleName(TITLE)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look(area, "page")
        area.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)


class _Number(QFrame):
    """A number in large with its words."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        look(self, "card")
        sign = QLabel()
        set_icon(sign, icon, "accent")
        self._number = heading("", 2.4)
        self._words = secondary("")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._number)
        words.addWidget(self._words)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        line.setSpacing(2 * GRID)
        line.addLayout(words, 1)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """The number with its words."""
        return f"{self._number.text()} {self._words.text()}"

    def say(self, words: str) -> None:
        """Show “12 things learned” with the 12 in large."""
        number, _space, rest = words.partition(" ")
        self._number.setText(number)
        self._words.setText(rest)
        self.setAccessibleName(words)

"""The view of topics: for each how many talks there were, and what is still open."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from iiprep.people.known import Known
from iiprep.people.topics import Topic, topics_of
from ui.between.topic_card import TopicCard
from ui.notices import Notice
from ui.people.desk import Desk
from ui.theme import GRID, look
from ui.widgets import heading, secondary
from ui.workbook.empty import empty_card
from ui.workbook.preferences import Preferences
from ui.workbook.views import HomeView

EMPTY = (
    "Give a meeting its topic on the step Objectives. Talks on the same topic stand here together, "
    "with the questions that none of them has answered."
)
_MOST = 40


class TopicsView(HomeView):
    """`wanted` asks for ``open`` with a meeting."""

    def __init__(self, desk: Desk, preferences: Preferences, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._desk = desk
        self._preferences = preferences
        self._now = now
        self._shown: tuple[Topic, ...] | None = None
        self.cards: list[TopicCard] = []
        self.why = secondary("")
        self.notice = Notice()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._lay_out()
        desk.read.connect(self._show)
        desk.failed.connect(self.notice.say)

    def refresh(self) -> None:
        """Read everything anew."""
        self._desk.refresh()

    def _show(self, known: Known) -> None:
        if not self.isVisible():
            return
        topics = topics_of(known)
        settings = self._preferences.settings
        limits = (settings.topic_least, settings.topic_enough)
        self.why.setText(
            f"{limits[0]} to {limits[1]} talks on a topic are enough. Keep the company you most want to "
            "know for last."
        )
        if topics == self._shown:
            return
        self._shown = topics
        self._clear()
        for number, topic in enumerate(topics[:_MOST]):
            card = TopicCard(known, topic, number, limits, self._today)
            card.opened.connect(lambda meeting: self.wanted.emit("open", meeting))
            card.answered.connect(lambda text, of=topic: self._desk.answer(of.places_of(text), text))
            self.cards.append(card)
            self._column.addWidget(card)
        if not topics:
            plan = partial(self.wanted.emit, "new-meeting", None)
            self._column.addWidget(empty_card("What your talks are about", EMPTY, "topics", plan))
        self._column.addStretch(1)

    def _today(self) -> date:
        return self._now().date()

    def _clear(self) -> None:
        self.cards.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> None:
        look(self._inside, "page")
        self._column.setContentsMargins(0, 0, GRID, 2 * GRID)
        self._column.setSpacing(2 * GRID)
        area = QScrollArea()
        look(area, "page")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        head = QVBoxLayout()
        head.setSpacing(GRID // 2)
        head.addWidget(heading("Topics"))
        head.addWidget(self.why)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(area, 1)

"""Next: the answer at a glance to what would be kind and useful to do now."""

from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from iiprep.schedule.due import Due
from ui.theme import GRID, look, set_icon
from ui.widgets import heading, push_button, secondary
from ui.workbook.next.item import NextItem

AT_A_GLANCE = 4
AT_ONCE = 40
_NOTHING = "Nothing waits for you now. What you asked and planned comes up here by itself."
_TALLEST = 300
_SHARE = 0.34


class NextBoard(QFrame):
    """Shows the first few items, and all of them on demand. `opened` and `done` carry an item.

    `spread` says that all of them are to be seen, or no longer: then the board takes the room of the list.
    """

    opened = Signal(object)
    done = Signal(object)
    spread = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        look(self, "card")
        self.setAccessibleName("Next")
        self._all = False
        self._shown: tuple[tuple[Due, ...], datetime, str] | None = None
        self.items: list[NextItem] = []
        self.nothing = secondary(_NOTHING)
        self.behind = secondary("")
        self.behind.hide()
        self.more = push_button("Show all", "next-more", self._toggle, style="quiet", icon="chevron-down")
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._lay_out()
        for part in (self._area, self.more, self.nothing):
            part.hide()

    @property
    def is_spread(self) -> bool:
        """Whether all items are to be seen."""
        return self._all

    @property
    def known(self) -> bool:
        """Whether it was said what there is to do."""
        return self._shown is not None

    def show_items(self, items: Sequence[Due], now: datetime, zone: str) -> None:
        """Show what there is to do at a moment, on the clock of `zone`."""
        self._shown = tuple(items), now, zone
        at = next((n for n, line in enumerate(self.items) if line.hasFocus() or line.button.hasFocus()), None)
        count = min(len(items), AT_ONCE if self._all else AT_A_GLANCE)
        while len(self.items) < count:
            self._add()
        for number, line in enumerate(self.items):
            line.setVisible(number < count)
            if number < count:
                line.show_item(items[number], now, zone)
        self.nothing.setVisible(not items)
        self._area.setVisible(bool(items))
        behind = len(items) - AT_ONCE
        self.behind.setVisible(self._all and behind > 0)
        self.behind.setText(f"{behind} more wait behind these; there is no hurry.")
        self.fit()
        last = sum(not line.isHidden() for line in self.items) - 1
        if at is not None and last >= 0 and not self.items[min(at, last)].hasFocus():
            self.items[min(at, last)].setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Show only the first few again."""
        if self._all:
            self._toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines take the new width."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """What is shown for the first time has its words, and so its height."""
        super().showEvent(event)
        self.fit()

    def begin(self) -> None:
        """Put the keyboard on the first item."""
        if self.items and self.items[0].isVisible():
            self.items[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self) -> None:
        line = NextItem(len(self.items))
        line.opened.connect(self.opened)
        line.done.connect(self.done)
        line.moved.connect(self._move)
        self.items.append(line)
        self._lines.addWidget(line)

    def _move(self, line: NextItem, step: int) -> None:
        at = self.items.index(line) + step
        if 0 <= at < len(self.items) and self.items[at].isVisible():
            self.items[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self.items[at])

    def _toggle(self) -> None:
        self._all = not self._all
        self._area.verticalScrollBar().setValue(0)
        self.spread.emit(self._all)
        if self._shown is not None:
            self.show_items(*self._shown)

    def fit(self) -> None:
        """Lines as tall as their words, the board as tall as those that fit whole.

        The others scroll where all are to be seen, and wait behind the button where only the first few are.
        """
        margins = self.contentsMargins().left() + self.contentsMargins().right() + 3 * GRID
        width = self.width() - margins
        number = len(self._shown[0]) if self._shown else 0
        lines = self.items[: min(number, AT_ONCE if self._all else AT_A_GLANCE)]
        tallest = self._tallest()
        beside = max((line.button_room for line in lines), default=0)
        heights = [line.fit(width, beside) for line in lines]
        if self._all and sum(heights) > tallest:
            bar = self._area.verticalScrollBar().sizeHint().width()
            heights = [line.fit(width - bar, beside) for line in lines]
        whole = [height for height in accumulate(heights) if height <= tallest] or heights[:1]
        for at, line in enumerate(lines):
            line.setVisible(self._all or at < len(whole))
        self._area.setFixedHeight(max([1, *whole]))
        rest = number - len(whole)
        self.more.setVisible(rest > 0 or (self._all and number > AT_A_GLANCE))
        self.more.setText("Show fewer" if self._all else f"Show {rest} more")
        set_icon(self.more, "chevron-up" if self._all else "chevron-down")

    def _tallest(self) -> int:
        around = self.parentWidget()
        if self._all and around is not None:
            head = self.minimumSizeHint().height() - self._area.minimumHeight()
            return around.height() - self.y() - head - 2 * GRID
        return min(_TALLEST, round(self.window().height() * _SHARE))

    def _lay_out(self) -> None:
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look(self._area, "page")
        look(self._inside, "page")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, GRID, 0)
        head.addWidget(heading("Next", 1.1), 1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID + 4, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(self._area)
        column.addWidget(self.behind)

"""A line of Next: what, why and by when, with a button where it can be marked as done at once."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel

from iiprep.schedule.due import Due
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, secondary
from ui.workbook.next.words import ICONS, sentence, time_words, verb

_WORDS = 220
_INDENT = 32
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NextItem(QFrame):
    """Enter, Space or a click opens where it is done; `moved` carries a step up (-1) or down (1)."""

    opened = Signal(object)
    done = Signal(object)
    moved = Signal(object, int)

    def __init__(self, number: int) -> None:
        super().__init__()
        look(self, "item")
        self.setObjectName(f"action.next.{number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._item: Due | None = None
        self._icon = QLabel()
        self.text = QLabel()
        look(self.text, "label")
        self.why = secondary("")
        self.when = QLabel()
        self.button = push_button(
            "Done", f"next-done.{number}", lambda: self.done.emit(self._item), style="quiet", icon="check"
        )
        self._lay_out()

    def show_item(self, item: Due, now: datetime, zone: str) -> None:
        """Show an item as it is at this moment."""
        self._item = item
        set_icon(self._icon, ICONS[item.kind], "accent")
        self.text.setText(item.text)
        self.why.setText(item.why)
        self.why.setVisible(bool(item.why))
        self.when.setText(time_words(item, now, zone))
        self.when.setVisible(bool(self.when.text()))
        self.button.setVisible(bool(item.done))
        words = verb(item)
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}: {item.text}")
        self.setAccessibleName(sentence(item, now, zone))

    @property
    def button_room(self) -> int:
        """How wide its button is with the gap before it; 0 without one."""
        return 0 if self.button.isHidden() else self.button.sizeHint().width() + self._aside.spacing()

    def fit(self, width: int, beside: int = 0) -> int:
        """Be as tall as the words need at a width; the height.

        `beside` is the room of the buttons of other lines: without one the time stands under theirs.
        """
        self._line.invalidate()
        self._line.activate()
        ways = QBoxLayout.Direction
        self._aside.setContentsMargins(0, 0, 0, 0)
        room = width - self._aside.sizeHint().width() - _WORDS - _INDENT
        narrow = room < 0
        alone = self.button.isHidden() and not self.when.isHidden()
        spare = beside if alone and room >= beside else 0
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._line.setSpacing(0 if narrow else GRID + GRID // 2)
        self._aside.setContentsMargins(_INDENT if narrow else 0, 0, spare, 0)
        height = max(self._line.totalHeightForWidth(width), self._line.minimumSize().height())
        self.setFixedHeight(height)
        return height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, or go to the line above or below."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in _OPENS:
            self.opened.emit(self._item)
        elif key in steps:
            self.moved.emit(self, steps[key])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._item)
        super().mouseReleaseEvent(event)

    def _lay_out(self) -> None:
        left, right = QGridLayout(), QHBoxLayout()
        self._aside = right
        left.setHorizontalSpacing(GRID + GRID // 2)
        left.setVerticalSpacing(0)
        left.setColumnStretch(1, 1)
        for row in (0, 3):
            left.setRowStretch(row, 1)
        left.addWidget(self._icon, 1, 0)
        for row, label in ((1, self.text), (2, self.why)):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            left.addWidget(label, row, 1)
        look(self.when, "label")
        right.addWidget(self.when)
        right.addWidget(self.button)
        right.addStretch(0)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(GRID, 6, GRID, 6)
        self._line.addLayout(left, 1)
        self._line.addLayout(right)

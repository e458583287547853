"""Words with buttons beside them, which go under the words where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QPushButton

from ui.theme import GRID

_WORDS = 260


class Beside(QFrame):
    """Words and buttons; the words have at least a readable width, or all of it."""

    def __init__(self, words: QLayout, buttons: Sequence[QPushButton], margin: int = 2 * GRID) -> None:
        super().__init__()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GRID)
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch(0)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(margin, margin, margin, margin)
        self._line.setSpacing(GRID)
        self._line.addLayout(words, 1)
        self._line.addLayout(self._buttons)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its buttons; as tall as the words need."""
        margins = self._line.contentsMargins()
        width = self._buttons.minimumSize().width() + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        narrow = self.width() - self._buttons.sizeHint().width() < _WORDS
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

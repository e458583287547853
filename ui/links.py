"""A quiet button that leads somewhere; its words are cut to the room there is, and whole in the tooltip."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import GRID, look, set_icon
from ui.widgets import broken


class Link(QPushButton):
    """Named ``action.<name>``; `icon` and its colour `role` mark what kind of link it is.

    Its words take up to `lines` lines.
    """

    def __init__(
        self,
        words: str,
        name: str,
        clicked: Callable[[], object],
        *,
        icon: str = "",
        role: str = "text",
        lines: int = 1,
    ) -> None:
        super().__init__()
        self._lines = lines
        self._words = words
        self._taken = 3 * GRID + (24 if icon else 0)
        self.setObjectName(f"action.{name}")
        self.setAutoDefault(False)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look(self, "quiet")
        if icon:
            set_icon(self, icon, role)
        self.clicked.connect(lambda _checked=False: clicked())
        self.setText(words.replace("&", "&&"))

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setToolTip(words)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room, metrics = self.width() - self._taken, self.fontMetrics()
        rows = broken(self._words, metrics, room).split("\n") if self._lines > 1 else [self._words]
        whole, rest = rows[: self._lines - 1], " ".join(rows[self._lines - 1 :])
        last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
        self.setText("\n".join(filter(None, (*whole, last))).replace("&", "&&"))

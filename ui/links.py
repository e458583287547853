"""A quiet button that leads somewhere; its words are cut to the room there is, and whole in the tooltip."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import GRID, look, set_icon


class Link(QPushButton):
    """Named ``action.<name>``; `icon` and its colour `role` mark what kind of link it is."""

    def __init__(
        self, words: str, name: str, clicked: Callable[[], object], *, icon: str = "", role: str = "text"
    ) -> None:
        super().__init__()
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
        room = self.width() - self._taken
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))

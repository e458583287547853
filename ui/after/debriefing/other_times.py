"""A few lines to copy when a meeting did not take place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from iiprep.papers.facts.afterwards import other_times_text
from ui.document import Document
from ui.notices import copy
from ui.theme import GRID, look
from ui.widgets import push_button, secondary

COPIED = "It is on the clipboard: paste it into your mail, and put the times in."


class OtherTimes(QFrame):
    """The text that thanks and offers other times, as it is now."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        look(self, "row")
        self._document = document
        self.text = QLabel()
        self.text.setObjectName("text.other-times")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copied = secondary("")
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(push_button("Copy text", "copy-other-times", self._copy, icon="copy"))
        line.addWidget(self._copied, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.text)
        column.addLayout(line)

    def refresh(self) -> None:
        """Show the text as it is now."""
        text = other_times_text(self._document.plan)
        if text != self.text.text():
            self.text.setText(text)
            self._copied.clear()

    def _copy(self) -> None:
        copy(self.text.text())
        self._copied.setText(COPIED)

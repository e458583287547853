"""When a meeting did not take place: a few lines to copy, when they went, and the way to another day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from iiprep.papers.facts.afterwards import other_times_text
from ui.after.dated import Dated
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.notices import copy
from ui.theme import GRID, look
from ui.widgets import push_button, secondary

COPIED = "It is on the clipboard: paste it into your mail, and put the times in."


_RESTS = "Until they answer they rest; nothing more is asked of them."
_WROTE = "You have written. They rest now; if they name another day, it is arranged anew."


class OtherTimes(QFrame):
    """The text that thanks and offers other times, as it is now; `named` says that they named a day."""

    named = Signal()

    def __init__(self, document: Document, today: Callable[[], date], words: Mnemonics) -> None:
        super().__init__()
        look(self, "row")
        self._document = document
        self.text = QLabel()
        self.text.setObjectName("text.other-times")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copied = secondary("")
        self.wrote = Dated(document, "happened.wrote_on", today, words)
        self.state = secondary("")
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(push_button("Copy text", "copy-other-times", self._copy, icon="copy"))
        line.addWidget(self._copied, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.text)
        column.addLayout(line)
        column.addSpacing(GRID)
        column.addWidget(self.wrote)
        column.addWidget(self.state)
        again = push_button("They named another day", "another-day", self.named.emit, icon="calendar")
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Show the text as it is now."""
        text = other_times_text(self._document.plan)
        if text != self.text.text():
            self.text.setText(text)
            self._copied.clear()
        wrote = self._document.plan.happened.wrote_on is not None
        self.wrote.button.setVisible(not wrote)
        self.state.setText(_WROTE if wrote else _RESTS)

    def _copy(self) -> None:
        copy(self.text.text())
        self._copied.setText(COPIED)

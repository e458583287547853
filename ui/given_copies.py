"""Which copies of the one-sheet the host has, and a button to note that one was handed over."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.person import How
from iiprep.papers.facts.given import given_words, noted
from iiprep.papers.region import Region
from ui.document import Document
from ui.theme import GRID, look
from ui.widgets import push_button

_NOTES = {
    How.SAVED: "noting the copy saved",
    How.PRINTED: "noting the copy printed",
    How.HANDED: "noting the copy handed over",
    How.SENT: "noting the copy sent along",
}


def note_copy(document: Document, how: How, today: Callable[[], date] = date.today) -> None:
    """Note that this meeting's copy of the one-sheet was saved, printed or handed over today."""
    document.replace(noted(document.plan, how, today()), _NOTES[how])


class GivenCopies(QWidget):
    """A line for each copy that the host has, the latest first, and the button."""

    def __init__(
        self, document: Document, region: Callable[[], Region], today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self._document = document
        self._region = region
        self.told = QLabel()
        self.told.setWordWrap(True)
        look(self.told, "good")
        self.handed = push_button(
            "I handed it over today",
            "handed-over",
            lambda: note_copy(document, How.HANDED, today),
            icon="handshake",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.told)
        line = QHBoxLayout()
        line.addWidget(self.handed)
        line.addStretch(1)
        column.addLayout(line)
        document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        words = "\n".join(given_words(self._document.plan, self._region()))
        self.told.setText(words)
        self.told.setVisible(bool(words))

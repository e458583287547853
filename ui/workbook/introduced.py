"""Whose name stands behind a meeting that is about to begin, and whether it may be used."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from iiprep.model.call_name import called
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.section import FieldRow
from ui.theme import GRID, look
from ui.widgets import secondary

_WORDS = "Introduced by {name}. The same bargain as before: whatever you do here, {called} will hear of it."


class Introduced(QFrame):
    """Asks for the consent to use the introducer's name; not there while nobody introduced the host."""

    def __init__(self, document: Document, words: Mnemonics) -> None:
        super().__init__()
        look(self, "row")
        self._document = document
        self.said = secondary("")
        self.consent = FieldRow(document, "host.may_use_name", words)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GRID, 12, 12)
        column.setSpacing(GRID)
        column.addWidget(self.said)
        column.addWidget(self.consent)
        document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        name = self._document.plan.host.introduced_by.strip()
        if name:
            self.said.setText(_WORDS.format(name=name, called=called(name)))
        self.setVisible(bool(name))

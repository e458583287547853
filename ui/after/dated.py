"""A day on which something was done, with a button for today."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.section import FieldRow
from ui.theme import GRID
from ui.widgets import push_button

_WIDTH = 200


class Dated(QWidget):
    """The day at `path`; “Today” puts in what `today` says, and is gone once there is a day."""

    def __init__(
        self, document: Document, path: str, today: Callable[[], date], mnemonics: Mnemonics | None = None
    ) -> None:
        super().__init__()
        self._document = document
        self._path = path
        self._today = today
        self.row = FieldRow(document, path, mnemonics)
        self.row.setFixedWidth(_WIDTH)
        self.button = push_button("Today", f"today.{path}", self._put, icon="check")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.row, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)

    def _put(self) -> None:
        self._document.edit(self._path, self._today())

"""The foot of the window for after a meeting: saved or not, undo and redo, close."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ui.document import Document
from ui.forms.typed import clock
from ui.saver import Saver
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button


class Foot(QFrame):
    """Says when all was saved, and what undoing would undo. `main`: to close is the main thing to do."""

    def __init__(
        self, document: Document, saver: Saver, close: Callable[[], object], *, main: bool = True
    ) -> None:
        super().__init__()
        look(self, "side")
        self._document = document
        keys = QKeySequence.StandardKey
        self.saved = push_button("Saved", "save-now", saver.flush, style="quiet")
        self.undo = self._button("undo", document.undo, keys.Undo)
        self.redo = self._button("redo", document.redo, keys.Redo)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID, 3 * GRID, GRID)
        line.setSpacing(GRID)
        for button in (self.saved, self.undo, self.redo):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(push_button("Close", "close", close, style="primary" if main else ""))
        document.changed.connect(self._refresh)
        saver.saved.connect(self._say_saved)
        saver.failed.connect(self._say_failed)
        self._refresh()

    def _button(self, name: str, act: Callable[[], object], key: QKeySequence.StandardKey) -> QPushButton:
        button = push_button("", name, act, style="quiet", icon=f"{name}-2")
        QShortcut(QKeySequence(key), self).activated.connect(act)
        return button

    def _refresh(self) -> None:
        document = self._document
        self.undo.setText(document.undo_text)
        self.undo.setEnabled(document.can_undo)
        self.redo.setText(document.redo_text)
        self.redo.setVisible(document.can_redo)

    def _say_saved(self, moment: datetime) -> None:
        self.saved.setText(f"Saved {clock(moment.time())}")
        set_icon(self.saved, "check", "secondary")

    def _say_failed(self, sentence: str) -> None:
        self.saved.setText("Not saved yet · try again")
        self.saved.setToolTip(sentence)
        set_icon(self.saved, "circle-alert", "stop")

"""The left side of the wizard: the list of steps, and under it what can be undone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ui.document import Document
from ui.theme import GRID, look
from ui.widgets import push_button
from ui.wizard.step_list import StepList

WIDTH, SLIM = 212, 64


class Side(QFrame):
    """Holds the list; its buttons say what they would undo or redo."""

    def __init__(self, document: Document, steps: StepList) -> None:
        super().__init__()
        look(self, "side")
        self.setFixedWidth(WIDTH)
        self._document = document
        self._slim = False
        keys = QKeySequence.StandardKey
        self.undo = self._button("Undo", "undo", document.undo, keys.Undo)
        self.redo = self._button("Redo", "redo", document.redo, keys.Redo)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(steps, 1)
        column.addWidget(self.undo)
        column.addWidget(self.redo)
        document.changed.connect(self._refresh)
        self._refresh()

    def show_slim(self, slim: bool) -> None:
        """Show the signs alone, where the window is narrow; their words are in the tooltips."""
        if slim != self._slim:
            self._slim = slim
            self.setFixedWidth(SLIM if slim else WIDTH)
            self._refresh()

    def _button(self, text: str, name: str, act: object, key: QKeySequence.StandardKey) -> QPushButton:
        assert callable(act)
        button = push_button(text, name, act, style="quiet", icon=f"{name}-2")
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
        return button

    def _refresh(self) -> None:
        document = self._document
        room = 0 if self._slim else WIDTH - 9 * GRID
        _say(self.undo, document.undo_text, room, enabled=document.can_undo)
        _say(self.redo, document.redo_text, room, enabled=document.can_redo)
        self.redo.setVisible(document.can_redo)


def in_two_lines(words: str, metrics: QFontMetrics, room: int) -> str:
    """`words` in at most two lines of `room` pixels; only what is longer than that is cut, with its end."""
    first, *rest = words.split()
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}") <= room:
        first = f"{first} {rest.pop(0)}"
    lines = [first, " ".join(rest)] if rest else [first]
    return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)


def _say(button: QPushButton, words: str, room: int, *, enabled: bool) -> None:
    shown = in_two_lines(words, button.fontMetrics(), room) if room else ""
    button.setText(shown.replace("&", "&&"))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setEnabled(enabled)

"""The note on one turn: kept with the meeting from the first letter on."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from iiprep.model.places import specs
from iiprep.model.rehearsal import TurnNote
from iiprep.rehearsal.notes import note_on, place_of, with_new_note
from ui.document import Document
from ui.forms.texts import TextBox
from ui.theme import GRID, look
from ui.widgets import Hint

LABEL = specs(TurnNote)["text"].label


class NoteBox(QWidget):
    """Follows `show_turn`. Esc and Ctrl+Enter leave it: `left` says so, true when the next turn is wanted."""

    left = Signal(bool)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._about = ""
        self.box = TextBox(LABEL.lines)
        self.box.setPlaceholderText(LABEL.example)
        self.box.setAccessibleName(LABEL.text)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._send)
        self._hint = Hint()
        self.box.shortened.connect(self._hint.say)
        label = QLabel(f"{LABEL.text[:3]}&{LABEL.text[3:]}")
        look(label, "label")
        label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for part in (label, self.box, self._hint):
            column.addWidget(part)
        document.changed.connect(self._refresh)

    def show_turn(self, about: str) -> None:
        """Show the note about what is said in a turn."""
        self._about = about
        self._hint.say("")
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the note by key."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() == Qt.Key.Key_Escape or (enter and held):
                self.left.emit(enter)
                return True
        return super().eventFilter(watched, event)

    def _send(self) -> None:
        plan, text = self._document.plan, self.box.toPlainText()
        place = place_of(plan, self._about)
        if place < len(plan.rehearsal.notes):
            self._document.edit(f"rehearsal.notes.{place}.text", text)
        elif text:
            self._document.replace(with_new_note(plan, self._about, text), "typing in My note on this")

    def _refresh(self) -> None:
        plan = self._document.plan
        self.box.setObjectName(f"rehearsal.notes.{place_of(plan, self._about)}.text")
        text = note_on(plan, self._about)
        if text != self.box.toPlainText():
            with QSignalBlocker(self.box):
                self.box.setPlainText(text)

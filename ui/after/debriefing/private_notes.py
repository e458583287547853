"""A private note about each person who was there."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.after.blocks import Blocks
from ui.document import Document
from ui.field_words import spec_at
from ui.forms.binding import Binding, name_field
from ui.forms.editors import editor_for
from ui.theme import GRID, look
from ui.widgets import secondary


class PrivateNotes(Blocks["_Note"]):
    """One field a person, under their name; nobody else reads them."""

    def __init__(self, document: Document) -> None:
        super().__init__(lambda position: _Note(document, position), 2 * GRID)
        self._document = document
        document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        people = self._document.plan.people
        for block, person in zip(self.have(len(people)), people, strict=True):
            block.title.setText(f"A private note about {person.short_name or 'your host'}")


class _Note(QWidget):
    """The note about the person at `position`."""

    def __init__(self, document: Document, position: int) -> None:
        super().__init__()
        path = f"thanks.{position}.note"
        spec = spec_at(path)
        editor = editor_for(spec)
        name_field(editor, path, spec, place=f"person {position + 1}")
        Binding(document, path, editor)
        self.title = QLabel()
        look(self.title, "label")
        self.title.setBuddy(editor.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.title)
        column.addWidget(editor.widget)
        if position == 0:
            column.addWidget(secondary(spec.label.help))

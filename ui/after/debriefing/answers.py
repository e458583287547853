"""What became of each objective: answered or not, and what I learned."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.after.blocks import Blocks
from ui.document import Document
from ui.field_words import spec_at
from ui.forms.binding import Binding, name_field
from ui.forms.editors import editor_for
from ui.theme import GRID, look
from ui.widgets import secondary

NONE = "No objective was written down before this meeting; what you learned has its place below."


class Answers(QWidget):
    """A block for each objective that has words; a line instead while there is none."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._blocks = Blocks(lambda position: _Answer(document, position))
        self.none = secondary(NONE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.none)
        column.addWidget(self._blocks)
        document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        objectives = self._document.plan.objectives
        for block, objective in zip(self._blocks.have(len(objectives)), objectives, strict=True):
            block.title.setText(objective.text.strip())
            block.setVisible(bool(objective.text.strip()))
        self.none.setVisible(not any(one.text.strip() for one in objectives))


class _Answer(QFrame):
    """The objective at `position`: its words, yes, partly or no, and what I learned."""

    def __init__(self, document: Document, position: int) -> None:
        super().__init__()
        look(self, "row")
        self.title = QLabel()
        self.title.setWordWrap(True)
        look(self.title, "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GRID, 12, 12)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        for name in ("answered", "learned"):
            path = f"objectives.{position}.{name}"
            spec = spec_at(path)
            editor = editor_for(spec)
            name_field(editor, path, spec, place=f"objective {position + 1}")
            Binding(document, path, editor)
            column.addWidget(editor.widget)

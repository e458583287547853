"""What I left as it is, with my reasons, and what the host asked: each can be taken back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.coach.plan.left import still_there, taking_back
from iiprep.model.meeting import Left
from iiprep.model.plan import value_at
from iiprep.model.text import first_line
from ui.document import Document
from ui.field_words import spec_at
from ui.forms.binding import Binding, name_field
from ui.forms.disclosure import Disclosure
from ui.forms.editors import editor_for
from ui.theme import GRID, look
from ui.widgets import push_button, secondary
from ui.wizard.hearing import DOORS, Door

TITLE = "Left as it is"
_WORDS = 90
_Shown = tuple[tuple[int, str, str, str], ...]


class LeftList(QWidget):
    """Folded, and not there while nothing is left."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._shown: tuple[_Shown, tuple[Door, ...]] | None = None
        self._content: QWidget | None = None
        self.fold = Disclosure("left", TITLE)
        self._inside = QVBoxLayout(self.fold.content)
        self._inside.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        plan = self._document.plan
        left = [(index, one) for index, one in enumerate(plan.left) if still_there(plan, one)]
        doors = tuple(door for door in DOORS if value_at(plan, door.path))
        shown = (tuple((index, one.rule, one.place, one.words) for index, one in left), doors)
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(bool(left or doors))
        self.fold.button.setText(f"{TITLE} · {len(left) + len(doors)}")
        self._fill(left, doors)

    def _fill(self, left: list[tuple[int, Left]], doors: tuple[Door, ...]) -> None:
        if self._content is not None:
            self._inside.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(2 * GRID)
        for door in doors:
            act = partial(self._document.edit, door.path, value=False)
            column.addLayout(_line(secondary(door.said), door.path, act))
        for index, one in left:
            column.addLayout(self._row(index, one))
        self._inside.addWidget(self._content)

    def _row(self, index: int, left: Left) -> QVBoxLayout:
        title = QLabel(left.title)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        look(title, "label")
        row = QVBoxLayout()
        row.setSpacing(GRID // 2)
        row.addLayout(_line(title, f"left.{index}", partial(self._take_back, index, left.title)))
        name = spec_at(left.place).label.text if left.place else ""
        words = secondary(f"{name}: “{first_line(left.words, _WORDS)}”" if left.words else name)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(words)
        row.addWidget(self._reason(index))
        return row

    def _reason(self, index: int) -> QWidget:
        path = f"left.{index}.reason"
        spec = spec_at(path)
        editor = editor_for(spec)
        name_field(editor, path, spec)
        Binding(self._document, path, editor)
        return editor.widget

    def _take_back(self, index: int, title: str) -> None:
        self._document.replace(taking_back(self._document.plan, index), f"taking back “{title}”")


def _line(label: QLabel, name: str, act: object) -> QHBoxLayout:
    assert callable(act)
    button = push_button("Take back", f"take-back.{name}", act, style="quiet")
    button.setAccessibleDescription(label.text())
    line = QHBoxLayout()
    line.setSpacing(GRID)
    line.addWidget(label, 1)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line

"""One row of a list: a grip to drag it by, an editor for each of its fields, and its buttons."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from iiprep.model.fields import FieldSpec, Kind
from ui.document import Document
from ui.forms.binding import Binding, name_field
from ui.forms.editor import Editor, take_keyboard
from ui.forms.editors import editor_for
from ui.theme import GRID, look, set_icon
from ui.widgets import Hint, tool_button

GRIP_WIDTH = 20
BUTTON_TOP = 3
"""How far below the top of a line of text a button of an icon stands, so that their middles meet."""
_GRIP_TOP = 7
MIME = "application/x-iiprep-row"
_WIDE = frozenset({Kind.LINE, Kind.PARAGRAPH, Kind.LIST, Kind.ZONE})


def edge_of(*, movable: bool) -> int:
    """How far in a row begins: a grip has air of its own."""
    return GRID // 2 if movable else GRID + GRID // 2


def stretch_of(spec: FieldSpec) -> int:
    """How much of a row's width a field takes."""
    return 3 if spec.kind in _WIDE else 2 if spec.kind is Kind.DAY else 1


class Grip(QLabel):
    """The handle that a row is dragged by; it carries the row's path and number."""

    def __init__(self, path: str, index: int, row: QWidget) -> None:
        super().__init__(row)
        self._row = row
        self._carried = f"{path}:{index}".encode()
        self.setFixedWidth(GRIP_WIDTH)
        self.setContentsMargins(0, _GRIP_TOP, 0, 0)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip("Drag to move; Alt+Up and Alt+Down do the same")
        set_icon(self, "grip-vertical", "secondary")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the row."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self)
            data = QMimeData()
            data.setData(MIME, self._carried)
            drag.setMimeData(data)
            drag.setPixmap(self._row.grab())
            drag.exec(Qt.DropAction.MoveAction)


class RowFrame(QFrame):
    """The row at `index` of `path`. `asked` carries up, down, remove or next, and the index."""

    asked = Signal(str, int)

    def __init__(
        self,
        document: Document,
        path: str,
        index: int,
        fields: Sequence[FieldSpec],
        *,
        word: str,
        movable: bool,
    ) -> None:
        super().__init__()
        look(self, "row")
        self._path = path
        self._index = index
        self._word = word
        self._editors: list[Editor] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(edge_of(movable=movable), GRID, GRID // 2, GRID)
        column.setSpacing(GRID // 2)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        column.addLayout(line)
        self._hint = Hint()
        column.addWidget(self._hint)
        self._grip = Grip(path, index, self)
        self._grip.setVisible(movable)
        line.addWidget(self._grip, 0, Qt.AlignmentFlag.AlignTop)
        for spec in fields:
            widget = self._editor(document, spec).widget
            line.addWidget(widget, stretch_of(spec), Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._buttons(movable=movable), 0, Qt.AlignmentFlag.AlignTop)
        self._add_keys(movable=movable)

    def take_keyboard(self) -> None:
        """Put the cursor into the row's first field."""
        take_keyboard(self._editors[0].field)

    def new_editor(self, spec: FieldSpec) -> Editor:
        """A fresh editor for one of the fields; rows of another look make their own."""
        return editor_for(spec)

    def _editor(self, document: Document, spec: FieldSpec) -> Editor:
        editor = self.new_editor(spec)
        path = f"{self._path}.{self._index}.{spec.name}"
        name_field(editor, path, spec, place=f"{self._word} {self._index + 1}")
        if isinstance(editor.field, QLineEdit):
            editor.field.returnPressed.connect(lambda: self.asked.emit("next", self._index))
        Binding(document, path, editor).said.connect(self._hint.say)
        self._editors.append(editor)
        return editor

    def _buttons(self, *, movable: bool) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, BUTTON_TOP, 0, 0)
        line.setSpacing(0)
        if movable:
            line.addWidget(self._button("up", "chevron-up", "Move up"))
            line.addWidget(self._button("down", "chevron-down", "Move down"))
        line.addWidget(self._button("remove", "x", "Remove"))
        return box

    def _button(self, verb: str, icon: str, words: str) -> QToolButton:
        words = f"{words}: {self._word} {self._index + 1}"
        name = f"{verb}.{self._path}.{self._index}"
        return tool_button(words, name, icon, lambda: self.asked.emit(verb, self._index))

    def _add_keys(self, *, movable: bool) -> None:
        keys = {"remove": "Ctrl+Delete"} | ({"up": "Alt+Up", "down": "Alt+Down"} if movable else {})
        for verb, key in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.asked.emit, verb, self._index))

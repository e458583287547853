"""A list of frozen rows: add, remove, move by button, key or drag; generic over the kind of row."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from iiprep.model.fields import FieldSpec, Value
from iiprep.model.places import specs
from iiprep.model.plan import Plan, with_value
from ui.document import Document
from ui.field_words import section_at, shown_at, spec_at
from ui.forms.row import GRIP_WIDTH, MIME, RowFrame, edge_of, stretch_of
from ui.theme import GRID, look
from ui.widgets import push_button, secondary

_BORDER = 1


class RowsForm(QWidget):
    """The rows of the tuple at `path`, such as ``request.slots``, bound to the document.

    `names` are the fields in each row (default: all that forms show); `word` names one row in sentences;
    `make` gives a fresh row, `without` a plan without one; `most` rows at most (0: no limit); `empty` is said
    while there is none; `heading` is False where the page already has the label. `row` makes each row,
    `captions` names the fields above them, `spare` shows a row to type in while there is none.
    """

    def __init__(
        self,
        document: Document,
        path: str,
        *,
        names: Sequence[str] | None = None,
        word: str = "",
        make: Callable[[], Value] | None = None,
        without: Callable[[Plan, int], Plan] | None = None,
        most: int = 0,
        movable: bool = True,
        empty: str = "",
        heading: bool = True,
        row: Callable[..., RowFrame] = RowFrame,
        captions: bool = True,
        spare: bool = False,
    ) -> None:
        super().__init__()
        self._document = document
        self._path = path
        spec = spec_at(path)
        declared = specs(section_at(path))
        shown = names or [name for name, field in declared.items() if not field.label.internal]
        self._fields = [declared[name] for name in shown]
        self._word = word or spec.type.__name__.lower()
        self._make: Callable[[], Any] = make or spec.type
        self._without = without or self._shortened
        self._most = most
        self._movable = movable
        self._new_row = row
        self._has_captions = captions and len(self._fields) > 1
        self._spare = spare
        self._rows: list[RowFrame] = []
        self._verbs: Mapping[str, Callable[[int], None]] = MappingProxyType(
            {"up": self._up, "down": self._down, "remove": self.remove_row, "next": self._next}
        )
        self._lay_out(spec if heading else None, empty)
        self.setAcceptDrops(movable)
        document.changed.connect(self._hear)
        self._hear("")

    def add_row(self) -> None:
        """Add a row at the end and put the cursor into it."""
        self._put((*self._values(), self._make()), f"adding {self._word} {len(self._rows) + 1}")
        self._rows[-1].take_keyboard()

    def remove_row(self, index: int) -> None:
        """Remove a row; the window offers to undo it."""
        plan = self._without(self._document.plan, index)
        self._document.replace(plan, f"removing {self._word} {index + 1}", removes=True)
        if self._rows:
            self._rows[min(index, len(self._rows) - 1)].take_keyboard()
        else:
            self._add.setFocus()

    def move_row(self, source: int, to: int) -> None:
        """Put the row at `source` at the place `to`; nothing when there is no such place."""
        values = list(self._values())
        if source != to and 0 <= to < len(values):
            values.insert(to, values.pop(source))
            self._put(tuple(values), f"moving {self._word} {source + 1}")
            self._rows[to].take_keyboard()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this list, nothing else."""
        if self._dragged(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dragged row where it was let go."""
        source = self._dragged(event)
        if source is not None:
            above = sum(row.geometry().center().y() < event.position().y() for row in self._rows)
            self.move_row(source, above - 1 if above > source else above)
            event.acceptProposedAction()

    def _dragged(self, event: QDropEvent) -> int | None:
        path, _colon, index = bytes(event.mimeData().data(MIME).data()).decode().partition(":")
        return int(index) if path == self._path else None

    def _lay_out(self, spec: FieldSpec | None, empty: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        if spec is not None:
            title = QLabel(spec.label.text.replace("&", "&&"))
            title.setWordWrap(True)
            look(title, "label")
            column.addWidget(title)
            if spec.label.help:
                column.addWidget(secondary(spec.label.help))
        self._empty = secondary(empty)
        self._captions = self._caption_line()
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._add = push_button(f"Add {self._word}", f"add.{self._path}", self.add_row, icon="plus")
        line = QHBoxLayout()
        line.setContentsMargins(0, GRID // 2, 0, 0)
        line.addWidget(self._add)
        line.addStretch(1)
        column.addWidget(self._empty)
        column.addWidget(self._captions)
        column.addLayout(self._list)
        column.addLayout(line)

    def _caption_line(self) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        buttons = 3 if self._movable else 1
        left = _BORDER + edge_of(movable=self._movable) + (GRIP_WIDTH + GRID if self._movable else 0)
        line.setContentsMargins(left, 0, _BORDER + GRID // 2 + GRID + buttons * 28, 0)
        line.setSpacing(GRID)
        for field in self._fields:
            caption = secondary(field.label.text)
            caption.setWordWrap(False)
            line.addWidget(caption, stretch_of(field))
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return box

    def _values(self) -> tuple[Value, ...]:
        values: tuple[Value, ...] = shown_at(self._document.plan, self._path)
        return values

    def _hear(self, path: str) -> None:
        if path and not self._path.startswith(path) and not path.startswith(self._path):
            return
        filled = len(self._values())
        number = max(filled, int(self._spare))
        while len(self._rows) < number:
            self._append()
        while len(self._rows) > number:
            row = self._rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._captions.setVisible(number > 0 and self._has_captions)
        self._empty.setVisible(number == 0 and bool(self._empty.text()))
        self._add.setVisible((not self._most or number < self._most) and filled >= int(self._spare))

    def _append(self) -> None:
        row = self._new_row(
            self._document,
            self._path,
            len(self._rows),
            self._fields,
            word=self._word,
            movable=self._movable,
        )
        row.asked.connect(lambda verb, index: self._verbs[verb](index))
        self._rows.append(row)
        self._list.addWidget(row)
        row.show()

    def _put(self, values: tuple[Value, ...], what: str) -> None:
        self._document.replace(with_value(self._document.plan, self._path, values), what)

    def _shortened(self, plan: Plan, index: int) -> Plan:
        values: tuple[Value, ...] = shown_at(plan, self._path)
        return with_value(plan, self._path, values[:index] + values[index + 1 :])

    def _up(self, index: int) -> None:
        self.move_row(index, index - 1)

    def _down(self, index: int) -> None:
        self.move_row(index, index + 1)

    def _next(self, index: int) -> None:
        if index + 1 < len(self._rows):
            self._rows[index + 1].take_keyboard()
        elif not self._most or len(self._rows) < self._most:
            self.add_row()

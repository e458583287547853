"""Which column of a table is what: a line for each column, with what it fills."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from iiprep.exchange.contacts.columns import CHOICES
from iiprep.exchange.contacts.found import Column
from ui.theme import GRID, look
from ui.widgets import secondary, see_through

_HEIGHT = 26 * GRID


class ColumnsPanel(QFrame):
    """`changed` carries the field of each column when one was chosen."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        look(self, "row")
        self.boxes: list[QComboBox] = []
        self._area = see_through(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GRID, 12, GRID)
        column.addWidget(secondary("Say what each column is; one of them has to be a name."))
        column.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def fields(self) -> list[str]:
        """What each column fills."""
        return [str(box.currentData()) for box in self.boxes]

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show the columns of a table."""
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, GRID, GRID, GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setColumnStretch(2, 1)
        self.boxes = []
        for row, column in enumerate(columns):
            title = QLabel(column.title)
            title.setTextFormat(Qt.TextFormat.PlainText)
            look(title, "label")
            example = secondary(" · ".join((column.example, *column.others)))
            example.setTextFormat(Qt.TextFormat.PlainText)
            for at, widget in enumerate((title, self._box(row, column), example)):
                grid.addWidget(widget, row, at)
        grid.setRowStretch(len(columns), 1)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._area.setFixedHeight(min(_HEIGHT, inside.sizeHint().height()))

    def _box(self, row: int, column: Column) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"import.column.{row}")
        box.setAccessibleName(f"What is in “{column.title}”?")
        for field, words in CHOICES.items():
            box.addItem(words, field)
        box.setCurrentIndex(max(box.findData(column.field), 0))
        box.currentIndexChanged.connect(lambda _at: self.changed.emit(self.fields))
        self.boxes.append(box)
        return box

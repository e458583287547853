"""The dialog before two people become one: where they differ one is chosen, and shown as it will be."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from iiprep.model.fields import FieldSpec
from iiprep.model.person import Person
from iiprep.people.duplicates import differing, merged
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary

WHY = (
    "Where they differ, choose what is right; the other words go into what you found out about them. "
    "Meetings, contacts and everything else are kept of both. Undo makes two of them again."
)


class MergeDialog(QDialog):
    """`from_other` are the names of the fields that are taken from the second of both."""

    def __init__(self, first: Person, second: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.merge")
        self.setWindowTitle("Make one of them")
        self.setMinimumWidth(520)
        look(self, "page")
        self._pair = first, second
        self.from_other: frozenset[str] = frozenset()
        self.result_line = QLabel()
        self.result_line.setWordWrap(True)
        look(self.result_line, "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("Make one of them"))
        column.addWidget(secondary(WHY))
        for spec in differing(first, second):
            column.addSpacing(GRID)
            column.addLayout(self._choice(spec))
        column.addSpacing(GRID)
        column.addWidget(self.result_line)
        column.addLayout(self._foot())
        self._show()

    def _choice(self, spec: FieldSpec) -> QVBoxLayout:
        title = QLabel(spec.label.text)
        look(title, "label")
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        column.addWidget(title)
        group = QButtonGroup(self)
        for number, person in enumerate(self._pair):
            text = " ".join(str(getattr(person, spec.name)).split())
            button = QRadioButton(text.replace("&", "&&"))
            button.setObjectName(f"merge.{spec.name}.{number}")
            button.setAccessibleName(f"{spec.label.text}: {text}")
            button.setChecked(number == 0)
            group.addButton(button)
            column.addWidget(button)
            if number:
                button.toggled.connect(partial(self._take, spec.name))
        return column

    def _take(self, name: str, from_other: bool) -> None:
        self.from_other = self.from_other | {name} if from_other else self.from_other - {name}
        self._show()

    def _show(self) -> None:
        one = merged(*self._pair, self.from_other)
        parts = (" ".join(text.split()) for text in (one.name, one.title, one.organisation, one.email))
        self.result_line.setText(f"Kept: {', '.join(filter(None, parts))}")

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addStretch(1)
        line.addWidget(push_button("Cancel", "cancel", self.reject))
        make = push_button("Make one of them", "merge-now", self.accept, style="primary")
        make.setDefault(True)
        line.addWidget(make)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return line

"""The dialog in which somebody is changed, or written down, without a meeting."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from ui.document import Document
from ui.forms.section import SectionForm
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.wizard.host_page import IN_VIEW


class PersonDialog(QDialog):
    """Edits somebody like the step Host does; `person` is what came of it once it was accepted."""

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.person")
        self.setWindowTitle("Person")
        self.resize(560, 640)
        look(self, "page")
        self._document = Document(new_plan(Profile(), person), self)
        inside = QWidget()
        look(inside, "page")
        form = QVBoxLayout(inside)
        form.setContentsMargins(3 * GRID, 0, 3 * GRID, GRID)
        form.addWidget(SectionForm(self._document, "host", IN_VIEW, more="More about them"))
        form.addStretch(1)
        area = QScrollArea()
        look(area, "page")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * GRID, 0, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(self._head(person))
        column.addWidget(area, 1)
        column.addLayout(self._foot())

    @property
    def person(self) -> Person:
        """Whoever it is, as the fields say now."""
        return self._document.plan.host

    def _head(self, person: Person) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 0, 3 * GRID, GRID)
        head.setSpacing(GRID // 2)
        head.addWidget(heading(person.name.strip() or "Somebody new"))
        head.addWidget(secondary("What stands here is the same in all their meetings."))
        return head

    def _foot(self) -> QHBoxLayout:
        keep = push_button("Keep", "keep-person", self.accept, style="primary")
        keep.setDefault(True)
        line = QHBoxLayout()
        line.setContentsMargins(3 * GRID, GRID, 3 * GRID, 0)
        line.addStretch(1)
        line.addWidget(push_button("Cancel", "cancel", self.reject))
        line.addWidget(keep)
        return line

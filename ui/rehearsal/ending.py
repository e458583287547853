"""The end of a rehearsal: how long it took against the plan, what ran over, and what to do next time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iiprep.rehearsal.course import Course
from iiprep.rehearsal.words import LESSON, verdict
from ui.document import Document
from ui.forms.section import FieldRow
from ui.rehearsal.turn_bars import TurnBars
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary


class Ending(QFrame):
    """Follows `show_course`. `again` begins anew, `back` returns to the last turn."""

    again = Signal()
    back = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        look(self, "page")
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.next_time = FieldRow(document, "rehearsal.next_time")
        self._area = QScrollArea()
        look(self._area, "page")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName("Every turn, with its time and my note")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(push_button("Back", "turn-last", self.back.emit, icon="chevron-left"))
        buttons.addWidget(push_button("Once more", "rehearse-again", self.again.emit, icon="rotate-ccw"))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(heading("That was it", 1.6))
        column.addWidget(self.verdict)
        column.addWidget(secondary(LESSON))
        column.addWidget(self._area, 1)
        column.addWidget(self.next_time)
        column.addLayout(buttons)

    def show_course(self, course: Course) -> None:
        """Say how it went."""
        self.verdict.setText(verdict(course))
        inside = QWidget()
        look(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.addWidget(TurnBars(course, self._document.plan))
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

"""The step Objectives: one to three things I hope to learn, and the questions that lead there."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.bank import Bank
from ui.document import Document
from ui.forms.rows import RowsForm
from ui.theme import GRID
from ui.widgets import Hint
from ui.wizard.objective_row import ObjectiveRow
from ui.wizard.question_planner import QuestionPlanner

MOST = 3


class ObjectivesPage(QWidget):
    """The objectives as rows, at least one of them ready to type in; under them the questions."""

    def __init__(self, document: Document, bank: Bank) -> None:
        super().__init__()
        self._document = document
        self.objectives = RowsForm(
            document,
            "objectives",
            word="objective",
            most=MOST,
            row=partial(ObjectiveRow, bank=bank),
            spare=True,
        )
        self.many = Hint()
        self.planner = QuestionPlanner(document, bank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for widget in (self.objectives, self.many, self.planner):
            column.addWidget(widget)
        document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        more = len(self._document.plan.objectives) > MOST
        self.many.say(
            "Half an hour holds three objectives at most: keep the ones that matter." if more else ""
        )

"""The step Objectives: one to three things I hope to learn, and the questions that lead there."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from iiprep.coach.plan.told import Beyond, beyond
from iiprep.model.bank import Bank
from iiprep.people.topics import ENOUGH
from ui.document import Document
from ui.forms.rows import RowsForm
from ui.forms.section import FieldRow
from ui.jobs import Immediately, Jobs, Newest
from ui.known.known_line import Read, nobody
from ui.known.topic_line import TopicLine
from ui.theme import GRID
from ui.widgets import Hint
from ui.wizard.announced_mark import shipped_subjects
from ui.wizard.objective_row import ObjectiveRow
from ui.wizard.question_planner import QuestionPlanner
from ui.wizard.question_row import QuestionRow

MOST = 3
_FOLLOW_MS = 200


class ObjectivesPage(QWidget):
    """The objectives as rows, at least one of them ready to type in; under them the questions.

    What the request did not announce is looked up on the thread of `jobs`, or at once without them. `read`
    gives what is known of the topic; `enough` talks on it ask for a new angle.
    """

    def __init__(
        self,
        document: Document,
        bank: Bank,
        jobs: Jobs | None = None,
        *,
        read: Read = nobody,
        enough: int = ENOUGH,
    ) -> None:
        super().__init__()
        self._comparing = Newest(jobs or Jobs(Immediately(), self), self)
        self._document = document
        self.objectives = RowsForm(
            document,
            "objectives",
            names=("text",),
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
        self.topic = FieldRow(document, "topic")
        self.topic_word = TopicLine(document, self.topic.editor.field, read, jobs, enough)
        for widget in (self.objectives, self.many, self.topic, self.topic_word, self.planner):
            column.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._timer.timeout.connect(self.mark)
        document.changed.connect(self._refresh)
        self._refresh()

    def mark(self) -> None:
        """Mark what the request did not announce; a page that is not seen does it when it is."""
        self._timer.stop()
        if not self.isVisible():
            return
        plan = self._document.plan
        self._comparing.run(lambda: beyond(plan, shipped_subjects()), self._show)

    def _show(self, found: tuple[Beyond, ...]) -> None:
        if not isValid(self):
            return
        by_path = {one.path: one for one in found}
        rows: list[ObjectiveRow | QuestionRow] = [
            *self.findChildren(ObjectiveRow),
            *self.findChildren(QuestionRow),
        ]
        for row in rows:
            row.show_beyond(by_path)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self.mark()

    def _refresh(self) -> None:
        self._timer.start()
        more = len(self._document.plan.objectives) > MOST
        self.many.say(
            "Half an hour holds three objectives at most: keep the ones that matter." if more else ""
        )

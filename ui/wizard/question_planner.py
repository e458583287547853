"""The questions of a meeting: chosen or written, in order, against its minutes; the closing three last."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.bank import Bank
from iiprep.model.meeting import Format, Question
from iiprep.model.plan import with_value
from iiprep.papers.facts.prep_sheet import CLOSING
from ui.document import Document
from ui.forms.rows import RowsForm
from ui.theme import GRID, look
from ui.widgets import Hint, push_button, secondary
from ui.wizard.minute_bar import MinuteBar, advice, in_words, minutes_of
from ui.wizard.question_bank import QuestionBank, chosen_in
from ui.wizard.question_row import QuestionRow

_EMPTY = "None yet. Choose some from the question bank, or write your own: what could only they answer?"


class QuestionPlanner(QWidget):
    """Bar, bank and rows, bound to the document."""

    def __init__(self, document: Document, bank: Bank) -> None:
        super().__init__()
        self._document = document
        self.bar = MinuteBar()
        self.words = QLabel()
        self.advice = Hint()
        self.open_bank = push_button(
            "Choose from the question bank", "bank", self._toggle_bank, icon="book-open"
        )
        self.open_bank.setCheckable(True)
        self.bank = QuestionBank(bank)
        self.bank.hide()
        self.bank.chosen.connect(self.add)
        self.rows = RowsForm(
            document,
            "questions",
            names=("text", "minutes", "starred"),
            word="question",
            empty=_EMPTY,
            heading=False,
            row=QuestionRow,
            captions=False,
        )
        self.closing = ClosingQuestions()
        self._lay_out()
        document.changed.connect(self._refresh)
        self._refresh()

    def add(self, question: Question) -> None:
        """Put a question at the end of the plan."""
        plan = self._document.plan
        questions = with_value(plan, "questions", (*plan.questions, question))
        self._document.replace(questions, f"adding question {len(plan.questions) + 1}")

    def _toggle_bank(self) -> None:
        shown = self.open_bank.isChecked()
        self.bank.setVisible(shown)
        if shown:
            self.bank.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        title = QLabel("Questions")
        look(title, "label")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.words)
        tools = QHBoxLayout()
        tools.addWidget(self.open_bank)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.advice)
        column.addLayout(tools)
        for widget in (self.bank, self.rows, self.closing):
            column.addWidget(widget)

    def _refresh(self) -> None:
        plan = self._document.plan
        spoken = plan.timing.format is not Format.EMAIL
        words = in_words(plan)
        self.words.setText(words)
        self.bar.show_minutes(minutes_of(plan), words)
        self.bar.setVisible(spoken)
        self.closing.setVisible(spoken)
        self.advice.say(advice(plan))
        self.bank.mark(chosen_in(plan))


class ClosingQuestions(QFrame):
    """The three questions that close every meeting, as they are printed; nothing here can be changed."""

    def __init__(self) -> None:
        super().__init__()
        look(self, "row")
        self.setObjectName("closing")
        self.setAccessibleName("Always last")
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        title = QLabel("Always last")
        look(title, "label")
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(secondary("Five minutes before the end, in this order; then the thanks."), 1, 0, 1, 2)
        self.texts = [self._line(grid, row, text) for row, (_name, text) in enumerate(CLOSING, start=2)]
        grid.setColumnStretch(1, 1)

    @staticmethod
    def _line(grid: QGridLayout, row: int, text: str) -> QLabel:
        mark = secondary(str(row - 1))
        label = QLabel(text)
        label.setWordWrap(True)
        grid.addWidget(mark, row, 0)
        grid.addWidget(label, row, 1)
        return label

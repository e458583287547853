"""The window for after a meeting: the debrief, and a thank-you to each person who was there."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from iiprep.papers.catalogue import Copy
from ui.after.debrief import Debrief
from ui.after.foot import Foot
from ui.after.thank_you import ThankYou
from ui.coaching import Coaching
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import reveal
from ui.live_paper import PaperWindow
from ui.notices import Notice, Toast, may_lose
from ui.papers import Papers
from ui.printing import Printing
from ui.saver import Saver
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.column import WIDTH
from ui.wizard.send_check import SendCheck

_WHY = (
    "Ten minutes today keep what you heard, and let the thank-you begin with something that was really said."
)
_WHY_THANKS = "In person was the first thanks; a few lines within a day are the second, by mail or by hand."

_WIDEST = 880


class AfterWindow(QDialog):
    """“After the meeting with Ana”. Saved while typing; closing loses nothing. Not modal.

    Beside the thank-yous stands what the coach hears in them. `check` asks before one goes out with a job
    ask in it.
    """

    def __init__(
        self,
        document: Document,
        saver: Saver,
        papers: Papers,
        coaching: Coaching,
        parent: QWidget | None = None,
        printing: Printing | None = None,
        check: SendCheck | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._document = document
        self._saver = saver
        self._papers = papers
        self._printing = printing or Printing(self)
        self._card: PaperWindow | None = None
        self._letters: list[ThankYou] = []
        self._words = Mnemonics()
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        self._title = heading("")
        self._why = secondary(_WHY)
        self._notice = Notice()
        self._toast = Toast(self)
        self._debrief = Debrief(document)
        self._thanks = QWidget()
        self._coach = CoachPanel(document, coaching)
        self._coach.show_step("thank-you")
        self._check = check or SendCheck(coaching, papers.region, parent=self)
        self._lay_out()
        self._connect()
        self.show_part(0)
        self.resize(1180, 760)

    @property
    def card(self) -> PaperWindow | None:
        """The window with a thank-you card that was opened last."""
        return self._card

    def show_part(self, number: int) -> None:
        """Show the debrief (0) or the thank-yous (1)."""
        self._tabs.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
        self._why.setText((_WHY, _WHY_THANKS)[number])

    def reveal(self, path: str) -> bool:
        """Go to a field of this window, such as ``thanks.0.they_said``; whether there is one."""
        field = self.findChild(QWidget, path)
        if field is None:
            return False
        self.show_part(0 if self._debrief.isAncestorOf(field) else 1)
        reveal(field)
        return True

    def open_card(self, copy: Copy) -> None:
        """Show a thank-you card as it prints."""
        if self._card is not None:
            self._card.close()
            self._card.deleteLater()
        self._card = PaperWindow(self._document, self._papers, copy, printing=self._printing, parent=self)
        self._card.paper.wanted.connect(self.reveal)
        self._card.show()

    def reject(self) -> None:
        """Esc or the window's cross: store everything, then close; stay open when it cannot be stored."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        if self._saver.flush() or may_lose(self, self._notice.text):
            super().reject()

    def _connect(self) -> None:
        self._document.changed.connect(self._refresh)
        self._document.told.connect(self._toast.say)
        self._saver.failed.connect(self._notice.say)
        self._saver.saved.connect(self._notice.clear)
        self.finished.connect(self.deleteLater)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._saver.flush)
        self._coach.wanted.connect(self.reveal)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._go_to_findings)
        self._refresh()

    def _refresh(self) -> None:
        plan = self._document.plan
        name = plan.host.short_name
        title = f"After the meeting with {name}" if name else "After the meeting"
        self.setWindowTitle(title)
        self._title.setText(title)
        column = self._thanks.layout()
        assert isinstance(column, QVBoxLayout)
        for position in range(len(self._letters), len(plan.people)):
            letter = ThankYou(
                self._document, position, self._papers, self._words, self.open_card, self._check
            )
            letter.wanted.connect(self.reveal)
            self._letters.append(letter)
            column.insertWidget(position, letter)
        while len(self._letters) > len(plan.people):
            gone = self._letters.pop()
            column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _lay_out(self) -> None:
        look(self, "page")
        tabs = QHBoxLayout()
        tabs.setContentsMargins(0, GRID, 0, 0)
        for number, (words, name) in enumerate((("Debrief", "debrief"), ("Thank-you", "thank-you"))):
            tab = push_button(words, f"show-{name}", partial(self.show_part, number), style="tab")
            tab.setCheckable(True)
            self._tabs.addButton(tab, number)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        letters = QVBoxLayout(self._thanks)
        letters.setContentsMargins(0, 0, 0, 0)
        letters.setSpacing(2 * GRID)
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, GRID)
        head.setSpacing(GRID // 2)
        for part in (self._notice, self._title, self._why):
            head.addWidget(part)
        head.addLayout(tabs)
        self._stack.addWidget(_scrolled(self._debrief))
        self._stack.addWidget(self._with_coach(_scrolled(self._thanks)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(Foot(self._document, self._saver, self.close))

    def _with_coach(self, letters: QWidget) -> QWidget:
        column = QFrame()
        look(column, "column")
        column.setFixedWidth(WIDTH)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        inside.addWidget(self._coach)
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(letters, 1)
        line.addWidget(column)
        return box

    def _go_to_findings(self) -> None:
        """The way from a text to what the coach says about it, and on from there."""
        field = self.focusWidget()
        self.show_part(1)
        self._coach.go_to_card(field)


def _scrolled(content: QWidget) -> QScrollArea:
    inside = QWidget()
    look(inside, "page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(3 * GRID, GRID, 3 * GRID, 3 * GRID)
    content.setMaximumWidth(_WIDEST)
    column.addWidget(content)
    column.addStretch(1)
    area = QScrollArea()
    look(area, "page")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area

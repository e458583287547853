"""The window for after a meeting: the debrief, a thank-you to each person, and what follows it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
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

from iiprep.coach.findings import Kind
from iiprep.model.debrief import Outcome
from iiprep.papers.catalogue import Copy
from ui.after.around import Around
from ui.after.blocks import Blocks
from ui.after.courtesies.courtesies import Courtesies
from ui.after.courtesies.task import Desk
from ui.after.debriefing.debrief import Debrief
from ui.after.thank_you import LACKING, ThankYou
from ui.after.words import why_words
from ui.coaching import Coaching
from ui.document import Document
from ui.foot import Foot
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import reveal
from ui.live_paper import PaperWindow
from ui.notices import Notice, Toast, may_lose
from ui.papers import Papers
from ui.printing import Printing
from ui.saver import Saver
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary, steady
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.column import WIDTH
from ui.wizard.send_check import SendCheck
from ui.wizard.spoken import Heard, Spoken, texts_of

_PARTS = (("Debrief", "debrief"), ("Thank-you", "thank-you"), ("What follows", "follow-up"))
_WIDEST = 140 * GRID


class AfterWindow(QDialog):
    """“After the meeting with Ana”. Saved while typing; closing loses nothing. Not modal.

    Beside what others will read stands what the coach hears in it. `check` asks before something goes out
    with a job ask in it. `meeting_wanted` carries the plan of a meeting with somebody whom they suggested,
    `sought` a field that stands in another window.
    """

    meeting_wanted = Signal(object)
    sought = Signal(str)

    def __init__(
        self,
        document: Document,
        saver: Saver,
        papers: Papers,
        coaching: Coaching,
        parent: QWidget | None = None,
        printing: Printing | None = None,
        check: SendCheck | None = None,
        around: Around | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._document = document
        self._saver = saver
        self._papers = papers
        self._printing = printing or Printing(self)
        self._card: PaperWindow | None = None
        self._around = around or Around()
        self._words = Mnemonics()
        self._stack = QStackedWidget()
        self._beside = QFrame()
        self._tabs = QButtonGroup(self)
        self._title = heading("")
        self._why = secondary("")
        self._notice = Notice()
        self._toast = Toast(self)
        self._debrief = Debrief(document, self._around.now)
        self._thanks = Blocks(self._letter, 2 * GRID)
        desk = Desk(document, self._around, papers, self._ask_first, self._toast.say, Mnemonics())
        self._courtesies = Courtesies(desk)
        self._coach = CoachPanel(document, coaching)
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
        """Show the debrief (0), the thank-yous (1) or what follows them (2)."""
        self._tabs.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
        self._why.setText(why_words(number, self._document.plan))
        self._show_coach()
        if number:
            self._coach.show_step(_PARTS[number][1])

    def reveal(self, path: str) -> bool:
        """Go to a field of this window, such as ``thanks.0.they_said``; whether there is one."""
        for number, part in enumerate((self._debrief, self._thanks, self._courtesies)):
            field = part.findChild(QWidget, path)
            if field is not None:
                self.show_part(number)
                reveal(field)
                return True
        return False

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
        self._document.removed.connect(self._offer_undo)
        self._saver.failed.connect(self._notice.say)
        self._saver.saved.connect(self._notice.clear)
        self.finished.connect(self.deleteLater)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._saver.flush)
        self._coach.wanted.connect(self.reveal)
        self._coach.read.connect(self._tell_letters)
        self._debrief.meeting_wanted.connect(self.meeting_wanted)
        self._debrief.done.connect(lambda: self.show_part(1 if self._held else 2))
        self._debrief.another_day.connect(partial(self.sought.emit, "timing.day"))
        QShortcut(QKeySequence("F8"), self).activated.connect(self._go_to_findings)
        self._refresh()

    def _refresh(self) -> None:
        plan = self._document.plan
        name = plan.host.short_name
        title = f"After the meeting with {name}" if name else "After the meeting"
        self.setWindowTitle(title)
        self._title.setText(title)
        self._thanks.have(len(plan.people))
        self._tabs.button(1).setVisible(self._held)
        if not self._held and self._stack.currentIndex() == 1:
            self.show_part(0)
        self._why.setText(why_words(self._stack.currentIndex(), plan))
        self._show_coach()

    @property
    def _held(self) -> bool:
        """Whether there was a meeting to thank for, as far as is known."""
        return self._document.plan.happened.outcome is not Outcome.NOT_HELD

    def _show_coach(self) -> None:
        """Beside the thank-yous, and beside what follows while something there is in my own words."""
        number, plan = self._stack.currentIndex(), self._document.plan
        own = any(one.text.strip() for one in texts_of(plan, "follow-up"))
        self._beside.setVisible(number == 1 or (number == 2 and own))

    def _offer_undo(self, what: str) -> None:
        self._toast.say(f"Done: {what}.", self._document.undo)

    def _letter(self, position: int) -> ThankYou:
        letter = ThankYou(
            self._document, position, self._papers, self._words, self.open_card, self._check, self._around
        )
        letter.wanted.connect(self.reveal)
        return letter

    def _tell_letters(self, heard: Sequence[Heard]) -> None:
        """Tell each thank-you in my own words whether the coach misses what they said, or what I will do."""
        lacking = {
            one.spoken.path
            for one in heard
            if one.spoken.kind is Kind.THANK_YOU
            and any(finding.rule in LACKING for finding in one.reading.findings)
        }
        for position, letter in enumerate(self._thanks.all):
            letter.say_lacking(f"thanks.{position}.own_words" in lacking)

    def _ask_first(self, text: str, path: str, go_on: Callable[[], object]) -> None:
        """Go on with a text that goes out, unless there is a job ask in it that is to be mended first."""
        texts = (Spoken(path, text, Kind.OTHER),)
        self._check.before(self._document.plan, self, go_on, partial(self.reveal, path), texts=texts)

    def _lay_out(self) -> None:
        look(self, "page")
        tabs = QHBoxLayout()
        tabs.setContentsMargins(0, GRID, 0, 0)
        for number, (words, name) in enumerate(_PARTS):
            tab = push_button(words, f"show-{name}", partial(self.show_part, number), style="tab")
            tab.setCheckable(True)
            self._tabs.addButton(tab, number)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, GRID)
        head.setSpacing(GRID // 2)
        for part in (self._notice, self._title, self._why):
            head.addWidget(part)
        head.addLayout(tabs)
        for content in (self._debrief, self._thanks, self._courtesies):
            self._stack.addWidget(_scrolled(content))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._with_coach(), 1)
        column.addWidget(Foot(self._document, self._saver, self.close))

    def _with_coach(self) -> QHBoxLayout:
        look(self._beside, "column")
        self._beside.setFixedWidth(WIDTH)
        inside = QVBoxLayout(self._beside)
        inside.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        inside.addWidget(self._coach)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._stack, 1)
        line.addWidget(self._beside)
        return line

    def _go_to_findings(self) -> None:
        """The way from a text to what the coach says about it, and on from there."""
        field = self.focusWidget()
        if self._stack.currentIndex() == 0 and self._held:
            self.show_part(1)
        self._coach.go_to_card(field)


def _scrolled(content: QWidget) -> QScrollArea:
    inside = QWidget()
    look(inside, "page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(3 * GRID, GRID, 3 * GRID, 3 * GRID)
    content.setMaximumWidth(_WIDEST)
    line = QHBoxLayout()
    line.addWidget(content, _WIDEST)
    line.addStretch(1)
    column.addLayout(line)
    column.addStretch(1)
    area = QScrollArea()
    look(area, "page")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return steady(area, column, 3 * GRID)

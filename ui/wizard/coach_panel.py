"""The coach beside the text: what the host would hear on the open step, each with a better sentence."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from iiprep.coach.findings import Finding, Tone
from iiprep.coach.plan.left import leaving
from ui.coaching import Coaching
from ui.document import Document
from ui.notices import announce
from ui.theme import GRID, look
from ui.widgets import secondary
from ui.wizard.card_stack import CardStack
from ui.wizard.coach_card import CoachCard
from ui.wizard.hearing import found_again, loudest, still_open
from ui.wizard.left_list import LeftList
from ui.wizard.listener import Listener
from ui.wizard.nothing_heard import STILL_READING, nothing_heard
from ui.wizard.spoken import Heard, Spoken, put_at, text_at, texts_of
from ui.wizard.tone_line import ToneLine
from ui.wizard.underline import Underlines, cursor_over, qt_offset

_NOTE = "request.note"
KEYS = "F8 leads from the text to the findings. There, Enter puts the better sentence in."


def name_of(document: Document) -> str:
    """What to call the host; “your host” while there is no name."""
    return document.plan.host.short_name or "your host"


class CoachPanel(QWidget):
    """Follows the open step; `wanted` carries the path of a field to go to, `read` what is open now,
    `counted` how many findings.
    """

    wanted = Signal(str)
    read = Signal(object)
    counted = Signal(int)

    def __init__(self, document: Document, coaching: Coaching) -> None:
        super().__init__()
        self._document = document
        self._step = ""
        self._goes_on: tuple[str, int] | None = None
        self._to_use: tuple[str, Finding] | None = None
        self._heard: tuple[Heard, ...] = ()
        self._open: tuple[Heard, ...] = ()
        self._underlines = Underlines(self)
        self.title = QLabel()
        look(self.title, "over")
        self.title.setWordWrap(True)
        self.tone = ToneLine()
        self.notice = secondary("")
        self.empty = secondary("")
        self.keys = secondary(KEYS)
        self.left = LeftList(document)
        self.stack = CardStack(self.left)
        self.stack.used.connect(self.use)
        self.stack.shown.connect(self.point)
        self.stack.left.connect(self.leave)
        self.stack.opened.connect(self.open_door)
        self._lay_out()
        self._listener = Listener(document, coaching, self._texts, self)
        self._listener.heard.connect(self._hear)
        self._listener.failed.connect(self._fail)
        self._listener.reading.connect(lambda: self.empty.setText(STILL_READING))
        document.changed.connect(self._follow)
        self._follow()

    @property
    def cards(self) -> tuple[CoachCard, ...]:
        """The findings that are open, the loudest first."""
        return self.stack.cards

    def show_step(self, name: str) -> None:
        """Read the texts of another step."""
        self._step = name
        self._listener.listen(again=True)

    def go_to_card(self, field: QWidget | None) -> None:
        """Give the keyboard to the finding at the cursor of `field`; from a card to the next one."""
        self.stack.go_to_card(field)

    def use(self, spoken: Spoken, finding: Finding) -> None:
        """Put the better sentence into the text, in one step that can be undone.

        A text that was written on since it was heard is heard first.
        """
        if text_at(self._document.plan, spoken.path) == spoken.text:
            self._remember_place(spoken, finding)
            self._listener.mend(spoken, finding, partial(self._put, spoken))
        else:
            self._to_use = spoken.path, finding
            self._listener.listen()

    def _put(self, spoken: Spoken, text: str) -> None:
        plan = self._document.plan
        if text_at(plan, spoken.path) == spoken.text:
            better = put_at(plan, spoken.path, text)
            self._document.replace(better, f"the better sentence in {spoken.words}")
            announce(self, "Put in. Undo takes it back.")
        self._listener.listen()

    def leave(self, spoken: Spoken, finding: Finding, reason: str = "") -> None:
        """Leave the words as they are; the reason need not be given."""
        self._remember_place(spoken, finding)
        plan = leaving(self._document.plan, spoken.path, finding, reason)
        self._document.replace(plan, f"leaving “{finding.title}” as it is")

    def open_door(self, card: CoachCard, path: str) -> None:
        """Keep that the host asked, or knows: some rules relax."""
        self._remember_place(card.spoken, card.finding)
        self._document.edit(path, value=True)
        self._listener.listen()

    def point(self, spoken: Spoken, finding: Finding) -> None:
        """Go to the field and select what the finding is about."""
        self.wanted.emit(spoken.path)
        field = self.window().findChild(QWidget, spoken.path)
        start, end = qt_offset(spoken.text, finding.start), qt_offset(spoken.text, finding.end)
        if isinstance(field, QPlainTextEdit):
            field.setTextCursor(cursor_over(field, start, end))
            field.ensureCursorVisible()
        elif isinstance(field, QLineEdit):
            field.setCursorPosition(start)
            field.setSelection(start, end - start)

    def _texts(self) -> Sequence[Spoken]:
        return texts_of(self._document.plan, self._step)

    def _remember_place(self, spoken: Spoken, finding: Finding) -> None:
        self._goes_on = (spoken.path, self.stack.number_of(finding))

    def _go_on(self, number: int | None) -> None:
        """The keyboard stays among the findings; after the last one it goes into the text."""
        done, self._goes_on = self._goes_on, None
        if done is not None:
            number = done[1]
        if number is not None and self.cards:
            self.stack.go_on_at(number)
        elif done is not None:
            self.wanted.emit(done[0])

    def _hear(self, heard: tuple[Heard, ...]) -> None:
        self._heard = heard
        self._show(still_open(self._document.plan, heard))
        tones = [one.reading.tone for one in heard if one.spoken.path == _NOTE]
        self.tone.say(tones[0] if tones and self._step == "request" else Tone())
        notices = dict.fromkeys(one.reading.notice for one in heard if one.reading.notice)
        self.notice.setText("\n".join(notices))
        self.notice.setVisible(bool(notices))
        quiet = not self.cards and not notices
        if quiet:
            words = nothing_heard(self._document.plan, self._step, heard)
            self.empty.setText(words.format(name=name_of(self._document)))
        self.empty.setVisible(quiet)
        wanted, self._to_use = self._to_use, None
        for again in found_again(heard, *wanted) if wanted else ():
            self.use(*again)

    def _show(self, heard: tuple[Heard, ...]) -> None:
        number = self.stack.with_keyboard()
        self._open = heard
        relaxing = frozenset[str]().union(*(one.relaxing for one in heard))
        found = loudest(heard)
        self.stack.show_findings(found, relaxing)
        self.counted.emit(len(found))
        self.keys.setVisible(bool(self.cards))
        self._underlines.show(heard)
        self.read.emit(heard)
        self._go_on(number)

    def _follow(self) -> None:
        """Keep up with what was left or taken back, and with the name of the host."""
        self.title.setText(f"What {name_of(self._document)} would hear")
        if still_open(self._document.plan, self._heard) != self._open:
            self._hear(self._heard)

    def _fail(self, sentence: str) -> None:
        self.stack.show_findings(())
        self.empty.setText(sentence)
        self.empty.show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        for widget in (self.title, self.tone, self.notice, self.empty, self.keys):
            column.addWidget(widget)
        self.keys.hide()
        column.addWidget(self.stack, 1)

"""One turn of a rehearsal in large: who speaks, what is said, my prepared words, its clock, a note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from iiprep.rehearsal.course import Course
from iiprep.rehearsal.turns import Turn
from iiprep.rehearsal.words import hint
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.section import FieldRow
from ui.notices import announce
from ui.rehearsal.clock import SIDE, TurnClock
from ui.rehearsal.note_box import NoteBox
from ui.theme import GRID, look, set_icon
from ui.widgets import heading, make_main, push_button, secondary

_KEYS = "Space starts and stops the clock · ← and → go turn by turn · N leads to the note, Esc back"
_ANSWERS = ("profile.story", "profile.situation", "profile.plans")


class Stage(QFrame):
    """Shows the turn of a course. `walked` carries 1 or -1, `toggled` that the clock starts or stops."""

    walked = Signal(int)
    toggled = Signal()

    def __init__(self, document: Document, course: Course) -> None:
        super().__init__()
        self._course = course
        self._said = ""
        self.who = QLabel()
        self.text = heading("", 2.0)
        self.reminders = QLabel()
        self.hint = QLabel()
        self.clock = TurnClock()
        self.note = NoteBox(document)
        words = Mnemonics()
        self.answers = {path: FieldRow(document, path, words) for path in _ANSWERS}
        self.back = push_button("Back", "turn-back", lambda: self.walked.emit(-1), icon="chevron-left")
        self.pause = push_button("", "turn-clock", self.toggled.emit)
        self.next = push_button("", "turn-next", lambda: self.walked.emit(1))
        for button in (self.back, self.pause, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clock.toggled.connect(self.toggled)
        self._lay_out()

    def show_turn(self) -> None:
        """Show the turn that it is now; nothing once all are over."""
        turn = self._course.turn
        if turn is None:
            return
        self.who.setText(f"{turn.who.value}{' · must ask' if turn.must else ''}".upper())
        self.text.setText(turn.text)
        self.reminders.setText("\n".join(f"–  {one}" for one in turn.reminders))
        self.reminders.setVisible(bool(turn.reminders))
        for path, row in self.answers.items():
            row.setVisible(path == turn.answer)
        self.note.show_turn(turn.text)
        self.back.setEnabled(self._course.at > 0)
        last = self._course.at == len(self._course.turns) - 1
        self.next.setText("To the end" if last else "Next")
        self._said = ""
        self.tick()
        announce(self, f"{turn.who.value}: {turn.text}")

    def tick(self) -> None:
        """Show the clock as it is now, and a calm word when the turn runs over."""
        course = self._course
        turn = course.turn
        if turn is None:
            return
        word = "" if course.running else "paused" if course.begun else "not begun"
        self.clock.show_time(course.spent(course.at), turn.seconds, word)
        self.pause.setText("Pause" if course.running else "Go on" if course.begun else "Begin")
        if self.pause.property("iconName") != ("pause" if course.running else "play"):
            set_icon(self.pause, "pause" if course.running else "play")
        make_main(self.pause, on=not course.begun)
        make_main(self.next, on=course.begun)
        self._say_hint(turn)

    def _say_hint(self, turn: Turn) -> None:
        words = hint(turn, self._course.over_by(self._course.at))
        if words != self._said:
            announce(self, words)
        self._said = words
        self.hint.setText(words)

    def _lay_out(self) -> None:
        look(self, "page")
        look(self.who, "over")
        look(self.hint, "hint")
        for label in (self.text, self.reminders, self.hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setFixedWidth(SIDE)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        larger = self.reminders.font()
        larger.setPointSizeF(larger.pointSizeF() * 1.2)
        self.reminders.setFont(larger)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        for part in (self.who, self.text, self.reminders, *self.answers.values()):
            words.addWidget(part)
        words.addStretch(1)
        timing = QVBoxLayout()
        timing.setSpacing(2 * GRID)
        timing.addWidget(self.clock)
        timing.addWidget(self.hint)
        timing.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(4 * GRID)
        upper.addLayout(words, 1)
        upper.addLayout(timing)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.back, self.pause, self.next):
            buttons.addWidget(button)
        keys = secondary(_KEYS)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(keys, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(upper, 1)
        column.addLayout(buttons)
        column.addWidget(self.note)

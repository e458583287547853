"""The chance meeting in two lines: who it was, what I write to them, with the coach beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from iiprep.model.fields import replaced
from iiprep.model.person import Contact, Person, new_id
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from iiprep.model.text import first_line
from ui.coaching import Coaching
from ui.document import Document
from ui.field_words import spec_at
from ui.forms.binding import Binding, Mnemonics, name_field
from ui.forms.editors import editor_for
from ui.forms.section import FieldRow
from ui.notices import copy
from ui.theme import GRID, look
from ui.widgets import Hint, heading, push_button, secondary
from ui.wizard.coach_panel import CoachPanel

STEP = "chance"
_NOTE = "request.note"
_PATHS = ("host.name", "host.organisation", "host.how_found")
_MOST_LINES = 2
_COACH_WIDTH = 320
_SPEC = replace(
    spec_at(_NOTE), label=replace(spec_at(_NOTE).label, text="Two lines to them", help="", lines=3)
)


class ChanceDialog(QDialog):
    """`person` is whoever was met, with the contact noted, once the dialog was accepted."""

    def __init__(
        self, profile: Profile, coaching: Coaching, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window.chance-meeting")
        self.setWindowTitle("Met by chance")
        self.resize(860, 440)
        look(self, "page")
        self._today = today
        host = Person(id=new_id(), how_found="We met by chance")
        self._document = Document(new_plan(profile, host), self)
        words = Mnemonics()
        self._rows = {path: FieldRow(self._document, path, words, helped=False) for path in _PATHS}
        self.hint = Hint()
        self.copied = secondary("")
        self.copied.hide()
        self._note = editor_for(_SPEC)
        self._note.widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.coach = CoachPanel(self._document, coaching)
        self.coach.wanted.connect(lambda _path: self._note.field.setFocus())
        self.coach.show_step(STEP)
        self._keep = push_button("Keep", "keep-chance", self.accept, style="primary")
        name_field(self._note, _NOTE, _SPEC)
        Binding(self._document, _NOTE, self._note)
        self._document.changed.connect(self._hear)
        self._lay_out(words)
        self._rows["host.name"].editor.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def person(self) -> Person:
        """Whoever was met, with what passed as the first contact."""
        plan, said = self._document.plan, self._document.plan.request.note
        how = "Met by chance" + (f": {first_line(said, 200)}" if said.strip() else "")
        return replaced(plan.host, contacts=(Contact(day=self._today(), how=how),))

    def begin(self, note: str) -> None:
        """Begin with these two lines."""
        self._document.edit(_NOTE, note)

    def accept(self) -> None:
        """Keep them, once there is a name."""
        if not self._document.plan.host.name.strip():
            self.hint.say("A name is enough, but it needs one.")
            self._rows["host.name"].editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def _hear(self, _path: str) -> None:
        note = self._document.plan.request.note
        long = len(note.strip().splitlines()) > _MOST_LINES
        self.hint.say("Two lines are enough when one has met by chance." if long else "")
        self.copied.hide()

    def _copy(self) -> None:
        copy(self._document.plan.request.note)
        self.copied.setText("It is on the clipboard: paste it where you write to them.")
        self.copied.show()

    def _lay_out(self, words: Mnemonics) -> None:
        form = QVBoxLayout()
        form.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        form.setSpacing(2 * GRID)
        head = QVBoxLayout()
        head.setSpacing(GRID // 2)
        head.addWidget(heading("Met by chance"))
        head.addWidget(
            secondary("At a party, on a train: two lines say who you are and what you would learn.")
        )
        form.addLayout(head)
        who = QHBoxLayout()
        who.setSpacing(2 * GRID)
        for path in _PATHS[:2]:
            who.addWidget(self._rows[path], 1, Qt.AlignmentFlag.AlignTop)
        form.addLayout(who)
        form.addWidget(self._rows[_PATHS[2]])
        form.addLayout(self._two_lines(words), 1)
        form.addLayout(self._foot())
        beside = QFrame()
        look(beside, "column")
        beside.setFixedWidth(_COACH_WIDTH)
        inside = QVBoxLayout(beside)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.addWidget(self.coach)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(form, 1)
        line.addWidget(beside)

    def _two_lines(self, words: Mnemonics) -> QVBoxLayout:
        label = QLabel(words.mark(_SPEC.label.text))
        label.setBuddy(self._note.field)
        look(label, "label")
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        for widget, share in ((label, 0), (self._note.widget, 1), (self.hint, 0)):
            column.addWidget(widget, share)
        return column

    def _foot(self) -> QHBoxLayout:
        self._keep.setDefault(True)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(push_button("Copy the two lines", "copy-chance", self._copy, icon="copy"))
        line.addWidget(self.copied, 1)
        line.addStretch(0)
        line.addWidget(push_button("Cancel", "cancel", self.reject))
        line.addWidget(self._keep)
        return line

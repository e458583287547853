"""The note of the request: its words counted, written from the parts, and the parts that it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.coach.findings import Kind, Reading
from iiprep.coach.parts import (
    GOOD_WORDS,
    LINKEDIN_CHARACTERS,
    Part,
    length_hint,
    own_words,
    parts_in,
)
from iiprep.model.gaps import filled_in
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Channel
from iiprep.papers.facts.messages import request_text, suggested_subject
from iiprep.papers.region import Region
from ui.coaching import Coaching
from ui.colours import colours_of
from ui.document import Document
from ui.field_words import spec_at
from ui.forms.binding import Binding, Mnemonics, name_field
from ui.forms.editors import editor_for
from ui.theme import GRID, look
from ui.unsigned import unsigned_words
from ui.widgets import Hint, push_button, secondary
from ui.wizard.listener import Listener
from ui.wizard.spoken import Heard, Spoken

PATH = "request.note"
_GAP, _GAP_SHOWN = " &nbsp; ", "   "


def count_in_words(plan: Plan) -> str:
    """“86 words · good is under 100”; for LinkedIn the characters of those it takes."""
    note = plan.request.note
    if plan.request.channel is Channel.LINKEDIN:
        return f"{len(note)} of {LINKEDIN_CHARACTERS} characters"
    number = len(note.split())
    return f"{number} word{'' if number == 1 else 's'} · good is under {GOOD_WORDS}"


def is_long(plan: Plan) -> bool:
    """Whether the note is over the limit of its channel."""
    note = plan.request.note
    if plan.request.channel is Channel.LINKEDIN:
        return len(note) > LINKEDIN_CHARACTERS
    return len(note.split()) >= GOOD_WORDS


def written_from_parts(plan: Plan, region: Region) -> Plan:
    """`plan` with a note made of what it says, and a subject where there is none."""
    written = with_value(plan, PATH, request_text(plan, region))
    if plan.request.subject.strip():
        return written
    return with_value(written, "request.subject", suggested_subject(plan))


class RequestNote(QWidget):
    """The note with its counter above it and its parts below it."""

    def __init__(self, document: Document, coaching: Coaching, region: Region, mnemonics: Mnemonics) -> None:
        super().__init__()
        self._document = document
        self._region = region
        spec = spec_at(PATH)
        self._editor = editor_for(spec)
        name_field(self._editor, PATH, spec)
        self.count = QLabel()
        self.parts = PartsLine()
        self.hint = Hint()
        self.length = Hint()
        self.unsigned = secondary("")
        self.write = push_button("Write it from the parts", "write-request", self._write, icon="notebook-pen")
        self.write.setToolTip("A note made of what you said on these pages; Undo brings back what stood here")
        Binding(document, PATH, self._editor).said.connect(self.hint.say)
        self._lay_out(mnemonics.mark(spec.label.text))
        listener = Listener(document, coaching, self._texts, self)
        listener.heard.connect(self._tick)
        document.changed.connect(self._refresh)
        self._refresh()

    def _write(self) -> None:
        plan = self._document.plan
        written = written_from_parts(plan, self._region)
        typed = bool(plan.request.note.strip())
        self._document.replace(written, "writing the note from its parts", removes=typed)
        self._editor.field.setFocus()

    def _texts(self) -> Sequence[Spoken]:
        note = self._document.plan.request.note
        return (Spoken(PATH, filled_in(note), Kind.REQUEST),) if note.strip() else ()

    def _tick(self, heard: Sequence[Heard]) -> None:
        reading = heard[0].reading if heard else Reading()
        note = heard[0].spoken.text if heard else ""
        plan = self._document.plan
        self.parts.tick(parts_in(note, reading, own_words(plan)), plan.timing.length)

    def _refresh(self) -> None:
        plan = self._document.plan
        self.count.setText(count_in_words(plan))
        look(self.count, "hint" if is_long(plan) else "secondary")
        self.length.say(length_hint(plan.request.note, plan.timing.length))
        unsigned = unsigned_words(plan, plan.request.note) if plan.request.note.strip() else ""
        self.unsigned.setText(unsigned)
        self.unsigned.setVisible(bool(unsigned))

    def _lay_out(self, words: str) -> None:
        label = QLabel(words)
        label.setBuddy(self._editor.field)
        look(label, "label")
        head = QHBoxLayout()
        head.addWidget(label, 1)
        head.addWidget(self.count)
        tools = QHBoxLayout()
        tools.addWidget(self.write)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._editor.widget)
        for widget in (self.hint, self.parts, self.length, self.unsigned):
            column.addWidget(widget)
        column.addLayout(tools)


class PartsLine(QLabel):
    """The parts of a good note in one line: ticked where the note holds them, open where it does not."""

    def __init__(self) -> None:
        super().__init__()
        self._held: frozenset[Part] = frozenset()
        self._minutes = 30
        self.setWordWrap(True)
        self.setObjectName("request.parts")
        self._write()

    @property
    def held(self) -> frozenset[Part]:
        """The parts that are ticked."""
        return self._held

    def tick(self, held: frozenset[Part], minutes: int) -> None:
        """Show which parts are there; `minutes` is the length of the meeting."""
        self._held = held
        self._minutes = minutes
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write the line again in the colours of a new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line anew where it has another width."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        pieces = [self._piece(part) for part in Part]
        at = self._break()
        lines = (pieces[:at], pieces[at:]) if at else (pieces,)
        self.setText("<br>".join(_GAP.join(line) for line in lines))
        there = ", ".join(self._name(part) for part in Part if part in self._held) or "nothing yet"
        missing = ", ".join(self._name(part) for part in Part if part not in self._held) or "nothing"
        self.setAccessibleName(f"In the note: {there}. Not in it: {missing}.")

    def _break(self) -> int:
        """Before which part a second line begins, so that none stands there alone; 0 for one line."""
        metrics = self.fontMetrics()
        names = [f"✓ {self._name(part)}" for part in Part]
        if metrics.horizontalAdvance(_GAP_SHOWN.join(names)) <= self.contentsRect().width():
            return 0
        return (len(names) + 1) // 2

    def _piece(self, part: Part) -> str:
        colours = colours_of(QApplication.palette())
        held = part in self._held
        colour, sign = (colours.good, "✓") if held else (colours.secondary, "○")
        words = f"{sign} {self._name(part)}".replace(" ", "&nbsp;")
        return f'<span style="color: {colour}">{words}</span>'

    def _name(self, part: Part) -> str:
        return f"{self._minutes} minutes" if part is Part.LENGTH else part.value

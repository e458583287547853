"""The dialog that begins a meeting: who, what I hope to learn, and when, where “not yet” is an answer."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan
from iiprep.model.text import folded
from iiprep.schedule.courtesies.items import Terms
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.section import FieldRow
from ui.known.beside_line import BesideLine
from ui.known.favours_line import FavoursLine
from ui.known.known_line import Read, nobody
from ui.terms import terms_now
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.workbook.introduced import Introduced
from ui.workbook.known import KnownPeople

STARTERS = ("Learn how ", "Find out what ", "See whether ", "Hear how they ")
_LINES = (("host.name", "host.organisation"), ("objectives.0.text",), ("timing.day", "timing.start"))


class NewMeetingDialog(QDialog):
    """Goes on with `begun`, a fresh plan; `plan` is what came of it once the dialog was accepted.

    `people` are those already known: a host among them can be taken with one press. `read` gives what is
    known of favours asked before.
    """

    def __init__(
        self,
        begun: Plan,
        people: Sequence[Person],
        parent: QWidget | None = None,
        *,
        read: Read = nobody,
        terms: Callable[[], Terms] = terms_now,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window.new-meeting")
        self.setWindowTitle("New meeting")
        self.setMinimumWidth(600)
        look(self, "page")
        self._document = Document(replaced(begun, objectives=(Objective(),)), self)
        self._people = {person.id: person for person in people}
        words = Mnemonics()
        self._rows = {
            path: FieldRow(self._document, path, words, helped=False) for line in _LINES for path in line
        }
        self._go_on = push_button("Go on", "begin", self.accept, style="primary", icon="arrow-right")
        self.known = KnownPeople(people)
        self.known.taken.connect(self._take)
        self.favours = FavoursLine(self._document, read, terms)
        self.introduced = Introduced(self._document, words)
        self.beside = BesideLine(self._document, read)
        self._document.changed.connect(self._hear)
        for row in self._rows.values():
            row.editor.told.connect(self._wait)
            row.editor.edited.connect(self._wait)
        self._lay_out()
        self._order()
        first = "objectives.0.text" if begun.host.name.strip() else "host.name"
        self._rows[first].editor.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def plan(self) -> Plan:
        """The plan as it was filled in, without an objective that was left empty."""
        plan = self._document.plan
        kept = tuple(objective for objective in plan.objectives if objective.text.strip())
        return replaced(plan, objectives=kept)

    def accept(self) -> None:
        """Go on, unless a day or a time cannot be read: then its line says so."""
        for row in self._rows.values():
            if row.hint.text():
                row.editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        """What is shown from the beginning has its room."""
        super().showEvent(event)
        self._wait()

    def _wait(self) -> None:
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        """Grow when a line appeared under a field, so that none is cut."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        head = QVBoxLayout()
        head.setSpacing(GRID // 2)
        head.addWidget(heading("New meeting"))
        head.addWidget(secondary("Three answers make a page worth carrying. All of them can change later."))
        column.addLayout(head)
        who, hope, when = (self._line(paths) for paths in _LINES)
        column.addLayout(who)
        column.addWidget(self.known)
        column.addWidget(self.favours)
        column.addWidget(self.introduced)
        hope_and_starters = QVBoxLayout()
        hope_and_starters.setSpacing(GRID)
        hope_and_starters.addLayout(hope)
        hope_and_starters.addLayout(self._starters())
        column.addLayout(hope_and_starters)
        column.addLayout(when)
        column.addWidget(self.beside)
        column.addStretch(1)
        column.addSpacing(GRID)
        column.addLayout(self._foot())

    def _line(self, paths: tuple[str, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        for path in paths:
            line.addWidget(self._rows[path], 1, Qt.AlignmentFlag.AlignTop)
        return line

    def _starters(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for number, words in enumerate(STARTERS):
            button = push_button(f"{words.strip()} …", f"starter.{number}", partial(self._start, words))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _foot(self) -> QHBoxLayout:
        self._go_on.setDefault(True)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(secondary("“Not yet” is an answer: leave what you do not know."), 1)
        line.addWidget(push_button("Cancel", "cancel", self.reject))
        line.addWidget(self._go_on)
        return line

    def _start(self, words: str) -> None:
        """Begin the objective with some words, in place of another beginning."""
        text = self._document.plan.objectives[0].text
        rest = next((text.removeprefix(one) for one in STARTERS if text.startswith(one)), text)
        self._document.edit("objectives.0.text", words + rest)
        field = self._rows["objectives.0.text"].editor.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.setCursorPosition(len(field.text()))

    def _hear(self, path: str) -> None:
        host = self._document.plan.host
        known = self._people.get(host.id)
        if path == "host.name" and known is not None and folded(host.name) != folded(known.name):
            fresh = Person(id=new_id(), name=host.name)
            self._document.replace(replaced(self._document.plan, host=fresh), "somebody else")
        self.known.look_for(self._document.plan.host)
        self._order()
        self._wait()

    def _order(self) -> None:
        """Tab goes through the fields from top to bottom, by the people who are offered."""
        fields = [self._rows[path].editor.field for line in _LINES for path in line]
        consent = self.introduced.consent.editor.field
        ordered = [*fields[:2], *self.known.buttons, consent, *fields[2:], self._go_on]
        for before, after in pairwise(ordered):
            self.setTabOrder(before, after)

    def _take(self, person: Person) -> None:
        self._document.replace(replaced(self._document.plan, host=person), "somebody known")
        self._rows["objectives.0.text"].editor.field.setFocus(Qt.FocusReason.OtherFocusReason)

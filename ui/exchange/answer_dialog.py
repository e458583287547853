"""The dialog for an answer that came as a calendar file: what it would change, shown before it is taken."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.exchange.calendar.answers.doubts import Doubt, doubts, speaks_for
from iiprep.exchange.calendar.answers.found import Found, Says
from iiprep.exchange.calendar.answers.taking import clock_of, is_a_length, taken
from iiprep.model.plan import Plan, value_at
from iiprep.papers.region import Region
from ui.document import Document
from ui.field_words import words_at
from ui.theme import GRID, look
from ui.widgets import Hint, heading, push_button, secondary

_PATHS = (
    "timing.day",
    "timing.start",
    "timing.length",
    "place.address",
    "place.link",
    "waiting.answer",
    "happened.outcome",
)
_SAYS = {
    Says.MEETS: "It is an appointment.",
    Says.ACCEPTED: "They accept the time.",
    Says.TENTATIVE: "They accept it as tentative; the time may still move.",
    Says.DECLINED: "They decline. The time stays as it is; a kind word back is welcome.",
    Says.COUNTERS: "They propose another time; nothing is settled by taking it.",
    Says.KEEPS: "They would rather keep the time it was. Nothing changes by it.",
    Says.UNSETTLED: "They have said neither yes nor no; nothing is settled by taking it.",
    Says.CALLED_OFF: "The appointment was called off.",
}


class AnswerDialog(QDialog):
    """Offers the appointments of a file; “Take it” changes the document in one step."""

    def __init__(
        self,
        document: Document,
        found: Sequence[Found],
        region: Region,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._found = tuple(sorted(found, key=lambda one: Doubt.BESIDE in doubts(document.plan, one, today)))
        self._region = region
        self._today = today
        self.setObjectName("window.answer")
        self.setWindowTitle("Take in their answer")
        self.setMinimumWidth(520)
        look(self, "page")
        self.choice = QComboBox()
        self.choice.setObjectName("answer.choice")
        self.choice.setAccessibleName("Which appointment")
        self.choice.addItems(
            [f"{one.title} · {region.day(one.day)}" if one.day else one.title for one in self._found]
        )
        self.choice.setVisible(len(self._found) > 1)
        self.choice.currentIndexChanged.connect(self._refresh)
        self.when = QLabel()
        self.says = secondary("")
        self.doubts = Hint()
        self.changes = QLabel()
        self.notices = secondary("")
        for label in (self.when, self.says, self.doubts, self.changes, self.notices):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.take = push_button("Take it", "take-it", self._take, style="primary", icon="check")
        self._lay_out()
        self._refresh()

    @property
    def _chosen(self) -> Found:
        return self._found[max(0, self.choice.currentIndex())]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        self.title = heading("", 1.15)
        for part in (self.choice, self.title, self.when, self.says, self.doubts, self.changes, self.notices):
            column.addWidget(part)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(push_button("Not now", "leave-it", self.reject))
        foot.addWidget(self.take)
        column.addLayout(foot)
        self.take.setFocus()

    def _refresh(self) -> None:
        found = self._chosen
        self.title.setText(found.title)
        who = f" From {found.who}." if found.who else ""
        self.says.setText(f"{_SAYS[found.says]}{who}")
        lines = changes(self._document, taken(self._document.plan, found, self._today), self._region)
        self.changes.setText("\n".join(lines) or "The meeting is noted like this already.")
        against = doubts(self._document.plan, found, self._today)
        self.when.setText(when(self._document.plan, found, self._region))
        self.doubts.say(" ".join(doubt.value for doubt in against))
        self.take.setText("Take it all the same" if against else "Take it")
        told = speaks_for(self._document.plan, found)
        notices = [*_of_zone(found), *found.notices, *_of_length(found), *([told] if told else [])]
        self.notices.setText("\n".join(notices))
        self.notices.setVisible(bool(notices))
        self.take.setEnabled(bool(lines))

    def _take(self) -> None:
        plan = taken(self._document.plan, self._chosen, self._today)
        self._document.replace(plan, "taking in their answer")
        self.accept()


def when(plan: Plan, found: Found, region: Region) -> str:
    """The day and the hours of an appointment, on the clock of the meeting."""
    begins = clock_of(plan, found)
    if begins is None:
        return f"{region.date(found.day)}, the whole day" if found.day else "It names no day."
    hours = region.span(begins, begins + timedelta(minutes=found.minutes)) if found.minutes else ""
    return f"{region.date(begins.date())}, {hours or region.clock(begins)}"


def _of_zone(found: Found) -> list[str]:
    """How a zone was read that has another name elsewhere."""
    return [f"Its time is written in the zone {found.zone}."] if found.zone else []


def _of_length(found: Found) -> list[str]:
    """That a length cannot be taken."""
    if not found.minutes or is_a_length(found.minutes):
        return []
    return [f"It is {found.minutes} minutes long; the length of the meeting stays as it is."]


def changes(document: Document, after: object, region: Region) -> list[str]:
    """A line for each field that would change: what it is called, its value now, its value then."""
    before = document.plan
    assert isinstance(after, type(before))
    pairs = ((path, value_at(before, path), value_at(after, path)) for path in _PATHS)
    return [
        f"{words_at(path)}:  {_words(old, region)} → {_words(new, region)}"
        for path, old, new in pairs
        if old != new
    ]


def _words(value: object, region: Region) -> str:
    if isinstance(value, date):
        return region.date(value)
    if isinstance(value, time):
        return region.clock(value)
    if isinstance(value, int):
        return f"{value} min"
    return str(value or "not set")

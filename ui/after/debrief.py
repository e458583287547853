"""The debrief: what happened, what I learned, people and promises, next time; in calm blocks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Format
from ui.after.words import match_words, minutes_words, outcome_words
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.section import SectionForm
from ui.theme import GRID, look
from ui.widgets import heading, secondary

Lines = Sequence[str | tuple[str, ...]]


class Debrief(QWidget):
    """The section `happened` and `notes.taken` as blocks; without a meeting some of them are not there."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._words = Mnemonics()
        self.outcome = secondary("")
        self.minutes = QLabel()
        self.match = QLabel()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        taken = SectionForm(document, "notes", ("taken",), folded=False, mnemonics=self._words)
        what = self._form("outcome", ("started", "ended"))
        self._add("What happened", what, self.outcome, self.minutes, taken)
        learned = self._form("learned", "match")
        more = self._form("remember", "opened")
        self._held = (
            self._add("What I learned", learned, self.match, more),
            self._add("People and promises", self._form("suggested", *_PROMISES)),
        )
        self._add("Next time", self._form("next_time"))
        self._times = what.rows["started"], what.rows["ended"]
        document.changed.connect(self._refresh)
        self._refresh()

    def _form(self, *names: str | tuple[str, ...]) -> SectionForm:
        return SectionForm(self._document, "happened", names, folded=False, mnemonics=self._words)

    def _add(self, title: str, *parts: QWidget) -> QFrame:
        card = QFrame()
        look(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID + GRID // 2)
        inside.addWidget(heading(title, 1.15))
        for part in parts:
            inside.addWidget(part)
        self._column.addWidget(card)
        return card

    def _refresh(self) -> None:
        plan = self._document.plan
        held = plan.happened.outcome is not Outcome.NOT_HELD
        for card in self._held:
            card.setVisible(held)
        for row in self._times:
            row.setVisible(held and plan.timing.format is not Format.EMAIL)
        _say(self.outcome, outcome_words(plan.happened.outcome))
        minutes, kept = minutes_words(plan)
        _say(self.minutes, minutes if held else "", "good" if kept else "hint")
        _say(self.match, match_words(plan.happened.match), "good")


_PROMISES = ("my_promises", "their_promises", "gave_back")


def _say(label: QLabel, words: str, style: str = "secondary") -> None:
    label.setText(words)
    label.setWordWrap(True)
    label.setVisible(bool(words))
    look(label, style)

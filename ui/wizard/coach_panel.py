"""The coach beside the text: what the host would hear on the open step, each with a better sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from iiprep.coach.engine import put_in
from iiprep.coach.findings import Finding, Severity, Tone
from ui.document import Document
from ui.jobs import Jobs
from ui.notices import announce
from ui.theme import GRID, look
from ui.widgets import secondary
from ui.wizard.coach_card import CoachCard
from ui.wizard.listener import CoachSource, Listener
from ui.wizard.spoken import Heard, Spoken, put_at, text_at, texts_of
from ui.wizard.tone_line import ToneLine
from ui.wizard.underline import cursor_over, qt_offset

_NOTE = "request.note"
_LOUDEST_FIRST = (Severity.STOP, Severity.LOOK, Severity.TIP)
NOTHING_TO_READ = (
    "As soon as there are words here that {name} will hear or read, this column says how they sound, "
    "with a better sentence where there is one."
)
NO_TEXTS = (
    "Nothing on this step is read aloud to {name}. The coach reads your request, objectives and one-sheet."
)
ALL_WELL = "Nothing here would put {name} on guard. It reads like somebody who wants to learn."


def name_of(document: Document) -> str:
    """What to call the host; “your host” while there is no name."""
    return document.plan.host.short_name or "your host"


def loudest(heard: Sequence[Heard]) -> list[tuple[Spoken, Finding]]:
    """The findings, the loudest first; of several on the very same words only the loudest."""
    found = [(one.spoken, finding) for one in heard for finding in one.reading.findings]
    found.sort(key=lambda pair: _LOUDEST_FIRST.index(pair[1].severity))
    kept: dict[tuple[str, int, int, str], tuple[Spoken, Finding]] = {}
    for spoken, finding in found:
        place = "" if finding.excerpt else finding.rule
        kept.setdefault((spoken.path, finding.start, finding.end, place), (spoken, finding))
    return list(kept.values())


class CoachPanel(QWidget):
    """Follows the open step; `wanted` carries the path of a field to go to.

    `coach` gives the rules; it is called on the thread of `jobs`, where the texts are read.
    """

    wanted = Signal(str)

    def __init__(self, document: Document, coach: CoachSource, jobs: Jobs) -> None:
        super().__init__()
        self._document = document
        self._step = ""
        self._used: tuple[str, int] | None = None
        self._cards: list[CoachCard] = []
        self.title = QLabel()
        look(self.title, "over")
        self.title.setWordWrap(True)
        self.tone = ToneLine()
        self.notice = secondary("")
        self.empty = secondary("")
        self._lay_out()
        self._listener = Listener(document, coach, jobs, self._texts, self)
        self._listener.heard.connect(self._show)
        self._listener.failed.connect(self._fail)
        document.changed.connect(self._name)
        self._name()

    @property
    def cards(self) -> tuple[CoachCard, ...]:
        """The findings that are shown, the loudest first."""
        return tuple(self._cards)

    def show_step(self, name: str) -> None:
        """Read the texts of another step."""
        self._step = name
        self._listener.listen(again=True)

    def use(self, spoken: Spoken, finding: Finding) -> None:
        """Put the better sentence into the text, in one step that can be undone."""
        plan = self._document.plan
        if text_at(plan, spoken.path) == spoken.text:
            number = [card.finding for card in self._cards].index(finding)
            better = put_at(plan, spoken.path, put_in(spoken.text, finding))
            self._document.replace(better, f"the better sentence in {spoken.words}")
            announce(self, "Put in. Undo takes it back.")
            self._used = (spoken.path, number)
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

    def _keyboard(self) -> int | None:
        """The number of the card that has the keyboard, or of the one whose sentence was just used."""
        if self._used is not None:
            return self._used[1]
        return next((place for place, card in enumerate(self._cards) if card.use.hasFocus()), None)

    def _go_on(self, keyboard: int | None) -> None:
        """The keyboard stays among the findings; after the last one it goes into the text."""
        used, self._used = self._used, None
        if keyboard is not None and self._cards:
            card = self._cards[min(keyboard, len(self._cards) - 1)]
            card.use.setFocus(Qt.FocusReason.OtherFocusReason)
        elif used is not None:
            self.wanted.emit(used[0])

    def _show(self, heard: Sequence[Heard]) -> None:
        keyboard = self._keyboard()
        found = loudest(heard)
        self._replace_cards(found)
        self._go_on(keyboard)
        tones = [one.reading.tone for one in heard if one.spoken.path == _NOTE]
        self.tone.say(tones[0] if tones and self._step == "request" else Tone())
        notices = dict.fromkeys(one.reading.notice for one in heard if one.reading.notice)
        self.notice.setText("\n".join(notices))
        self.notice.setVisible(bool(notices))
        self._say_empty(texts=bool(heard), quiet=not found and not notices)

    def _fail(self, sentence: str) -> None:
        self._replace_cards(())
        self.empty.setText(sentence)
        self.empty.show()

    def _replace_cards(self, found: Sequence[tuple[Spoken, Finding]]) -> None:
        for old in self._cards:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = [CoachCard(spoken, finding, number) for number, (spoken, finding) in enumerate(found)]
        for place, card in enumerate(self._cards):
            card.used.connect(self.use)
            card.shown.connect(self.point)
            self._column.insertWidget(place, card)

    def _say_empty(self, *, texts: bool, quiet: bool) -> None:
        words = ALL_WELL if texts else NOTHING_TO_READ
        if not texts and not _has_texts(self._step):
            words = NO_TEXTS
        self.empty.setText(words.format(name=name_of(self._document)))
        self.empty.setVisible(quiet)

    def _name(self) -> None:
        self.title.setText(f"What {name_of(self._document)} would hear")

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, GRID // 2, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        for widget in (self.title, self.tone, self.notice, self.empty):
            column.addWidget(widget)
        column.addWidget(area, 1)


def _has_texts(step: str) -> bool:
    return step in {"objectives", "request", "one-sheet", "ready"}

"""After the request: when it went out, the answer, one kind nudge, the time they chose, confirming it."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.fields import replaced
from iiprep.model.plan import Plan
from iiprep.model.request import Answer, Slot
from iiprep.papers.facts.follow_up import confirm_text, nudge_text
from iiprep.papers.facts.messages import slot_text
from iiprep.papers.letters import Which
from iiprep.schedule.clock import zone_of_slots
from iiprep.schedule.courtesies.items import Terms
from iiprep.schedule.zones import at
from ui.document import Document
from ui.exchange.letter_menu import LetterMenu, at_once
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import Disclosure
from ui.forms.editor import take_keyboard
from ui.forms.section import FieldRow, SectionForm
from ui.forms.typed import clock, long_day
from ui.notices import announce, copy
from ui.papers import Papers
from ui.terms import terms_now
from ui.theme import GRID, look
from ui.unsigned import unsigned_words
from ui.widgets import push_button, secondary

_WORDS = {
    Answer.YES: "They said yes. A click on the time they chose makes it the time of the meeting.",
    Answer.NO: "That is an answer, too, and a kind one. They rest now; somebody else may have half an hour.",
    Answer.OTHER: "Good: somebody named somebody. Thank them, and tell them later how it went.",
    Answer.NOT_REACHED: "It happens. Whoever introduced you may like to know.",
}
NO_PHONE = "Your phone number is not in it; it stands on the one-sheet step, and helps on the day."
_SILENCE = (
    "No answer yet is normal. After some days Next suggests somebody else, then one kind nudge; "
    "after it they are left in peace."
)
_CHOSEN = "The meeting is on {}; it stands on Timing, too."
_EARLY = "A nudge would be early still: one is kind from {} on, and the text for it will stand here then."
PEACE = "They would rather not be written to; whatever comes, comes from them."
_RESTS = "They have your note and one kind nudge. They rest now; nothing more is asked of them."


def waiting_words(plan: Plan) -> str:
    """How it stands with the request, calmly; empty before it went out."""
    waiting = plan.waiting
    if waiting.answer is Answer.YES and plan.timing.day:
        return _CHOSEN.format(_when(plan))
    if waiting.answer is not Answer.WAITING:
        return _WORDS[waiting.answer]
    if plan.request.sent_on is None or plan.timing.day is not None:
        return ""
    if plan.host.stop_asking:
        return PEACE
    return _RESTS if waiting.nudged_on else _SILENCE


def _when(plan: Plan) -> str:
    day, start = plan.timing.day, plan.timing.start
    assert day is not None
    return f"{long_day(day)} at {clock(start)}" if start else long_day(day)


def with_slot(plan: Plan, slot: Slot, today: date) -> Plan:
    """`plan` at the time that they chose, on the clock on which it was offered; the answer is a yes.

    They answered today, unless another day is noted.
    """
    zone = zone_of_slots(plan)
    zone = "" if zone == plan.profile.zone else zone
    answered = plan.waiting.answered_on or today
    waiting = replaced(plan.waiting, answer=Answer.YES, answered_on=answered)
    timing = replaced(plan.timing, day=slot.day, start=slot.start, zone=zone)
    return replaced(plan, timing=timing, waiting=waiting)


def early_words(plan: Plan, terms: Terms) -> str:
    """From which day on a nudge is kind, while that day is to come."""
    sent = plan.request.sent_on
    if sent is None:
        return ""
    kind = terms.calendar.after(sent, terms.settings.nudge_after)
    return _EARLY.format(long_day(kind)) if terms.now.date() < kind else ""


def _still_to_come(plan: Plan, now: datetime) -> list[Slot]:
    """The times I offered that they can still choose."""
    zone = zone_of_slots(plan)
    return [
        slot
        for slot in plan.request.slots
        if slot.day and slot.start and at(slot.day, slot.start, zone) > now
    ]


class AfterRequest(Disclosure):
    """Folded until the request is sent; each part is there when it has something to say.

    `terms` say what day it is and after how many business days a nudge is kind.
    """

    def __init__(
        self,
        document: Document,
        papers: Papers,
        words: Mnemonics,
        terms: Callable[[], Terms] = terms_now,
    ) -> None:
        super().__init__("sent", "Sent on, and what came back")
        self._terms = terms
        self._document = document
        self._papers = papers
        self.words = secondary("")
        self.early = secondary("")
        self.slots = QWidget()
        self._slots = QVBoxLayout(self.slots)
        self._slots.setContentsMargins(0, 0, 0, 0)
        form = partial(SectionForm, document, folded=False, mnemonics=words)
        nudge = LetterMenu(document, Which.NUDGE, papers, at_once)
        confirm = LetterMenu(document, Which.CONFIRMATION, papers, at_once)
        self.nudge = _Note(document, "nudge", nudge_text, nudge, form("waiting", ("nudge", "nudged_on")))
        self.confirm = _Note(
            document, "confirm", self._confirm_text, confirm, form("waiting", ("confirmed_on",))
        )
        inside = QVBoxLayout(self.content)
        inside.setContentsMargins(0, GRID, 0, 0)
        inside.setSpacing(2 * GRID)
        inside.addWidget(form("request", ("sent_on", "they_asked")))
        self.answer = form("waiting", (("answer", "answered_on"),))
        inside.addWidget(self.answer)
        for widget in (self.words, self.slots, self.early, self.nudge, self.confirm):
            inside.addWidget(widget)
        document.changed.connect(self._refresh)
        self._refresh()
        if document.plan.request.sent_on is not None:
            self.open()

    def _confirm_text(self, plan: Plan) -> str:
        return confirm_text(plan, self._papers.region)

    def _refresh(self) -> None:
        plan = self._document.plan
        waiting, dated = plan.waiting, plan.timing.day is not None
        said = waiting_words(plan)
        self.words.setText(said)
        self.words.setVisible(bool(said))
        self._show_slots(plan)
        asked = plan.request.sent_on is not None and waiting.answer is Answer.WAITING and not dated
        begun = waiting.nudged_on is not None or bool(waiting.nudge.strip())
        asked = asked and not plan.host.stop_asking
        early = early_words(plan, self._terms()) if asked and not begun else ""
        self.early.setText(early)
        self.early.setVisible(bool(early))
        self.nudge.setVisible((asked and not early) or begun)
        self.confirm.setVisible(dated)
        for note in (self.nudge, self.confirm):
            note.refresh()
        filled = (plan.request.sent_on, waiting.nudged_on, waiting.answered_on, waiting.confirmed_on)
        answered = waiting.answer is not Answer.WAITING
        self.say_filled(sum(map(bool, filled)) + int(plan.request.they_asked) + int(answered))

    def _show_slots(self, plan: Plan) -> None:
        while (old := self._slots.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        open_yes = plan.timing.day is None and plan.request.sent_on is not None
        offered = _still_to_come(plan, self._terms().now) if open_yes else []
        for number, slot in enumerate(offered):
            text = f"They chose {slot_text(slot, plan, self._papers.region)}"
            act = partial(self._choose, slot)
            button = push_button(text, f"choose-slot.{number}", act, icon="calendar-check")
            self._slots.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.slots.setVisible(bool(offered))

    def _choose(self, slot: Slot) -> None:
        answered = self.answer.rows["answered_on"]
        assert isinstance(answered, FieldRow)
        take_keyboard(answered.editor.field)
        today = self._terms().now.date()
        self._document.replace(with_slot(self._document.plan, slot, today), "choosing the time")
        announce(self, self.words.text())


class _Note(QWidget):
    """A text that the program offers, to copy or as e-mail, over the fields that belong to it."""

    def __init__(
        self, document: Document, name: str, text: Callable[[Plan], str], email: LetterMenu, form: QWidget
    ) -> None:
        super().__init__()
        self._document = document
        self._made = text
        self._name = name
        self._lacking = secondary("")
        over = QLabel({"nudge": "One kind nudge", "confirm": "To confirm the meeting"}[name])
        look(over, "label")
        self.text = QLabel()
        self.text.setObjectName(f"text.{name}")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        letter = QFrame()
        look(letter, "row")
        QVBoxLayout(letter).addWidget(self.text)
        self._said = secondary("")
        self._said.hide()
        email.said.connect(self._say)
        tools = QHBoxLayout()
        tools.addWidget(push_button("Copy text", f"copy-{name}", self._copy, icon="copy"))
        tools.addWidget(email)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (over, letter):
            column.addWidget(widget)
        column.addLayout(tools)
        column.addWidget(self._said)
        column.addWidget(self._lacking)
        column.addWidget(form)

    def refresh(self) -> None:
        """Show the text as it is now."""
        plan = self._document.plan
        text = self._made(plan)
        phone = "" if self._name == "nudge" or plan.profile.phone.strip() else NO_PHONE
        lacking = " ".join(filter(None, (unsigned_words(plan), phone)))
        self._lacking.setText(lacking)
        self._lacking.setVisible(bool(lacking))
        if self.text.text() != text:
            self.text.setText(text)
            self._said.hide()

    def _copy(self) -> None:
        copy(self._made(self._document.plan))
        self._say("It is on the clipboard: paste it into your mail.")

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()

"""The debrief in chapters, of which one is open at a time; everything in it may stay empty."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from iiprep.model.debrief import Outcome, fresh_suggestion
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from ui.after.debriefing.answers import Answers
from ui.after.debriefing.chapter import Chapter
from ui.after.debriefing.listed_row import ListedRow
from ui.after.debriefing.other_times import OtherTimes
from ui.after.debriefing.private_notes import PrivateNotes
from ui.after.debriefing.suggestion_row import SuggestionRow
from ui.after.debriefing.summaries import SUMMARIES
from ui.after.words import RESUME, VOLUNTEERED, match_words, minutes_words, outcome_words
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import Disclosure
from ui.forms.present import people_present
from ui.forms.rows import RowsForm
from ui.forms.section import SectionForm
from ui.theme import GRID, look
from ui.widgets import secondary

_NOTHING_YET = "“Nothing yet” is an ordinary answer; much of it comes weeks later, unasked."
_STILL_SHOWN = ("talk", "next")


def _now() -> datetime:
    return datetime.now().astimezone()


class Debrief(QWidget):
    """`meeting_wanted` carries the plan of a meeting with somebody suggested; `done` leads to the thanks.

    `another_day` says that a day was named for what did not take place.

    `now` is this moment on the clock of the person at the screen.
    """

    meeting_wanted = Signal(object)
    another_day = Signal()
    done = Signal()

    def __init__(self, document: Document, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self._document = document
        self._now = now
        self._words = Mnemonics()
        self.other_times = OtherTimes(document, lambda: now().date(), self._words)
        self.other_times.named.connect(self.another_day)
        self.outcome = secondary("")
        self.minutes = QLabel()
        self.match = QLabel()
        self.volunteered = secondary("")
        self.resume = secondary("")
        self.chapters: dict[str, Chapter] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID + GRID // 2)
        for part in (self._form("outcome"), self.outcome, self.other_times):
            self._column.addWidget(part)
        more = _folded("learned", "What else I learned", self._form("learned"))
        self._add("learned", "What I learned", Answers(document), more)
        self._add("match", "How it went between us", *self._between_us())
        self._add("people", "Who and what they named", *self._named())
        self._add("promises", "Promises, and what I can give", *self._promises())
        self._add("talk", "Times and notes", *self._talk())
        self._add("next", "Next time", self._form("next_time"), PrivateNotes(document))
        document.changed.connect(self._refresh)
        self._refresh()
        self.open(self._in_sight()[0])

    def open(self, name: str) -> None:
        """Show one chapter and fold the others."""
        for key, chapter in self.chapters.items():
            chapter.set_open(key == name)

    def _talk(self) -> tuple[QWidget, ...]:
        what = self._form(("started", "ended"))
        self._times = what.rows["started"], what.rows["ended"]
        taken = SectionForm(self._document, "notes", ("taken",), folded=False, mnemonics=self._words)
        names = ("became", "full_wanted", "opening")
        self._resume = SectionForm(self._document, "resume", names, folded=False, mnemonics=self._words)
        self.present = people_present(self._document, "Who else was there", opened=False)
        return what, self.minutes, self.present, taken, self._resume, self.resume

    def _between_us(self) -> tuple[QWidget, ...]:
        rest = self._form("opened", ("looks_for", "would_fit"), "asked_about_me", "situation_volunteered")
        more = _folded("between-us", "What more was said", rest, self.volunteered)
        return self._form("match"), self.match, self._form("remember"), more

    def _named(self) -> tuple[QWidget, ...]:
        row = partial(SuggestionRow, begin=self.meeting_wanted.emit)
        people = self._rows(
            "suggested", "person", row=row, names=("text", "may_use_name"), make=fresh_suggestion
        )
        others = (
            self._rows("results", "result", names=("kind", "text")),
            self._rows("offered", "opening", names=("text",)),
        )
        return people, *others, secondary(_NOTHING_YET)

    def _promises(self) -> tuple[QWidget, ...]:
        mine = self._rows("my_promises", "promise", names=("text", "due"))
        theirs = self._rows("their_promises", "promise of theirs", names=("text", "due"))
        gifts = self._rows("gifts", "gift", names=("kind", "text"))
        return mine, theirs, _folded("gifts", "What I can give them", self._form("gave_back"), gifts)

    def _form(self, *names: str | tuple[str, ...]) -> SectionForm:
        return SectionForm(self._document, "happened", names, folded=False, mnemonics=self._words)

    def _rows(self, name: str, word: str, **more: Any) -> RowsForm:  # noqa: ANN401 - handed on as they are
        kept = {"row": ListedRow, "movable": False, "spare": True, "word": word, **more}
        return RowsForm(self._document, f"happened.{name}", **kept)

    def _add(self, name: str, title: str, *parts: QWidget) -> None:
        last = name == "next"
        go_on: Callable[[], object] = self.done.emit if last else partial(self._go_on, name)
        chapter = Chapter(name, title, parts, "Go on", go_on)
        chapter.fold.button.toggled.connect(partial(self._fold_others, name))
        self.chapters[name] = chapter
        self._column.addWidget(chapter)

    def _go_on(self, name: str) -> None:
        names = self._in_sight()
        self.open(names[names.index(name) + 1])
        self.chapters[names[names.index(name) + 1]].fold.button.setFocus()

    def _in_sight(self) -> list[str]:
        return [key for key, chapter in self.chapters.items() if not chapter.isHidden()]

    def _fold_others(self, name: str, shown: bool) -> None:
        if shown:
            self.open(name)

    def _refresh(self) -> None:
        plan = self._document.plan
        held = plan.happened.outcome is not Outcome.NOT_HELD
        for name, chapter in self.chapters.items():
            chapter.setVisible(held or name in _STILL_SHOWN)
            chapter.sum_up(SUMMARIES[name](plan))
        self.chapters["next"].lead_to("To the thank-you" if held else "To what follows")
        for row in self._times:
            row.setVisible(held and plan.timing.format is not Format.EMAIL)
        self._resume.setVisible(held)
        self.present.setVisible(held)
        self._resume.show_only(
            {"became", "full_wanted"} | ({"opening"} if plan.resume.full_wanted else set())
        )
        self._say(plan, held=held)

    def _say(self, plan: Plan, *, held: bool) -> None:
        minutes, kept = minutes_words(plan)
        _say(self.outcome, outcome_words(plan, self._now()))
        self.other_times.setVisible(not held)
        self.other_times.refresh()
        _say(self.minutes, minutes if held else "", "good" if kept else "hint")
        _say(self.match, match_words(plan.happened.match), "good")
        _say(self.volunteered, VOLUNTEERED if plan.happened.situation_volunteered else "")
        _say(self.resume, RESUME if held and plan.resume.full_wanted else "")


def _folded(name: str, title: str, *parts: QWidget) -> Disclosure:
    """What fewer people fill in, a click away."""
    more = Disclosure(f"debrief.{name}", title)
    inside = QVBoxLayout(more.content)
    inside.setContentsMargins(0, GRID, 0, 0)
    inside.setSpacing(2 * GRID)
    for part in parts:
        inside.addWidget(part)
    return more


def _say(label: QLabel, words: str, style: str = "secondary") -> None:
    label.setText(words)
    label.setWordWrap(True)
    label.setVisible(bool(words))
    look(label, style)

"""What was promised and offered, each with the day on which it was done; after the thanks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from iiprep.model.courtesy import may_ask_after
from iiprep.model.debrief import Gift, Offered, Promise
from iiprep.papers.facts.afterwards import ask_after_text
from ui.after.blocks import Blocks
from ui.after.courtesies.task import Desk, Task
from ui.forms.typed import long_day
from ui.theme import GRID, look
from ui.widgets import push_button, secondary


@dataclass(frozen=True, slots=True)
class Kept:
    """A list of the debrief that is followed up: its name, the field of the day, the words of its card."""

    name: str
    done: str
    title: str
    why: str


MINE = Kept("my_promises", "done_on", "Do what I promised", "A small thing done on time is remembered.")
GIFTS = Kept(
    "gifts",
    "given_on",
    "Give what I had in mind for them",
    "It is the nicest part: something that helps them, and asks for nothing.",
)
OFFERED = Kept(
    "offered",
    "followed_on",
    "Follow up what they told me of",
    "They brought it up themselves, so it is right to look into it; after the thanks, never instead of them.",
)
THEIRS = Kept(
    "their_promises",
    "done_on",
    "What they promised",
    "Perhaps nothing comes of it, and that is all right. Ask after it once at most, and kindly.",
)


class ListTask(Task):
    """A line for each row of a list; the card is not there while the list is empty."""

    def __init__(self, desk: Desk, kept: Kept) -> None:
        super().__init__(kept.title, kept.why)
        self._desk = desk
        self._kept = kept
        self.lines = Blocks(self._line)
        self.body.addWidget(self.lines)

    def rows(self) -> Sequence[Promise | Gift | Offered]:
        """The rows of the list."""
        rows: Sequence[Promise | Gift | Offered] = getattr(self._desk.document.plan.happened, self._kept.name)
        return rows

    def refresh(self, waits: str) -> None:
        """Follow the plan; `waits` says what has to come first."""
        rows = self.rows()
        for line, row in zip(self.lines.have(len(rows)), rows, strict=True):
            line.refresh(row, getattr(row, self._kept.done) is not None)
        texts = [row for row in rows if row.text.strip()]
        self.setVisible(bool(texts))
        self.wait_for(waits, done=bool(texts) and all(getattr(row, self._kept.done) for row in texts))

    def _line(self, at: int) -> "Line":
        return Line(self._desk, f"happened.{self._kept.name}.{at}", self._kept.done)


class Theirs(ListTask):
    """What they promised, with one friendly line to ask after it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, THEIRS)

    def _line(self, at: int) -> "Line":
        return AskLine(self._desk, at)


class Line(QFrame):
    """One row of a list: its words, by when, and when it was done."""

    def __init__(self, desk: Desk, place: str, done: str) -> None:
        super().__init__()
        look(self, "row")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.by = secondary("")
        self.done = desk.dated(f"{place}.{done}")
        words = QVBoxLayout()
        words.setSpacing(GRID // 4)
        words.addWidget(self.text)
        words.addWidget(self.by)
        words.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addLayout(words, 1)
        line.addWidget(self.done)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, GRID, 12, GRID)
        self.column.addLayout(line)

    def refresh(self, row: Promise | Gift | Offered, done: bool) -> None:
        """Show a row; one that is done has no button for today."""
        self.setVisible(bool(row.text.strip()))
        self.text.setText(row.text.strip())
        due = row.due if isinstance(row, Promise) else None
        self.by.setText(f"By {long_day(due)}" if due and not done else "")
        self.by.setVisible(bool(self.by.text()))
        self.done.button.setVisible(not done)


class AskLine(Line):
    """A promise of theirs; it can be asked after once, while it is not kept."""

    def __init__(self, desk: Desk, at: int) -> None:
        super().__init__(desk, f"happened.their_promises.{at}", "done_on")
        self._desk = desk
        self._at = at
        self.asked = desk.dated(f"happened.their_promises.{at}.asked_on")
        self.copy = push_button("Copy a friendly line", f"copy-ask-after.{at}", self._copy, icon="copy")
        self.once = secondary("")
        ask = QHBoxLayout()
        ask.setSpacing(2 * GRID)
        ask.addWidget(self.once, 1)
        ask.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignBottom)
        ask.addWidget(self.asked)
        self.column.addLayout(ask)

    def refresh(self, row: Promise | Gift | Offered, done: bool) -> None:
        """Show a row; once it was asked after there is no second line to send."""
        super().refresh(row, done)
        promise = self._desk.document.plan.happened.their_promises[self._at]
        may_ask = may_ask_after(promise)
        self.copy.setVisible(may_ask)
        self.asked.setVisible(not done or promise.asked_on is not None)
        self.asked.button.setVisible(may_ask)
        asked = "Asked after once. That was the one time; now let it rest."
        self.once.setText(asked if promise.asked_on and not done else "")

    def _copy(self) -> None:
        plan = self._desk.document.plan
        promise = plan.happened.their_promises[self._at]
        self._desk.copy(ask_after_text(plan, promise), f"happened.their_promises.{self._at}.text")

"""The open plan: its value, its past values, the one door for edits, and its saving."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from iiprep.model.fields import Kind
from iiprep.model.plan import Plan, value_at, with_value
from ui.field_words import refusal, spec_at, words_at
from ui.jobs import Job, Jobs

PAUSE = 1.5
SAVE_AFTER_MS = 400
RETRY_MS = (1000, 2000, 4000, 8000, 16000, 30000)
_TYPED = frozenset({Kind.LINE, Kind.PARAGRAPH, Kind.LIST, Kind.NUMBER, Kind.DAY, Kind.TIME, Kind.ZONE})
_TEXTS = frozenset({Kind.LINE, Kind.PARAGRAPH, Kind.LIST})


@dataclass(frozen=True, slots=True)
class _Step:
    """A value as it was, and what was done to it then."""

    plan: Plan
    what: str


@dataclass(frozen=True, slots=True)
class _Typing:
    """Where typing last went on, and when, in seconds."""

    path: str
    at: float


class Document(QObject):
    """One plan being edited. `changed` carries the path, or "" when anything may differ."""

    changed = Signal(str)
    refused = Signal(str, str)
    told = Signal(str)
    removed = Signal(str)

    def __init__(
        self, plan: Plan, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._past: list[_Step] = []
        self._future: list[_Step] = []
        self._typing: _Typing | None = None
        self._clock = clock

    @property
    def plan(self) -> Plan:
        """The plan as it is now; a frozen value that may be handed to other threads."""
        return self._plan

    def edit(self, path: str, value: object) -> str:
        """Put `value` at `path`; empty when it was taken, else the sentence that says why not."""
        try:
            plan = with_value(self._plan, path, value)
        except ValidationError as error:
            sentence = refusal(path, error)
            self.refused.emit(path, sentence)
            return sentence
        if plan != self._plan:
            self._remember(path)
            self._plan = plan
            self.changed.emit(path)
        elif value != value_at(plan, path):
            self.changed.emit(path)
        if _has_lost(value):
            self.told.emit(f"Characters that cannot be printed were taken out of “{words_at(path)}”.")
        return ""

    def replace(self, plan: Plan, what: str, *, removes: bool = False) -> None:
        """Take a plan whose parts were added, removed or moved; `what` completes “Undo …”.

        With `removes`, `removed` carries `what`, so that the window can offer to undo it.
        """
        if plan == self._plan:
            return
        self._push(what)
        self._plan = plan
        self.changed.emit("")
        if removes:
            self.removed.emit(what)

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier value."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return bool(self._future)

    @property
    def undo_text(self) -> str:
        """What undoing would do, such as “Undo typing in Name”; just “Undo” when there is nothing."""
        return f"Undo {self._past[-1].what}" if self._past else "Undo"

    @property
    def redo_text(self) -> str:
        """What redoing would do."""
        return f"Redo {self._future[-1].what}" if self._future else "Redo"

    def undo(self) -> None:
        """Go back to the value before the last step."""
        self._travel(self._past, self._future)

    def redo(self) -> None:
        """Take back the last undo."""
        self._travel(self._future, self._past)

    def _travel(self, source: list[_Step], other: list[_Step]) -> None:
        if not source:
            return
        step = source.pop()
        other.append(_Step(self._plan, step.what))
        self._plan = step.plan
        self._typing = None
        self.changed.emit("")

    def _remember(self, path: str) -> None:
        kind = spec_at(path).kind
        before, now = self._typing, self._clock()
        goes_on = before is not None and before.path == path and now - before.at <= PAUSE
        if not (goes_on and kind in _TYPED):
            self._push(f"typing in {words_at(path)}" if kind in _TEXTS else f"change of {words_at(path)}")
        self._typing = _Typing(path, now)

    def _push(self, what: str) -> None:
        self._past.append(_Step(self._plan, what))
        self._future.clear()
        self._typing = None


def _has_lost(value: object) -> bool:
    if isinstance(value, tuple):
        return any(_has_lost(item) for item in value)
    return isinstance(value, str) and any(
        unicodedata.category(char) in {"Cc", "Cs"} and char not in "\t\n\r\x85" for char in value
    )


def _now() -> datetime:
    return datetime.now().astimezone()


class Saver(QObject):
    """Stores the document's plan soon after it changes; the newest value wins, and nothing is lost.

    `save` runs on the thread of `jobs` and raises UserError when it cannot. `fresh` says that the store
    does not hold the plan yet.
    """

    saved = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        document: Document,
        save: Callable[[Plan], object],
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        fresh: bool = False,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._save = save
        self._jobs = jobs
        self._now = now
        self._stored = None if fresh else document.plan
        self._job: Job[object] | None = None
        self._failures = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        document.changed.connect(self._wait)
        if fresh:
            self._wait()

    @property
    def is_saved(self) -> bool:
        """Whether the store holds the document's newest value."""
        return self._stored is self._document.plan

    def flush(self) -> bool:
        """Store what is not stored yet and wait for it; whether everything is stored now."""
        self._timer.stop()
        if self._job is not None:
            self._job.wait()
        if not self.is_saved:
            self._start().wait()
        return self.is_saved

    def _wait(self) -> None:
        saving = self._job is not None and self._job.running
        if not saving and not self._timer.isActive() and not self.is_saved:
            self._timer.start(SAVE_AFTER_MS)

    def _start(self) -> Job[object]:
        self._timer.stop()
        plan = self._document.plan
        self._job = self._jobs.run(
            lambda: self._save(plan), lambda _result: self._succeeded(plan), self._failed_with
        )
        return self._job

    def _succeeded(self, plan: Plan) -> None:
        self._stored = plan
        self._failures = 0
        self.saved.emit(self._now())
        self._wait()

    def _failed_with(self, sentence: str) -> None:
        delay = RETRY_MS[min(self._failures, len(RETRY_MS) - 1)]
        self._failures += 1
        self._timer.start(delay)
        self.failed.emit(sentence)

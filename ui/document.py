"""The open plan: its value, its past values, and the one door for edits."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from iiprep.model.debrief import Outcome
from iiprep.model.fields import Kind
from iiprep.model.plan import Plan, value_at, with_value
from iiprep.schedule.clock import with_hours_fixed, with_zone
from ui.field_words import name_at, refusal, spec_at

PAUSE = 1.5
_TYPED = frozenset({Kind.LINE, Kind.PARAGRAPH, Kind.LIST, Kind.NUMBER, Kind.DAY, Kind.TIME, Kind.ZONE})
_TYPED_TIMES = ("timing.day", "timing.start")
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
            before = self._plan
            fixed = with_zone(plan) if path in _TYPED_TIMES else plan
            if path == "profile.zone":
                fixed = with_hours_fixed(plan, before.profile)
            self._remember(path)
            self._plan = fixed
            self.changed.emit(path)
            if fixed != plan:
                self.changed.emit("timing.zone")
            self._tell_of_move(before)
        elif value != value_at(plan, path):
            self.changed.emit(path)
        if _has_lost(value):
            self.told.emit(f"Characters that cannot be printed were taken out of “{self._name(path)}”.")
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

    def _tell_of_move(self, before: Plan) -> None:
        """Say what no longer holds because the meeting was moved."""
        plan = self._plan
        if before.happened.outcome is Outcome.NOT_HELD and plan.happened.outcome is Outcome.NOT_YET:
            if plan.timing != before.timing:
                self.told.emit("It is arranged anew, and stands among what is to come.")
        elif before.waiting.confirmed_on and not plan.waiting.confirmed_on and plan.timing != before.timing:
            self.told.emit("What was confirmed is the time before; Next reminds you to confirm this one.")

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
            what = "typing in" if kind in _TEXTS else "change of"
            self._push(f"{what} {self._name(path)}")
        self._typing = _Typing(path, now)

    def _name(self, path: str) -> str:
        return name_at(self._plan, path)

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

"""What to write this time: the entries chosen, those that moved, and those to be taken back."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from iiprep.exchange.calendar.agenda import called
from iiprep.exchange.calendar.entry import Entry, EntryKind, Status
from iiprep.model.in_calendar import InCalendar
from iiprep.model.person import new_id
from iiprep.model.plan import Plan

STAMP = "%Y%m%dT%H%M%SZ"
_LINE = re.compile(
    r"(?P<key>[a-z]+(?:-[0-9TZ]+)?) (?P<start>\d{8}T\d{6}Z) (?P<end>\d{8}T\d{6}Z)"
    r"(?: @(?P<place>[0-9a-f]{8}))?(?P<gone> cancelled)?"
)
_UID = re.compile(r"[0-9A-Za-z-]{8,64}")
_KEPT = ("meeting", "leave")


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry as it was written last; `place` marks where, and is empty where that was not noted."""

    key: str
    start: str
    end: str
    place: str = ""
    gone: bool = False

    def __str__(self) -> str:
        place = f" @{self.place}" if self.place else ""
        return f"{self.key} {self.start} {self.end}{place}{' cancelled' if self.gone else ''}"

    def moved_to(self, now: "_Line") -> bool:
        """Whether `now` is at another time or place, or was taken back or is there again."""
        if not self.place or not now.place:
            now = replace(now, place=self.place)
        return now != self


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What goes into a file, and what is to be remembered of it."""

    entries: tuple[Entry, ...]
    memory: InCalendar


def outgoing(
    plan: Plan,
    entries: Collection[Entry],
    kinds: Collection[EntryKind],
    fresh_id: Callable[[], str] = new_id,
) -> Outgoing:
    """The entries of these kinds, with those that were written before and are none any more, as cancelled.

    `entries` are all that the plan has now. The sequence rises when one of them was written with another
    time or
    place, or is taken back.
    """
    before = _lines(plan.calendar)
    there = {entry.key for entry in entries}
    chosen = [entry for entry in entries if entry.kind in kinds]
    gone = [replace(line, gone=True) for key, line in before.items() if key not in there]
    now = {entry.key: _line_of(entry) for entry in chosen}
    now |= {line.key: line for line in gone}
    moved = any(key in before and before[key].moved_to(line) for key, line in now.items())
    told = [line for line in gone if line.key in _KEPT or not before[line.key].gone]
    memory = InCalendar(
        uid=plan.calendar.uid if _UID.fullmatch(plan.calendar.uid) else fresh_id(),
        sequence=min(plan.calendar.sequence + moved, 1_000_000),
        written=tuple(str(line) for line in (before | now).values()),
    )
    return Outgoing((*chosen, *(_taken_back(line, plan) for line in told)), memory)


def uid_of(memory: InCalendar, entry: Entry) -> str:
    """The name of an entry in every calendar: the same for as long as the meeting exists."""
    own = "" if entry.key == "meeting" else f"-{entry.key.lower()}"
    return f"{memory.uid}{own}@iiprep"


def _line_of(entry: Entry) -> _Line:
    where = sha256(f"{entry.place}\n{entry.link}".encode()).hexdigest()[:8]
    place = where if entry.key in _KEPT else ""
    return _Line(entry.key, f"{entry.start:{STAMP}}", f"{entry.end:{STAMP}}", place)


def _lines(memory: InCalendar) -> dict[str, _Line]:
    matches = filter(None, map(_LINE.fullmatch, memory.written))
    found = (
        _Line(one["key"], one["start"], one["end"], one["place"] or "", bool(one["gone"])) for one in matches
    )
    return {line.key: line for line in found if _moment(line.start) and _moment(line.end)}


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _taken_back(line: _Line, plan: Plan) -> Entry:
    start, end = _moment(line.start), _moment(line.end)
    assert start is not None
    assert end is not None
    name = plan.host.name.strip() or "my host"
    kind, title = EntryKind.COURTESIES, "No longer needed"
    if line.key == "meeting":
        kind, title = EntryKind.MEETING, f"Called off: {called(plan)}"
    elif line.key == "leave":
        kind, title = EntryKind.LEAVE, f"No need to leave: {called(plan)}"
    elif line.key.startswith("slot-"):
        kind, title = EntryKind.SLOTS, f"No longer offered to {name}"
    elif line.key.startswith("thank-"):
        title = "Done, or not needed: the thank-you"
    return Entry(
        line.key, kind, title, start, max(end, start + timedelta(minutes=1)), status=Status.CANCELLED
    )


def steady_id(plan: Plan) -> str:
    """A name for a meeting of which nothing was remembered: the same for the same people and topic."""
    parts = (plan.profile.name, plan.host.name, plan.host.organisation, plan.topic)
    return sha256("\n".join(part.strip().casefold() for part in parts).encode()).hexdigest()[:32]

"""One entry of a calendar, before it is written as iCalendar."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class EntryKind(str, Enum):
    """What an entry is about; the value is how it is called on the command line."""

    MEETING = "meeting"
    LEAVE = "leave"
    SLOTS = "slots"
    COURTESIES = "courtesies"


class Status(Enum):
    """Whether an entry stands, may move, or was taken back."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Alarm:
    """What is shown, and how many minutes before the entry begins."""

    minutes: int
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `key` names it within its meeting, `start` and `end` are instants in UTC."""

    key: str
    kind: EntryKind
    title: str
    start: datetime
    end: datetime
    text: str = ""
    place: str = ""
    link: str = ""
    alarm: Alarm | None = None
    status: Status = Status.CONFIRMED

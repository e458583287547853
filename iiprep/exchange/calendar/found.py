"""An appointment as it was found in a calendar file."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class Says(Enum):
    """What the file says about the appointment."""

    MEETS = "meets"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    COUNTERS = "counters"
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Found:
    """An appointment in a file.

    `start` is an instant in UTC; where the file names no zone that is known here, `clock` is what it says
    instead. A whole day has neither, only `day`. `minutes` is 0 where the file does not say. `uid` names
    the appointment, `sequence` counts its versions.
    """

    title: str
    says: Says
    day: date
    start: datetime | None = None
    clock: datetime | None = None
    minutes: int = 0
    place: str = ""
    link: str = ""
    who: str = ""
    uid: str = ""
    sequence: int = 0
    notices: tuple[str, ...] = ()

"""An appointment as it was found in a calendar file."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

MOST_BYTES = 1_000_000
"""Of a file with an appointment."""


class Says(Enum):
    """What the file says about the appointment."""

    MEETS = "meets"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Found:
    """An appointment in a file.

    `start` is an instant in UTC; where the file names no zone that is known here, `clock` is what it says
    instead. A whole day has neither, only `day`. `minutes` is 0 where the file does not say.
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
    notices: tuple[str, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            **asdict(self),
            "says": self.says.value,
            "day": self.day.isoformat(),
            "start": self.start and self.start.isoformat(),
            "clock": self.clock and self.clock.isoformat(),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Found":
        """The value that `to_plain` was made of."""
        start, clock = (plain[name] and datetime.fromisoformat(plain[name]) for name in ("start", "clock"))
        return cls(
            **{
                **plain,
                "says": Says(plain["says"]),
                "day": date.fromisoformat(plain["day"]),
                "start": start,
                "clock": clock,
                "notices": tuple(plain["notices"]),
            }
        )

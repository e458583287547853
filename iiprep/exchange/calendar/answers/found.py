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
    COUNTERS = "counters"
    KEEPS = "keeps to the time it was"
    UNSETTLED = "neither yes nor no"
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Found:
    """An appointment in a file.

    `start` is an instant in UTC; where the file names no zone that is known here, `clock` is what it says
    instead; `zone` tells how a zone of Windows was read. A whole day has neither, only `day`, and a reply or
    a cancellation may do without that, too. `minutes` is 0 where the file does not say. `uid` names the
    appointment, `sequence` counts its versions; `addresses` are the e-mail addresses of those who take part.
    """

    title: str
    says: Says
    day: date | None
    start: datetime | None = None
    clock: datetime | None = None
    minutes: int = 0
    place: str = ""
    link: str = ""
    who: str = ""
    notices: tuple[str, ...] = ()
    uid: str = ""
    sequence: int = 0
    zone: str = ""
    addresses: tuple[str, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            **asdict(self),
            "says": self.says.value,
            "day": self.day and self.day.isoformat(),
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
                "day": plain["day"] and date.fromisoformat(plain["day"]),
                "start": start,
                "clock": clock,
                "notices": tuple(plain["notices"]),
                "addresses": tuple(plain["addresses"]),
            }
        )

"""The day of the meeting as a line of instants: leave, arrive, start, five minutes left, end."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from iiprep.schedule.zones import at, in_zone

FIVE_LEFT = 5


@dataclass(frozen=True, slots=True)
class DayLine:
    """The instants on the clock of the meeting's zone; None where unknown or not called for.

    `leave` and `arrive` are None for a call, `five_left` for a meeting of at most five minutes.
    """

    leave: datetime | None = None
    arrive: datetime | None = None
    start: datetime | None = None
    five_left: datetime | None = None
    end: datetime | None = None

    @property
    def known(self) -> bool:
        """Whether day and time of the meeting are set."""
        return self.start is not None

    def in_zone(self, zone: str) -> "DayLine":
        """The same instants as a clock in `zone` shows them; an empty zone is this computer's."""
        return DayLine(*(moment and in_zone(moment, zone) for moment in self._moments()))

    def _moments(self) -> tuple[datetime | None, ...]:
        return (self.leave, self.arrive, self.start, self.five_left, self.end)


def day_line(
    day: date | None,
    start: time | None,
    zone: str,
    *,
    length: int,
    travel: int,
    buffer: int,
    in_person: bool,
) -> DayLine:
    """The line of a meeting of `length` minutes, with `travel` and `buffer` minutes before it.

    Reckoned in elapsed time, so that a change of the clock on the way does not make anybody late. An empty
    zone is this computer's; without a day or a time everything is None.
    """
    if day is None or start is None:
        return DayLine()
    begins = at(day, start, zone)
    return DayLine(
        leave=_later(begins, -(travel + buffer), zone) if in_person else None,
        arrive=_later(begins, -buffer, zone) if in_person else None,
        start=_later(begins, 0, zone),
        five_left=_later(begins, length - FIVE_LEFT, zone) if length > FIVE_LEFT else None,
        end=_later(begins, length, zone),
    )


def _later(moment: datetime, minutes: int, zone: str) -> datetime | None:
    """`minutes` of elapsed time later on the clock of `zone`; None outside the calendar's years."""
    try:
        return in_zone(moment.astimezone(UTC) + timedelta(minutes=minutes), zone)
    except OverflowError:
        return None

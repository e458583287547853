"""Times to offer: business days, a suggestion of three, and each in both zones."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from iiprep.model.zone import is_zone
from iiprep.schedule.zones import at, in_zone, local_zone

_SATURDAY = 5
_FIRST_AFTER = 5
_HOST_HOURS = (time(9), time(17))
_MORNING, _LATE_MORNING, _AFTERNOON = time(9), time(10), time(14)
_OFFERS = ((0, _MORNING), (2, _LATE_MORNING), (3, _AFTERNOON))


@dataclass(frozen=True, slots=True)
class OfferedSlot:
    """A time on my clock and on the host's; `same` when both show the same day and time."""

    mine: datetime
    theirs: datetime

    @property
    def same(self) -> bool:
        """Whether one clock is enough to print."""
        return self.mine.replace(tzinfo=None) == self.theirs.replace(tzinfo=None)

    @property
    def in_their_hours(self) -> bool:
        """Whether it starts within the host's working day, Monday to Friday, 9:00 to 17:00."""
        return is_business_day(self.theirs.date()) and _HOST_HOURS[0] <= self.theirs.time() < _HOST_HOURS[1]


def is_business_day(day: date) -> bool:
    """Whether it is Monday to Friday; holidays differ by place and are not known."""
    return day.weekday() < _SATURDAY


def business_days_after(day: date, count: int) -> date:
    """The day that is `count` business days after `day`; with 0 the day itself or the next business day.

    Raises OverflowError beyond the year 9999.
    """
    while not is_business_day(day):
        day += timedelta(days=1)
        count -= 1 if count and is_business_day(day) else 0
    for _ in range(count):
        day += timedelta(days=3 if day.weekday() == _SATURDAY - 1 else 1)
    return day


def business_days_between(first: date, last: date) -> int:
    """How many business days after `first` come up to and with `last`; 0 when it is not later."""
    days = (last - first).days
    if days <= 0:
        return 0
    whole, rest = divmod(days, 7)
    return whole * 5 + sum(is_business_day(first + timedelta(days=step)) for step in range(1, rest + 1))


def suggest_slots(
    today: date, their_zone: str = "", my_zone: str = "", *, count: int = 3
) -> tuple[tuple[date, time], ...]:
    """Up to three (day, time) to offer, on the clock of `my_zone`, within the host's working day.

    They start a week from `today`, on different days, mornings and an afternoon of the host. An empty
    `my_zone` is this computer's, an empty `their_zone` the same as mine.
    """
    mine = my_zone or local_zone()
    theirs = their_zone if is_zone(their_zone) else mine
    first = business_days_after(today, _FIRST_AFTER)
    found: list[tuple[date, time]] = []
    for days, clock in _OFFERS[:count]:
        moment = in_zone(at(business_days_after(first, days), clock, theirs), mine)
        found.append((moment.date(), moment.time()))
    return tuple(found)


def in_both_zones(day: date, start: time, zone: str, my_zone: str, their_zone: str) -> OfferedSlot:
    """The slot that stands at `day` and `start` on the clock of `zone`, as I and as the host see it.

    An empty zone is this computer's. Raises OverflowError at the ends of the calendar.
    """
    moment = at(day, start, zone)
    return OfferedSlot(mine=in_zone(moment, my_zone), theirs=in_zone(moment, their_zone or my_zone))

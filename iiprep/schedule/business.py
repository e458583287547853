"""Business days: the weekdays of a region without its holidays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

_DAY = timedelta(days=1)
_WEEKEND = frozenset({5, 6})


@dataclass(frozen=True, slots=True)
class Calendar:
    """The business days of a region by its two letters; an empty or unknown one has weekends alone."""

    region: str = ""

    def holiday(self, day: date) -> str:
        """The name of the holiday, in English; empty when it is none."""
        return _holidays(self.region, day.year).get(day, "")

    def is_business_day(self, day: date) -> bool:
        """Whether people are at work in the region."""
        return day.weekday() not in _weekend(self.region) and not self.holiday(day)

    def after(self, day: date, count: int) -> date:
        """The day that is `count` business days after `day`; with 0 the day itself or the next business day.

        Raises OverflowError beyond the year 9999.
        """
        while count > 0 or not self.is_business_day(day):
            day += _DAY
            count -= self.is_business_day(day)
        return day

    def last_before(self, day: date) -> date:
        """The last business day before `day`."""
        day -= _DAY
        while not self.is_business_day(day):
            day -= _DAY
        return day


@cache
def knows(region: str) -> bool:
    """Whether the holidays of a region are known."""
    from holidays import list_supported_countries

    return region in list_supported_countries()


@cache
def _weekend(region: str) -> frozenset[int]:
    if not region or not knows(region):
        return _WEEKEND
    from holidays import country_holidays

    return frozenset(country_holidays(region, years=()).weekend)


@cache
def _holidays(region: str, year: int) -> Mapping[date, str]:
    if not region or not knows(region):
        return MappingProxyType({})
    from holidays import country_holidays

    known = country_holidays(region, years=year, expand=False, language=_english(region))
    return MappingProxyType(dict(known.items()))


def _english(region: str) -> str | None:
    from holidays import country_holidays

    offered = country_holidays(region, years=()).supported_languages
    return next((one for one in ("en_US", "en_GB") if one in offered), None)

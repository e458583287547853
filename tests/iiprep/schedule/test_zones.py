"""Zones by name, and clocks that change over: an hour that is missing, an hour that comes twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.model.zone import is_zone
from iiprep.schedule.zones import FIRST_DAY, LAST_DAY, at, in_zone, local_zone, place_of, zone_names

LOS_ANGELES = "America/Los_Angeles"


def test_the_zones_to_choose_from_are_places() -> None:
    names = zone_names()
    assert {"America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata"} <= set(names)
    assert [name for name in names if "/" not in name or not is_zone(name)] == []
    assert list(names) == sorted(names)


def test_this_computers_zone_is_a_zone() -> None:
    assert is_zone(local_zone())


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("America/Los_Angeles", "Los Angeles"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("UTC", "UTC"),
    ],
)
def test_the_city_of_a_zone(zone: str, place: str) -> None:
    assert place_of(zone) == place


def test_an_hour_that_is_missing_is_taken_as_before_the_change() -> None:
    missing = at(date(2026, 3, 8), time(2, 30), LOS_ANGELES).astimezone(UTC)
    assert missing == datetime(2026, 3, 8, 10, 30, tzinfo=UTC)
    assert in_zone(missing, LOS_ANGELES).time() == time(3, 30)


def test_an_hour_that_comes_twice_is_the_first() -> None:
    twice = at(date(2026, 11, 1), time(1, 30), LOS_ANGELES).astimezone(UTC)
    assert twice == datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
    assert at(date(2026, 11, 1), time(1, 30, fold=1), LOS_ANGELES).astimezone(UTC) == twice


@settings(max_examples=400, deadline=None)
@given(st.dates(FIRST_DAY, LAST_DAY), st.times(), st.sampled_from(zone_names()))
def test_a_clock_comes_back_but_for_the_missing_hour(day: date, clock: time, zone: str) -> None:
    moment = at(day, clock, zone)
    back = in_zone(moment.astimezone(UTC), zone)
    shift = back.replace(tzinfo=None) - datetime.combine(day, clock)
    before = datetime.combine(day, clock, ZoneInfo(zone)).replace(fold=0).utcoffset()
    after = datetime.combine(day, clock, ZoneInfo(zone)).replace(fold=1).utcoffset()
    assert before is not None
    assert after is not None
    missing = after > before
    assert shift == (after - before if missing else timedelta(0))
    assert back.astimezone(UTC) == moment.astimezone(UTC)

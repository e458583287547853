"""Business days by region: weekends and holidays are left out, whatever the year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.schedule.business import Calendar, knows

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
REGIONS = st.sampled_from(("", "US", "DE", "GB", "JP", "XX"))


@pytest.mark.parametrize(
    ("region", "day", "count", "expected"),
    [
        pytest.param("", date(2026, 11, 24), 3, date(2026, 11, 27), id="weekdays-alone"),
        pytest.param("US", date(2026, 11, 24), 3, date(2026, 11, 30), id="thanksgiving-and-a-weekend"),
        pytest.param("DE", date(2026, 11, 24), 3, date(2026, 11, 27), id="no-thanksgiving-in-germany"),
        pytest.param("DE", date(2026, 4, 2), 1, date(2026, 4, 7), id="easter"),
        pytest.param("US", date(2026, 12, 31), 1, date(2027, 1, 4), id="into-the-next-year"),
        pytest.param("US", date(2026, 7, 4), 0, date(2026, 7, 6), id="none-after-a-holiday"),
        pytest.param("GB", date(2026, 12, 24), 7, date(2027, 1, 7), id="christmas-in-britain"),
        pytest.param("AE", date(2026, 11, 20), 0, date(2026, 11, 20), id="friday-in-dubai"),
        pytest.param("IL", date(2026, 11, 20), 0, date(2026, 11, 22), id="friday-is-free-in-israel"),
        pytest.param("XX", date(2026, 11, 27), 1, date(2026, 11, 30), id="a-region-that-is-none"),
    ],
)
def test_so_many_business_days_later(region: str, day: date, count: int, expected: date) -> None:
    assert Calendar(region).after(day, count) == expected


@pytest.mark.parametrize(
    ("region", "day", "name"),
    [
        ("US", date(2026, 11, 26), "Thanksgiving Day"),
        ("DE", date(2026, 10, 3), "German Unity Day"),
        ("US", date(2026, 11, 25), ""),
        ("", date(2026, 12, 25), ""),
    ],
)
def test_a_holiday_has_its_name_in_english(region: str, day: date, name: str) -> None:
    assert Calendar(region).holiday(day) == name


def test_which_regions_are_known() -> None:
    assert [region for region in ("US", "GB", "DE", "JP", "ZZ", "") if knows(region)] == [
        "US",
        "GB",
        "DE",
        "JP",
    ]


@given(DAYS, st.integers(0, 15), REGIONS)
def test_it_is_a_business_day_with_as_many_in_between(day: date, count: int, region: str) -> None:
    calendar = Calendar(region)
    found = calendar.after(day, count)
    assert calendar.is_business_day(found)
    between = [day + timedelta(days=step) for step in range(1, (found - day).days + 1)]
    counted = sum(calendar.is_business_day(one) for one in between)
    assert counted == (count if count or calendar.is_business_day(day) else 1)


@given(DAYS, st.integers(1, 10), REGIONS)
def test_later_days_are_never_due_earlier(day: date, count: int, region: str) -> None:
    calendar = Calendar(region)
    assert calendar.after(day, count) <= calendar.after(day + timedelta(days=1), count)
    assert calendar.after(day, count) < calendar.after(day, count + 1)


@given(DAYS, REGIONS)
def test_the_last_business_day_before(day: date, region: str) -> None:
    calendar = Calendar(region)
    last = calendar.last_before(day)
    assert last < day
    assert calendar.is_business_day(last)
    assert calendar.after(last, 1) >= day

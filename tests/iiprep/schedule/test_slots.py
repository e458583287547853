"""Business days, and times to offer that suit the host's day wherever the host is."""

from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.schedule.slots import (
    business_days_after,
    business_days_between,
    in_both_zones,
    is_business_day,
    suggest_slots,
)
from iiprep.schedule.zones import at, in_zone, zone_names

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        pytest.param(date(2026, 12, 3), 1, date(2026, 12, 4), id="thursday-to-friday"),
        pytest.param(date(2026, 12, 4), 1, date(2026, 12, 7), id="over-the-weekend"),
        pytest.param(date(2026, 12, 5), 1, date(2026, 12, 7), id="from-saturday"),
        pytest.param(date(2026, 12, 6), 0, date(2026, 12, 7), id="sunday-itself"),
        pytest.param(date(2026, 12, 3), 0, date(2026, 12, 3), id="thursday-itself"),
        pytest.param(date(2026, 12, 3), 7, date(2026, 12, 14), id="seven"),
    ],
)
def test_business_days_after(day: date, count: int, expected: date) -> None:
    assert business_days_after(day, count) == expected


@settings(max_examples=200)
@given(DAYS, st.integers(0, 400))
def test_business_days_are_counted_one_by_one(day: date, days: int) -> None:
    last = day + timedelta(days=days)
    walked = sum(is_business_day(day + timedelta(days=step)) for step in range(1, days + 1))
    assert business_days_between(day, last) == walked
    assert business_days_between(last, day) == 0
    if walked:
        assert business_days_between(day, business_days_after(day, walked)) == walked


def test_three_times_on_three_days_mornings_and_an_afternoon() -> None:
    zone = "America/Los_Angeles"
    assert suggest_slots(date(2026, 11, 19), zone, zone) == (
        (date(2026, 11, 26), time(9)),
        (date(2026, 11, 30), time(10)),
        (date(2026, 12, 1), time(14)),
    )
    assert len(suggest_slots(date(2026, 11, 19), count=2)) == 2


def test_an_unknown_zone_of_the_host_is_taken_as_mine() -> None:
    mine = "Europe/Berlin"
    assert suggest_slots(date(2026, 11, 19), "", mine) == suggest_slots(date(2026, 11, 19), mine, mine)
    assert suggest_slots(date(2026, 11, 19), "Mars/X", mine) == suggest_slots(date(2026, 11, 19), mine, mine)


@settings(max_examples=200, deadline=None)
@given(DAYS, st.sampled_from(zone_names()), st.sampled_from(zone_names()))
def test_suggestions_lie_in_the_hosts_working_day(today: date, theirs: str, mine: str) -> None:
    slots = [
        in_both_zones(day, start, mine, mine, theirs) for day, start in suggest_slots(today, theirs, mine)
    ]
    assert all(slot.in_their_hours for slot in slots)
    days = [slot.theirs.date() for slot in slots]
    assert len(set(days)) == 3
    assert days[0] > today
    assert {slot.theirs.hour < 12 for slot in slots} == {True, False}


def test_a_slot_on_both_clocks() -> None:
    slot = in_both_zones(
        date(2026, 12, 3), time(10), "America/Los_Angeles", "Asia/Tokyo", "America/Los_Angeles"
    )
    assert f"{slot.theirs:%d %H:%M}, {slot.mine:%d %H:%M}" == "03 10:00, 04 03:00"
    assert not slot.same
    assert slot.in_their_hours


def test_without_a_zone_of_theirs_one_clock_is_enough() -> None:
    slot = in_both_zones(date(2026, 12, 5), time(10), "Europe/Berlin", "Europe/Berlin", "")
    assert slot.same
    assert not slot.in_their_hours


@settings(max_examples=200, deadline=None)
@given(DAYS, st.times(), st.sampled_from(zone_names()), st.sampled_from(zone_names()))
def test_both_clocks_show_the_same_instant(day: date, start: time, mine: str, theirs: str) -> None:
    slot = in_both_zones(day, start, mine, mine, theirs)
    assert slot.mine.astimezone(UTC) == slot.theirs.astimezone(UTC) == in_zone(at(day, start, mine), "UTC")

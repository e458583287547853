"""Whole months between two days, there and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.schedule.months import months_after, months_between

DAYS = st.dates(date(1950, 1, 1), date(2900, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        pytest.param(date(2026, 9, 7), 3, date(2026, 12, 7), id="plain"),
        pytest.param(date(2026, 11, 30), 3, date(2027, 2, 28), id="short month"),
        pytest.param(date(2027, 11, 30), 3, date(2028, 2, 29), id="leap year"),
        pytest.param(date(2026, 12, 31), 12, date(2027, 12, 31), id="a year"),
    ],
)
def test_months_later(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 5, 31), 12, date(2027, 5, 31)),
    ],
)
def test_so_many_months_later(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


@given(DAYS, st.integers(0, 60))
def test_months_are_counted_back(day: date, months: int) -> None:
    moved = months_after(day, months)
    assert months_between(day, moved) == months
    assert (moved.year - day.year) * 12 + moved.month - day.month == months

"""Whole months between two days."""

from calendar import monthrange
from datetime import date

_YEAR = 12


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last one of that month."""
    at = day.year * _YEAR + day.month - 1 + months
    year, month = at // _YEAR, at % _YEAR + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def months_between(day: date, today: date) -> int:
    """How many whole months have passed."""
    whole = (today.year - day.year) * _YEAR + today.month - day.month
    return whole - (months_after(day, whole) > today)

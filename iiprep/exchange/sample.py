"""The sample as it is shown on a day: it took place some time ago, so that nothing in it is still to come."""

import re
from datetime import date, timedelta
from pathlib import Path

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.plan import Plan

_WEEK = 7
_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def sample_for(path: Path, today: date) -> Plan:
    """The sample whose meeting file is at `path`, moved back by whole weeks where it would be to come."""
    plan = sample_plan(path)
    last = max(_days(plan.model_dump(mode="json")))
    weeks = -(-(last - today).days // _WEEK)
    if weeks <= 0 or plan.timing.day is None:
        return plan
    moved = _moved(plan.model_dump(mode="json"), timedelta(days=-weeks * _WEEK), plan.timing.day.year)
    return Plan.model_validate(moved)


def _days(value: object) -> list[date]:
    if isinstance(value, dict):
        return [day for one in value.values() for day in _days(one)]
    if isinstance(value, list):
        return [day for one in value for day in _days(one)]
    is_day = isinstance(value, str) and _ISO.fullmatch(value)
    return [date.fromisoformat(str(value))] if is_day else []


def _moved(value: object, by: timedelta, year: int) -> object:
    """A value as JSON with every day in it moved, also those that stand in a sentence."""
    if isinstance(value, dict):
        return {key: _moved(one, by, year) for key, one in value.items()}
    if isinstance(value, list):
        return [_moved(one, by, year) for one in value]
    if not isinstance(value, str):
        return value
    if _ISO.fullmatch(value):
        return (date.fromisoformat(value) + by).isoformat()
    return _DAY.sub(
        lambda found: _in_words(date(year, _MONTHS.index(found[1]) + 1, int(found[2])) + by), value
    )


def _in_words(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}"

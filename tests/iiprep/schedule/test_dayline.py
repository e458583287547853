"""The instants of the day, also when the clock changes on the way."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.schedule.dayline import DayLine, day_line
from iiprep.schedule.zones import FIRST_DAY, LAST_DAY, zone_names

LOS_ANGELES = "America/Los_Angeles"


def line(day: date | None, start: time | None, **changes: object) -> DayLine:
    values = {"length": 30, "travel": 35, "buffer": 10, "in_person": True, **changes}
    return day_line(day, start, LOS_ANGELES, **values)


def clocks(found: DayLine) -> list[str | None]:
    moments = (found.leave, found.arrive, found.start, found.five_left, found.end)
    return [moment and f"{moment:%H:%M}" for moment in moments]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, ["09:15", "09:50", "10:00", "10:25", "10:30"], id="their-office"),
        pytest.param({"in_person": False}, [None, None, "10:00", "10:25", "10:30"], id="a-call"),
        pytest.param({"length": 5}, ["09:15", "09:50", "10:00", None, "10:05"], id="five-minutes"),
        pytest.param({"length": 6}, ["09:15", "09:50", "10:00", "10:01", "10:06"], id="six-minutes"),
        pytest.param(
            {"travel": 0, "buffer": 0}, ["10:00", "10:00", "10:00", "10:25", "10:30"], id="next-door"
        ),
        pytest.param({"travel": 720}, ["21:50", "09:50", "10:00", "10:25", "10:30"], id="the-evening-before"),
    ],
)
def test_the_line_of_a_day(changes: dict[str, object], expected: list[str | None]) -> None:
    assert clocks(line(date(2026, 12, 3), time(10), **changes)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(
            date(2026, 3, 8), ["01:30", "03:20", "03:30", "03:55", "04:00"], id="an-hour-is-missing"
        ),
        pytest.param(
            date(2026, 11, 1), ["01:30", "03:20", "03:30", "03:55", "04:00"], id="an-hour-comes-twice"
        ),
    ],
)
def test_elapsed_time_counts_when_the_clock_changes(day: date, expected: list[str]) -> None:
    travel = 50 if day.month == 3 else 170
    assert clocks(line(day, time(3, 30), travel=travel)) == expected


def test_without_a_day_or_a_time_nothing_is_known() -> None:
    assert line(None, time(10)) == line(date(2026, 12, 3), None) == DayLine()
    assert not DayLine().known
    assert line(date(2026, 12, 3), time(10)).known


def test_the_same_instants_on_another_clock() -> None:
    found = line(date(2026, 12, 3), time(10), in_person=False)
    assert clocks(found.in_zone("Europe/Berlin")) == [None, None, "19:00", "19:25", "19:30"]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(day: date) -> None:
    found = line(day, time(0, 5) if day == date.min else time(23, 55), travel=720)
    assert None in (found.leave, found.end)


@settings(max_examples=200, deadline=None)
@given(
    st.dates(FIRST_DAY, LAST_DAY),
    st.times(),
    st.sampled_from(zone_names()),
    st.integers(5, 240),
    st.integers(0, 720),
)
def test_the_distances_are_minutes_that_pass(
    day: date, start: time, zone: str, length: int, travel: int
) -> None:
    found = day_line(day, start, zone, length=length, travel=travel, buffer=10, in_person=True)
    leave, arrive, begin, end = (
        moment.astimezone(UTC) if moment else datetime.min.replace(tzinfo=UTC)
        for moment in (found.leave, found.arrive, found.start, found.end)
    )
    assert (arrive - leave, begin - arrive) == (timedelta(minutes=travel), timedelta(minutes=10))
    assert end - begin == timedelta(minutes=length)

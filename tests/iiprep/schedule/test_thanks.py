"""A thank-you is due from an hour to a day after the meeting's end, by the clock of the place."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from iiprep.schedule.thanks import meeting_end, thanks_time

DAY = date(2026, 12, 3)
LA = "America/Los_Angeles"


@pytest.mark.parametrize(
    ("start", "ended", "clock"),
    [
        pytest.param(time(10), time(10, 31), "10:31", id="as it really ended"),
        pytest.param(time(10), None, "10:30", id="as it was planned"),
        pytest.param(None, None, "18:00", id="by e-mail"),
    ],
)
def test_when_it_was_over(start: time | None, ended: time | None, clock: str) -> None:
    end = meeting_end(DAY, LA, start=start, ended=ended, length=30)
    assert (f"{end:%H:%M}", end.tzinfo) == (clock, ZoneInfo(LA))


@pytest.mark.requirement("R51")
def test_not_in_the_first_hour_and_within_a_day() -> None:
    best = thanks_time(meeting_end(DAY, LA, start=time(10), length=30), 1, 24)
    assert best.earliest == datetime(2026, 12, 3, 11, 30, tzinfo=ZoneInfo(LA))
    assert best.latest == datetime(2026, 12, 4, 10, 30, tzinfo=ZoneInfo(LA))


def test_a_day_is_24_hours_also_when_the_clocks_change() -> None:
    end = meeting_end(date(2026, 10, 31), LA, start=time(10), length=30)
    assert f"{thanks_time(end, 1, 24).latest:%a %H:%M}" == "Sun 09:30"

"""A thank-you is due from an hour to a day after the meeting's end, by the clock of the place."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from iiprep.model.debrief import Happened
from iiprep.model.meeting import Timing
from iiprep.model.plan import Plan
from iiprep.schedule.chain import Chain
from iiprep.schedule.thanks import thanks_time

DAY = date(2026, 12, 3)
LA = "America/Los_Angeles"


def end_of(day: date, start: time | None, started: time | None = None, ended: time | None = None) -> datetime:
    """When a meeting of half an hour was over, on the clock of Los Angeles."""
    timing = Timing(day=day, start=start, zone=LA)
    end = Chain("", Plan(timing=timing, happened=Happened(started=started, ended=ended))).ended
    assert end is not None
    return end.astimezone(ZoneInfo(LA))


@pytest.mark.parametrize(
    ("start", "started", "ended", "clock"),
    [
        pytest.param(time(10), None, time(10, 31), "Thu 10:31", id="as it really ended"),
        pytest.param(time(10), None, None, "Thu 10:30", id="as it was planned"),
        pytest.param(None, None, None, "Thu 18:00", id="by e-mail"),
        pytest.param(time(10), time(9, 15), time(9, 50), "Thu 09:50", id="begun and ended early"),
        pytest.param(time(10), None, time(9, 50), "Thu 09:50", id="over before it was to begin"),
        pytest.param(time(23, 45), None, time(0, 20), "Fri 00:20", id="past midnight"),
        pytest.param(time(22), time(22, 5), time(0, 0), "Fri 00:00", id="at midnight"),
    ],
)
def test_when_it_was_over(start: time | None, started: time | None, ended: time | None, clock: str) -> None:
    assert f"{end_of(DAY, start, started, ended):%a %H:%M}" == clock


@pytest.mark.requirement("R51")
def test_not_in_the_first_hour_and_within_a_day() -> None:
    best = thanks_time(end_of(DAY, time(10)), 1, 24)
    assert best.earliest == datetime(2026, 12, 3, 11, 30, tzinfo=ZoneInfo(LA))
    assert best.latest == datetime(2026, 12, 4, 10, 30, tzinfo=ZoneInfo(LA))


def test_a_day_is_24_hours_also_when_the_clocks_change() -> None:
    end = end_of(date(2026, 10, 31), time(10))
    assert f"{thanks_time(end, 1, 24).latest:%a %H:%M}" == "Sun 09:30"

"""A typed time is meant on the clock on which it was typed, wherever the computer goes."""

from datetime import UTC, date, datetime, time

import pytest

from iiprep.model.meeting import Timing
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.schedule import chain, clock, zones

SET = Timing(day=date(2026, 12, 1), start=time(10, 15))


@pytest.mark.parametrize(
    ("timing", "mine", "zone"),
    [
        pytest.param(SET, "", "America/New_York", id="nobody named a zone"),
        pytest.param(SET, "Europe/Berlin", "", id="my own zone is known"),
        pytest.param(SET.model_copy(update={"zone": "Asia/Tokyo"}), "", "Asia/Tokyo", id="the meeting's is"),
        pytest.param(Timing(day=date(2026, 12, 1)), "", "", id="no hour yet"),
    ],
)
def test_the_zone_of_a_typed_time(
    monkeypatch: pytest.MonkeyPatch, timing: Timing, mine: str, zone: str
) -> None:
    monkeypatch.setattr(clock, "local_zone", lambda: "America/New_York")
    plan = clock.with_zone(Plan(timing=timing, profile=Profile(zone=mine)))
    assert plan.timing.zone == zone


def test_the_meeting_stays_where_it_is_when_the_computer_travels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "local_zone", lambda: "America/New_York")
    plan = clock.with_zone(Plan(timing=SET))
    for module in (zones, chain):
        monkeypatch.setattr(module, "local_zone", lambda: "Europe/Berlin")
    assert chain.Chain("", plan).line.start == datetime(2026, 12, 1, 15, 15, tzinfo=UTC)


@pytest.mark.requirement("R73")
@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("", (date(2026, 12, 1), time(10, 15), "")),
        ("America/New_York", (date(2026, 12, 1), time(10, 15), "")),
        ("America/Toronto", (date(2026, 12, 1), time(10, 15), "")),
        ("Asia/Tokyo", (date(2026, 11, 30), time(20, 15), "Tokyo")),
    ],
)
def test_a_meeting_elsewhere_on_my_clock(zone: str, expected: tuple[date, time, str]) -> None:
    plan = Plan(timing=SET.model_copy(update={"zone": zone}), profile=Profile(zone="America/New_York"))
    found = clock.on_my_clock(plan)
    assert (found.day, found.start, found.place) == expected
    assert bool(found.there) is bool(found.place)

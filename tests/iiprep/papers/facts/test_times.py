from collections.abc import Callable
from datetime import date, time

import pytest

from iiprep.model.fields import replaced
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.times import day_marks, times_of
from iiprep.papers.region import Region

LOS_ANGELES = ("profile.zone", "America/Los_Angeles")


def test_the_day_line_of_the_sample(changed: Callable[..., Plan]) -> None:
    plan = changed(LOS_ANGELES)
    marks = day_marks(plan, times_of(plan, Region("US")))
    assert [(mark["clock"], mark["label"]) for mark in marks] == [
        ("9:15 AM", "leave"),
        ("9:50 AM", "arrive"),
        ("10:00 AM", "start"),
        ("10:25 AM", "“five minutes left”"),
        ("10:30 AM", "end"),
    ]


def test_a_call_has_nowhere_to_leave_for(changed: Callable[..., Plan]) -> None:
    plan = changed(LOS_ANGELES, ("timing.format", Format.VIDEO))
    labels = [mark["label"] for mark in day_marks(plan, times_of(plan, Region("US")))]
    assert labels == ["start", "“five minutes left”", "end"]


def marks_of(plan: Plan) -> list[dict[str, object]]:
    return day_marks(plan, times_of(plan, Region("US")))


def test_the_talk_begins_with_the_wide_column_and_its_end_stands_clear(
    changed: Callable[..., Plan],
) -> None:
    marks = marks_of(changed(LOS_ANGELES))
    assert [mark["x"] for mark in marks] == [0, 21, 42, 73, 100]
    assert [mark["wide"] for mark in marks] == [21, 21, 31, 27, 0]
    assert [mark["span"] for mark in marks] == ["35 min", "10 min", "25 min", "5 min", ""]
    call = marks_of(changed(LOS_ANGELES, ("timing.format", Format.PHONE)))
    assert [mark["x"] for mark in call] == [0, pytest.approx(53.45), 100]


@pytest.mark.parametrize(
    ("travel", "buffer", "expected"),
    [
        pytest.param(0, 0, ["start"], id="already there"),
        pytest.param(0, 10, ["arrive", "start"], id="next door"),
        pytest.param(30, 0, ["leave", "arrive and start"], id="just in time"),
    ],
)
def test_no_time_stands_there_twice(
    changed: Callable[..., Plan], travel: int, buffer: int, expected: list[str]
) -> None:
    marks = marks_of(changed(LOS_ANGELES, ("timing.travel", travel), ("timing.arrival_buffer", buffer)))
    assert [mark["label"] for mark in marks] == [*expected, "“five minutes left”", "end"]
    assert len({mark["clock"] for mark in marks}) == len(marks)


@pytest.mark.parametrize("where", [Format.OFFICE, Format.CAFE])
def test_another_day_is_said(changed: Callable[..., Plan], where: Format) -> None:
    """In few words: a table to find has no room beside it."""
    late = changed(LOS_ANGELES, ("timing.start", time(0, 5)), ("timing.travel", 120))
    marks = marks_of(replaced(late, timing=replaced(late.timing, format=where)))
    assert [mark["label"] for mark in marks][:3] == [
        "leave, the day before",
        "arrive, the day before",
        "start",
    ]
    marks = marks_of(changed(LOS_ANGELES, ("timing.start", time(23, 45))))
    assert [mark["label"] for mark in marks][-2:] == ["“five left”", "end, the day after"]


def test_without_a_time_the_marks_are_there_to_fill_in(changed: Callable[..., Plan]) -> None:
    plan = changed(LOS_ANGELES, ("timing.start", None))
    marks = day_marks(plan, times_of(plan, Region("US")))
    assert [mark["clock"] for mark in marks] == [""] * 5
    assert [mark["span"] for mark in marks] == ["35 min", "10 min", "25 min", "5 min", ""]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        pytest.param("America/Los_Angeles", "America/Los_Angeles", "", id="same zone"),
        pytest.param("America/Los_Angeles", "America/Tijuana", "", id="other name, same clock"),
        pytest.param(
            "America/Los_Angeles", "Europe/Lisbon", "6:00 – 6:30 PM in Lisbon", id="same day elsewhere"
        ),
        pytest.param(
            "America/Los_Angeles", "Asia/Tokyo", "Fri, Dec 4, 3:00 – 3:30 AM in Tokyo", id="the day after"
        ),
    ],
)
def test_the_other_clock(changed: Callable[..., Plan], mine: str, theirs: str, expected: str) -> None:
    plan = changed(
        ("profile.zone", mine),
        ("host.zone", theirs),
        ("timing.zone", mine),
        ("timing.day", date(2026, 12, 3)),
        ("timing.start", time(10)),
    )
    assert times_of(plan, Region("US")).other_zone == expected

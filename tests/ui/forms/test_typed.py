"""Days and times as people type them."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from ui.forms import typed

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        pytest.param("12/3/2026", "mdy", date(2026, 12, 3), id="American"),
        pytest.param("03/12/2026", "dmy", date(2026, 12, 3), id="British"),
        pytest.param("3.12.2026", "dmy", date(2026, 12, 3), id="German dots"),
        pytest.param("3.12.", "dmy", date(2026, 12, 3), id="German without a year"),
        pytest.param("2026-12-03", "mdy", date(2026, 12, 3), id="ISO whatever the region"),
        pytest.param("12/3/26", "mdy", date(2026, 12, 3), id="two digits of the year"),
        pytest.param("12/3", "mdy", date(2026, 12, 3), id="without a year"),
        pytest.param("1/5", "mdy", date(2027, 1, 5), id="next year when it is over"),
        pytest.param("12-3", "ymd", date(2026, 12, 3), id="year first, without one"),
        pytest.param("Dec 3", "mdy", date(2026, 12, 3), id="month by name"),
        pytest.param("3 December", "mdy", date(2026, 12, 3), id="day before the month"),
        pytest.param("Thu, Dec 3rd, 2026", "mdy", date(2026, 12, 3), id="in full"),
        pytest.param("Thursday, December 3, 2026", "dmy", date(2026, 12, 3), id="as it is shown"),
        pytest.param("today", "mdy", MONDAY, id="today"),
        pytest.param("tomorrow", "mdy", date(2026, 11, 24), id="tomorrow"),
        pytest.param("friday", "mdy", date(2026, 11, 27), id="weekday"),
        pytest.param("Mon", "mdy", date(2026, 11, 30), id="the same weekday is next week's"),
        pytest.param("13/13/2026", "mdy", None, id="no such month"),
        pytest.param("2/30/2026", "mdy", None, id="no such day"),
        pytest.param("someday", "mdy", None, id="words"),
        pytest.param("12", "mdy", None, id="too little"),
        pytest.param("1/2/3/4", "mdy", None, id="too much"),
        pytest.param("1/2/0000", "mdy", None, id="year nought"),
    ],
)
def test_days(text: str, order: str, expected: date | None) -> None:
    assert typed.read_day(text, order, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        pytest.param("11/20", "mdy", date(2026, 11, 20), id="a few days ago"),
        pytest.param("20.11.", "dmy", date(2026, 11, 20), id="German without a year"),
        pytest.param("Nov 20", "mdy", date(2026, 11, 20), id="month by name"),
        pytest.param("11/23", "mdy", MONDAY, id="today in figures"),
        pytest.param("12/3", "mdy", date(2025, 12, 3), id="last year when it is to come"),
        pytest.param("2/29", "mdy", None, id="no such day in this year"),
        pytest.param("11/20/2027", "mdy", date(2027, 11, 20), id="a year that is said counts"),
        pytest.param("yesterday", "mdy", date(2026, 11, 22), id="yesterday"),
        pytest.param("last friday", "mdy", date(2026, 11, 20), id="last Friday"),
        pytest.param("Friday", "mdy", date(2026, 11, 20), id="Friday"),
        pytest.param("next friday", "mdy", date(2026, 11, 27), id="next Friday"),
        pytest.param("20", "mdy", date(2026, 11, 20), id="the twentieth"),
        pytest.param("31", "mdy", date(2026, 10, 31), id="a day the month before has"),
        pytest.param("32", "mdy", None, id="no such number"),
    ],
)
def test_days_of_the_past(text: str, order: str, expected: date | None) -> None:
    assert typed.read_day(text, order, MONDAY, past=True) == expected


def test_last_friday_is_past_in_any_field() -> None:
    assert typed.read_day("last friday", "mdy", MONDAY) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "am_pm", "expected"),
    [
        pytest.param("10", True, time(10), id="hour"),
        pytest.param("10:30", True, time(10, 30), id="colon"),
        pytest.param("10.30", False, time(10, 30), id="dot"),
        pytest.param("1030", True, time(10, 30), id="without a sign"),
        pytest.param("2", True, time(14), id="two is in the afternoon"),
        pytest.param("2", False, time(2), id="two is two elsewhere"),
        pytest.param("02:00", True, time(2), id="a leading nought means it"),
        pytest.param("2 am", True, time(2), id="am"),
        pytest.param("2:15pm", True, time(14, 15), id="pm"),
        pytest.param("10:30\u202fAM", True, time(10, 30), id="as Qt writes it"),
        pytest.param("12 am", True, time(0), id="midnight"),
        pytest.param("12pm", True, time(12), id="noon"),
        pytest.param("noon", True, time(12), id="noon in words"),
        pytest.param("17:45", True, time(17, 45), id="24 hours"),
        pytest.param("25:00", False, None, id="no such hour"),
        pytest.param("10:75", False, None, id="no such minute"),
        pytest.param("14 pm", True, None, id="both"),
        pytest.param("after lunch", True, None, id="words"),
    ],
)
def test_clock_times(text: str, am_pm: bool, expected: time | None) -> None:
    assert typed.read_clock(text, am_pm=am_pm) == expected


@pytest.mark.parametrize(
    ("region", "order", "am_pm", "day", "clock"),
    [
        pytest.param("US", "mdy", True, "12/3/2026", "2:05 PM", id="US"),
        pytest.param("GB", "dmy", False, "03/12/2026", "14:05", id="GB"),
        pytest.param("DE", "dmy", False, "03/12/2026", "14:05", id="DE, with English words"),
        pytest.param("CA", "ymd", True, "2026-12-03", "2:05 p.m.", id="CA"),
    ],
)
def test_regions(region: str, order: str, am_pm: bool, day: str, clock: str) -> None:
    typed.use_region(region)
    assert (typed.day_order(QLocale()), typed.has_am_pm(QLocale())) == (order, am_pm)
    shown = (typed.short_day(date(2026, 12, 3)), typed.clock(time(14, 5)))
    assert typed.read_day(shown[0], order, MONDAY) == date(2026, 12, 3)
    assert typed.read_clock(shown[1], am_pm=am_pm) == time(14, 5)
    assert shown == (day, clock)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("12/3/2026", True, id="four digits"),
        pytest.param("12/3/20", False, id="on the way"),
        pytest.param("2026-12-03", True, id="ISO"),
        pytest.param("2026-12-0", False, id="ISO on the way"),
        pytest.param("2026", False, id="only a year, as ISO begins"),
    ],
)
def test_a_date_counts_while_typed_only_when_it_is_whole(text: str, whole: bool) -> None:
    assert (typed.is_whole_day(text) and typed.read_day(text, "mdy", MONDAY) is not None) is whole

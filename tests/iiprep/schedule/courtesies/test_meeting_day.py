"""Around the meeting: confirmed a day or two ahead, left for in time, noted the same day."""

from datetime import date, time
from typing import Any

import pytest

from iiprep.model.debrief import Happened, Outcome
from iiprep.model.meeting import Format, Timing
from iiprep.model.plan import with_value
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.meeting_day import around, clashes
from tests.chains import TOM, TUESDAY, chain, said, terms, texts

CONFIRM, REREAD = "Confirm the meeting with Ana", "Re-read your request to Ana"
LEAVE, HOW = "Leave for the meeting with Ana", "How did it go with Ana?"
ON_THE_WAY = "The meeting with Ana"


def lines(now: str, timing: Timing = TUESDAY, **sections: Any) -> list[tuple[str, str]]:
    whole = {"request": Request(sent_on=date(2026, 10, 15)), **sections}
    return said(around(chain(timing=timing, **whole), terms(now)))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-10-29 12:00", [], id="five-days-before"),
        pytest.param("2026-11-01 09:59", [], id="a-minute-early"),
        pytest.param("2026-11-01 10:00", [(CONFIRM, "Mon Nov 02 10:00")], id="48-hours"),
        pytest.param("2026-11-02 09:00", [(CONFIRM, "Mon Nov 02 10:00")], id="25-hours"),
        pytest.param("2026-11-02 15:00", [(CONFIRM, "")], id="later-is-still-kind"),
        pytest.param(
            "2026-11-03 07:00", [(REREAD, "Tue Nov 03 09:00"), (LEAVE, "Tue Nov 03 09:20")], id="today"
        ),
        pytest.param(
            "2026-11-03 09:01", [(REREAD, ""), (LEAVE, "Tue Nov 03 09:20")], id="not-too-late-to-read"
        ),
        pytest.param("2026-11-03 09:21", [(REREAD, ""), (ON_THE_WAY, "Tue Nov 03 10:00")], id="on-the-way"),
        pytest.param("2026-11-03 10:05", [], id="while-it-lasts"),
        pytest.param("2026-11-03 10:30", [(HOW, "Tue Nov 03 23:59")], id="over"),
        pytest.param("2026-11-05 10:30", [(HOW, "")], id="two-days-later-nobody-is-late"),
    ],
)
def test_around_a_meeting(now: str, expected: list[tuple[str, str]]) -> None:
    assert lines(now) == expected


def test_a_meeting_on_monday_is_confirmed_on_friday() -> None:
    monday = Timing(day=date(2026, 11, 9), start=time(9))
    assert lines("2026-11-05 23:00", monday) == []
    assert lines("2026-11-06 08:00", monday) == [(CONFIRM, "Fri Nov 06 23:59")]


def test_after_thanksgiving_it_is_confirmed_on_the_day_before_it() -> None:
    friday = Timing(day=date(2026, 11, 27), start=time(9))
    assert lines("2026-11-25 10:00", friday) == [(CONFIRM, "Thu Nov 26 09:00")]


def test_hours_are_hours_when_the_clock_changes() -> None:
    """On 1 November the clock goes back: 48 hours before Sunday, 12:00, it is Friday, 13:00."""
    sunday = Timing(day=date(2026, 11, 1), start=time(12))
    assert lines("2026-10-30 12:59", sunday) == []
    assert lines("2026-10-30 13:00", sunday) == [(CONFIRM, "Sat Oct 31 13:00")]


def test_confirmed_once_is_enough() -> None:
    assert lines("2026-11-02 09:00", waiting=Waiting(confirmed_on=date(2026, 11, 1))) == []


def test_without_a_request_there_is_nothing_to_re_read() -> None:
    assert lines("2026-11-03 07:00", request=Request()) == [(LEAVE, "Tue Nov 03 09:20")]
    assert lines("2026-11-03 07:00", request=Request(note="Dear Ana"))[0][0] == REREAD


def test_a_long_way_is_left_for_after_re_reading() -> None:
    far = Timing(day=date(2026, 11, 3), start=time(10), travel=120)
    assert lines("2026-11-03 06:00", far) == [(REREAD, "Tue Nov 03 07:35"), (LEAVE, "Tue Nov 03 07:50")]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (
            Format.VIDEO,
            [(REREAD, "Tue Nov 03 09:00"), ("The call with Ana", "Tue Nov 03 10:00")],
        ),
        (Format.EMAIL, []),
    ],
)
def test_other_ways_to_meet(form: Format, expected: list[tuple[str, str]]) -> None:
    timing = Timing(day=date(2026, 11, 3), start=time(10), format=form)
    assert lines("2026-11-03 07:00", timing) == expected


@pytest.mark.requirement("R74")
def test_questions_by_mail_are_noted_and_thanked_for_too() -> None:
    timing = Timing(day=date(2026, 11, 3), format=Format.EMAIL)
    assert lines("2026-11-03 19:00", timing) == [(HOW, "Tue Nov 03 23:59")]


@pytest.mark.parametrize("outcome", [Outcome.MET, Outcome.NOT_HELD])
def test_what_is_noted_is_not_asked_again(outcome: Outcome) -> None:
    assert lines("2026-11-03 12:00", happened=Happened(outcome=outcome)) == []


def test_a_moved_meeting_moves_everything_but_what_was_sent() -> None:
    confirmed = Waiting(confirmed_on=date(2026, 11, 2))
    later = Timing(day=date(2026, 11, 5), start=time(14))
    assert lines("2026-11-03 07:00", later, waiting=confirmed) == []
    assert lines("2026-11-05 07:00", later, waiting=confirmed)[1] == (LEAVE, "Thu Nov 05 13:20")


@pytest.mark.parametrize(
    ("start", "length", "told"),
    [
        pytest.param(time(10, 15), 30, True, id="overlaps"),
        pytest.param(time(10, 30), 30, False, id="one-after-the-other"),
        pytest.param(time(9), 61, True, id="begins-before"),
        pytest.param(time(10), 30, True, id="the-same"),
    ],
)
def test_two_meetings_at_one_time_are_told(start: time, length: int, told: bool) -> None:
    other = chain("b", host=TOM, timing=Timing(day=date(2026, 11, 3), start=start, length=length))
    found = texts(clashes([chain(timing=TUESDAY), other], terms("2026-11-01 08:00")))
    assert bool(found) is told
    assert all(one.startswith("Two meetings at one time: ") for one in found)
    assert list(clashes([chain(timing=TUESDAY), other], terms("2026-11-04 08:00"))) == []


def test_two_meetings_that_are_meant_are_put_away_until_one_is_moved() -> None:
    meant = Timing(day=date(2026, 11, 3), start=time(10, 15), beside_meant_on=date(2026, 11, 1))
    other = chain("b", host=TOM, timing=meant)
    assert list(clashes([chain(timing=TUESDAY), other], terms("2026-11-01 08:00"))) == []
    (told,) = clashes([chain(timing=TUESDAY), moved(other, time(10, 20))], terms("2026-11-01 08:00"))
    assert told.done == "timing.beside_meant_on"


def moved(one: Chain, start: time) -> Chain:
    return Chain(one.id, with_value(one.plan, "timing.start", start))


def test_a_long_meeting_clashes_with_each_within_it() -> None:
    long = chain("a", timing=Timing(day=date(2026, 11, 3), start=time(9), length=240))
    within = [
        chain(key, host=TOM, timing=Timing(day=date(2026, 11, 3), start=time(hour)))
        for key, hour in (("b", 10), ("c", 12))
    ]
    assert len(texts(clashes([long, *within], terms("2026-11-01 08:00")))) == 2


NO_HOUR = Timing(day=date(2026, 11, 3))
ASK, HOUR = "Confirm the meeting with Ana, and ask at what time", "Set the hour with Ana"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-10-28 08:00", [(HOUR, "")], id="days-before"),
        pytest.param("2026-11-01 08:59", [(HOUR, "")], id="a-minute-early"),
        pytest.param("2026-11-01 09:00", [(ASK, "Mon Nov 02 09:00")], id="48-hours-before-the-morning"),
        pytest.param("2026-11-02 18:00", [(ASK, "")], id="the-evening-before"),
        pytest.param(
            "2026-11-03 00:00",
            [(REREAD, "Tue Nov 03 23:59"), ("The meeting with Ana", "Tue Nov 03 23:59")],
            id="the-day",
        ),
        pytest.param("2026-11-03 18:00", [(HOW, "Tue Nov 03 23:59")], id="the-evening"),
    ],
)
def test_without_an_hour_it_is_asked_for_and_everything_else_is_due_all_the_same(
    now: str, expected: list[tuple[str, str]]
) -> None:
    assert lines(now, NO_HOUR) == expected


def test_confirmed_without_an_hour_the_hour_is_still_open() -> None:
    confirmed = Waiting(confirmed_on=date(2026, 11, 1))
    (hour,) = around(chain(timing=NO_HOUR, waiting=confirmed), terms("2026-11-02 08:00"))
    assert (hour.text, hour.path, hour.done) == (HOUR, "timing.start", "")


def test_a_call_without_an_hour_is_a_call() -> None:
    call = NO_HOUR.model_copy(update={"format": Format.PHONE})
    assert lines("2026-11-03 08:00", call, request=Request())[0][0] == "The call with Ana"


@pytest.mark.parametrize("answer", [Answer.NO, Answer.OTHER, Answer.NOT_REACHED])
def test_what_was_called_off_is_neither_confirmed_nor_left_for(answer: Answer) -> None:
    """The day may still stand there; the meeting rests."""
    off = Waiting(answer=answer)
    for now in ("2026-11-02 09:00", "2026-11-03 09:00", "2026-11-03 12:00"):
        assert lines(now, waiting=off) == []
    pair = (chain("a", timing=TUESDAY), chain("b", timing=TUESDAY, waiting=off))
    assert list(clashes(pair, terms("2026-11-01 08:00"))) == []


def test_moved_it_is_confirmed_anew() -> None:
    plan = chain(timing=TUESDAY, waiting=Waiting(confirmed_on=date(2026, 11, 1))).plan
    moved = Chain("a", with_value(plan, "timing.day", date(2026, 11, 5)))
    assert texts(around(moved, terms("2026-11-04 08:00"))) == [CONFIRM]


@pytest.mark.parametrize(
    ("met", "zone", "there"),
    [
        (Format.OFFICE, "Europe/Warsaw", "Europe/Warsaw"),
        (Format.OFFICE, "America/Toronto", ""),
        (Format.VIDEO, "Europe/Warsaw", ""),
    ],
)
def test_whose_clock_hangs_at_the_place(met: Format, zone: str, there: str) -> None:
    timing = Timing(day=date(2026, 11, 3), start=time(16), zone=zone, format=met)
    asked = chain(timing=timing, request=Request(sent_on=date(2026, 10, 15)))
    items = [*around(asked, terms("2026-11-02 09:30")), *around(asked, terms("2026-11-03 04:00"))]
    assert [item.there for item in items] == [there] * 3


def test_questions_by_mail_are_at_no_time_that_another_meeting_could_have() -> None:
    mail = Timing(day=TUESDAY.day, start=TUESDAY.start, format=Format.EMAIL)
    both = [chain(timing=TUESDAY), chain("b", host=TOM, timing=mail)]
    assert list(clashes(both, terms("2026-11-01 08:00"))) == []

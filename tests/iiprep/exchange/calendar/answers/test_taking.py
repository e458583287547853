"""What a plan becomes when an appointment is taken: its time, and what follows from it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from iiprep.exchange.calendar.answers.found import Found, Says
from iiprep.exchange.calendar.answers.taking import taken
from iiprep.model.debrief import Outcome
from iiprep.model.plan import with_value
from iiprep.model.request import Answer
from tests.iiprep.exchange.calendar.test_agenda import plan_with

TODAY = date(2026, 11, 25)
CLOCK = datetime(2026, 12, 4, 9, 15, 30)  # noqa: DTZ001
FOUND = Found("Talk", Says.MEETS, date(2026, 12, 4), start=datetime(2026, 12, 4, 18, tzinfo=UTC), minutes=45)


@pytest.mark.parametrize(
    ("zone", "day", "start"),
    [
        ("", date(2026, 12, 4), time(13)),
        ("Europe/Berlin", date(2026, 12, 4), time(19)),
        ("Asia/Tokyo", date(2026, 12, 5), time(3)),
    ],
)
def test_the_time_is_taken_on_the_clock_of_the_meeting(zone: str, day: date, start: time) -> None:
    plan = taken(plan_with(timing__zone=zone), FOUND, TODAY)
    assert (plan.timing.day, plan.timing.start, plan.timing.length) == (day, start, 45)
    assert plan.timing.zone == zone
    assert (plan.waiting.answer, plan.waiting.answered_on) == (Answer.YES, TODAY)


def test_a_clock_without_a_zone_is_that_of_the_meeting() -> None:
    plan = taken(plan_with(), replace(FOUND, start=None, clock=CLOCK), TODAY)
    assert (plan.timing.day, plan.timing.start) == (date(2026, 12, 4), time(9, 15))


def test_a_whole_day_sets_the_day_alone() -> None:
    plan = taken(plan_with(), replace(FOUND, start=None), TODAY)
    assert (plan.timing.day, plan.timing.start, plan.timing.length) == (date(2026, 12, 4), time(10), 30)


@pytest.mark.parametrize("minutes", [0, 3, 1440])
def test_a_length_that_no_meeting_has_is_left(minutes: int) -> None:
    assert taken(plan_with(), replace(FOUND, minutes=minutes), TODAY).timing.length == 30


def test_the_place_is_taken_unless_it_is_told_already() -> None:
    found = replace(FOUND, place="Blue Cup", link="https://meet.example/1")
    empty = taken(plan_with(), found, TODAY).place
    assert (empty.address, empty.link) == ("Blue Cup", "https://meet.example/1")
    moved = taken(plan_with(place__address="My café", place__link="mine.example"), found, TODAY).place
    assert (moved.address, moved.link) == ("Blue Cup", "https://meet.example/1")
    fuller = plan_with(place__address="Blue Cup, 12 Main St, Irvine")
    assert taken(fuller, found, TODAY).place.address == "Blue Cup, 12 Main St, Irvine"
    silent = plan_with(place__address="My café", place__link="mine.example")
    assert taken(silent, FOUND, TODAY).place == silent.place
    link = taken(plan_with(), replace(FOUND, place="https://meet.example/2"), TODAY).place
    assert (link.address, link.link) == ("", "https://meet.example/2")


@pytest.mark.parametrize(
    "words", ["Microsoft Teams Meeting", "Réunion Microsoft Teams", "Zoom", "Google Meet (online)"]
)
def test_the_name_of_a_call_is_no_address(words: str) -> None:
    call = replace(FOUND, place=words, link="https://teams.microsoft.com/l/1")
    place = taken(plan_with(place__address="My café"), call, TODAY).place
    assert (place.address, place.link) == ("My café", call.link)
    both = taken(plan_with(), replace(call, place=f"{words}; Room 5"), TODAY).place
    assert both.address == f"{words}; Room 5"


def test_an_answer_without_a_day_leaves_the_time() -> None:
    plan = plan_with()
    found = replace(FOUND, says=Says.ACCEPTED, day=None, start=None)
    assert taken(plan, found, TODAY).timing == plan.timing
    assert taken(plan, found, TODAY).waiting.answer is Answer.YES


def test_a_proposal_turned_down_changes_nothing() -> None:
    assert taken(plan_with(), replace(FOUND, says=Says.KEEPS), TODAY) == plan_with()


def test_neither_yes_nor_no_answers_nothing() -> None:
    plan = taken(plan_with(), replace(FOUND, says=Says.UNSETTLED), TODAY)
    assert (plan.timing.start, plan.waiting.answer) == (time(13), Answer.WAITING)


def test_another_time_proposed_is_taken_and_settles_nothing() -> None:
    plan = taken(plan_with(), replace(FOUND, says=Says.COUNTERS), TODAY)
    assert (plan.timing.start, plan.waiting.answer) == (time(13), Answer.WAITING)


def test_a_tentative_yes_answers_nothing_yet() -> None:
    plan = taken(plan_with(), replace(FOUND, says=Says.TENTATIVE), TODAY)
    assert (plan.timing.start, plan.waiting.answer) == (time(13), Answer.WAITING)


def test_a_no_leaves_the_time() -> None:
    plan = plan_with()
    no = taken(plan, replace(FOUND, says=Says.DECLINED), TODAY)
    assert (no.timing, no.waiting.answer) == (plan.timing, Answer.NO)


def test_what_was_called_off_did_not_take_place() -> None:
    off = replace(FOUND, says=Says.CALLED_OFF)
    assert taken(plan_with(), off, TODAY).happened.outcome is Outcome.NOT_HELD
    met = with_value(plan_with(), "happened.outcome", Outcome.MET)
    assert taken(met, off, TODAY) == met


def test_an_answer_that_is_noted_stays() -> None:
    plan = with_value(plan_with(waiting__answer=Answer.OTHER), "waiting.answered_on", date(2026, 11, 1))
    assert taken(plan, FOUND, TODAY).waiting == plan.waiting


def test_another_time_is_not_confirmed_yet() -> None:
    confirmed = plan_with(waiting__confirmed_on=date(2026, 12, 2))
    assert taken(confirmed, FOUND, TODAY).waiting.confirmed_on is None

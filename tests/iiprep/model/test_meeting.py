"""The sections of a meeting: bounds for numbers and times, never for words."""

from datetime import time

import pytest
from pydantic import ValidationError

from iiprep.model.debrief import Happened
from iiprep.model.fields import Value, replaced
from iiprep.model.meeting import Carry, Format, Meeting, OneSheet, Question, Timing


@pytest.mark.parametrize(
    ("section", "field", "low", "high"),
    [
        (Timing, "length", 5, 240),
        (Timing, "travel", 0, 720),
        (Timing, "arrival_buffer", 0, 60),
        (Question, "minutes", 1, 30),
    ],
)
def test_numbers_stay_within_their_bounds(section: type[Value], field: str, low: int, high: int) -> None:
    for good in (low, high):
        assert getattr(replaced(section(), **{field: good}), field) == good
    for bad in (low - 1, high + 1):
        with pytest.raises(ValidationError):
            replaced(section(), **{field: bad})


@pytest.mark.parametrize(
    ("started", "ended"),
    [
        pytest.param(time(10), time(10, 31), id="in-order"),
        pytest.param(time(10), time(10), id="at-once"),
        pytest.param(None, time(9), id="only-the-end"),
        pytest.param(time(9), None, id="only-the-start"),
    ],
)
def test_times_that_can_be(started: time | None, ended: time | None) -> None:
    happened = Happened(started=started, ended=ended)
    assert (happened.started, happened.ended) == (started, ended)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValidationError, match="the end is before the start"):
        Happened(started=time(10), ended=time(9, 59))


def test_words_are_never_refused() -> None:
    half = "word " * 50_000
    assert Question(text=half).text == half


@pytest.mark.parametrize(
    ("form", "in_person"),
    [
        (Format.OFFICE, True),
        (Format.CAFE, True),
        (Format.PHONE, False),
        (Format.VIDEO, False),
        (Format.EMAIL, False),
    ],
)
def test_when_the_seeker_has_to_travel(form: Format, in_person: bool) -> None:
    assert form.in_person is in_person


def test_the_defaults_are_those_of_the_article() -> None:
    assert (Timing().length, Timing().arrival_buffer, Timing().format) == (30, 10, Format.OFFICE)
    assert Meeting().request.where == "your office or a café near you"
    assert OneSheet().without_host
    assert [item for item in Carry().items if "only if they ask" in item] != []

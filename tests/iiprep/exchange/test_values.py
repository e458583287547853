"""One value for one field: the exact type or a sentence."""

from datetime import date, time

import pytest

from iiprep.exchange.values import (
    Unfit,
    read_choice,
    read_day,
    read_flag,
    read_number,
    read_time,
    shown,
    unknown_name,
)
from iiprep.model.fields import FieldSpec
from iiprep.model.meeting import Format, Timing
from iiprep.model.places import specs
from iiprep.settings import Settings

TIMING = specs(Timing)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        pytest.param(None, "nothing (null)", id="null"),
        pytest.param(True, "true", id="true"),
        pytest.param(False, "false", id="false"),
        pytest.param(0, "the number 0", id="nought"),
        pytest.param(1, "the number 1", id="one"),
        pytest.param(1.5, "the number 1.5", id="broken"),
        pytest.param(float("nan"), "NaN", id="nan"),
        pytest.param(float("-inf"), "a number too large to hold", id="infinite"),
        pytest.param("", "an empty text", id="empty"),
        pytest.param("x" * 500, "“" + "x" * 39 + "…”", id="long"),
        pytest.param("a\x00\nb", "“a b”", id="unclean"),
        pytest.param([1], "a list", id="list"),
        pytest.param({"a": 1}, "a group of fields", id="object"),
    ],
)
def test_a_value_in_words(raw: object, words: str) -> None:
    assert shown(raw) == words


def test_what_fits_is_taken_as_it_is() -> None:
    assert read_number(TIMING["length"], 240, ()) == 240
    assert read_flag(specs(Settings)["bargain_kept"], raw=True, _path=()) is True
    assert read_choice(TIMING["format"], "cafe", ()) is Format.CAFE
    assert read_day(TIMING["day"], "2028-02-29", ()) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("raw", "clock"),
    [("10:30", time(10, 30)), ("10:30:15", time(10, 30, 15)), ("23:59:59.5", time(23, 59, 59, 500_000))],
)
def test_times_of_the_clock(raw: str, clock: time) -> None:
    assert read_time(TIMING["start"], raw, ()) == clock


@pytest.mark.parametrize(
    ("spec", "raw"),
    [
        pytest.param(TIMING["day"], "2026-1-3", id="one-digit"),
        pytest.param(TIMING["day"], "２０２６-12-03", id="other-digits"),
        pytest.param(TIMING["day"], "20261203", id="no-dashes"),
        pytest.param(TIMING["day"], "2026-12-03T10:00", id="with-a-time"),
        pytest.param(TIMING["day"], "3000-01-01", id="too-far-away"),
    ],
)
def test_days_are_written_in_one_way(spec: FieldSpec, raw: str) -> None:
    with pytest.raises(Unfit):
        read_day(spec, raw, ())


def test_the_name_that_may_have_been_meant() -> None:
    assert unknown_name("lengh", ["length", "travel"]) == (
        "“lengh” is not a field of a meeting file; did you mean “length”?"
    )
    assert unknown_name("x" * 1000, ["length"]) == ("“" + "x" * 39 + "…” is not a field of a meeting file.")

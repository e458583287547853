"""Every value that does not fit is named with its place, in plain words."""

from typing import Any

import pytest

from iiprep.exchange.body import BodyReader
from iiprep.model.plan import Plan
from iiprep.settings import Settings


def problems_of(fields: dict[str, Any]) -> tuple[str, ...]:
    reader = BodyReader(Plan)
    reader.read(fields)
    return reader.problems.all()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        pytest.param(
            {"timing": {"length": 3000}}, "Timing, “Length”: 3000 is more than 240 minutes.", id="too-long"
        ),
        pytest.param(
            {"timing": {"length": 4}}, "Timing, “Length”: 4 is less than 5 minutes.", id="too-short"
        ),
        pytest.param(
            {"timing": {"length": "30"}},
            "Timing, “Length”: a whole number belongs here, not “30”.",
            id="text-for-number",
        ),
        pytest.param(
            {"timing": {"length": 30.0}},
            "Timing, “Length”: a whole number belongs here, not the number 30.0.",
            id="broken-number",
        ),
        pytest.param(
            {"timing": {"length": True}},
            "Timing, “Length”: a whole number belongs here, not true.",
            id="flag-for-number",
        ),
        pytest.param(
            {"host": {"name": 7}},
            "Host, “Name”: a text belongs here, not the number 7.",
            id="number-for-text",
        ),
        pytest.param(
            {"host": {"name": None}},
            "Host, “Name”: a text belongs here, not nothing (null).",
            id="null-for-text",
        ),
        pytest.param(
            {"questions": [{}, {"starred": "yes"}]},
            "Question 2, “Must ask”: true or false belongs here, not “yes”.",
            id="text-for-flag",
        ),
        pytest.param(
            {"questions": ["Why?"]},
            "Question 1: a group of fields, {…}, belongs here, not “Why?”.",
            id="text-for-row",
        ),
        pytest.param(
            {"objectives": {}},
            "Objectives: a list, […], belongs here, not a group of fields.",
            id="group-for-list",
        ),
        pytest.param(
            {"request": []},
            "Request: a group of fields, {…}, belongs here, not a list.",
            id="list-for-group",
        ),
        pytest.param(
            {"profile": {"skills": ["a", 2]}},
            "Profile, “What I am good at”, line 2: a text belongs here, not the number 2.",
            id="number-in-list",
        ),
        pytest.param(
            {"profile": {"targets": [{"companies": "Acme"}]}},
            "Profile, Companies I am learning about 1, “Companies”:"
            " a list of texts belongs here, not “Acme”.",
            id="text-for-list",
        ),
        pytest.param(
            {"dress": {"my_level": "pyjamas"}},
            "Dress, “What I plan to wear”: one of “unknown”, “casual”, “business-casual”, “business-formal”,"
            " “conservative-formal” belongs here, not “pyjamas”.",
            id="no-such-choice",
        ),
        pytest.param(
            {"timing": {"day": "3.12.2026"}},
            "Timing, “Day”: a day such as “2026-12-03” belongs here, not “3.12.2026”.",
            id="day-written-otherwise",
        ),
        pytest.param(
            {"timing": {"day": "2026-02-30"}},
            "Timing, “Day”: “2026-02-30” is not a day of the calendar.",
            id="no-such-day",
        ),
        pytest.param(
            {"timing": {"day": "1066-10-14"}},
            "Timing, “Day”: 1066-10-14 is outside the years 1900 to 2999.",
            id="too-long-ago",
        ),
        pytest.param(
            {"timing": {"day": 1796256000}},
            "Timing, “Day”: a day such as “2026-12-03” belongs here, not the number 1796256000.",
            id="seconds-for-day",
        ),
        pytest.param(
            {"timing": {"start": "10:00Z"}},
            "Timing, “Starts at”: a time such as “10:30” belongs here, not “10:00Z”.",
            id="time-with-zone",
        ),
        pytest.param(
            {"timing": {"start": "24:30"}},
            "Timing, “Starts at”: “24:30” is not a time of the clock; it goes from 00:00 to 23:59.",
            id="no-such-time",
        ),
        pytest.param(
            {"timing": {"zone": "Mars/Phobos"}},
            "Timing, “Zone of the meeting”: “Mars/Phobos” is not a time zone that this machine knows;"
            " write it like America/Los_Angeles, or leave it empty.",
            id="no-such-zone",
        ),
        pytest.param(
            {"timing": {"lenght": 30}},
            "Timing: “lenght” is not a field of a meeting file; did you mean “length”?",
            id="unknown-key",
        ),
        pytest.param({"zzz": 1}, "“zzz” is not a field of a meeting file.", id="unknown-section"),
        pytest.param(
            {"others": [{"name": 1}]},
            "Other present 1, “Name”: a text belongs here, not the number 1.",
            id="other-person",
        ),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(fields: dict[str, Any], sentence: str) -> None:
    assert problems_of(fields) == (sentence,)


def test_of_very_many_problems_twenty_are_named_and_the_rest_counted() -> None:
    problems = problems_of({"questions": [{"text": 1}] * 1000})
    assert len(problems) == 21
    assert problems[-1] == "… and 980 more of the kind."


def test_what_does_not_fit_is_left_out_and_the_rest_is_taken() -> None:
    reader = BodyReader(Settings)
    assert reader.read({"region": "U\x00S", "paper": None, "bargain_kept": 1, "colour": "red"}) == {
        "region": "US",
        "paper": None,
    }
    assert reader.problems.all() == (
        "“I keep the bargain”: true or false belongs here, not the number 1.",
        "“colour” is not a field of a meeting file.",
    )
    assert reader.notices.all() == ("Removed 1 control character from “Region”.",)

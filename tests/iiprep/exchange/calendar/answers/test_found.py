"""An appointment crosses the border of the child as plain values."""

import json
from datetime import UTC, date, datetime

import pytest

from iiprep.exchange.calendar.answers.answer import read_answer
from iiprep.exchange.calendar.answers.found import Found, Says
from tests.iiprep.exchange.calendar.files import GOOGLE

WHOLE = Found(
    "Coffee",
    Says.TENTATIVE,
    date(2026, 12, 4),
    datetime(2026, 12, 4, 18, tzinfo=UTC),
    datetime(2026, 12, 4, 10),  # noqa: DTZ001
    30,
    "Blue Cup",
    "https://x.example/",
    "Ana",
    ("It repeats.", "It moves."),
    "1@x.example",
    2,
    "Tokyo Standard Time (Asia/Tokyo)",
    ("ana@x.example",),
)


@pytest.mark.parametrize("found", [WHOLE, *read_answer(GOOGLE.encode()), Found("x", Says.KEEPS, None)])
def test_an_appointment_travels_as_plain_values(found: Found) -> None:
    assert Found.from_plain(json.loads(json.dumps(found.to_plain()))) == found

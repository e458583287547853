"""Of a foreign calendar only what an answer is read from goes on."""

import pytest

from iiprep.exchange.calendar.answers.sieve import sifted
from tests.iiprep.exchange.calendar.files import OUTLOOK, event

START = "DTSTART:20261204T180000Z"


def test_what_is_not_asked_for_is_left_out() -> None:
    kept = sifted(OUTLOOK.encode())
    for left_out in ("VALARM", "DESCRIPTION", "CLASS", "X-MS", "PRODID", "DTSTAMP"):
        assert left_out not in kept
    for wanted in ("METHOD:REQUEST", "LOCATION:", "ORGANIZER;", "BEGIN:DAYLIGHT", "RRULE:FREQ=YEARLY"):
        assert wanted in kept


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RRULE:FREQ=DAILY", "X-REPEATS:TRUE"),
        ("DTSTART;TZID=../../etc/passwd:20261204T100000", 'DTSTART;X-ZONE="?":20261204T100000'),
        ("DTSTART;TZID=Europe/Berlin:20261204T100000", 'DTSTART;TZID="Europe/Berlin":20261204T100000'),
        ("dtstart:20261204T180000Z", "dtstart:20261204T180000Z"),
    ],
)
def test_what_a_line_becomes(line: str, expected: str) -> None:
    assert expected in sifted(event(line)).split("\r\n")


def test_folded_lines_are_put_together() -> None:
    assert "SUMMARY:Talk with Ana" in sifted(event(START, "SUMMARY:Talk", "  with", "\t Ana"))


def test_what_follows_the_calendar_is_not_read() -> None:
    assert sifted(event(START) + event("DTSTART:20270101T000000Z")) == sifted(event(START))

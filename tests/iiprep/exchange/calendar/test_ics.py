"""The calendar file as other programs read it back: RFC 5545, instants in UTC, nothing slipped in."""

import re
from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
from hypothesis import given, settings

from iiprep.exchange.calendar.agenda import agenda
from iiprep.exchange.calendar.entry import Entry, EntryKind, Status
from iiprep.exchange.calendar.ics import write_calendar
from iiprep.exchange.calendar.memory import outgoing
from iiprep.model.in_calendar import InCalendar
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Slot
from tests.iiprep.exchange.calendar.test_agenda import plan_with
from tests.iiprep.strategies import TEXTS, plans

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
ALLOWED = set(
    "VERSION PRODID CALSCALE METHOD BEGIN END SUMMARY DTSTART DTEND DTSTAMP UID SEQUENCE CLASS DESCRIPTION "
    "LAST-MODIFIED LOCATION STATUS TRANSP URL X-MICROSOFT-CDO-BUSYSTATUS ACTION TRIGGER DUE".split()
)


def file_of(plan: Plan, *, tasks: bool = False) -> bytes:
    out = outgoing(plan, agenda(plan, plan.request.note), frozenset(EntryKind), lambda: "0123456789abcdef")
    return write_calendar(out.entries, out.memory, NOW, tasks=tasks)


def unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_the_meeting_is_read_back_as_it_was_written() -> None:
    plan = plan_with(place__address="12 Main St; 4th floor, left", place__link="meet.example/1")
    calendar = icalendar.Calendar.from_ical(file_of(plan))
    event = next(one for one in calendar.walk("VEVENT") if one["UID"] == "0123456789abcdef@iiprep")
    assert event["DTSTART"].dt == datetime(2026, 12, 3, 15, tzinfo=UTC)
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=30)
    assert event["DTSTAMP"].dt == NOW
    assert event["LOCATION"] == "12 Main St; 4th floor, left"
    assert event["URL"] == "https://meet.example/1"
    assert (event["SEQUENCE"], event["STATUS"], event["CLASS"]) == (0, "CONFIRMED", "PRIVATE")


@pytest.mark.requirement("R28")
def test_the_alarm_to_re_read_rings_an_hour_before_the_meeting_and_is_its_only_one() -> None:
    calendar = icalendar.Calendar.from_ical(file_of(plan_with()))
    event = next(one for one in calendar.walk("VEVENT") if one["UID"] == "0123456789abcdef@iiprep")
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(hours=-1))
    assert "Re-read your request" in alarm["DESCRIPTION"]


@pytest.mark.parametrize("zone", ["", "UTC", "America/Los_Angeles", "Europe/Lisbon", "Asia/Kathmandu"])
def test_every_time_is_in_utc_and_none_floats(zone: str) -> None:
    slots = (Slot(day=date(2026, 3, 29), start=time(1, 30)),)
    for plan in (
        plan_with(timing__zone=zone),
        plan_with(timing__zone=zone, timing__day=None, request__slots=slots),
    ):
        times = [line for line in unfolded(file_of(plan)) if re.match(r"(DTSTART|DTEND|DUE|DTSTAMP)", line)]
        assert times
        assert all(re.fullmatch(r"[A-Z]+:\d{8}T\d{6}Z", line) for line in times)
        assert b"TZID" not in file_of(plan)


def test_a_time_offered_is_tentative_for_outlook_too() -> None:
    slots = (Slot(day=date(2026, 12, 1), start=time(9)),)
    lines = unfolded(file_of(plan_with(timing__day=None, request__slots=slots)))
    assert {"STATUS:TENTATIVE", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "TRANSP:OPAQUE"} <= set(lines)


def test_what_is_taken_back_is_cancelled_free_and_silent() -> None:
    entry = Entry("meeting", EntryKind.MEETING, "Off", NOW, NOW + timedelta(hours=1), status=Status.CANCELLED)
    lines = unfolded(write_calendar([entry], InCalendar(uid="0123456789abcdef", sequence=3), NOW))
    assert {"STATUS:CANCELLED", "SEQUENCE:3", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"} <= set(
        lines
    )
    assert "BEGIN:VALARM" not in lines


def test_courtesies_are_entries_or_tasks_by_choice() -> None:
    as_entries, as_tasks = (unfolded(file_of(plan_with(), tasks=tasks)) for tasks in (False, True))
    assert "BEGIN:VTODO" not in as_entries
    assert as_tasks.count("BEGIN:VTODO") == 1
    assert "DUE:20261204T153000Z" in as_tasks
    assert "STATUS:NEEDS-ACTION" in as_tasks


def test_lines_are_folded_within_75_bytes_and_end_with_crlf() -> None:
    data = file_of(plan_with(host__name="Łukasz 山田 " * 30))
    assert data.endswith(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    data.decode()


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_no_text_slips_a_line_into_the_file(text: str) -> None:
    hostile = f"{text}\r\nEND:VEVENT\nATTENDEE:mailto:x@y.example\u2028BEGIN:VALARM"
    plan = plan_with(host__name=hostile, place__address=hostile, request__note=hostile, place__link=hostile)
    lines = unfolded(file_of(plan))
    assert {re.split("[;:]", line)[0] for line in lines} <= ALLOWED
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 3


@given(plans())
@settings(max_examples=30, deadline=None)
def test_any_plan_becomes_a_file_that_is_read_back(plan: Plan) -> None:
    out = outgoing(plan, agenda(plan, ""), frozenset(EntryKind))
    data = write_calendar(out.entries, out.memory, NOW)
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert [event["DTSTART"].dt for event in events] == [
        entry.start.replace(microsecond=0) for entry in out.entries
    ]
    again = outgoing(with_value(plan, "calendar", out.memory), agenda(plan, ""), frozenset(EntryKind))
    assert again.memory == out.memory

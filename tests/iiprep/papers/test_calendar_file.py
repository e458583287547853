"""The calendar file of a plan, and what the plan remembers of it."""

from datetime import UTC, datetime

from iiprep.exchange.calendar.entry import EntryKind
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan, with_value
from iiprep.papers.calendar_file import calendar_file, entries_of
from iiprep.papers.region import Region

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
US = Region("US")


def test_the_plan_remembers_what_was_written(sample: Plan) -> None:
    data, remembered = calendar_file(sample, US, NOW)
    assert remembered.calendar.uid.encode() in data
    assert with_value(remembered, "calendar", sample.calendar) == sample
    again, same = calendar_file(remembered, US, NOW)
    assert (again, same) == (data, remembered)


def test_only_what_was_chosen(sample: Plan) -> None:
    data, _ = calendar_file(sample, US, NOW, frozenset({EntryKind.LEAVE}))
    assert data.count(b"BEGIN:VEVENT") == 1
    assert b"SUMMARY:On the way" in data


def test_a_suggested_request_is_there_to_be_read_again(sample: Plan) -> None:
    data, _ = calendar_file(with_value(sample, "request.note", ""), US, NOW)
    assert b"Would you have 30 minutes" in data.replace(b"\r\n ", b"")


def test_without_anything_to_write_nothing_is_remembered(sample: Plan) -> None:
    plan = with_value(sample, "timing.day", None)
    assert calendar_file(plan, US, NOW, frozenset({EntryKind.LEAVE})) == (b"", plan)


def test_a_place_under_another_clock_says_when_it_is_there(sample: Plan) -> None:
    """A calendar shows one clock, which is mine; the prep sheet goes by the one of the place."""
    plan = with_value(with_value(sample, "profile.zone", "America/Los_Angeles"), "timing.zone", "Asia/Tokyo")
    there = "On the clock in Tokyo: Thu, Dec 3, 10:00 – 10:30 AM"
    told = {entry.kind: entry.text for entry in entries_of(plan, US)}
    assert told[EntryKind.MEETING].startswith(f"{there}\n\n")
    assert told[EntryKind.LEAVE] == there
    call = entries_of(with_value(plan, "timing.format", Format.VIDEO), US)
    assert not any("On the clock" in entry.text for entry in call)

"""The calendar file of a plan, and what the plan remembers of it."""

from datetime import UTC, datetime

from iiprep.exchange.calendar.entry import EntryKind
from iiprep.model.plan import Plan, with_value
from iiprep.papers.calendar_file import calendar_file
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

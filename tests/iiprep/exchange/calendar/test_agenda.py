"""What a meeting has for a calendar: which entries, when in UTC, and what each says."""

from datetime import UTC, date, datetime, time

import pytest

from iiprep.exchange.calendar.agenda import agenda, is_called_off
from iiprep.exchange.calendar.entry import Entry, EntryKind, Status
from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Format
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.model.request import Answer, Slot

DAY = date(2026, 12, 3)


def plan_with(**fields: object) -> Plan:
    """A café at ten in New York with Ana of Northwind; `timing__travel=0` sets other fields."""
    plan = new_plan(
        Profile(zone="America/New_York"), Person(id="a", name="Ana Okafor", organisation="Northwind")
    )
    plan = with_value(with_value(plan, "timing.day", DAY), "timing.start", time(10))
    for name, value in fields.items():
        plan = with_value(plan, name.replace("__", "."), value)
    return plan


def by_key(plan: Plan) -> dict[str, Entry]:
    return {entry.key: entry for entry in agenda(plan, "Dear Ana")}


@pytest.mark.requirement("R28")
def test_an_hour_before_the_meeting_an_alarm_says_to_read_the_request_again() -> None:
    entry = by_key(plan_with())["meeting"]
    assert (entry.start, entry.end) == (
        datetime(2026, 12, 3, 15, tzinfo=UTC),
        datetime(2026, 12, 3, 15, 30, tzinfo=UTC),
    )
    assert entry.alarm is not None
    assert (entry.alarm.minutes, entry.alarm.words) == (60, "Re-read your request to Ana")
    assert entry.text.endswith("My request:\nDear Ana")


@pytest.mark.requirement("R25")
def test_the_way_is_an_entry_of_its_own_with_an_alarm_before_leaving() -> None:
    entry = by_key(plan_with(timing__travel=45, timing__arrival_buffer=10))["leave"]
    assert (entry.start, entry.end) == (
        datetime(2026, 12, 3, 14, 5, tzinfo=UTC),
        datetime(2026, 12, 3, 14, 50, tzinfo=UTC),
    )
    assert entry.alarm is not None
    assert entry.alarm.minutes == 15


@pytest.mark.parametrize("format_", [Format.PHONE, Format.VIDEO, Format.EMAIL])
def test_nobody_leaves_for_a_call(format_: Format) -> None:
    assert "leave" not in by_key(plan_with(timing__format=format_))


@pytest.mark.parametrize(
    ("fields", "title", "place"),
    [
        ({}, "Meeting with Ana Okafor, Northwind", "12 Main St, Suite 4"),
        (
            {"timing__format": Format.VIDEO, "place__link": "https://meet.example/1"},
            "Video call with Ana Okafor, Northwind",
            "https://meet.example/1",
        ),
        (
            {"timing__format": Format.PHONE, "host__phone": "+1 949 555 0118"},
            "Phone call with Ana Okafor, Northwind",
            "+1 949 555 0118",
        ),
        ({"host__name": "", "host__organisation": ""}, "Meeting with my host", "12 Main St, Suite 4"),
    ],
)
def test_the_meeting_says_how_and_where(fields: dict[str, object], title: str, place: str) -> None:
    entry = by_key(plan_with(place__address="12 Main St", place__room="Suite 4", **fields))["meeting"]
    assert (entry.title, entry.place) == (title, place)


def test_the_times_offered_are_tentative_until_one_is_settled() -> None:
    slots = (Slot(day=DAY, start=time(9)), Slot(day=DAY), Slot(day=date(2026, 7, 1), start=time(9)))
    open_plan = plan_with(request__slots=slots, timing__day=None)
    found = [entry for entry in agenda(open_plan, "") if entry.kind is EntryKind.SLOTS]
    assert [(one.key, one.status) for one in found] == [
        ("slot-20260701T1300Z", Status.TENTATIVE),
        ("slot-20261203T1400Z", Status.TENTATIVE),
    ]
    settled = agenda(plan_with(request__slots=slots), "")
    assert all(entry.kind is not EntryKind.SLOTS for entry in settled)


def test_the_courtesies_end_when_they_are_due() -> None:
    plan = plan_with(host__introduced_by="Ben Carter", others=(Person(id="b", name="Tom Weiss"),))
    plan = with_value(plan, "happened.my_promises.0.text", "Send the summary")
    plan = with_value(plan, "happened.my_promises.0.due", date(2026, 12, 7))
    found = {entry.title: entry.end for entry in agenda(plan, "") if entry.kind is EntryKind.COURTESIES}
    due = datetime(2026, 12, 4, 15, 30, tzinfo=UTC)
    assert found == {
        "Thank Ana Okafor in writing": due,
        "Thank Tom Weiss in writing": due,
        "Tell Ben Carter how it went": due,
        "I promised: Send the summary": datetime(2026, 12, 7, 22, tzinfo=UTC),
    }


def test_what_is_done_is_no_courtesy_any_more() -> None:
    plan = plan_with(host__introduced_by="Ben Carter", loop__told_on=DAY, thanks__0__sent_on=DAY)
    plan = with_value(plan, "happened.my_promises.0.text", "Send the summary")
    plan = with_value(plan, "happened.my_promises.0.due", DAY)
    plan = with_value(plan, "happened.my_promises.0.done_on", DAY)
    assert set(by_key(plan)) == {"meeting", "leave"}


@pytest.mark.parametrize(
    ("outcome", "answer", "off"),
    [
        (Outcome.NOT_YET, Answer.WAITING, False),
        (Outcome.NOT_YET, Answer.YES, False),
        (Outcome.NOT_YET, Answer.NO, True),
        (Outcome.NOT_YET, Answer.OTHER, True),
        (Outcome.NOT_YET, Answer.NOT_REACHED, True),
        (Outcome.NOT_HELD, Answer.YES, True),
        (Outcome.MET, Answer.NO, False),
    ],
)
def test_what_was_called_off_is_in_no_calendar(outcome: Outcome, answer: Answer, off: bool) -> None:
    plan = plan_with(happened__outcome=outcome, waiting__answer=answer)
    assert is_called_off(plan) is off
    assert ("meeting" in by_key(plan)) is not off


def test_without_a_day_or_a_time_there_is_nothing() -> None:
    assert agenda(plan_with(timing__day=None), "") == agenda(plan_with(timing__start=None), "") == ()


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_do_no_harm(day: date) -> None:
    plan = plan_with(
        timing__day=None, request__slots=(Slot(day=day, start=time(0)), Slot(day=day, start=time(23)))
    )
    assert len(agenda(plan, "")) <= 2


def test_thanks_are_due_when_the_settings_say() -> None:
    plan = plan_with(host__introduced_by="Ben Carter")
    found = [entry.end for entry in agenda(plan, "", 48) if entry.kind is EntryKind.COURTESIES]
    assert found == [datetime(2026, 12, 5, 15, 30, tzinfo=UTC)] * 2


def test_times_offered_to_a_host_abroad_are_on_their_clock_as_the_request_says() -> None:
    slots = (Slot(day=DAY, start=time(9)),)
    plan = plan_with(timing__day=None, timing__zone="", host__zone="Asia/Tokyo", request__slots=slots)
    (found,) = [entry for entry in agenda(plan, "") if entry.kind is EntryKind.SLOTS]
    assert found.start == datetime(DAY.year, DAY.month, DAY.day, 0, tzinfo=UTC)


def test_a_promise_is_due_in_the_evening_of_my_day() -> None:
    plan = plan_with(timing__zone="Asia/Tokyo", profile__zone="America/New_York")
    plan = with_value(plan, "happened.my_promises.0.text", "Send the summary")
    plan = with_value(plan, "happened.my_promises.0.due", date(2026, 12, 7))
    assert by_key(plan)["promise-0"].end == datetime(2026, 12, 7, 22, tzinfo=UTC)

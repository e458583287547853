"""What goes into the next file: moved entries with a higher sequence, vanished ones as cancelled."""

from datetime import date, time

import pytest

from iiprep.exchange.calendar.agenda import agenda
from iiprep.exchange.calendar.entry import EntryKind, Status
from iiprep.exchange.calendar.memory import Outgoing, outgoing, steady_id, uid_of
from iiprep.model.debrief import Outcome
from iiprep.model.fields import replaced
from iiprep.model.in_calendar import InCalendar
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Slot
from tests.iiprep.exchange.calendar.test_agenda import plan_with

ALL = frozenset(EntryKind)
MEETING = frozenset({EntryKind.MEETING})


def written(plan: Plan, kinds: frozenset[EntryKind] = ALL) -> tuple[Plan, Outgoing]:
    """The plan after a file was written, and what went into it."""
    out = outgoing(plan, agenda(plan, ""), kinds, lambda: "0123456789abcdef")
    return with_value(plan, "calendar", out.memory), out


def standing(out: Outgoing) -> dict[str, Status]:
    return {entry.key: entry.status for entry in out.entries}


def test_the_same_meeting_written_twice_keeps_name_and_sequence() -> None:
    plan, first = written(plan_with())
    again, second = written(plan)
    assert first.memory == second.memory == again.calendar
    assert first.entries == second.entries
    assert (first.memory.uid, first.memory.sequence) == ("0123456789abcdef", 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("timing.day", date(2026, 12, 4)),
        ("timing.start", time(11)),
        ("timing.length", 45),
        ("timing.zone", "Europe/Berlin"),
    ],
)
def test_a_move_raises_the_sequence_and_keeps_the_name(path: str, value: object) -> None:
    plan, _ = written(plan_with())
    moved, out = written(with_value(plan, path, value))
    assert (out.memory.uid, out.memory.sequence) == ("0123456789abcdef", 1)
    _, again = written(moved)
    assert again.memory.sequence == 1


def test_what_does_not_move_the_meeting_leaves_the_sequence() -> None:
    plan, _ = written(plan_with())
    assert written(with_value(plan, "place.entry", "Ring twice"))[1].memory.sequence == 0


def test_another_place_is_a_move_once_the_place_is_remembered() -> None:
    plan, _ = written(plan_with())
    moved, out = written(with_value(plan, "place.address", "Elsewhere"))
    assert out.memory.sequence == 1
    assert written(moved)[1].memory.sequence == 1
    assert written(with_value(moved, "place.address", ""))[1].memory.sequence == 2
    older = tuple(line.partition(" @")[0] for line in plan.calendar.written)
    before = replaced(plan, calendar=replaced(plan.calendar, written=older))
    assert written(with_value(before, "place.address", "Elsewhere"))[1].memory.sequence == 0


def test_what_was_called_off_is_taken_back_and_may_come_again() -> None:
    plan, _ = written(plan_with(thanks__0__sent_on=date(2026, 12, 3)))
    off, out = written(with_value(plan, "happened.outcome", Outcome.NOT_HELD))
    assert standing(out) == {"leave": Status.CANCELLED, "meeting": Status.CANCELLED}
    assert out.memory.sequence == 1
    assert all(entry.alarm is None for entry in out.entries)
    assert {entry.title.split(":")[0] for entry in out.entries} == {"Called off", "No need to leave"}
    still, same = written(off)
    assert (standing(same), same.memory.sequence) == (standing(out), 1)
    _, back = written(with_value(still, "happened.outcome", Outcome.NOT_YET))
    assert (set(standing(back).values()), back.memory.sequence) == ({Status.CONFIRMED}, 2)


def test_slots_are_taken_back_once_the_time_is_settled() -> None:
    slots = (Slot(day=date(2026, 12, 1), start=time(9)), Slot(day=date(2026, 12, 2), start=time(9)))
    plan, _ = written(plan_with(request__slots=slots, timing__day=None))
    settled, out = written(with_value(plan, "timing.day", date(2026, 12, 3)), MEETING)
    assert standing(out) == {
        "meeting": Status.CONFIRMED,
        "slot-20261201T1400Z": Status.CANCELLED,
        "slot-20261202T1400Z": Status.CANCELLED,
    }
    _, later = written(settled, MEETING)
    assert set(standing(later)) == {"meeting"}


def test_what_is_not_chosen_stays_as_it_was() -> None:
    plan, _ = written(plan_with())
    _, out = written(with_value(plan, "timing.start", time(11)), MEETING)
    assert set(standing(out)) == {"meeting"}
    assert any(line.startswith("leave 20261203T142000Z") for line in out.memory.written)


@pytest.mark.parametrize(
    "memory",
    [
        InCalendar(uid="x\nATTENDEE:mailto:a@b.example", written=("meeting",)),
        InCalendar(uid="../../etc", written=("meeting 99999999T999999Z 20261203T150000Z", "\u0664 x y")),
    ],
)
def test_a_memory_that_somebody_made_up_is_not_believed(memory: InCalendar) -> None:
    _, out = written(with_value(plan_with(), "calendar", memory))
    assert out.memory.uid == "0123456789abcdef"
    assert all(entry.status is not Status.CANCELLED for entry in out.entries)


def test_every_entry_has_a_name_of_its_own() -> None:
    out = written(plan_with(host__introduced_by="Ben"))[1]
    names = [uid_of(out.memory, entry) for entry in out.entries]
    assert len(set(names)) == len(names)
    assert "0123456789abcdef@iiprep" in names


def test_a_meeting_without_memory_has_a_steady_name() -> None:
    plan = plan_with()
    assert steady_id(plan) == steady_id(with_value(plan, "timing.day", date(2027, 1, 1)))
    assert steady_id(plan) != steady_id(with_value(plan, "topic", "Brands"))

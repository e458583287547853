"""What is due is read from as little as may ask for something, and from nothing of the sample."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.debrief import Happened, Outcome, Suggested, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Loop, Timing
from iiprep.model.person import Contact, Person, new_id
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from iiprep.model.request import Answer, Request, Waiting
from iiprep.paths import sample_file
from iiprep.schedule.business import Calendar
from iiprep.schedule.due import Kind, Replies, Terms, due
from iiprep.schedule.stages import Stage, stage_of
from iiprep.settings import Settings
from iiprep.store.database import FILE_NAME
from iiprep.store.migrations import SCHEMA
from iiprep.store.workbook import Workbook
from tests.chains import ZONE

TODAY = date(2026, 12, 3)
NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)
LONG_AGO = TODAY - timedelta(days=200)
MET = Happened(outcome=Outcome.MET)
THANKED = (Thanks(own_words="Thank you.", sent_on=LONG_AGO),)
SENT = Request(sent_on=date(2026, 11, 20))


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Workbook]:
    opened = Workbook.open(tmp_path)
    opened.save_profile(Profile(zone=ZONE))
    yield opened
    opened.close()


def put(workbook: Workbook, name: str = "Ana", *, by: str = "", **sections: Any) -> str:
    host = Person(id=new_id(), name=name, introduced_by=by)
    return workbook.create(replaced(new_plan(workbook.profile(), host), **sections))


@pytest.mark.parametrize(
    ("sections", "read"),
    [
        pytest.param({}, False, id="begun"),
        pytest.param({"request": SENT}, True, id="asked"),
        pytest.param({"waiting": Waiting(answer=Answer.YES)}, True, id="yes"),
        pytest.param({"timing": Timing(day=TODAY, start=time(10))}, True, id="today"),
        pytest.param({"timing": Timing(day=TODAY + timedelta(days=90))}, False, id="in-months"),
        pytest.param({"waiting": Waiting(nudged_on=TODAY)}, True, id="nudged"),
        pytest.param(
            {"timing": Timing(day=TODAY + timedelta(days=90)), "waiting": Waiting(answer=Answer.NO)},
            True,
            id="declined-in-months",
        ),
        pytest.param({"timing": Timing(day=LONG_AGO)}, True, id="not-noted-yet"),
        pytest.param({"timing": Timing(day=LONG_AGO), "happened": MET}, True, id="not-thanked"),
        pytest.param(
            {"timing": Timing(day=LONG_AGO), "happened": MET, "thanks": THANKED}, False, id="settled"
        ),
        pytest.param({"timing": Timing(day=TODAY), "happened": MET, "thanks": THANKED}, True, id="fresh"),
        pytest.param(
            {"happened": MET, "thanks": THANKED, "loop": Loop(told_on=LONG_AGO), "by": "Ben"},
            False,
            id="introducer-told",
        ),
        pytest.param({"happened": MET, "thanks": THANKED, "by": "Ben"}, True, id="introducer-not-told"),
    ],
)
def test_only_what_may_ask_for_something_is_read(
    workbook: Workbook, sections: dict[str, Any], read: bool
) -> None:
    key = put(workbook, **sections)
    book = workbook.book(TODAY)
    assert [one.id for one in book.chains] == ([key] if read else [])
    assert [one.plan for one in book.chains] == ([workbook.load(key)] if read else [])


def test_the_sample_and_what_was_deleted_ask_for_nothing(workbook: Workbook) -> None:
    workbook.create(sample_plan(sample_file()), sample=True)
    workbook.delete(put(workbook, request=SENT))
    book = workbook.book(TODAY)
    assert (book.chains, book.people, book.asked, book.last_sent) == ((), (), frozenset(), None)


def test_what_was_asked_and_answered_is_counted(workbook: Workbook) -> None:
    put(workbook, "Ana", request=SENT)
    put(workbook, "Tom", request=Request(sent_on=date(2026, 11, 25)), waiting=Waiting(answer=Answer.YES))
    put(workbook, "Maya")
    book = workbook.book(TODAY)
    assert (book.replies, book.last_sent, book.zone) == (Replies(2, 1), date(2026, 11, 25), ZONE)
    assert {"Ana", "Tom", "Maya"} <= book.asked
    assert len(book.asked) == 6


def test_people_to_whom_it_may_be_time_to_write_are_read_with_their_meetings(workbook: Workbook) -> None:
    put(workbook, "Ana", timing=Timing(day=LONG_AGO), happened=MET)
    put(workbook, "Just met", timing=Timing(day=TODAY), happened=MET)
    put(workbook, "Never met")
    for name, day in (("Written", LONG_AGO), ("Just written", TODAY)):
        person = Person(id=name, name=name, contacts=(Contact(day=day, how="A note"),))
        workbook.create(new_plan(workbook.profile(), person))
    known = {
        one.person.name: [held.timing.day for held in one.meetings] for one in workbook.book(TODAY).people
    }
    assert known == {"Ana": [LONG_AGO], "Written": [None]}


@pytest.mark.parametrize("deleted", [True, False])
def test_whoever_was_deleted_or_wishes_no_message_is_not_to_be_asked(
    workbook: Workbook, *, deleted: bool
) -> None:
    suggested = (Suggested(text="Priya Nair", person="priya"), Suggested(text="Eva Lind", person="eva"))
    happened = replaced(MET, suggested=suggested)
    put(workbook, timing=Timing(day=TODAY - timedelta(days=3)), happened=happened, thanks=THANKED)
    if deleted:
        workbook.circle.delete("priya")
    else:
        workbook.circle.save(Person(id="priya", name="Priya Nair", stop_asking=True))
    terms = Terms(NOON, Settings(), Calendar("US"))
    asks = [one.text for one in due(workbook.book(TODAY), terms) if one.text.startswith("Ask")]
    assert asks == ["Ask Eva Lind, whom Ana suggested"]


def test_nothing_of_mine_is_wished_of_somebody_whom_i_deleted(workbook: Workbook) -> None:
    ana = Person(id="ana", name="Ana")
    plan = replaced(new_plan(workbook.profile(), ana), timing=Timing(day=TODAY - timedelta(days=3)))
    workbook.create(replaced(plan, happened=MET, thanks=THANKED))
    assert kinds_in(workbook) == [Kind.CONNECT]
    workbook.circle.delete("ana")
    assert kinds_in(workbook) == []
    workbook.circle.restore("ana")
    assert kinds_in(workbook) == [Kind.CONNECT]


def test_who_was_suggested_is_named_as_they_stand_among_the_people(workbook: Workbook) -> None:
    happened = replaced(MET, suggested=(Suggested(text="Priya Naik, insights", person="priya"),))
    put(workbook, timing=Timing(day=TODAY - timedelta(days=3)), happened=happened, thanks=THANKED)
    workbook.circle.save(Person(id="priya", name="Priya Nair"))
    texts = [one.text for one in due(workbook.book(TODAY), Terms(NOON, Settings(), Calendar("US")))]
    assert "Ask Priya Nair, whom Ana suggested" in texts


def kinds_in(workbook: Workbook) -> list[Kind]:
    return [one.kind for one in due(workbook.book(TODAY), Terms(NOON, Settings(), Calendar("US")))]


@pytest.mark.parametrize(("connected", "times"), [(None, 1), (LONG_AGO, 0)])
def test_nobody_is_invited_to_connect_twice(workbook: Workbook, connected: date | None, times: int) -> None:
    ana, plan = Person(id="ana", name="Ana"), new_plan(workbook.profile())
    earlier, later = Timing(day=TODAY - timedelta(days=30)), Timing(day=TODAY - timedelta(days=3))
    for timing, day in ((earlier, connected), (later, None)):
        thanks = (replaced(THANKED[0], connected_on=day),)
        workbook.create(replaced(plan, host=ana, timing=timing, happened=MET, thanks=thanks))
    found = due(workbook.book(TODAY), Terms(NOON, Settings(), Calendar("US")))
    assert [one.kind for one in found].count(Kind.CONNECT) == times


def test_the_list_knows_the_stage_of_each_meeting(workbook: Workbook) -> None:
    put(workbook, "Asked", request=SENT)
    put(workbook, "Resting", request=SENT, waiting=Waiting(nudged_on=TODAY))
    put(workbook, "Thanked", happened=MET, thanks=THANKED)
    put(workbook, "Met", happened=MET)
    stages = {row.name: stage_of(row.standing) for row in workbook.meetings(TODAY)}
    assert stages == {
        "Asked": Stage.ASKED,
        "Resting": Stage.RESTING,
        "Thanked": Stage.THANKED,
        "Met": Stage.MET,
    }


def test_a_workbook_of_before_learns_its_stages(tmp_path: Path) -> None:
    """Written with the first tables alone; what cannot be read stays as it is."""
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    for statement in SCHEMA[0]:
        connection.execute(statement)
    connection.execute("INSERT INTO profiles VALUES ('mine', 1, '{}')")
    bodies = {
        "asked": json.dumps({"request": {"sent_on": "2026-11-20"}}),
        "thanked": json.dumps({"thanks": [{"sent_on": "2026-11-20"}]}),
        "odd": "no JSON",
    }
    for key, body in bodies.items():
        outcome = "met" if key == "thanked" else "not-yet"
        row = (key, 0, "mine", outcome, "2026-11-01", "2026-11-01", 1, body)
        columns = "(id, sample, profile_id, outcome, created_at, updated_at, version, body)"
        connection.execute(f"INSERT INTO meetings {columns} VALUES (?,?,?,?,?,?,?,?)", row)
    connection.execute("PRAGMA user_version = 1")
    connection.execute(f"PRAGMA application_id = {application_id(tmp_path)}")
    connection.commit()
    connection.close()
    workbook = Workbook.open(tmp_path)
    stages = {row.id: stage_of(row.standing) for row in workbook.meetings(TODAY)}
    workbook.close()
    assert stages == {"asked": Stage.ASKED, "thanked": Stage.THANKED, "odd": Stage.PREPARING}


def application_id(folder: Path) -> int:
    other = folder / "other"
    Workbook.open(other).close()
    connection = sqlite3.connect(other / FILE_NAME)
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    connection.close()
    return int(number)

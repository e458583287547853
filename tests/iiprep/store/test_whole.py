"""All of a workbook as one value: everything is in it, and it can be put in the place of another."""

import sqlite3
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from iiprep.paths import sample_file
from iiprep.people.arrivals import arrivals
from iiprep.settings import Settings
from iiprep.store.database import FILE_NAME
from iiprep.store.whole import StoredMeeting, StoredPerson, Whole
from iiprep.store.workbook import Workbook

AT = datetime(2026, 11, 25, 10, 30, 0, 123, tzinfo=UTC)


def fill(workbook: Workbook) -> None:
    """The sample, a meeting, one deleted, somebody deleted, somebody who was never met."""
    workbook.create(sample_plan(sample_file()), sample=True)
    ana, bo = Person(id="ana", name="Ana Okafor", found_out="Trains."), Person(id="bo", name="Bo Li")
    workbook.create(replaced(new_plan(Profile(name="Jordan"), ana), others=(bo,)))
    workbook.delete(workbook.create(new_plan(Profile(), Person(id="cy", name="Cy"))))
    workbook.circle.save(Person(id="dee", name="Dee"))
    workbook.circle.delete("dee")
    workbook.circle.save(Person(id="eve", name="Eve"))
    workbook.save_settings(Settings(region="DE"))


def test_everything_is_in_it_and_comes_back_equal(workbook: Workbook, tmp_path: Path) -> None:
    fill(workbook)
    whole = workbook.contents.read()
    assert [one.name for one in whole.own_people] == ["Ana Okafor", "Bo Li", "Cy", "Eve"]
    assert len(whole.meetings) == 3
    assert len(whole.own_meetings) == 1
    assert whole.profile == Profile(name="Jordan")
    assert whole.sample_profile != Profile()
    assert whole.settings.region == "DE"
    other = Workbook.open(tmp_path / "other")
    other.circle.save(Person(id="gone", name="Gone"))
    other.contents.replace(whole)
    assert other.contents.read() == whole
    assert other.circle.deleted() == workbook.circle.deleted()
    assert [row.name for row in other.meetings()] == [row.name for row in workbook.meetings()]
    other.close()


def test_an_empty_one_leaves_an_empty_workbook(workbook: Workbook) -> None:
    fill(workbook)
    workbook.contents.replace(Whole())
    assert workbook.contents.read() == Whole()
    assert workbook.meetings() == ()
    assert workbook.people() == ()


def person(key: str, *, sample: bool = False) -> StoredPerson:
    return StoredPerson(Person(id=key), sample)


def meeting(key: str, *present: str) -> StoredMeeting:
    return StoredMeeting(key, new_plan(Profile()).meeting, present, AT, AT)


@pytest.mark.parametrize(
    "whole",
    [
        Whole(people=(person(""),)),
        Whole(people=(person("a"), person("a"))),
        Whole(meetings=(meeting("m"),)),
        Whole(meetings=(meeting("m", "a"),)),
        Whole(people=(person("a", sample=True),), meetings=(meeting("m", "a"),)),
        Whole(people=(person("a"),), meetings=(meeting("m", "a", "a"),)),
        Whole(people=(person("a"),), meetings=(meeting("m", "a"), meeting("m", "a"))),
        Whole(people=(person("a"),), meetings=(meeting("", "a"),)),
    ],
)
def test_what_contradicts_itself_changes_nothing(workbook: Workbook, whole: Whole) -> None:
    fill(workbook)
    before = workbook.contents.read()
    with pytest.raises(ValueError, match=r"person|meeting|somebody"):
        workbook.contents.replace(whole)
    assert workbook.contents.read() == before


def test_what_arrived_is_stored_in_one_step_and_taken_back_in_one(workbook: Workbook) -> None:
    fill(workbook)
    before = workbook.contents.read()
    found = [(2, Person(name="Ana Okafor", title="VP", found_out="x"), ()), (3, Person(name="New One"), ())]
    arrived = arrivals(found, workbook.people())
    workbook.circle.save(Person(id="ana", name="Ana Okafor", found_out="Trains, and tea."))
    kept = workbook.circle.take(arrived)
    people = {one.name: one for one in workbook.people()}
    assert (people["Ana Okafor"].title, people["Ana Okafor"].found_out) == ("VP", "Trains, and tea.")
    assert "New One" in people
    workbook.circle.undo(kept)
    workbook.circle.save(Person(id="ana", name="Ana Okafor", found_out="Trains."))
    assert workbook.contents.read() == before


def rows_of(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as the file holds it."""
    connection = sqlite3.connect(folder / FILE_NAME)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}
    connection.close()
    return found


def test_no_table_and_no_column_is_left_behind(tmp_path: Path) -> None:
    one, two = Workbook.open(tmp_path / "one"), Workbook.open(tmp_path / "two")
    fill(one)
    one.save_profile(Profile(name="Jordan"))
    two.contents.replace(one.contents.read())
    one.close()
    two.close()
    assert rows_of(tmp_path / "two") == rows_of(tmp_path / "one")


def test_an_hour_that_leans_on_this_computer_s_clock_gets_its_zone(workbook: Workbook) -> None:
    timed = Timing(day=date(2026, 12, 1), start=time(10, 15))
    elsewhere = replaced(timed, zone="Asia/Tokyo")
    keys = [
        workbook.create(replaced(new_plan(Profile(), Person(id=name)), timing=timing))
        for name, timing in (("a", timed), ("b", elsewhere), ("c", replaced(timed, start=None)))
    ]
    stored = {one.id: one.updated_at for one in workbook.meetings()}
    assert workbook.contents.keep_times("America/New_York") == 1
    zones = [workbook.load(key).timing.zone for key in keys]
    assert zones == ["America/New_York", "Asia/Tokyo", ""]
    assert {one.id: one.updated_at for one in workbook.meetings()} == stored
    assert workbook.contents.keep_times("Europe/Berlin") == 0


def test_an_hour_is_mine_where_my_own_zone_is_known(workbook: Workbook) -> None:
    workbook.save_profile(Profile(zone="Europe/Berlin"))
    timing = Timing(day=date(2026, 12, 1), start=time(10, 15))
    key = workbook.create(replaced(new_plan(workbook.profile(), Person(id="a")), timing=timing))
    assert workbook.contents.keep_times("America/New_York") == 0
    assert workbook.load(key).timing.zone == ""

"""Within a transaction: what is put is there, and what would mix the sample with one's own is refused."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile
from iiprep.store.migrations import SCHEMA
from iiprep.store.tables import Tables

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA foreign_keys = ON")
    for step in SCHEMA:
        for statement in step:
            connection.execute(statement)
    yield connection
    connection.close()


@pytest.fixture
def tables(connection: sqlite3.Connection) -> Tables:
    return Tables(connection, ())


def ana() -> Plan:
    return new_plan(Profile(), Person(id="ana", name="Ana"))


def test_a_meeting_needs_the_profile_of_its_kind(tables: Tables) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        tables.put_plan("m", ana(), NOW, sample=False)
    tables.put_profile(Profile(name="Jo"), sample=False)
    tables.put_plan("m", ana(), NOW, sample=False)
    assert tables.plan("m").profile == Profile(name="Jo")
    assert tables.profile(sample=True) == Profile()


def test_saving_again_keeps_when_it_was_made(tables: Tables, connection: sqlite3.Connection) -> None:
    tables.put_profile(Profile(), sample=False)
    later = NOW.replace(hour=10)
    tables.put_plan("m", ana(), NOW, sample=False)
    tables.put_plan("m", ana(), later, sample=False)
    row = connection.execute("SELECT created_at, updated_at FROM meetings").fetchone()
    assert row == (NOW.isoformat(), later.isoformat())


def test_people_of_the_other_kind_become_new_ones(tables: Tables) -> None:
    tables.put_profile(Profile(), sample=True)
    tables.put_plan("m", ana(), NOW, sample=True)
    assert tables.with_own_people(ana(), sample=True) == ana()
    fresh = tables.with_own_people(ana(), sample=False)
    assert fresh.host.name == "Ana"
    assert fresh.host.id != "ana"
    with pytest.raises(ValueError, match="never share a meeting"):
        tables.put_plan("n", ana(), NOW, sample=False)


def test_the_same_day_is_listed_whether_it_is_past_or_to_come(tables: Tables) -> None:
    tables.put_profile(Profile(), sample=False)
    tables.put_plan("m", ana(), NOW, sample=False)
    assert [row.id for row in tables.meetings(NOW.date())] == ["m"]
    tables.mark_deleted("m", NOW)
    assert tables.meetings(NOW.date()) == ()

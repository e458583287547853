"""All of a workbook as one value: read at once, and put in the place of all there is, in one transaction."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.plan import plan_of
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.settings import Settings
from iiprep.store.database import Database
from iiprep.store.leaning import fix_hours
from iiprep.store.rows import value_from
from iiprep.store.tables import Tables


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A person with what the store knows beside them; moments are in UTC."""

    person: Person
    sample: bool = False
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredMeeting:
    """A meeting with what the store knows beside it; `present` are the ids of its people, the host first."""

    id: str
    meeting: Meeting
    present: tuple[str, ...]
    created_at: datetime
    updated_at: datetime
    sample: bool = False
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything stored, also the sample and what was deleted and can still be brought back; by id."""

    settings: Settings = field(default_factory=Settings)
    profile: Profile = field(default_factory=Profile)
    sample_profile: Profile = field(default_factory=Profile)
    people: tuple[StoredPerson, ...] = ()
    meetings: tuple[StoredMeeting, ...] = ()

    @property
    def own_people(self) -> tuple[Person, ...]:
        """Everybody of one's own who is not deleted."""
        return tuple(one.person for one in self.people if not one.sample and one.deleted_at is None)

    @property
    def own_meetings(self) -> tuple[StoredMeeting, ...]:
        """The meetings of one's own that are not deleted."""
        return tuple(one for one in self.meetings if not one.sample and one.deleted_at is None)


_PEOPLE = "SELECT version, body, sample, deleted_at FROM people ORDER BY id"
_MEETINGS = """
    SELECT id, version, body, created_at, updated_at, sample, deleted_at FROM meetings ORDER BY id
"""
_PRESENT = "SELECT meeting_id, person_id FROM attendance ORDER BY meeting_id, position"


class Contents:
    """All of the workbook at once. Each call is one transaction; errors are those of the workbook."""

    def __init__(self, database: Database, migrations: Sequence[BodyMigration]) -> None:
        self._database = database
        self._migrations = migrations

    def read(self) -> Whole:
        """Everything there is."""
        with self._database.reading() as connection:
            tables = Tables(connection, self._migrations)
            return Whole(
                tables.settings(),
                tables.profile(sample=False),
                tables.profile(sample=True),
                tuple(self._people(connection)),
                tuple(self._meetings(connection)),
            )

    def replace(self, whole: Whole) -> None:
        """Put `whole` in the place of everything there is.

        A value that contradicts itself, such as a meeting with somebody who is not in it, is a ValueError;
        nothing is changed then.
        """
        _check(whole)
        with self._database.writing() as connection:
            for name in ("attendance", "meetings", "people", "profiles", "settings"):
                connection.execute(f"DELETE FROM {name}")  # noqa: S608 - our own names
            tables = Tables(connection, self._migrations)
            if whole.settings != Settings():
                tables.put_settings(whole.settings)
            tables.put_profile(whole.profile, sample=False)
            tables.put_profile(whole.sample_profile, sample=True)
            _put_people(tables, whole)
            _put_meetings(connection, tables, whole)

    def keep_times(self, zone: str) -> int:
        """Give `zone` to every meeting whose hours lean on this computer's; how many there were.

        None where my own zone is known.
        """
        with self._database.writing() as connection:
            if Tables(connection, self._migrations).profile(sample=False).zone:
                return 0
            return fix_hours(connection, self._migrations, zone)

    def _people(self, connection: sqlite3.Connection) -> Iterator[StoredPerson]:
        for version, body, sample, deleted_at in connection.execute(_PEOPLE):
            person = value_from(Person, "person", (version, body), self._migrations)
            yield StoredPerson(person, bool(sample), _moment(deleted_at))

    def _meetings(self, connection: sqlite3.Connection) -> Iterator[StoredMeeting]:
        present: dict[str, list[str]] = {}
        for meeting_id, person_id in connection.execute(_PRESENT):
            present.setdefault(meeting_id, []).append(person_id)
        for key, version, body, created, updated, sample, deleted in connection.execute(_MEETINGS):
            yield StoredMeeting(
                key,
                value_from(Meeting, "meeting", (version, body), self._migrations),
                tuple(present.get(key, ())),
                datetime.fromisoformat(created),
                datetime.fromisoformat(updated),
                bool(sample),
                _moment(deleted),
            )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _put_people(tables: Tables, whole: Whole) -> None:
    for sample in (False, True):
        tables.put_people((one.person for one in whole.people if one.sample is sample), sample=sample)


def _put_meetings(connection: sqlite3.Connection, tables: Tables, whole: Whole) -> None:
    """Each meeting with its people, then the moments of both as they were."""
    people = {one.person.id: one for one in whole.people}
    for one in whole.meetings:
        present = tuple(people[key].person for key in one.present)
        profile = whole.sample_profile if one.sample else whole.profile
        tables.put_plan(one.id, plan_of(one.meeting, present, profile), one.created_at, sample=one.sample)
        connection.execute(
            "UPDATE meetings SET updated_at = ?, deleted_at = ? WHERE id = ?",
            (one.updated_at.isoformat(), one.deleted_at and one.deleted_at.isoformat(), one.id),
        )
    deleted = [(one.deleted_at.isoformat(), one.person.id) for one in whole.people if one.deleted_at]
    connection.executemany("UPDATE people SET deleted_at = ? WHERE id = ?", deleted)


def _check(whole: Whole) -> None:
    kinds = {one.person.id: one.sample for one in whole.people}
    if "" in kinds or len(kinds) < len(whole.people):
        raise ValueError("every person needs an id of their own")
    ids = {one.id for one in whole.meetings}
    if "" in ids or len(ids) < len(whole.meetings):
        raise ValueError("every meeting needs an id of its own")
    for one in whole.meetings:
        if not one.present or len(set(one.present)) < len(one.present):
            raise ValueError("a meeting has nobody, or somebody twice")
        if any(kinds.get(key) is not one.sample for key in one.present):
            raise ValueError("a meeting names somebody who is not in the workbook")

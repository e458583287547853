"""People and what lies between them in the store: read all at once, deleted, put together, brought back."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.versions import BodyMigration
from iiprep.people.arrivals import Arrival
from iiprep.people.duplicates import merged
from iiprep.people.known import Known
from iiprep.store.database import Database
from iiprep.store.meanwhile import people_onto_stored
from iiprep.store.people.before import Before, before, put_back, with_after
from iiprep.store.people.everything import INVITED, read_known
from iiprep.store.people.removal import mark_person, names_for, purge, without_person
from iiprep.store.tables import Tables

KEPT_DAYS = 30


class Thing(Enum):
    """What was deleted."""

    MEETING = "meeting"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Deleted:
    """Something deleted that can still be brought back; `name` is a person's or the host's."""

    thing: Thing
    id: str
    name: str
    at: datetime

    @property
    def gone_at(self) -> datetime:
        """When it is gone for good."""
        return self.at + timedelta(days=KEPT_DAYS)


class Circle:
    """The people of the workbook. Each call is one transaction; any thread may call.

    What changes people gives a `Before`, which `undo` takes. Errors are those of the workbook.
    """

    def __init__(
        self, database: Database, migrations: Sequence[BodyMigration], now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._migrations = migrations
        self._now = now
        self._read: tuple[int, Known] | None = None

    def known(self) -> Known:
        """Everybody and every meeting, without the sample and without what is deleted.

        As long as nothing was written it is the same value.
        """
        with self._database.reading() as connection:
            changes = connection.total_changes
            if self._read is None or self._read[0] != changes:
                self._read = changes, read_known(connection, self._migrations)
            return self._read[1]

    def save(self, *people: Person, since: Sequence[Person] = ()) -> Before:
        """Store people, new or changed, all at once; a person without an id is a ValueError.

        Of those in `since`, as they were before they were edited, only what differs is written.
        """
        if not all(person.id for person in people):
            raise ValueError("a person needs an id")
        with self._database.writing() as connection:
            kept = before(connection, people=tuple(person.id for person in people))
            tables = self._tables(connection)
            tables.put_people(people_onto_stored(tables, people, since), sample=False)
            return with_after(connection, kept)

    def take(self, arrived: Sequence[Arrival]) -> Before:
        """Store who is new among people from a file, and change of the others what the file has anew."""
        with self._database.writing() as connection:
            kept = before(connection, people=tuple(dict.fromkeys(one.person.id for one in arrived)))
            tables = self._tables(connection)
            now = {key: tables.person(key) for key in (str(row["id"]) for row in kept.people)}
            for one in arrived:
                now[one.person.id] = _taken(now.get(one.person.id), one)
            tables.put_people(now.values(), sample=False)
            return with_after(connection, kept)

    def answer_question(self, texts: Iterable[tuple[str, int]], *, answered: bool) -> Before:
        """Mark questions as answered or open, each by its meeting and its number there."""
        with self._database.writing() as connection:
            places = tuple(texts)
            kept = before(connection, meetings=tuple({meeting for meeting, _number in places}))
            tables = self._tables(connection)
            for meeting_id, number in places:
                plan = tables.plan(meeting_id)
                question = replaced(plan.questions[number], answered=answered)
                questions = (*plan.questions[:number], question, *plan.questions[number + 1 :])
                tables.put_plan(meeting_id, replaced(plan, questions=questions), self._now(), sample=False)
            return with_after(connection, kept)

    def delete(self, person_id: str) -> Before:
        """Take somebody out of the list; whoever they introduced keeps their name."""
        with self._database.writing() as connection:
            tables = self._tables(connection)
            introduced = names_for(tables, person_id)
            kept = before(connection, people=(person_id, *(one.id for one in introduced)))
            tables.put_people(introduced, sample=False)
            mark_person(connection, person_id, self._now())
            return with_after(connection, kept)

    def restore(self, person_id: str) -> Before:
        """Bring somebody back who was deleted."""
        with self._database.writing() as connection:
            kept = before(connection, people=(person_id,))
            mark_person(connection, person_id, None)
            return with_after(connection, kept)

    def merge(self, kept_id: str, other_id: str, from_other: Collection[str] = ()) -> Before:
        """Make one of two people: the first stays, with all that only the other had; the other is deleted.

        `from_other` names the fields of which the other's words are to stand.
        """
        with self._database.writing() as connection:
            tables = self._tables(connection)
            touched = tables.meetings_naming(other_id)
            people = tables.people_introduced_by(other_id)
            ids = {kept_id, other_id, *(one.id for one in people)}
            kept = before(connection, people=tuple(ids), meetings=touched)
            one = merged(tables.person(kept_id), tables.person(other_id), from_other)
            rest = (replaced(two, introducer=kept_id) for two in people if two.id != kept_id)
            tables.put_people((one, *rest), sample=False)
            for meeting_id in touched:
                plan = without_person(tables.plan(meeting_id), one, other_id)
                tables.put_plan(meeting_id, plan, self._now(), sample=False)
            mark_person(connection, other_id, self._now())
            return with_after(connection, kept)

    def undo(self, kept: Before) -> Before:
        """Put back what a change found, and take away what it made; what was written since stays.

        What it gives takes this back in its turn, but does not bring back somebody who was fresh.
        """
        with self._database.writing() as connection:
            ids = [str(row["id"]) for row in kept.people], [str(row["id"]) for row in kept.meetings]
            undone, tables = before(connection, *ids), self._tables(connection)
            for meeting_id in put_back(connection, kept):
                sample = tables.is_sample(meeting_id)
                tables.put_plan(meeting_id, tables.plan(meeting_id), self._now(), sample=sample)
            return with_after(connection, undone)

    def invitations(self, since: date) -> int:
        """How many people were invited to connect on LinkedIn from a day on."""
        with self._database.reading() as connection:
            return self._tables(connection).invitations(since)

    def invited(self) -> tuple[tuple[str, date], ...]:
        """The id and the day of everybody invited to connect, once for each invitation."""
        with self._database.reading() as connection:
            return tuple((key, date.fromisoformat(day)) for key, day in connection.execute(INVITED))

    def deleted(self) -> tuple[Deleted, ...]:
        """What can still be brought back, the latest first."""
        with self._database.reading() as connection:
            rows = connection.execute(_DELETED).fetchall()
        return tuple(
            Deleted(Thing(thing), key, name or "", datetime.fromisoformat(at))
            for thing, key, name, at in rows
        )

    def deleted_people(self) -> tuple[str, ...]:
        """The names of the people who can still be brought back."""
        return tuple(one.name for one in self.deleted() if one.thing is Thing.PERSON)

    def purge(self) -> None:
        """Let what was deleted over thirty days ago go for good; a meeting keeps the names of its people."""
        with self._database.writing() as connection:
            purge(connection, self._tables(connection), self._now() - timedelta(days=KEPT_DAYS))

    def _tables(self, connection: sqlite3.Connection) -> Tables:
        return Tables(connection, self._migrations)


def _taken(stored: Person | None, arrival: Arrival) -> Person:
    """Somebody as they stand after the rows before this one, with what changes; new as they came."""
    if stored is None:
        return arrival.person
    return replaced(stored, **{change.field: change.new for change in arrival.changes})


_DELETED = """
    SELECT 'meeting', meetings.id, people.name, meetings.deleted_at FROM meetings
    LEFT JOIN attendance ON meeting_id = meetings.id AND position = 0
    LEFT JOIN people ON people.id = person_id
    WHERE meetings.deleted_at IS NOT NULL AND NOT meetings.sample
    UNION ALL
    SELECT 'person', id, CASE WHEN name <> '' THEN name ELSE organisation END, deleted_at FROM people
    WHERE deleted_at IS NOT NULL AND NOT sample
    ORDER BY 4 DESC, 2
"""

"""What is read from and written to the tables within one transaction."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from iiprep.model.fields import replaced
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan, plan_of
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.schedule.zones import local_zone
from iiprep.settings import Settings
from iiprep.store.introducers import people_in
from iiprep.store.leaning import fix_before_change
from iiprep.store.rows import LISTED, MeetingRow, meeting_columns, meeting_rows, person_columns, value_from
from iiprep.store.suggested import SuggestedPeople

_UPSERT_PERSON = """
    INSERT INTO people (id, sample, name, folded, organisation, version, body)
    VALUES (:id, :sample, :name, :folded, :organisation, :version, :body)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded,
        organisation = excluded.organisation, version = excluded.version, body = excluded.body,
        deleted_at = NULL
"""
_UPSERT_MEETING = """
    INSERT INTO meetings (id, sample, profile_id, day, start, outcome, sent_on, answer, nudged_on, thanked,
        owes, zone, created_at, updated_at, version, body)
    VALUES (:id, :sample, :profile_id, :day, :start, :outcome, :sent_on, :answer, :nudged_on, :thanked,
        :owes, :zone, :now, :now, :version, :body)
    ON CONFLICT (id) DO UPDATE SET day = excluded.day, start = excluded.start, outcome = excluded.outcome,
        sent_on = excluded.sent_on, answer = excluded.answer, nudged_on = excluded.nudged_on,
        thanked = excluded.thanked, owes = excluded.owes, zone = excluded.zone,
        updated_at = excluded.updated_at, version = excluded.version, body = excluded.body
"""
_UPSERT_PROFILE = """
    INSERT INTO profiles (id, version, body) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body
"""
_PRESENT = """
    SELECT version, body FROM people JOIN attendance ON person_id = id
    WHERE meeting_id = ? ORDER BY position
"""
_DELETED_PRESENT = """
    SELECT version, body FROM people JOIN attendance ON person_id = id
    WHERE meeting_id = ? AND deleted_at IS NOT NULL
"""
_KNOWN_PEOPLE = """
    SELECT version, body FROM people
    WHERE NOT sample AND deleted_at IS NULL AND (name <> '' OR organisation <> '') ORDER BY folded, id
"""
_INTRODUCED = """
    SELECT version, body FROM people
    WHERE NOT sample AND deleted_at IS NULL AND json_extract(body, '$.introducer') = ? ORDER BY folded, id
"""
_NAMING = """
    SELECT id FROM meetings WHERE NOT sample
    AND (id IN (SELECT meeting_id FROM attendance WHERE person_id = ?) OR body LIKE ?)
"""

_HAS_SUGGESTED = "SELECT json_array_length(body, '$.happened.suggested') FROM meetings WHERE id = ?"
_INVITATIONS = """
    SELECT count(*) FROM meetings, json_each(meetings.body, '$.thanks') AS thanks
    WHERE NOT sample AND deleted_at IS NULL AND json_extract(thanks.value, '$.connected_on') >= ?
"""


class Tables:
    """The tables behind a connection, with the bodies in them as values of today's version."""

    def __init__(self, connection: sqlite3.Connection, migrations: Sequence[BodyMigration]) -> None:
        self._connection = connection
        self._migrations = migrations
        self._version = 1 + len(migrations)

    def meetings(self, today: date) -> tuple[MeetingRow, ...]:
        """All meetings that are not deleted, in the order of the list."""
        rows = self._connection.execute(LISTED, {"today": today.isoformat()})
        return meeting_rows(rows, today, self.profile(sample=False).zone or local_zone())

    def has_sample(self) -> bool:
        """Whether a meeting that is not deleted is a sample."""
        query = "SELECT 1 FROM meetings WHERE sample AND deleted_at IS NULL"
        return self._connection.execute(query).fetchone() is not None

    def is_sample(self, meeting_id: str) -> bool:
        """Whether the meeting is a sample; KeyError when there is none of that id."""
        row = self._connection.execute("SELECT sample FROM meetings WHERE id = ?", (meeting_id,)).fetchone()
        if row is None:
            raise KeyError(meeting_id)
        return bool(row[0])

    def invitations(self, since: date) -> int:
        """How many people were invited to connect from a day on, the sample's left out."""
        row = self._connection.execute(_INVITATIONS, (since.isoformat(),)).fetchone()
        return int(row[0])

    def plan(self, meeting_id: str) -> Plan:
        """The stored parts of a meeting put together."""
        profile = self.profile(sample=self.is_sample(meeting_id))
        query = "SELECT version, body FROM meetings WHERE id = ?"
        stored = self._connection.execute(query, (meeting_id,)).fetchone()
        present = people_in(self._connection, _PRESENT, meeting_id, self._migrations)
        return plan_of(value_from(Meeting, "meeting", stored, self._migrations), present, profile)

    def put_plan(self, meeting_id: str, plan: Plan, now: datetime, *, sample: bool) -> None:
        """Store the meeting and everybody in it; the profile's row has to be there.

        Somebody of it who was deleted stays so until other words are written about them.
        """
        _check_ids(plan)
        if any(self._is_of_other_kind(person, sample=sample) for person in plan.people):
            raise ValueError("people of the sample and people of one's own never share a meeting")
        self._follow_suggestions(meeting_id, plan, now, sample=sample)
        timing = plan.timing
        columns = {
            "id": meeting_id,
            "sample": int(sample),
            "profile_id": _profile_id(sample=sample),
            "day": timing.day and timing.day.isoformat(),
            "start": timing.start and timing.start.isoformat(),
            "outcome": plan.happened.outcome.value,
            **meeting_columns(plan),
            "now": now.isoformat(),
            "version": self._version,
            "body": plan.meeting.model_dump_json(),
        }
        self._connection.execute(_UPSERT_MEETING, columns)
        deleted = people_in(self._connection, _DELETED_PRESENT, meeting_id, self._migrations)
        people = (one for one in plan.people if one not in deleted)
        self.put_people(people, sample=sample)
        self._connection.execute("DELETE FROM attendance WHERE meeting_id = ?", (meeting_id,))
        self._connection.executemany(
            "INSERT INTO attendance (meeting_id, person_id, position) VALUES (?, ?, ?)",
            [(meeting_id, person.id, position) for position, person in enumerate(plan.people)],
        )

    def mark_deleted(self, meeting_id: str, when: datetime | None) -> None:
        """Note when a meeting was deleted, or that it is not."""
        self.is_sample(meeting_id)
        columns = (when and when.isoformat(), meeting_id)
        self._connection.execute("UPDATE meetings SET deleted_at = ? WHERE id = ?", columns)

    def profile(self, *, sample: bool) -> Profile:
        """My profile or the sample's; an empty one while nothing is stored."""
        query = "SELECT version, body FROM profiles WHERE id = ?"
        row = self._connection.execute(query, (_profile_id(sample=sample),)).fetchone()
        return value_from(Profile, "profile", row, self._migrations) if row else Profile()

    def put_profile(self, profile: Profile, *, sample: bool) -> None:
        """Store my profile or the sample's; hours that lean on my zone stay where they are."""
        if not sample:
            before = self.profile(sample=False)
            fix_before_change(self._connection, self._migrations, before, profile)
        columns = (_profile_id(sample=sample), self._version, profile.model_dump_json())
        self._connection.execute(_UPSERT_PROFILE, columns)

    def people(self) -> tuple[Person, ...]:
        """Everybody with a name or an organisation, by name; nobody of the sample."""
        rows = self._connection.execute(_KNOWN_PEOPLE)
        return tuple(value_from(Person, "person", row, self._migrations) for row in rows)

    def person(self, person_id: str) -> Person:
        """Somebody by their id, also when deleted. Raises KeyError when there is nobody of that id."""
        row = self._connection.execute(
            "SELECT version, body FROM people WHERE id = ?", (person_id,)
        ).fetchone()
        if row is None:
            raise KeyError(person_id)
        return value_from(Person, "person", row, self._migrations)

    def put_people(self, people: Iterable[Person], *, sample: bool) -> None:
        """Store people; one who was deleted is there again."""
        columns = [person_columns(person, self._version, sample=sample) for person in people]
        self._connection.executemany(_UPSERT_PERSON, columns)

    def people_introduced_by(self, person_id: str) -> tuple[Person, ...]:
        """Everybody not deleted whose introducer has this id."""
        rows = self._connection.execute(_INTRODUCED, (person_id,))
        return tuple(value_from(Person, "person", row, self._migrations) for row in rows)

    def meetings_naming(self, person_id: str) -> tuple[str, ...]:
        """The ids of the meetings in which somebody is present or was suggested, also of deleted ones."""
        rows = self._connection.execute(_NAMING, (person_id, f'%"{person_id}"%'))
        return tuple(row[0] for row in rows)

    def with_own_people(self, plan: Plan, *, sample: bool) -> Plan:
        """`plan` with fresh ids for people whose id belongs to the other kind."""
        host, *others = (
            replaced(person, id=new_id()) if self._is_of_other_kind(person, sample=sample) else person
            for person in plan.people
        )
        return replaced(plan, host=host, others=tuple(others))

    def settings(self) -> Settings:
        """The settings; the defaults while nothing is stored."""
        row = self._connection.execute("SELECT version, body FROM settings").fetchone()
        return value_from(Settings, "settings", row, self._migrations) if row else Settings()

    def put_settings(self, settings: Settings) -> None:
        """Store the settings."""
        query = "INSERT OR REPLACE INTO settings (only, version, body) VALUES (1, ?, ?)"
        self._connection.execute(query, (self._version, settings.model_dump_json()))

    def _follow_suggestions(self, meeting_id: str, plan: Plan, now: datetime, *, sample: bool) -> None:
        """Keep those who are suggested as people; a meeting without any costs one look."""
        row = self._connection.execute(_HAS_SUGGESTED, (meeting_id,)).fetchone()
        if plan.happened.suggested or (row and row[0]):
            suggested = SuggestedPeople(self._connection, self._migrations, sample=sample)
            suggested.follow(self.plan(meeting_id) if row else None, plan, now.isoformat())

    def _is_of_other_kind(self, person: Person, *, sample: bool) -> bool:
        query = "SELECT sample FROM people WHERE id = ?"
        row = self._connection.execute(query, (person.id,)).fetchone()
        return row is not None and bool(row[0]) != sample


def _profile_id(*, sample: bool) -> str:
    return "sample" if sample else "mine"


def _check_ids(plan: Plan) -> None:
    ids = [person.id for person in plan.people]
    if not all(ids) or len(set(ids)) < len(ids):
        raise ValueError("every person of a plan needs an id of their own")

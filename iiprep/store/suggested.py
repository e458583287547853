"""Whoever was suggested in a debrief is kept as a person, who follows its words until changed elsewhere."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from iiprep.model.introduction import people_suggested
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.versions import BodyMigration
from iiprep.store.introducers import named_now
from iiprep.store.rows import person_columns, value_from

_STORED = "SELECT version, body, sample, deleted_at IS NOT NULL FROM people WHERE id = ?"
_PUT = """
    INSERT INTO people (id, sample, name, folded, organisation, version, body)
    VALUES (:id, :sample, :name, :folded, :organisation, :version, :body)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded,
        organisation = excluded.organisation, version = excluded.version, body = excluded.body,
        deleted_at = NULL
"""
_TAKE_AWAY = """
    UPDATE people SET deleted_at = ? WHERE id = ? AND id NOT IN (SELECT person_id FROM attendance)
"""


@dataclass(frozen=True, slots=True)
class _Stored:
    """A person as stored, whether of the sample, and whether deleted."""

    person: Person
    sample: bool
    deleted: bool


class SuggestedPeople:
    """Those suggested in the meetings of one kind: the user's own, or the sample's."""

    def __init__(
        self, connection: sqlite3.Connection, migrations: Sequence[BodyMigration], *, sample: bool
    ) -> None:
        self._connection = connection
        self._migrations = migrations
        self._sample = sample

    def follow(self, before: Plan | None, plan: Plan, now: str) -> None:
        """Store, change and take away people as the suggestions of a plan changed since `before`."""
        was = {person.id: person for person in people_suggested(before)} if before else {}
        kept = {person.id: person for person in people_suggested(plan)}
        for key, person in kept.items():
            if self._may_put(person, was.get(key)):
                columns = person_columns(person, 1 + len(self._migrations), sample=self._sample)
                self._connection.execute(_PUT, columns)
        for key in was.keys() - kept.keys():
            if self._is_untouched(was[key]):
                self._connection.execute(_TAKE_AWAY, (now, key))

    def _may_put(self, person: Person, was: Person | None) -> bool:
        stored = self._stored(person.id)
        if stored is None:
            return True
        if was is None:
            return stored.deleted and stored.sample == self._sample
        return person != was and self._is_untouched(was)

    def _is_untouched(self, was: Person) -> bool:
        return self._stored(was.id) == _Stored(was, self._sample, deleted=False)

    def _stored(self, person_id: str) -> _Stored | None:
        row = self._connection.execute(_STORED, (person_id,)).fetchone()
        if row is None:
            return None
        person = named_now(self._connection, value_from(Person, "person", row[:2], self._migrations))
        return _Stored(person, bool(row[2]), bool(row[3]))

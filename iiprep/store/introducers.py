"""An introducer who is among the people has one name everywhere: the one that stands with them now."""

import sqlite3
from collections.abc import Mapping, Sequence

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.versions import BodyMigration
from iiprep.store.rows import value_from


def names_now(connection: sqlite3.Connection) -> dict[str, str]:
    """The names of all people by their ids, also of deleted ones."""
    return dict(connection.execute("SELECT id, name FROM people").fetchall())


def people_in(
    connection: sqlite3.Connection, query: str, meeting_id: str, migrations: Sequence[BodyMigration]
) -> tuple[Person, ...]:
    """The people whose version and body a query gives for a meeting, with their introducers' names."""
    rows = connection.execute(query, (meeting_id,)).fetchall()
    return tuple(named_now(connection, value_from(Person, "person", row, migrations)) for row in rows)


def named_now(connection: sqlite3.Connection, person: Person) -> Person:
    """Somebody with the name of their introducer as it is now."""
    if not person.introducer:
        return person
    rows = connection.execute("SELECT id, name FROM people WHERE id = ?", (person.introducer,))
    return named_by(dict(rows.fetchall()), person)


def named_by(names: Mapping[str, str], person: Person) -> Person:
    """Somebody with the name that their introducer has in `names`, if one stands there."""
    name = names.get(person.introducer, "").strip()
    if not name or name == person.introduced_by.strip():
        return person
    return replaced(person, introduced_by=name)

"""Rows as they were before a change, to be put back as they were."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

_PEOPLE = "SELECT id, sample, name, folded, organisation, deleted_at, version, body FROM people WHERE id = ?"
_PUT_PERSON = """
    INSERT INTO people (id, sample, name, folded, organisation, deleted_at, version, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded,
        organisation = excluded.organisation, deleted_at = excluded.deleted_at, version = excluded.version,
        body = excluded.body
"""
_MEETINGS = "SELECT day, start, outcome, updated_at, version, body, id FROM meetings WHERE id = ?"
_PUT_MEETING = """
    UPDATE meetings SET day = ?, start = ?, outcome = ?, updated_at = ?, version = ?, body = ? WHERE id = ?
"""
_PRESENT = "SELECT meeting_id, person_id, position FROM attendance WHERE meeting_id = ? ORDER BY position"
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """The rows of some people and meetings; `fresh` are the people who were not there."""

    people: tuple[Row, ...] = ()
    fresh: tuple[str, ...] = ()
    meetings: tuple[Row, ...] = ()
    present: tuple[Row, ...] = ()


def before(
    connection: sqlite3.Connection, people: Sequence[str] = (), meetings: Sequence[str] = ()
) -> Before:
    """The rows of people and meetings by their ids."""
    rows = {key: connection.execute(_PEOPLE, (key,)).fetchone() for key in people}
    return Before(
        people=tuple(row for row in rows.values() if row),
        fresh=tuple(key for key, row in rows.items() if not row),
        meetings=tuple(connection.execute(_MEETINGS, (key,)).fetchone() for key in meetings),
        present=tuple(row for key in meetings for row in connection.execute(_PRESENT, (key,))),
    )


def put_back(connection: sqlite3.Connection, kept: Before) -> None:
    """Write the rows back. Somebody new who has come into a meeting since stays."""
    connection.executemany(_PUT_PERSON, kept.people)
    connection.executemany(_PUT_MEETING, kept.meetings)
    keys = [(row[-1],) for row in kept.meetings]
    connection.executemany("DELETE FROM attendance WHERE meeting_id = ?", keys)
    connection.executemany(
        "INSERT INTO attendance (meeting_id, person_id, position) VALUES (?, ?, ?)", kept.present
    )
    free = "DELETE FROM people WHERE id = ? AND id NOT IN (SELECT person_id FROM attendance)"
    connection.executemany(free, [(key,) for key in kept.fresh])

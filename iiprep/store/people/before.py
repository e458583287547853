"""Rows as they were before a change, to be put back as they were."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

_PRESENT = "SELECT meeting_id, person_id, position FROM attendance WHERE meeting_id = ? ORDER BY position"
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Before:
    """The rows of some people and meetings by column; `fresh` are the people who were not there."""

    people: tuple[Row, ...] = ()
    fresh: tuple[str, ...] = ()
    meetings: tuple[Row, ...] = ()
    present: tuple[Sequence[object], ...] = ()


def before(
    connection: sqlite3.Connection, people: Sequence[str] = (), meetings: Sequence[str] = ()
) -> Before:
    """The rows of people and meetings by their ids."""
    found = [row for key in people for row in _rows(connection, "people", key)]
    there = {row["id"] for row in found}
    return Before(
        people=tuple(found),
        fresh=tuple(key for key in people if key not in there),
        meetings=tuple(row for key in meetings for row in _rows(connection, "meetings", key)),
        present=tuple(row for key in meetings for row in connection.execute(_PRESENT, (key,))),
    )


def put_back(connection: sqlite3.Connection, kept: Before) -> None:
    """Write the rows back. Somebody new who has come into a meeting since stays."""
    for row in kept.people:
        _put(connection, "people", row)
    for row in kept.meetings:
        _put(connection, "meetings", row)
        connection.execute("DELETE FROM attendance WHERE meeting_id = ?", (row["id"],))
    connection.executemany(
        "INSERT INTO attendance (meeting_id, person_id, position) VALUES (?, ?, ?)", kept.present
    )
    free = "DELETE FROM people WHERE id = ? AND id NOT IN (SELECT person_id FROM attendance)"
    connection.executemany(free, [(key,) for key in kept.fresh])


def _rows(connection: sqlite3.Connection, table: str, key: str) -> list[Row]:
    found = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (key,))  # noqa: S608 - our own names
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def _put(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Write a row over the one that is there; one that is gone for good stays gone."""
    columns = ", ".join(f"{name} = :{name}" for name in row)
    connection.execute(f"UPDATE {table} SET {columns} WHERE id = :id", row)  # noqa: S608 - our own names

"""Rows as they were before a change, to be put back as they were; what was written since stays."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from iiprep.store.people.reverse import Row, reverted, reverted_list

_PRESENT = "SELECT meeting_id, person_id, position FROM attendance WHERE meeting_id = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class Before:
    """The rows of some people and meetings by column; `fresh` are the people who were not there.

    `after` are the same rows as the change left them, if anything may be written before it is taken back.
    """

    people: tuple[Row, ...] = ()
    fresh: tuple[str, ...] = ()
    meetings: tuple[Row, ...] = ()
    present: tuple[Sequence[object], ...] = ()
    after: "Before | None" = None


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


def with_after(connection: sqlite3.Connection, kept: Before) -> Before:
    """`kept`, with the same rows as they are now, once the change is made."""
    return replace(kept, after=_now(connection, kept))


def put_back(connection: sqlite3.Connection, kept: Before) -> tuple[str, ...]:
    """Take the change back; the ids of the meetings in which something was written since, which stays.

    Somebody new who has come into a meeting since stays.
    """
    now, after = _now(connection, kept), kept.after or kept
    written: list[str] = []
    for table, rows, were, are in (
        ("people", kept.people, after.people, now.people),
        ("meetings", kept.meetings, after.meetings, now.meetings),
    ):
        left, found = ({row["id"]: row for row in some} for some in (were, are))
        for row in rows:
            key = row["id"]
            if key not in found:
                continue
            as_left = left[key] if kept.after else found[key]
            _put(connection, table, reverted(row, as_left, found[key]))
            if table == "meetings" and found[key] != as_left:
                written.append(str(key))
    _put_present(connection, kept, now)
    free = "DELETE FROM people WHERE id = ? AND id NOT IN (SELECT person_id FROM attendance)"
    connection.executemany(free, [(key,) for key in kept.fresh])
    return tuple(written)


def _now(connection: sqlite3.Connection, kept: Before) -> Before:
    ids = [*(str(row["id"]) for row in kept.people), *kept.fresh]
    return before(connection, ids, [str(row["id"]) for row in kept.meetings])


def _put_present(connection: sqlite3.Connection, kept: Before, now: Before) -> None:
    for row in kept.meetings:
        key = row["id"]
        were, are = _present(kept, key), _present(now, key)
        left = _present(kept.after, key) if kept.after else are
        people = dict.fromkeys(reverted_list(were, left, are) if were != left else are)
        connection.execute("DELETE FROM attendance WHERE meeting_id = ?", (key,))
        connection.executemany(
            "INSERT INTO attendance (meeting_id, person_id, position) VALUES (?, ?, ?)",
            [(key, person, position) for position, person in enumerate(people)],
        )


def _present(rows: Before, meeting_id: object) -> list[object]:
    return [person for meeting, person, _position in rows.present if meeting == meeting_id]


def _rows(connection: sqlite3.Connection, table: str, key: str) -> list[Row]:
    found = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (key,))  # noqa: S608 - our own names
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def _put(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Write a row over the one that is there; one that is gone for good stays gone."""
    columns = ", ".join(f"{name} = :{name}" for name in row)
    connection.execute(f"UPDATE {table} SET {columns} WHERE id = :id", row)  # noqa: S608 - our own names

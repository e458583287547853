"""Rows as they were before a change, to be put back as they were; what was written since stays."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from iiprep.store.people.reverse import Row, reverted
from iiprep.store.people.seats import NOTHING, Seats, reseated

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
    now = _now(connection, kept)
    after = kept.after or now
    for row, left, found in _three(kept.people, after.people, now.people):
        _put(connection, "people", reverted(row, left, found))
    written: list[str] = []
    for row, left, found in _three(kept.meetings, after.meetings, now.meetings):
        seats = _seats(kept, row), _seats(after, left), _seats(now, found)
        _put_meeting(connection, reverted(row, left, found), *seats)
        if found != left:
            written.append(str(row["id"]))
    free = "DELETE FROM people WHERE id = ? AND id NOT IN (SELECT person_id FROM attendance)"
    connection.executemany(free, [(key,) for key in kept.fresh])
    return tuple(written)


def _put_meeting(connection: sqlite3.Connection, row: Row, were: Seats, left: Seats, now: Seats) -> None:
    """Write a meeting, and who is present where the change was about that."""
    if were.people != left.people:
        seats = reseated(were, left, now)
        row = {**row, "body": _with_thanks(str(row["body"]), seats.thanks)}
        _put_present(connection, str(row["id"]), seats.people)
    _put(connection, "meetings", row)


def _three(were: Sequence[Row], left: Sequence[Row], are: Sequence[Row]) -> Iterator[tuple[Row, Row, Row]]:
    """Each row before the change, after it, and now; without those that are gone for good."""
    by_id = [{row["id"]: row for row in some} for some in (left, are)]
    for row in were:
        key = row["id"]
        if key in by_id[1]:
            yield row, by_id[0].get(key, row), by_id[1][key]


def _now(connection: sqlite3.Connection, kept: Before) -> Before:
    ids = [*(str(row["id"]) for row in kept.people), *kept.fresh]
    return before(connection, ids, [str(row["id"]) for row in kept.meetings])


def _seats(rows: Before, meeting: Row) -> Seats:
    people = (str(person) for key, person, _position in rows.present if key == meeting["id"])
    return Seats(tuple(people), tuple(json.loads(str(meeting["body"])).get("thanks", ())))


def _with_thanks(body: str, thanks: Sequence[object]) -> str:
    """A body with other thank-yous; an empty one where none is written to somebody before the last."""
    rows = [NOTHING if one is None else one for one in thanks]
    return json.dumps({**json.loads(body), "thanks": rows}, ensure_ascii=False, separators=(",", ":"))


def _put_present(connection: sqlite3.Connection, meeting_id: str, people: Sequence[str]) -> None:
    connection.execute("DELETE FROM attendance WHERE meeting_id = ?", (meeting_id,))
    connection.executemany(
        "INSERT INTO attendance (meeting_id, person_id, position) VALUES (?, ?, ?)",
        [(meeting_id, person, position) for position, person in enumerate(people)],
    )


def _rows(connection: sqlite3.Connection, table: str, key: str) -> list[Row]:
    found = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (key,))  # noqa: S608 - our own names
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def _put(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Write a row over the one that is there; one that is gone for good stays gone."""
    columns = ", ".join(f"{name} = :{name}" for name in row)
    connection.execute(f"UPDATE {table} SET {columns} WHERE id = :id", row)  # noqa: S608 - our own names

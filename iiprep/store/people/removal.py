"""What is left of somebody who is deleted or put together with another: their name, where it is needed."""

import sqlite3
from collections.abc import Collection
from datetime import datetime

from iiprep.model.debrief import SentBy, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Left
from iiprep.model.person import Person
from iiprep.model.plan import Plan, moved_up
from iiprep.store.tables import Tables

_OLD_PEOPLE = """
    SELECT id, EXISTS (SELECT 1 FROM attendance WHERE person_id = people.id) FROM people
    WHERE deleted_at < ? AND NOT sample
"""


def names_for(tables: Tables, person_id: str) -> tuple[Person, ...]:
    """Whoever somebody introduced, each with the name of that person in words."""
    name = tables.person(person_id).name
    return tuple(
        one if one.introduced_by.strip() else replaced(one, introduced_by=name)
        for one in tables.people_introduced_by(person_id)
    )


def without_person(plan: Plan, kept: Person, other_id: str) -> Plan:
    """`plan` with `kept` in the place of another; if both are present, once, with the thanks of either."""
    people = [kept if person.id in (kept.id, other_id) else person for person in plan.people]
    first = next((at for at, one in enumerate(people) if one is kept), None)
    twice = {at for at, one in enumerate(people) if one is kept and at != first}
    thanks = [plan.thanks_for(at) for at in range(len(plan.thanks))]
    for at in twice:
        if first is not None and at < len(thanks):
            thanks[first] = _both(thanks[first], thanks[at])
    host, *others = (one for at, one in enumerate(people) if at not in twice)
    suggested = tuple(
        replaced(one, person=kept.id) if one.person == other_id else one for one in plan.happened.suggested
    )
    return replaced(
        plan,
        host=host,
        others=tuple(others),
        left=_left_without(plan, twice),
        thanks=tuple(one for at, one in enumerate(thanks) if at not in twice),
        happened=replaced(plan.happened, suggested=suggested),
    )


def _left_without(plan: Plan, places: Collection[int]) -> tuple[Left, ...]:
    """What was left of the coach's findings, once the thank-yous at some places are gone."""
    left = plan.left
    for at in sorted(places, reverse=True):
        left = tuple(row for row in (moved_up(one, at) for one in left) if row is not None)
    return left


def _both(one: Thanks, other: Thanks) -> Thanks:
    """Two thank-yous to one person: the one that was sent, with what only the other has.

    Of two different texts the other's is kept in the private note.
    """
    if other.sent_on and not one.sent_on:
        one, other = other, one
    filled: dict[str, object] = {}
    notes = [one.note, other.note]
    for name in Thanks.model_fields:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine in ("", None):
            filled[name] = theirs
        elif isinstance(theirs, str) and not isinstance(theirs, SentBy) and theirs.strip() != mine.strip():
            notes.append(theirs)
    filled["note"] = "\n".join(dict.fromkeys(text.strip() for text in notes if text.strip()))
    return replaced(one, **filled)


def mark_person(connection: sqlite3.Connection, person_id: str, when: datetime | None) -> None:
    """Note when somebody was deleted, or that they are not. Raises KeyError for an unknown id."""
    columns = (when and when.isoformat(), person_id)
    changed = connection.execute("UPDATE people SET deleted_at = ? WHERE id = ? AND NOT sample", columns)
    if not changed.rowcount:
        raise KeyError(person_id)


def purge(connection: sqlite3.Connection, tables: Tables, until: datetime) -> None:
    """Take away what was deleted before `until`; of people in a meeting, all but the name."""
    limit = (until.isoformat(),)
    connection.execute("DELETE FROM meetings WHERE deleted_at < ?", limit)
    for person_id, present in connection.execute(_OLD_PEOPLE, limit).fetchall():
        tables.put_people(
            (replaced(one, introducer="") for one in tables.people_introduced_by(person_id)), sample=False
        )
        if not present:
            connection.execute("DELETE FROM people WHERE id = ?", (person_id,))
            continue
        person = tables.person(person_id)
        name = Person(id=person.id, name=person.name, organisation=person.organisation)
        if name != person:
            deleted = connection.execute(
                "SELECT deleted_at FROM people WHERE id = ?", (person_id,)
            ).fetchone()
            tables.put_people((name,), sample=False)
            connection.execute("UPDATE people SET deleted_at = ? WHERE id = ?", (*deleted, person_id))

"""Reads everybody and every meeting at once, for the views that look at all of them."""

import sqlite3
from collections.abc import Sequence

from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.people.known import Known, KnownMeeting
from iiprep.store.introducers import named_by, names_now
from iiprep.store.rows import value_from

_PEOPLE = """
    SELECT version, body FROM people
    WHERE NOT sample AND deleted_at IS NULL AND (name <> '' OR organisation <> '') ORDER BY folded, id
"""
_NAMES = "SELECT id, name FROM people WHERE NOT sample AND deleted_at IS NOT NULL"
_MEETINGS = """
    SELECT id, version, body FROM meetings WHERE NOT sample AND deleted_at IS NULL
    ORDER BY day IS NULL, day, start, created_at, id
"""
_PRESENT = "SELECT meeting_id, person_id FROM attendance ORDER BY meeting_id, position"


def read_known(connection: sqlite3.Connection, migrations: Sequence[BodyMigration]) -> Known:
    """All values, meetings by their day, people by name."""
    present: dict[str, list[str]] = {}
    for meeting_id, person_id in connection.execute(_PRESENT):
        present.setdefault(meeting_id, []).append(person_id)
    stored = connection.execute("SELECT version, body FROM profiles WHERE id = 'mine'").fetchone()
    profile = value_from(Profile, "profile", stored, migrations) if stored else Profile()
    people = (value_from(Person, "person", row, migrations) for row in connection.execute(_PEOPLE))
    names = names_now(connection)
    return Known(
        people=tuple(named_by(names, person) for person in people),
        meetings=tuple(
            KnownMeeting(
                key,
                value_from(Meeting, "meeting", (version, body), migrations),
                tuple(present.get(key, ())),
                profile.zone,
            )
            for key, version, body in connection.execute(_MEETINGS)
        ),
        profile=profile,
        names=dict(connection.execute(_NAMES).fetchall()),
    )

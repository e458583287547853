"""Reads everybody and every meeting at once, for the views that look at all of them."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from functools import partial

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
INVITED = """
    SELECT person_id, json_extract(thanks.value, '$.connected_on')
    FROM meetings, json_each(meetings.body, '$.thanks') AS thanks
    JOIN attendance ON meeting_id = meetings.id AND position = thanks.key
    WHERE NOT sample AND deleted_at IS NULL AND json_extract(thanks.value, '$.connected_on') IS NOT NULL
"""
_PRESENT = "SELECT meeting_id, person_id FROM attendance ORDER BY meeting_id, position"


def read_known(connection: sqlite3.Connection, migrations: Sequence[BodyMigration]) -> Known:
    """All values, meetings by their day, people by name."""
    present: dict[str, list[str]] = defaultdict(list)
    for meeting_id, person_id in connection.execute(_PRESENT):
        present[meeting_id].append(person_id)
    profile = _profile(connection, migrations)
    people = (value_from(Person, "person", row, migrations) for row in connection.execute(_PEOPLE))
    return Known(
        people=tuple(map(partial(named_by, names_now(connection)), people)),
        meetings=tuple(
            KnownMeeting(
                key, value_from(Meeting, "meeting", stored, migrations), tuple(present[key]), profile.zone
            )
            for key, *stored in connection.execute(_MEETINGS)
        ),
        profile=profile,
        names=dict(connection.execute(_NAMES).fetchall()),
    )


def _profile(connection: sqlite3.Connection, migrations: Sequence[BodyMigration]) -> Profile:
    stored = connection.execute("SELECT version, body FROM profiles WHERE id = 'mine'").fetchone()
    return value_from(Profile, "profile", stored, migrations) if stored else Profile()

"""Hours that lean on my own zone: they are fixed to it before it changes, so that no meeting moves."""

import sqlite3
from collections.abc import Sequence

from iiprep.model.fields import replaced
from iiprep.model.meeting import Meeting
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.schedule.zones import local_zone
from iiprep.store.rows import value_from

_LEANING = """
    SELECT id, version, body FROM meetings
    WHERE NOT sample AND zone = '' AND json_valid(body) AND (
        (day IS NOT NULL AND start IS NOT NULL)
        OR (json_array_length(body, '$.request.slots') > 0 AND NOT EXISTS (
            SELECT 1 FROM attendance JOIN people ON people.id = person_id
            WHERE meeting_id = meetings.id AND position = 0
            AND json_valid(people.body) AND json_extract(people.body, '$.zone') <> '')))
"""


def fix_hours(connection: sqlite3.Connection, migrations: Sequence[BodyMigration], zone: str) -> int:
    """Give `zone` to every meeting of mine whose hour, or offered hours, lean on my zone; how many.

    Offered hours are on the host's clock where the host's zone is known. When a meeting was stored last
    stays as it is.
    """
    leaning = tuple(connection.execute(_LEANING))
    fixed = 0
    for key, *stored in leaning:
        meeting = value_from(Meeting, "meeting", stored, migrations)
        if not _has_hours(meeting):
            continue
        body = replaced(meeting, timing=replaced(meeting.timing, zone=zone)).model_dump_json()
        columns = (1 + len(migrations), zone, body, key)
        connection.execute("UPDATE meetings SET version = ?, zone = ?, body = ? WHERE id = ?", columns)
        fixed += 1
    return fixed


def fix_before_change(
    connection: sqlite3.Connection, migrations: Sequence[BodyMigration], before: Profile, after: Profile
) -> None:
    """Fix the hours to the zone of `before`, if my zone is another one in `after`."""
    here = local_zone()
    if (before.zone or here) != (after.zone or here):
        fix_hours(connection, migrations, before.zone or here)


def _has_hours(meeting: Meeting) -> bool:
    settled = meeting.timing.day is not None and meeting.timing.start is not None
    return settled or any(slot.day and slot.start for slot in meeting.request.slots)

"""Reads what is due from: the meetings that may ask for something, the people met, and what was asked."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.plan import plan_of
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.items import WISH_DAYS
from iiprep.schedule.due import Book, Known, replies_of
from iiprep.store.rows import MeetingRow, value_from

_AHEAD = timedelta(days=31)
_BEHIND = timedelta(days=WISH_DAYS + 1)
_MAY_ASK = """
    FROM meetings WHERE deleted_at IS NULL AND NOT sample AND (
        (outcome = 'not-yet' AND day IS NULL AND (sent_on IS NOT NULL OR answer <> 'waiting'))
        OR (outcome = 'not-yet' AND day <= :ahead)
        OR (outcome <> 'not-yet' AND (owes OR day >= :behind)))
"""
_PRESENT = f"""
    SELECT meeting_id, version, body FROM attendance JOIN people ON people.id = person_id
    WHERE meeting_id IN (SELECT id {_MAY_ASK}) ORDER BY position
"""  # noqa: S608 - both parts are constants
_KNOWN = """
    SELECT people.version, people.body, max(day) FROM people
    LEFT JOIN attendance ON person_id = people.id
    LEFT JOIN meetings ON meetings.id = meeting_id AND outcome = 'met' AND meetings.deleted_at IS NULL
    WHERE NOT people.sample AND people.deleted_at IS NULL
    GROUP BY people.id HAVING max(day) IS NOT NULL OR people.body LIKE '%"contacts":[{%'
"""


class BookReader:
    """Reads within one transaction; bodies become values of today's version."""

    def __init__(self, connection: sqlite3.Connection, migrations: Sequence[BodyMigration]) -> None:
        self._connection = connection
        self._migrations = migrations

    def read(self, rows: Sequence[MeetingRow], profile: Profile, today: date) -> Book:
        """What is due on and around `today` is computed from this; `rows` are those of the list."""
        own = [row for row in rows if not row.sample]
        return Book(
            chains=self._chains(profile, today),
            people=self._people(),
            asked=frozenset(word for row in own for word in (row.host, row.name.strip()) if word),
            last_sent=max((row.sent_on for row in own if row.sent_on), default=None),
            replies=replies_of(row.standing for row in own),
            zone=profile.zone,
        )

    def _chains(self, profile: Profile, today: date) -> tuple[Chain, ...]:
        span = {"ahead": (today + _AHEAD).isoformat(), "behind": (today - _BEHIND).isoformat()}
        present: dict[str, list[Person]] = defaultdict(list)
        for key, *stored in self._connection.execute(_PRESENT, span):
            present[key].append(value_from(Person, "person", stored, self._migrations))
        query = f"SELECT id, version, body {_MAY_ASK} ORDER BY id"
        return tuple(
            Chain(key, plan_of(self._meeting(stored), tuple(present[key]), profile))
            for key, *stored in self._connection.execute(query, span)
        )

    def _meeting(self, stored: list[object]) -> Meeting:
        return value_from(Meeting, "meeting", stored, self._migrations)

    def _people(self) -> tuple[Known, ...]:
        return tuple(
            Known(
                value_from(Person, "person", stored, self._migrations),
                date.fromisoformat(day) if day else None,
            )
            for *stored, day in self._connection.execute(_KNOWN)
        )

"""Reads what is due from: the meetings that may ask for something, the people met, and what was asked."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.plan import plan_of
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.items import WISH_DAYS
from iiprep.schedule.due import Book, Known, replies_of
from iiprep.schedule.keeping_touch import often_with, seen_from
from iiprep.schedule.months import months_after
from iiprep.store.introducers import named_by, names_now
from iiprep.store.rows import MeetingRow, value_from

_AHEAD = timedelta(days=31)
_ELSEWHERE = timedelta(days=1)
_BEHIND = timedelta(days=WISH_DAYS + 1)
_MAY_ASK = """
    FROM meetings WHERE deleted_at IS NULL AND NOT sample AND (
        (outcome = 'not-yet' AND (day IS NULL OR answer NOT IN ('waiting', 'yes'))
            AND (sent_on IS NOT NULL OR nudged_on IS NOT NULL OR answer <> 'waiting'))
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
_CONNECTED = """
    SELECT DISTINCT person_id FROM meetings, json_each(meetings.body, '$.thanks') AS thanks
    JOIN attendance ON meeting_id = meetings.id AND position = thanks.key
    WHERE NOT sample AND deleted_at IS NULL AND json_extract(thanks.value, '$.connected_on') IS NOT NULL
"""
_NOT_TO_ASK = """
    SELECT id FROM people
    WHERE NOT sample AND (deleted_at IS NOT NULL OR body LIKE '%"stop_asking":true%')
"""
_GONE = "SELECT id FROM people WHERE NOT sample AND deleted_at IS NOT NULL"
_WITH = """
    SELECT person_id, position, version, body FROM json_each(?) AS wanted
    CROSS JOIN attendance ON person_id = wanted.value
    CROSS JOIN meetings ON meetings.id = meeting_id AND deleted_at IS NULL ORDER BY meeting_id
"""


class BookReader:
    """Reads within one transaction; bodies become values of today's version."""

    def __init__(self, connection: sqlite3.Connection, migrations: Sequence[BodyMigration]) -> None:
        self._connection = connection
        self._migrations = migrations

    def read(self, rows: Sequence[MeetingRow], profile: Profile, today: date, months: int) -> Book:
        """What is due on and around `today` is computed from this; `rows` are those of the list.

        `months` is how often to be in touch with people who have no number of their own.
        """
        own = [row for row in rows if not row.sample]
        names = names_now(self._connection)
        return Book(
            chains=self._chains(profile, today, names),
            people=self._people(today, months, profile.zone),
            asked=frozenset(word for row in own for word in (row.host, row.name.strip()) if word)
            | {key for (key,) in self._connection.execute(_NOT_TO_ASK)},
            connected=frozenset(key for (key,) in self._connection.execute(_CONNECTED)),
            gone=frozenset(key for (key,) in self._connection.execute(_GONE)),
            names=names,
            last_sent=max((row.sent_on for row in own if row.sent_on), default=None),
            replies=replies_of(row.standing for row in own),
            zone=profile.zone,
        )

    def _chains(self, profile: Profile, today: date, names: Mapping[str, str]) -> tuple[Chain, ...]:
        span = {"ahead": (today + _AHEAD).isoformat(), "behind": (today - _BEHIND).isoformat()}
        present: dict[str, list[Person]] = defaultdict(list)
        for key, *stored in self._connection.execute(_PRESENT, span):
            present[key].append(named_by(names, self._person(stored)))
        query = f"SELECT id, version, body {_MAY_ASK} ORDER BY id"
        return tuple(
            Chain(key, plan_of(self._meeting(stored), tuple(present[key]), profile))
            for key, *stored in self._connection.execute(query, span)
        )

    def _meeting(self, stored: list[object]) -> Meeting:
        return value_from(Meeting, "meeting", stored, self._migrations)

    def _people(self, today: date, months: int, mine: str) -> tuple[Known, ...]:
        """Those to whom it may be time to write, by what the rows tell; with all of their meetings."""
        people = {
            person.id: person
            for *stored, met in self._connection.execute(_KNOWN)
            if _may_be_due(person := self._person(stored), met, today, months)
        }
        meetings: dict[str, list[Meeting]] = defaultdict(list)
        for key, position, *stored in self._connection.execute(_WITH, (json.dumps(list(people)),)):
            meetings[key].append(seen_from(self._meeting(stored), position, mine))
        return tuple(Known(person, tuple(meetings[key])) for key, person in people.items())

    def _person(self, stored: list[object]) -> Person:
        return value_from(Person, "person", stored, self._migrations)


def _may_be_due(person: Person, met: str | None, today: date, months: int) -> bool:
    often = often_with(person, months)
    days = [one.day for one in person.contacts if one.day] + ([date.fromisoformat(met)] if met else [])
    past = [day for day in days if day <= today + _ELSEWHERE]
    return bool(often and past) and months_after(max(past) - _ELSEWHERE, often) <= today

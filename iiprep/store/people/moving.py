"""A meeting that comes from a file: taken with its people, none of whom loses a word, and taken back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from iiprep.model.fields import replaced
from iiprep.model.in_calendar import InCalendar
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.people.duplicates import merged
from iiprep.people.known import Known
from iiprep.people.matching import Index
from iiprep.people.namesakes import can_be_one
from iiprep.people.topics import key_of
from iiprep.store.database import Database
from iiprep.store.people.before import Before, before, put_back
from iiprep.store.people.removal import mark_person
from iiprep.store.tables import Tables

_IN_ANOTHER = """
    SELECT 1 FROM attendance JOIN meetings ON meetings.id = meeting_id
    WHERE person_id = ? AND meeting_id <> ? AND deleted_at IS NULL
"""
_IN_CALENDAR = """
    SELECT 1 FROM meetings WHERE deleted_at IS NULL AND json_extract(body, '$.calendar.uid') = ?
"""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A meeting that was taken: its id, its people as they were stored, what stood in their place before.

    `profile` is the one that was taken along; None when mine stayed.
    """

    meeting_id: str
    people: tuple[Person, ...]
    before: Before
    profile: Profile | None


def with_known_people(plan: Plan, people: Iterable[Person]) -> Plan:
    """`plan` with each person put together with whoever they are among `people`, whose words stay.

    They are found by id, address, link or name. An id that belongs to somebody else is replaced.
    """
    known = tuple(people)
    by_id, index = {one.id: one for one in known}, Index(known)
    ids: dict[str, str] = {}
    found: list[Person] = []
    for person in plan.people:
        one = by_id.get(person.id)
        if one is None or not can_be_one(one.name, person.name):
            one = index.find(person)[0]
        used = {other.id for other in found}
        if one is not None and one.id not in used:
            found.append(one if one == person else merged(one, person))
        else:
            fresh = person.id in by_id or person.id in used
            found.append(replaced(person, id=new_id()) if fresh else person)
        ids[person.id] = found[-1].id
    host, *others = (replaced(one, introducer=ids.get(one.introducer, one.introducer)) for one in found)
    return replaced(plan, host=host, others=tuple(others))


def is_there(plan: Plan, known: Known) -> bool:
    """Whether a meeting with the same host, on the same day and about the same topic is known."""
    host, topic = with_known_people(plan, known.people).host.id, key_of(plan.topic)
    return any(
        one.meeting.timing.day == plan.timing.day and key_of(one.meeting.topic) == topic
        for one in known.hosted_by(host)
    )


class Moving:
    """Takes a meeting from a file into the workbook. Each call is one transaction; any thread may call.

    Errors are those of the workbook.
    """

    def __init__(
        self, database: Database, migrations: Sequence[BodyMigration], now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._migrations = migrations
        self._now = now

    def takes_profile(self, plan: Plan) -> bool:
        """Whether `take` would make the profile of a plan mine."""
        with self._database.reading() as connection:
            return _profile_from(plan, Tables(connection, self._migrations)) is not None

    def take(self, plan: Plan) -> Arrived:
        """A new meeting, with an entry in the calendar of its own where another meeting has that of the file.

        Its profile is taken only while mine is empty, and never that of the sample.
        """
        with self._database.writing() as connection:
            tables = Tables(connection, self._migrations)
            plan = tables.with_own_people(plan, sample=False)
            present = _stored(tables, (one.id for one in plan.people))
            plan = with_known_people(plan, (*tables.people(), *present))
            uid = plan.calendar.uid
            if uid and connection.execute(_IN_CALENDAR, (uid,)).fetchone() is not None:
                plan = replaced(plan, calendar=InCalendar())
            profile = _profile_from(plan, tables)
            kept = before(connection, people=_ids(plan))
            tables.put_profile(profile or tables.profile(sample=False), sample=False)
            meeting_id = new_id()
            tables.put_plan(meeting_id, plan, self._now(), sample=False)
            return Arrived(meeting_id, tuple(_stored(tables, _ids(plan))), kept, profile)

    def undo(self, arrived: Arrived) -> Before:
        """Take it back; what `redo` needs. The meeting can still be brought back as any that was deleted.

        People and the profile stay as they are where they were changed since.
        """
        with self._database.writing() as connection:
            tables = Tables(connection, self._migrations)
            now = {one.id: one for one in _stored(tables, (one.id for one in arrived.people))}
            same = {one.id for one in arrived.people if now.get(one.id) == one}
            kept = before(connection, people=tuple(same), meetings=(arrived.meeting_id,))
            put_back(
                connection, Before(people=tuple(row for row in arrived.before.people if row["id"] in same))
            )
            for person_id in same.intersection(arrived.before.fresh):
                if connection.execute(_IN_ANOTHER, (person_id, arrived.meeting_id)).fetchone() is None:
                    mark_person(connection, person_id, self._now())
            tables.mark_deleted(arrived.meeting_id, self._now())
            _change_profile(tables, arrived.profile, Profile())
            return kept

    def redo(self, arrived: Arrived, kept: Before) -> None:
        """Take it again after `undo`, with what that gave."""
        with self._database.writing() as connection:
            put_back(connection, kept)
            if arrived.profile is not None:
                _change_profile(Tables(connection, self._migrations), Profile(), arrived.profile)


def _ids(plan: Plan) -> tuple[str, ...]:
    """The ids of everybody present and of everybody suggested."""
    suggested = (one.person for one in plan.happened.suggested if one.person)
    return tuple(dict.fromkeys((*(one.id for one in plan.people), *suggested)))


def _stored(tables: Tables, ids: Iterable[str]) -> Iterator[Person]:
    for person_id in ids:
        with suppress(KeyError):
            yield tables.person(person_id)


def _profile_from(plan: Plan, tables: Tables) -> Profile | None:
    mine, sample = tables.profile(sample=False), tables.profile(sample=True)
    return plan.profile if mine == Profile() and plan.profile not in (mine, sample) else None


def _change_profile(tables: Tables, old: Profile | None, new: Profile) -> None:
    """Put a profile in the place of another one, if that is mine."""
    if old is not None and tables.profile(sample=False) == old:
        tables.put_profile(new, sample=False)

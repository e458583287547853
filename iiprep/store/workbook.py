"""The workbook: meetings, people, my profile and settings, kept in one SQLite file."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self

from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.model.versions import BODY_MIGRATIONS, BodyMigration
from iiprep.schedule.due import Book
from iiprep.settings import Settings
from iiprep.store.book import BookReader
from iiprep.store.copies import as_new_meeting
from iiprep.store.database import FILE_NAME, Database
from iiprep.store.meanwhile import onto_stored
from iiprep.store.people.circle import Circle
from iiprep.store.people.moving import Moving
from iiprep.store.rows import MeetingRow
from iiprep.store.tables import Tables
from iiprep.store.whole import Contents


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class Workbook:
    """Everything stored. Each call is one transaction; any thread may call.

    Errors the user can act on are CannotWrite (nothing of the call was stored, it can be tried again),
    WorkbookDamaged and WorkbookNewer; an id that is not in the workbook is a KeyError. `circle` is the
    part of the workbook about people, `contents` all of it at once, `moving` takes a meeting from a file.
    """

    def __init__(
        self,
        database: Database,
        migrations: Sequence[BodyMigration] = BODY_MIGRATIONS,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._migrations = migrations
        self._now = now
        self.circle = Circle(database, migrations, now)
        self.contents = Contents(database, migrations)
        self.moving = Moving(database, migrations, now)

    @classmethod
    def open(
        cls,
        folder: Path,
        migrations: Sequence[BodyMigration] = BODY_MIGRATIONS,
        now: Callable[[], datetime] = utc_now,
    ) -> Self:
        """The workbook in `folder`, made when there is none, and held by this process until `close`.

        Raises WorkbookBusy, WorkbookNewer, WorkbookDamaged or CannotWrite; the file is then unchanged.
        """
        return cls(Database(folder / FILE_NAME, 1 + len(migrations)), migrations, now)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def meetings(self, today: date | None = None) -> tuple[MeetingRow, ...]:
        """All meetings: those to come by date, those without a date, then the past ones, latest first."""
        with self._reading() as tables:
            return tables.meetings(today or self._now().astimezone().date())

    @property
    def has_sample(self) -> bool:
        """Whether a sample is among the meetings."""
        with self._reading() as tables:
            return tables.has_sample()

    def book(self, today: date) -> Book:
        """All that is due from, on and around a day; nothing of the sample."""
        with self._database.reading() as connection:
            tables = Tables(connection, self._migrations)
            rows, profile = tables.meetings(today), tables.profile(sample=False)
            months = tables.settings().keep_in_touch
            return BookReader(connection, self._migrations).read(rows, profile, today, months)

    def load(self, meeting_id: str) -> Plan:
        """The plan of a meeting, also of a deleted one."""
        with self._reading() as tables:
            return tables.plan(meeting_id)

    def save(self, meeting_id: str, plan: Plan, since: Plan | None = None) -> None:
        """Store the plan: the meeting, everybody in it, and the profile of its kind (mine or the sample's).

        `since` is the plan as it was read or stored last by whoever edits it: of people and profile only what
        differs from it is written, so that what was stored meanwhile stays. Raises ValueError for people
        without an id or from the other kind.
        """
        with self._writing() as tables:
            sample = tables.is_sample(meeting_id)
            whole = plan if since is None else onto_stored(tables, plan, since, sample=sample)
            tables.put_profile(whole.profile, sample=sample)
            tables.put_plan(meeting_id, whole, self._now(), sample=sample)

    def create(self, plan: Plan, *, sample: bool = False) -> str:
        """A new meeting; its id. A profile that is already filled in stays, and the plan's is left out.

        People whose id belongs to the other kind (a sample read from a file) become new people.
        """
        with self._writing() as tables:
            if tables.profile(sample=sample) == Profile():
                tables.put_profile(plan.profile, sample=sample)
            return _added(tables, self._now(), tables.with_own_people(plan, sample=sample), sample=sample)

    def duplicate(self, meeting_id: str) -> str:
        """A meeting to come with the same people, objectives and questions; its id.

        The duplicate of a sample is a sample.
        """
        with self._writing() as tables:
            plan = as_new_meeting(tables.plan(meeting_id))
            return _added(tables, self._now(), plan, sample=tables.is_sample(meeting_id))

    def delete(self, meeting_id: str) -> None:
        """Take the meeting out of the list; `restore` brings it back as it was."""
        with self._writing() as tables:
            tables.mark_deleted(meeting_id, self._now())

    def restore(self, meeting_id: str) -> None:
        """Bring a deleted meeting back."""
        with self._writing() as tables:
            tables.mark_deleted(meeting_id, None)

    def is_sample(self, meeting_id: str) -> bool:
        """Whether a meeting is a sample."""
        with self._reading() as tables:
            return tables.is_sample(meeting_id)

    def profile(self) -> Profile:
        """My profile; an empty one while nothing is stored."""
        with self._reading() as tables:
            return tables.profile(sample=False)

    def save_profile(self, profile: Profile) -> None:
        """Store my profile."""
        with self._writing() as tables:
            tables.put_profile(profile, sample=False)

    def people(self) -> tuple[Person, ...]:
        """Everybody with a name or an organisation, by name; nobody of the sample."""
        with self._reading() as tables:
            return tables.people()

    def settings(self) -> Settings:
        """What the user chose; the defaults while nothing is stored."""
        with self._reading() as tables:
            return tables.settings()

    def save_settings(self, settings: Settings) -> None:
        """Store the settings."""
        with self._writing() as tables:
            tables.put_settings(settings)

    @contextmanager
    def _reading(self) -> Iterator[Tables]:
        with self._database.reading() as connection:
            yield Tables(connection, self._migrations)

    @contextmanager
    def _writing(self) -> Iterator[Tables]:
        with self._database.writing() as connection:
            yield Tables(connection, self._migrations)


def _added(tables: Tables, now: datetime, plan: Plan, *, sample: bool) -> str:
    meeting_id = new_id()
    tables.put_plan(meeting_id, plan, now, sample=sample)
    return meeting_id

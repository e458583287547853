"""The one SQLite connection: opened safely, migrated, locked for others, its errors in plain words."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from iiprep.errors import CannotWrite, UserError, WorkbookBusy, WorkbookDamaged, WorkbookNewer, reason
from iiprep.store.migrations import SCHEMA

FILE_NAME = "workbook.db"
APPLICATION_ID = 0x69697072
_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    "secure_delete = ON",
    "fullfsync = ON",
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
)
_FULL = "The workbook could not be saved: the disk is full. What was saved before is unharmed."
_NO_WRITE = "The workbook could not be written: the folder or the disk does not allow it."
_FAULT = "The workbook could not be saved: the disk reports a fault or holds no larger file."
_DAMAGED = "The workbook file cannot be read: it is damaged, or it is not a workbook of iiprep."
_FREE_SPACE = "Make room on the disk."


class Database:
    """A connection that one process holds alone and whose threads take turns."""

    def __init__(self, path: Path, body_version: int) -> None:
        """Open or make the file at `path`. Raises UserError; see `errors` for its kinds."""
        self._path = path
        self._lock = RLock()
        with self._told():
            _make_private(path)
            self._connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            self._take_over(body_version)
        except UserError:
            self._connection.close()
            raise

    def close(self) -> None:
        """Let go of the file; nothing may be read or written afterwards."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for statements that change nothing."""
        with self._lock, self._told():
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection within one transaction: all of it is on the disk afterwards, or nothing."""
        with self._lock, self._told():
            self._connection.execute("BEGIN EXCLUSIVE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _take_over(self, body_version: int) -> None:
        """Lock the file for this process, then bring its tables up to date, all in one transaction."""
        with self._told():
            for pragma in _PRAGMAS:
                self._connection.execute(f"PRAGMA {pragma}")
        with self.writing() as connection:
            done = self._checked_schema(connection)
            if done < len(SCHEMA):
                _migrate(connection, done)
            _check_bodies(connection, body_version)

    def _checked_schema(self, connection: sqlite3.Connection) -> int:
        """How many schema steps the file has behind it; 0 for a new one."""
        owner, done = _number(connection, "PRAGMA application_id"), _number(connection, "PRAGMA user_version")
        tables = _number(connection, "SELECT count(*) FROM sqlite_schema")
        if owner != APPLICATION_ID and (tables or owner or done):
            raise WorkbookDamaged(_DAMAGED, self._keep_hint())
        if done > len(SCHEMA):
            raise WorkbookNewer
        return done

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Errors of the system and of SQLite that the user can act on, as sentences."""
        try:
            yield
        except OSError as error:
            raise CannotWrite(
                f"The workbook cannot be kept in {self._path.parent}: {reason(error)}."
            ) from error
        except sqlite3.Error as error:
            told = self._told_as(error)
            if told is None:
                raise
            raise told from error

    def _told_as(self, error: sqlite3.Error) -> UserError | None:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        known: dict[int, UserError] = {
            sqlite3.SQLITE_BUSY: WorkbookBusy(),
            sqlite3.SQLITE_LOCKED: WorkbookBusy(),
            sqlite3.SQLITE_FULL: CannotWrite(_FULL, _FREE_SPACE),
            sqlite3.SQLITE_IOERR: CannotWrite(_FAULT, _FREE_SPACE),
            sqlite3.SQLITE_READONLY: CannotWrite(_NO_WRITE, f"Look at the folder {self._path.parent}."),
            sqlite3.SQLITE_CANTOPEN: CannotWrite(_NO_WRITE, f"Look at the folder {self._path.parent}."),
            sqlite3.SQLITE_PERM: CannotWrite(_NO_WRITE, f"Look at the folder {self._path.parent}."),
            sqlite3.SQLITE_CORRUPT: WorkbookDamaged(_DAMAGED, self._keep_hint()),
            sqlite3.SQLITE_NOTADB: WorkbookDamaged(_DAMAGED, self._keep_hint()),
        }
        return known.get(code)

    def _keep_hint(self) -> str:
        return f"It is left as it is at {self._path}; move it away to begin a new one."


def _make_private(path: Path) -> None:
    """Make the folder (0700) and an empty file (0600), before anything is written into it.

    An existing file is not opened: closing it again would drop the locks that SQLite may hold on it.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(PermissionError):
        if stat.S_IMODE(path.parent.stat().st_mode) & 0o077:
            path.parent.chmod(0o700)
    if path.is_dir():
        raise IsADirectoryError(21, "it is a folder", str(path))
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _migrate(connection: sqlite3.Connection, done: int) -> None:
    for statement in (line for step in SCHEMA[done:] for line in step):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(SCHEMA)}")


def _check_bodies(connection: sqlite3.Connection, body_version: int) -> None:
    """Note the newest version that wrote bodies here; refuse when it is newer than this program."""
    row = connection.execute("SELECT body_version FROM written").fetchone()
    if row is not None and row[0] > body_version:
        raise WorkbookNewer
    if row is None or row[0] < body_version:
        connection.execute(
            "INSERT OR REPLACE INTO written (only, body_version) VALUES (1, ?)", (body_version,)
        )


def _number(connection: sqlite3.Connection, statement: str) -> int:
    return int(connection.execute(statement).fetchone()[0])

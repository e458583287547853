"""The schema is made in steps, all or none of them."""

import sqlite3
from pathlib import Path

from iiprep.store.database import APPLICATION_ID, FILE_NAME
from iiprep.store.migrations import SCHEMA
from iiprep.store.workbook import Workbook

TABLES = {"written", "settings", "profiles", "people", "meetings", "attendance"}


def test_the_steps_make_the_tables(folder: Path) -> None:
    Workbook.open(folder).close()
    connection = sqlite3.connect(folder / FILE_NAME)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    checks = connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()
    assert tables == TABLES
    assert version == len(SCHEMA)
    assert checks == [("ok",)]


def test_a_file_with_the_steps_half_done_takes_the_rest(folder: Path) -> None:
    folder.mkdir()
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.commit()
    connection.close()
    workbook = Workbook.open(folder)
    assert workbook.meetings() == ()
    workbook.close()


def test_opening_again_changes_nothing(folder: Path) -> None:
    Workbook.open(folder).close()
    before = (folder / FILE_NAME).read_bytes()
    Workbook.open(folder).close()
    assert (folder / FILE_NAME).read_bytes() == before

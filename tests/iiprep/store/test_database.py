"""The workbook file is private, held by one process, and never harmed by what goes wrong."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from iiprep.errors import CannotWrite, UserError, WorkbookBusy, WorkbookDamaged, WorkbookNewer
from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile
from iiprep.model.versions import Body, BodyMigration
from iiprep.store.database import APPLICATION_ID, FILE_NAME
from iiprep.store.migrations import SCHEMA
from iiprep.store.workbook import Workbook

ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="modes and limits of POSIX")
OPEN_ELSEWHERE = """
import sys
from pathlib import Path
from iiprep.errors import WorkbookBusy
from iiprep.store.workbook import Workbook
try:
    Workbook.open(Path(sys.argv[1]))
    print("opened")
except WorkbookBusy as busy:
    print(busy)
"""


def opened_elsewhere(folder: Path, root: Path) -> str:
    """What another process says when it opens the workbook."""
    command = [sys.executable, "-c", OPEN_ELSEWHERE, folder]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


def change(folder: Path, *statements: str) -> None:
    """Change the closed file behind the program's back."""
    connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def refused(folder: Path, kind: type[UserError]) -> str:
    """Why the workbook cannot be opened, with the file the same before and after."""
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(kind) as problem:
        Workbook.open(folder)
    assert (folder / FILE_NAME).read_bytes() == before
    return str(problem.value)


def ana(**fields: object) -> Plan:
    return new_plan(Profile(), Person(id="ana", name="Ana", **fields))


@pytest.fixture
def stored(folder: Path) -> str:
    """The id of a meeting in a workbook that is closed again."""
    workbook = Workbook.open(folder)
    meeting_id = workbook.create(ana())
    workbook.close()
    return meeting_id


@contextmanager
def no_larger_files_than(size: int) -> Iterator[None]:
    """The system refuses to let any file grow past `size` bytes, as a full disk does."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@ON_POSIX
def test_folder_and_files_are_for_their_owner_alone(folder: Path) -> None:
    old_mask = os.umask(0)
    try:
        workbook = Workbook.open(folder)
        workbook.create(ana())
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}
        workbook.close()
    finally:
        os.umask(old_mask)
    assert modes.pop("data") == 0o700
    assert set(modes.values()) == {0o600}
    assert FILE_NAME in modes


@ON_POSIX
def test_a_folder_that_others_could_read_is_closed_to_them(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    Workbook.open(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_settings_of_the_connection_are_the_careful_ones(workbook: Workbook) -> None:
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "application_id": APPLICATION_ID,
        "user_version": len(SCHEMA),
    }
    with workbook._database.reading() as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted


def test_a_second_iiprep_is_told_so(workbook: Workbook, folder: Path, root: Path) -> None:
    said = "iiprep is already open with this workbook. Go on in the window that is open."
    assert opened_elsewhere(folder, root) == said
    meeting_id = workbook.create(ana())
    assert opened_elsewhere(folder, root) == said
    assert workbook.load(meeting_id) == ana()
    workbook.close()
    assert opened_elsewhere(folder, root) == "opened"


def test_also_within_one_process_only_one_may_hold_it(workbook: Workbook, folder: Path) -> None:
    with pytest.raises(WorkbookBusy):
        Workbook.open(folder)
    workbook.create(ana())


def test_a_newer_schema_is_refused(stored: str, folder: Path) -> None:
    change(folder, f"PRAGMA user_version = {len(SCHEMA) + 1}")
    assert refused(folder, WorkbookNewer) == (
        "The workbook was written by a newer iiprep; nothing in it was changed."
        " Get the newest iiprep and open the workbook with it."
    )


def test_bodies_of_a_newer_program_are_refused(folder: Path) -> None:
    Workbook.open(folder, migrations=(BodyMigration(),)).close()
    assert "newer iiprep" in refused(folder, WorkbookNewer)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda path: path.write_bytes(b"Dear Ana, " * 500), id="no-database"),
        pytest.param(
            lambda path: change(path.parent, "DROP TABLE IF EXISTS x", "PRAGMA application_id = 7"),
            id="another-program",
        ),
        pytest.param(lambda path: change(path.parent, "PRAGMA application_id = 0"), id="nobodys"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:100] + b"\xff" * 4000), id="damaged"),
    ],
)
def test_a_file_that_is_no_sound_workbook_is_kept(
    stored: str, folder: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(folder / FILE_NAME)
    said = refused(folder, WorkbookDamaged)
    assert said.startswith("The workbook file cannot be read: it is damaged, or it is not a workbook")
    assert str(folder / FILE_NAME) in said


def test_an_empty_file_is_a_new_workbook(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).touch()
    workbook = Workbook.open(folder)
    assert workbook.meetings() == ()
    workbook.close()


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        pytest.param(
            "UPDATE meetings SET body = json_insert(body, '$.colour', 1)", "meeting", id="unknown-key"
        ),
        pytest.param("UPDATE people SET body = '{'", "person", id="cut-off"),
        pytest.param(
            "UPDATE profiles SET body = json_set(body, '$.zone', 'Mars/X')", "profile", id="no-zone"
        ),
    ],
)
def test_a_body_that_cannot_be_read_is_named_and_left(
    stored: str, folder: Path, statement: str, part: str
) -> None:
    change(folder, statement)
    workbook = Workbook.open(folder)
    with pytest.raises(WorkbookDamaged, match=f"A {part} in the workbook cannot be read"):
        workbook.load(stored)
    workbook.close()


def test_a_single_newer_body_is_refused(stored: str, folder: Path) -> None:
    change(folder, "UPDATE people SET version = 9")
    workbook = Workbook.open(folder)
    with pytest.raises(WorkbookNewer):
        workbook.load(stored)
    workbook.close()


def with_title(body: Body) -> Body:
    return {**body, "title": body["title"] or "VP"}


def test_older_bodies_are_brought_up_to_date(stored: str, folder: Path) -> None:
    workbook = Workbook.open(folder, migrations=(BodyMigration(person=with_title),))
    assert workbook.load(stored) == ana(title="VP")
    workbook.save(stored, ana(title="CEO"))
    assert workbook.load(stored) == ana(title="CEO")
    workbook.close()
    assert "newer iiprep" in refused(folder, WorkbookNewer)


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(CannotWrite, match="a file of that name is in the way") as problem:
        Workbook.open(tmp_path / "data")
    assert str(tmp_path / "data") in str(problem.value)
    assert (tmp_path / "data").read_text() == "in the way"


def test_a_folder_where_the_file_should_be_is_named(folder: Path) -> None:
    (folder / FILE_NAME).mkdir(parents=True)
    with pytest.raises(CannotWrite, match="it is a folder"):
        Workbook.open(folder)


@ON_POSIX
def test_a_full_disk_loses_nothing_and_is_told(folder: Path) -> None:
    workbook = Workbook.open(folder)
    meeting_id = workbook.create(ana())
    large = replaced(ana(), notes=replaced(Plan().notes, taken="x" * 2_000_000))
    with no_larger_files_than((folder / FILE_NAME).stat().st_size + 20_000):
        with pytest.raises(CannotWrite, match="The workbook could not be saved"):
            workbook.save(meeting_id, large)
        assert workbook.load(meeting_id) == ana()
    workbook.save(meeting_id, large)
    assert workbook.load(meeting_id) == large
    workbook.close()


@ON_POSIX
def test_a_disk_that_is_full_from_the_start_is_told(folder: Path) -> None:
    with no_larger_files_than(0), pytest.raises(CannotWrite):
        Workbook.open(folder)
    Workbook.open(folder).close()


def fail_half_way(workbook: Workbook) -> None:
    with workbook._database.writing() as connection:
        connection.execute("DELETE FROM meetings")
        connection.execute("INSERT INTO attendance VALUES ('nobody', 'nobody', 0)")


def test_a_bug_within_a_transaction_leaves_everything_as_it_was(workbook: Workbook) -> None:
    meeting_id = workbook.create(ana())
    with pytest.raises(sqlite3.IntegrityError):
        fail_half_way(workbook)
    assert workbook.load(meeting_id) == ana()


def test_a_wrong_statement_is_our_bug_and_not_the_users(workbook: Workbook) -> None:
    with pytest.raises(sqlite3.OperationalError), workbook._database.reading() as connection:
        connection.execute("SELECT nothing FROM nowhere")


def test_the_live_file_is_never_opened_by_hand(root: Path) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (root / "iiprep" / "store").glob("*.py"))
    assert ".open(path" not in source.replace("os.open(path, os.O_CREAT | os.O_EXCL", "")
    for reader in ("read_bytes", "read_text", "copyfile", "copy2", "shutil", "write_bytes"):
        assert reader not in source

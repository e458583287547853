"""Everything in hand: taken out and verified, brought back, deleted, and had again for thirty days."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from iiprep import keeping
from iiprep.errors import CannotWrite, FileRefused, UserError
from iiprep.exchange.archive import archive_reader
from iiprep.exchange.archive.archive import archive_of
from iiprep.model.meeting import Meeting
from iiprep.store.whole import StoredMeeting, Whole
from iiprep.store.workbook import Workbook
from tests.crowd import people

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Workbook]:
    """A workbook with some people."""
    opened = Workbook.open(tmp_path / "data")
    for person in people(10):
        opened.circle.save(person)
    yield opened
    opened.close()


def test_everything_is_taken_and_restored_equal(workbook: Workbook, tmp_path: Path) -> None:
    taken = keeping.take_everything(workbook, tmp_path / "mine.iiprep.zip", NOW)
    assert str(taken) == "10 people, 0 meetings, your profile and your settings"
    assert stat.S_IMODE(taken.file.stat().st_mode) == 0o600
    keeping.restore_to(taken.file, tmp_path / "home")
    restored = Workbook.open(tmp_path / "home" / "data")
    assert restored.contents.read() == workbook.contents.read()
    restored.close()


def test_what_would_not_come_back_equal_is_never_written(
    workbook: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "archive_of", lambda _whole, now: archive_of(Whole(), now))
    with pytest.raises(RuntimeError, match="not equal"):
        keeping.take_everything(workbook, tmp_path / "mine.zip", NOW)
    assert not (tmp_path / "mine.zip").exists()


def test_a_disk_that_loses_bytes_is_told(
    workbook: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "write_atomically", lambda path, data: path.write_bytes(data[:-1]))
    with pytest.raises(CannotWrite, match="does not hold what was written"):
        keeping.take_everything(workbook, tmp_path / "mine.zip", NOW)


def test_a_place_with_a_workbook_is_left_alone(workbook: Workbook, tmp_path: Path) -> None:
    file = keeping.take_everything(workbook, tmp_path / "mine.zip", NOW).file
    keeping.restore_to(file, tmp_path / "home")
    with pytest.raises(UserError, match="already"):
        keeping.restore_to(file, tmp_path / "home")


def test_a_file_that_contradicts_itself_is_refused(tmp_path: Path) -> None:
    whole = Whole(meetings=(StoredMeeting("m", Meeting(), ("nobody",), NOW, NOW),))
    (tmp_path / "odd.zip").write_bytes(archive_of(whole, NOW))
    with pytest.raises(FileRefused, match="contradicts itself"):
        keeping.restore_to(tmp_path / "odd.zip", tmp_path / "home")
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("name", ["absent.zip", "a\0b.zip"])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileRefused):
        keeping.read_everything(tmp_path / name)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "large.zip").write_bytes(b"x" * 20)
    monkeypatch.setattr(archive_reader, "MOST_BYTES", 10)
    with pytest.raises(FileRefused, match="at most 0 MB can be read"):
        keeping.read_everything(tmp_path / "large.zip")


def test_what_was_deleted_is_had_again_until_thirty_days_are_over(workbook: Workbook, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    before = workbook.contents.read()
    what = keeping.delete_everything(workbook, folder, NOW)
    assert workbook.contents.read() == Whole()
    assert keeping.kept(folder) == (what,)
    keeping.purge(folder, NOW + timedelta(days=29))
    keeping.take_back(workbook, folder, what, NOW + timedelta(days=29))
    assert workbook.contents.read() == before
    assert keeping.kept(folder) == ()
    keeping.delete_everything(workbook, folder, NOW)
    keeping.purge(folder, NOW + timedelta(days=31))
    assert keeping.kept(folder) == ()


def test_taking_back_loses_nothing_that_was_made_since(workbook: Workbook, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    what = keeping.delete_everything(workbook, folder, NOW)
    (new,) = people(1, seed=7)
    workbook.circle.save(new)
    since = workbook.contents.read()
    keeping.take_back(workbook, folder, what, NOW)
    (kept,) = keeping.kept(folder)
    assert keeping.read_everything(kept.file) == since


def test_two_at_one_moment_are_both_kept(workbook: Workbook, tmp_path: Path) -> None:
    first = keeping.delete_everything(workbook, tmp_path / "data", NOW)
    second = keeping.delete_everything(workbook, tmp_path / "data", NOW)
    assert first.file != second.file
    assert len(keeping.kept(tmp_path / "data")) == 2


def test_what_was_kept_can_be_let_go_for_good(workbook: Workbook, tmp_path: Path) -> None:
    what = keeping.delete_everything(workbook, tmp_path / "data", NOW)
    keeping.let_go(what)
    assert not what.file.exists()
    what.file.mkdir()
    with pytest.raises(CannotWrite):
        keeping.let_go(what)

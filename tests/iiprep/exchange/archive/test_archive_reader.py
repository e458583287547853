"""A workbook is unpacked and checked in a child; what is large has more time and memory there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.archive.archive import MOST_BYTES, archive_of
from iiprep.exchange.archive.archive_reader import limits_for, read_archive, read_archive_in
from iiprep.exchange.child.limits import MEGABYTE
from tests.torture.files import crowd

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


def test_a_workbook_comes_out_of_the_child_equal(tmp_path: Path) -> None:
    whole = crowd(20, 5)
    (tmp_path / "mine.zip").write_bytes(archive_of(whole, NOW))
    assert read_archive(tmp_path / "mine.zip") == whole == read_archive_in(archive_of(whole, NOW))


def test_a_damaged_file_is_refused_by_the_child(tmp_path: Path) -> None:
    (tmp_path / "mine.zip").write_bytes(archive_of(crowd(3, 1), NOW)[:-30])
    with pytest.raises(FileRefused, match="damaged"):
        read_archive(tmp_path / "mine.zip")


@pytest.mark.parametrize(
    ("size", "seconds", "megabytes"), [(0, 10, 512), (MEGABYTE, 30, 1012), (MOST_BYTES, 600, 4096)]
)
def test_limits_go_by_size(size: int, seconds: int, megabytes: int) -> None:
    limits = limits_for(size)
    assert (limits.seconds, limits.memory) == (seconds, megabytes * MEGABYTE)

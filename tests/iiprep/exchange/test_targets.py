"""What goes out never lands on what must stay: data of the program, the input, somebody's other file."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from iiprep.errors import CannotWrite
from iiprep.exchange.files import write_atomically
from iiprep.exchange.targets import file_at, give, refuse_archive_target
from iiprep.paths import data_folder

ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes, sockets and links of POSIX")


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "x")
    return folder / "x"


def a_socket(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(folder / "x"))
    return folder / "x"


def a_link(folder: Path) -> Path:
    (folder / "real").write_bytes(b"old")
    (folder / "x").symlink_to(folder / "real")
    return folder / "x"


@ON_POSIX
@pytest.mark.parametrize(
    ("place", "why"),
    [(a_pipe, "a pipe or a device stands there"), (a_socket, "a pipe or a device"), (a_link, "a link")],
    ids=["pipe", "socket", "link"],
)
def test_only_an_ordinary_file_is_replaced(
    tmp_path_factory: pytest.TempPathFactory, place: Callable[[Path], Path], why: str
) -> None:
    path = place(tmp_path_factory.mktemp("p"))
    before = os.lstat(path)
    with pytest.raises(CannotWrite, match=why):
        write_atomically(path, b"new")
    assert os.lstat(path) == before


@pytest.mark.parametrize("name", ["workbook.db", "new.zip", "kept/x.zip"])
def test_nothing_is_written_among_the_data(name: str) -> None:
    (data_folder() / "kept").mkdir(parents=True)
    with pytest.raises(CannotWrite, match="among the data of iiprep"):
        give(data_folder() / name, b"x")
    with pytest.raises(CannotWrite, match="among the data of iiprep"):
        give(data_folder() / ".." / "data" / name, b"x")
    assert not (data_folder() / name).exists()


def test_the_file_that_was_read_is_not_replaced(tmp_path: Path) -> None:
    source = tmp_path / "meeting.json"
    source.write_bytes(b"{}")
    for path in (source, tmp_path / "." / "meeting.json"):
        with pytest.raises(CannotWrite, match="is the file that was read"):
            give(path, b"x", source)
    assert source.read_bytes() == b"{}"
    give(tmp_path / "other", b"x", source)
    assert (tmp_path / "other").read_bytes() == b"x"


def test_an_archive_replaces_no_other_file(tmp_path: Path) -> None:
    refuse_archive_target(tmp_path / "none.zip")
    (tmp_path / "precious.docx").write_bytes(b"PK\x03\x04 precious")
    with pytest.raises(CannotWrite, match="is not a workbook that iiprep wrote"):
        refuse_archive_target(tmp_path / "precious.docx")


def test_a_name_that_cannot_be_is_said() -> None:
    with pytest.raises(CannotWrite, match="no file can have that name"):
        give(Path("a\0b"), b"x")


@pytest.mark.parametrize(
    ("out", "expected"),
    [
        pytest.param("new", "new/a.zip", id="a folder that is not there yet"),
        pytest.param("more/new", "more/new/a.zip", id="two of them"),
        pytest.param("there", "there/a.zip", id="a folder"),
        pytest.param("b.zip", "b.zip", id="a file"),
        pytest.param("old", "old", id="a file without an ending that is there"),
    ],
)
def test_a_name_without_an_ending_is_a_folder(tmp_path: Path, out: str, expected: str) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "old").touch()
    file = file_at(tmp_path / out, "a.zip")
    assert file == tmp_path / expected
    assert file.parent.is_dir()

"""Only ordinary files are read: whatever could keep a reader waiting for ever is refused in words."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.sources import read_up_to, whats_wrong_with
from tests.iiprep.exchange.odd_places import a_pipe, a_socket

NO_FILE = "it is a pipe or a device, not a file"


def a_link_to_a_pipe(folder: Path) -> Path:
    (folder / "link").symlink_to(a_pipe(folder))
    return folder / "link"


def nothing(folder: Path) -> Path:
    return folder / "none"


@pytest.mark.skipif(os.name == "nt", reason="pipes and sockets of POSIX")
@pytest.mark.parametrize(
    ("place", "why"),
    [
        (a_pipe, NO_FILE),
        (a_socket, NO_FILE),
        (a_link_to_a_pipe, NO_FILE),
        (nothing, "there is no such file or folder"),
        (lambda folder: folder, "it is a folder"),
    ],
    ids=["pipe", "socket", "link-to-a-pipe", "nothing", "folder"],
)
def test_what_is_no_file_is_refused_at_once(
    tmp_path_factory: pytest.TempPathFactory, place: Callable[[Path], Path], why: str
) -> None:
    path = place(tmp_path_factory.mktemp("p"))
    assert whats_wrong_with(path) == why
    with pytest.raises(FileRefused, match=why):
        read_up_to(path, 10)


def test_no_more_is_read_than_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"0123456789")
    assert read_up_to(tmp_path / "x", 4) == (b"01234", 10)
    assert read_up_to(tmp_path / "x", 10) == (b"0123456789", 10)
    with pytest.raises(FileRefused, match="cannot exist"):
        read_up_to(tmp_path / "a\0b", 1)

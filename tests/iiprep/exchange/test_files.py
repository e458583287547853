"""A file is written whole or not at all, and its name is good on every system."""

import os
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.errors import CannotWrite
from iiprep.exchange.files import (
    is_writable_folder,
    make_folder,
    replace_patiently,
    safe_name,
    write_atomically,
)

ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="modes and limits of POSIX")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "prep-sheet.pdf"
    write_atomically(path, b"first")
    write_atomically(path, b"second, longer")
    assert path.read_bytes() == b"second, longer"
    assert names_in(tmp_path) == ["prep-sheet.pdf"]


@ON_POSIX
def test_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


@ON_POSIX
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "paper.pdf"
    write_atomically(path, b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(CannotWrite, match="files may not grow that large here") as problem:
            write_atomically(path, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert problem.value.message.startswith("paper.pdf cannot be written to")
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["paper.pdf"]


def in_a_folder_that_is_not_there(folder: Path) -> Path:
    return folder / "none" / "a.pdf"


def over_a_folder(folder: Path) -> Path:
    (folder / "a.pdf").mkdir()
    return folder / "a.pdf"


def under_a_file(folder: Path) -> Path:
    (folder / "file").touch()
    return folder / "file" / "a.pdf"


def with_a_nul(folder: Path) -> Path:
    return folder / "a\0b"


@pytest.mark.parametrize(
    ("place", "why"),
    [
        pytest.param(in_a_folder_that_is_not_there, "there is no such file or folder", id="no-folder"),
        pytest.param(over_a_folder, "it is a folder", id="a-folder"),
        pytest.param(under_a_file, "a part of the path is a file, not a folder", id="under-a-file"),
        pytest.param(with_a_nul, "no file can have that name", id="nul"),
    ],
)
def test_what_cannot_be_written_is_said(tmp_path: Path, place: Callable[[Path], Path], why: str) -> None:
    path = place(tmp_path)
    before = names_in(tmp_path)
    with pytest.raises(CannotWrite, match=why):
        write_atomically(path, b"x")
    assert names_in(tmp_path) == before


class HeldFile:
    """Stands in for Windows, where another program holds the file for a while."""

    def __init__(self, times: int, winerror: int) -> None:
        self.left, self.winerror, self.waited = times, winerror, 0.0

    def replace(self, source: Path, target: Path) -> None:
        if self.left:
            self.left -= 1
            error = PermissionError(13, "Access is denied")
            error.winerror = self.winerror
            raise error
        source.replace(target)

    def pause(self, seconds: float) -> None:
        self.waited += seconds


def test_a_file_that_a_scanner_holds_is_waited_for(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("new")
    held = HeldFile(3, 32)
    replace_patiently(tmp_path / "new", tmp_path / "a", held.replace, held.pause)
    assert (tmp_path / "a").read_text() == "new"
    assert 0 < held.waited < 0.5


def test_waiting_ends_after_two_and_a_half_seconds(tmp_path: Path) -> None:
    held = HeldFile(99, 5)
    with pytest.raises(PermissionError):
        replace_patiently(tmp_path / "new", tmp_path / "a", held.replace, held.pause)
    assert held.waited == pytest.approx(2.5)


def test_another_error_is_not_waited_for(tmp_path: Path) -> None:
    held = HeldFile(1, 87)
    with pytest.raises(PermissionError):
        replace_patiently(tmp_path / "new", tmp_path / "a", held.replace, held.pause)
    assert held.waited == 0


def test_a_folder_is_made_and_tried(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert is_writable_folder(tmp_path / "a" / "b")
    assert names_in(tmp_path / "a" / "b") == []
    assert not is_writable_folder(tmp_path / "none")
    assert not is_writable_folder(tmp_path / "a\0")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="a part of the path is a file, not a folder"):
        make_folder(tmp_path / "file" / "out")
    with pytest.raises(CannotWrite, match="a file of that name is in the way"):
        make_folder(tmp_path / "file")
    with pytest.raises(CannotWrite, match="no folder can have that name"):
        make_folder(tmp_path / "a\0")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Okafor", "Ana Okafor.pdf", id="plain"),
        pytest.param('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.pdf", id="forbidden"),
        pytest.param("../../etc/passwd", "etc passwd.pdf", id="climbing"),
        pytest.param("a\nb\tc\x00d", "a b c d.pdf", id="controls"),
        pytest.param("invoice\u202efdp.exe", "invoice fdp.exe.pdf", id="turned-round"),
        pytest.param("CON", "_CON.pdf", id="reserved"),
        pytest.param("com1.notes", "_com1.notes.pdf", id="reserved-with-ending"),
        pytest.param("LPT³", "_LPT³.pdf", id="reserved-superscript"),
        pytest.param("Console", "Console.pdf", id="not-reserved"),
        pytest.param(" .hidden. ", "hidden.pdf", id="dots-and-spaces"),
        pytest.param("", "untitled.pdf", id="empty"),
        pytest.param("///", "untitled.pdf", id="nothing-left"),
        pytest.param("Zoe\u0308", "Zoë.pdf", id="composed"),
        pytest.param("日本 😀", "日本 😀.pdf", id="other-scripts"),
        pytest.param("\ud800x", "x.pdf", id="lone-surrogate"),
    ],
)
def test_safe_names(text: str, expected: str) -> None:
    assert safe_name(text, ".pdf") == expected


@given(st.text(max_size=300) | st.sampled_from(["😀" * 99, "é" * 200, "con " * 3, "NUL ." * 2]))
def test_any_text_gives_a_name_that_holds_and_stays_in_its_folder(text: str) -> None:
    name = safe_name(text, ".pdf")
    assert len(name.encode()) <= 120
    assert name == Path(name).name
    assert name.endswith(".pdf")
    assert not set(name) & set('/\\:*?"<>|\0\n\u202e\u200f')
    assert name.split(".")[0].strip().upper() not in {"CON", "NUL", "AUX", "PRN", "COM1", "LPT9"}
    assert name == unicodedata.normalize("NFC", name)
    assert safe_name(name.removesuffix(".pdf"), ".pdf") == name

"""What goes out never lands on what must stay: data of the program, the input, somebody's other file."""

import os
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from iiprep.errors import CannotWrite
from iiprep.exchange.archive.archive import archive_of
from iiprep.exchange.files import write_atomically
from iiprep.exchange.mail.draft import draft
from iiprep.exchange.targets import PACKET, Kind, file_at, give, refuse_other
from iiprep.model.plan import Plan
from iiprep.papers.calendar_file import calendar_file
from iiprep.papers.letters import Which, letter
from iiprep.papers.region import Region
from iiprep.paths import data_folder
from iiprep.store.whole import Whole
from tests.iiprep.exchange.odd_places import a_pipe, a_socket

ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes, sockets and links of POSIX")


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


@pytest.mark.parametrize("kind", Kind)
def test_what_is_made_replaces_no_other_file(tmp_path: Path, kind: Kind) -> None:
    refuse_other(tmp_path / "none.zip", kind)
    (tmp_path / "precious.docx").write_bytes(b"PK\x03\x04 precious")
    with pytest.raises(CannotWrite, match=f"it is not {kind.value}"):
        refuse_other(tmp_path / "precious.docx", kind)


def test_what_is_made_replaces_its_like(tmp_path: Path, sample: Plan) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    with zipfile.ZipFile(tmp_path / "packet", "w") as packed:
        packed.comment = PACKET
    made = {
        Kind.CALENDAR: calendar_file(sample, Region("US"), now)[0],
        Kind.DRAFT: draft(letter(sample, Which.REQUEST, Region("US"), 0)),
        Kind.WORKBOOK: archive_of(Whole(), now),
        Kind.PACKET: (tmp_path / "packet").read_bytes(),
    }
    for kind, data in made.items():
        (tmp_path / "there").write_bytes(data)
        refuse_other(tmp_path / "there", kind)
        for other in set(Kind) - {kind}:
            with pytest.raises(CannotWrite):
                refuse_other(tmp_path / "there", other)


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

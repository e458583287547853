"""A child is limited, can be stopped, and what goes wrong in it is told in a sentence."""

import io
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.child.child_reader import ChildReader, Stopped, opened
from iiprep.exchange.child.limits import MEMORY, Limits

HANG = 'import time; print(\'{"done": 1, "whole": 2}\', flush=True); time.sleep(60)'
WORKER = "import sys\nfrom iiprep.exchange.child.serving import serve\n"


class Short(Limits):
    """Limits that end soon by the clock."""

    longest = 1.0


@pytest.fixture
def file() -> Iterator[IO[bytes]]:
    with tempfile.TemporaryFile() as made:
        made.write(b"some text")
        made.seek(0)
        yield made


def child(program: str) -> ChildReader:
    return ChildReader("", "Try another.", (sys.executable, "-c", program))


def serving(read: str) -> ChildReader:
    """A child whose reader is this generator's body, over `data`, `asked` and `told`."""
    return child(f"{WORKER}def read(data, asked, told):\n    {read}\nserve(read, 100, sys.argv[1])")


def test_values_and_how_far_it_is_come_from_the_child(file: IO[bytes]) -> None:
    told: list[tuple[int, int]] = []
    read = "told(1, 2); yield data.decode(); yield asked"
    values = serving(read).read(file, Limits(2), ["name"], lambda done, whole: told.append((done, whole)))
    assert (values, told) == (["some text", ["name"]], [(1, 2)])


def test_a_child_that_finds_nothing_is_no_failure(file: IO[bytes]) -> None:
    assert serving("yield from ()").read(file, Limits(2)) == []


@pytest.mark.parametrize(
    "program", ["import os; os._exit(9)", "print('{\"value\": 1}')", "print('{\"val', end='')"]
)
def test_a_child_that_ends_before_its_time_is_told(file: IO[bytes], program: str) -> None:
    with pytest.raises(FileRefused, match=r"broke off\.\s+Try another\.|broke off") as refused:
        child(program).read(file, Limits(2))
    assert refused.value.hint == "Try another."


def test_a_child_that_hangs_is_ended(file: IO[bytes]) -> None:
    with pytest.raises(FileRefused, match="within 1 seconds"):
        child(HANG).read(file, Short(60))


def test_reading_can_be_stopped_from_another_thread(file: IO[bytes]) -> None:
    reader, begun = child(HANG), threading.Event()
    thread = threading.Thread(target=lambda: (begun.wait(), reader.stop()))
    thread.start()
    with pytest.raises(Stopped):
        reader.read(file, Limits(60), told=lambda _done, _whole: begun.set())
    thread.join()


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a limit by the clock alone")
def test_a_child_that_reckons_without_end_is_ended(file: IO[bytes]) -> None:
    with pytest.raises(FileRefused, match="within 1 seconds"):
        serving("yield sum(iter(int, 1))").read(file, Limits(1))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_child_that_wants_too_much_memory_is_refused_in_words(file: IO[bytes]) -> None:
    with pytest.raises(FileRefused, match="more memory"):
        serving(f"yield len(bytearray({2 * MEMORY}))").read(file, Limits(5))


@pytest.mark.parametrize("name", ["absent.vcf", ".", "a\0b.vcf"])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileRefused) as refused:
        opened(tmp_path / name, 10, "")
    assert str(refused.value).endswith(".")


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 11)
    with pytest.raises(FileRefused, match=r"at most 0 MB can be read\. Take less\."):
        opened(tmp_path / "large", 10, "Take less.")
    file, size = opened(tmp_path / "large", 11, "")
    with file:
        assert (size, isinstance(file, io.BufferedIOBase)) == (11, True)

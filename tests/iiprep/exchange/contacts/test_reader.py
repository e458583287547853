"""Foreign files are read in a child: it is limited, can be stopped, and its failures are told."""

import sys
import threading
from pathlib import Path

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.contacts import worker
from iiprep.exchange.contacts.reader import ContactsReader, Stopped

HANG = (sys.executable, "-c", 'import time; print(\'{"done": 1, "whole": 2}\', flush=True); time.sleep(60)')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "ana.vcf"
    made.write_text("BEGIN:VCARD\nFN:Ana Okafor\nEND:VCARD\n", encoding="utf-8")
    return made


def test_a_file_is_read_in_the_child(file: Path) -> None:
    told: list[tuple[int, int]] = []
    found = ContactsReader().read(file, told=lambda done, whole: told.append((done, whole)))
    assert [row.person.name for row in found.rows] == ["Ana Okafor"]
    assert told


def test_what_the_child_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(FileRefused, match="This is a PDF"):
        ContactsReader().read(tmp_path / "x.pdf")


@pytest.mark.parametrize("name", ["absent.vcf", ".", "a\0b.vcf"])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileRefused):
        ContactsReader().read(tmp_path / name)


def test_a_file_that_is_too_large_is_not_even_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iiprep.exchange.contacts.reader.MOST_BYTES", 10)
    with pytest.raises(FileRefused, match="at most 0 MB"):
        ContactsReader(command=("never",)).read(file)


def test_a_child_that_hangs_is_ended(file: Path) -> None:
    with pytest.raises(FileRefused, match="within 1 seconds"):
        ContactsReader(seconds=1, command=HANG).read(file)


def test_a_child_that_dies_is_told(file: Path) -> None:
    with pytest.raises(FileRefused, match="broke off"):
        ContactsReader(command=(sys.executable, "-c", "import os; os._exit(9)")).read(file)


def test_reading_can_be_stopped_from_another_thread(file: Path) -> None:
    reader = ContactsReader(command=HANG)
    begun = threading.Event()
    thread = threading.Thread(target=lambda: (begun.wait(), reader.stop()))
    thread.start()
    with pytest.raises(Stopped):
        reader.read(file, told=lambda _done, _whole: begun.set())
    thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_child_that_wants_too_much_memory_is_refused_in_words(file: Path, tmp_path: Path) -> None:
    greedy = tmp_path / "greedy.py"
    greedy.write_text(
        "import sys\nfrom iiprep.exchange.contacts import worker\n"
        "worker.contacts_in = lambda *_words: bytearray(2 * worker.MEMORY)\n"
        "sys.exit(worker.main(sys.argv[1]))\n",
        encoding="utf-8",
    )
    with pytest.raises(FileRefused, match="more memory"):
        ContactsReader(command=(sys.executable, str(greedy))).read(file)
    assert worker.MEMORY <= 512 * 1024 * 1024

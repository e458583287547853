"""Contacts are read in a child: what it finds or refuses is told, and it can be stopped."""

import threading
from pathlib import Path

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.decode import MOST_BYTES
from iiprep.exchange.contacts.reader import ContactsReader, Stopped, limits_for


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
        ContactsReader().read(file)


def test_reading_can_be_stopped_from_another_thread(tmp_path: Path) -> None:
    many = tmp_path / "many.vcf"
    many.write_text("BEGIN:VCARD\nFN:Ana Okafor\nEND:VCARD\n" * 20_000, encoding="utf-8")
    reader, begun = ContactsReader(), threading.Event()
    thread = threading.Thread(target=lambda: (begun.wait(), reader.stop()))
    thread.start()
    with pytest.raises(Stopped):
        reader.read(many, told=lambda _done, _whole: begun.set())
    thread.join()


def test_a_larger_file_has_more_time_and_no_more_memory() -> None:
    assert [limits_for(size).seconds for size in (0, 2_500_000, MOST_BYTES)] == [2, 12, 202]
    assert {limits_for(size).memory for size in (0, MOST_BYTES)} == {512 * 1024 * 1024}

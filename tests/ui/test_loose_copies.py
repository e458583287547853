from pathlib import Path

import pytest

from iiprep.errors import CannotWrite
from ui.loose_copies import LooseCopies


def test_a_page_is_a_file_under_its_name_until_the_program_ends() -> None:
    copies = LooseCopies()
    first, again = copies.write("One-sheet.pdf", b"one"), copies.write("One-sheet.pdf", b"one")
    other = copies.write("One-sheet.pdf", b"two")
    assert first == again
    assert (first.read_bytes(), other.read_bytes(), first.name, other.name) == (
        b"one",
        b"two",
        "One-sheet.pdf",
        "One-sheet.pdf",
    )
    copies.close()
    assert not first.exists()
    copies.close()


def test_a_folder_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copies = LooseCopies()
    copies.write("a.pdf", b"a")
    place = Path(copies._folder.path()) if copies._folder else tmp_path
    for path in sorted(place.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    place.rmdir()
    place.write_bytes(b"in the way")
    with pytest.raises(CannotWrite):
        copies.write("a.pdf", b"a")
    place.unlink()

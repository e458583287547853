"""The folder to begin with: the last one while it is there, else Documents, else home."""

from pathlib import Path

from ui.folders import start_folder


def test_the_last_folder_while_it_is_there(tmp_path: Path) -> None:
    assert start_folder(str(tmp_path)) == tmp_path


def test_another_one_when_it_is_gone(tmp_path: Path) -> None:
    found = start_folder(str(tmp_path / "gone"))
    assert found.is_dir()
    assert found != tmp_path / "gone"

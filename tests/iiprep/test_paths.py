"""Where things lie, in a checkout and in a bundled program."""

import sys
from pathlib import Path

import pytest

from iiprep.paths import assets_folder, data_folder, sample_file, templates_folder


def test_iiprep_home_moves_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("IIPREP_HOME", str(tmp_path / "elsewhere"))
    assert data_folder().is_relative_to(tmp_path / "elsewhere")
    assert not data_folder().exists()


def test_a_relative_home_becomes_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IIPREP_HOME", "here")
    assert data_folder().is_relative_to(tmp_path / "here")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("IIPREP_HOME", "~/there")
    assert data_folder().is_relative_to(tmp_path / "there")


def test_without_it_the_systems_folder_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IIPREP_HOME")
    assert data_folder().is_absolute()
    assert data_folder().name == "iiprep"


def test_what_comes_with_the_program_is_there(root: Path) -> None:
    assert assets_folder() == root / "assets"
    assert templates_folder() == root / "templates"
    assert sample_file().is_file()


def test_a_bundled_program_looks_in_its_bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets_folder() == tmp_path / "assets"
    assert sample_file() == tmp_path / "assets" / "sample" / "meeting.json"

"""A coach of which a part is missing or damaged says so in a sentence, and what to do about it."""

import shutil
from pathlib import Path

import pytest

from iiprep import checking
from iiprep.cli import run
from iiprep.coach.engine import Coach
from iiprep.errors import UserError
from iiprep.paths import assets_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files of the coach."""
    return shutil.copytree(assets_folder() / "coach", tmp_path / "assets" / "coach")


def spoil(folder: Path, name: str, how: str) -> None:
    path = folder / name
    if how == "gone":
        path.unlink()
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "pattern":
        path.write_text(path.read_text(encoding="utf-8").replace('patterns = ["', 'patterns = ["(a|b ', 1))
    else:
        path.write_bytes(b"\x00\xffPK")


@pytest.mark.parametrize(
    ("name", "how", "says"),
    [
        pytest.param("job-ask.toml", "gone", "rule job-ask is not there", id="rules-gone"),
        pytest.param("more.toml", "empty", "is not there", id="rules-empty"),
        pytest.param("more.toml", "pattern", "a bracket is not closed", id="wrong-pattern"),
        pytest.param("more.toml", "bytes", "more.toml cannot be read", id="rules-damaged"),
        pytest.param("words.toml", "gone", "is not there", id="words-gone"),
        pytest.param("announced.toml", "gone", "announced.toml is missing", id="subjects-gone"),
        pytest.param("announced.toml", "empty", "announced.toml is missing or damaged", id="subjects-empty"),
        pytest.param("network.npz", "gone", "network.npz is not there", id="network-gone"),
        pytest.param("network.npz", "bytes", "network.npz is damaged", id="network-damaged"),
        pytest.param("careful.npz", "gone", "careful.npz is not there", id="careful-gone"),
        pytest.param("thorough.npz", "gone", "thorough.npz is not there", id="thorough-gone"),
        pytest.param("thorough.npz", "bytes", "thorough.npz is damaged", id="thorough-damaged"),
    ],
)
def test_what_is_missing_is_told(folder: Path, name: str, how: str, says: str) -> None:
    spoil(folder, name, how)
    with pytest.raises(UserError, match=says) as refused:
        Coach.load(folder)
    assert "pickle" not in str(refused.value)
    assert str(refused.value).endswith("Install the program again.")


def test_check_with_a_damaged_rule_cannot_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    spoil(folder, "more.toml", "pattern")
    monkeypatch.setattr(checking, "assets_folder", lambda: folder.parent)
    note = tmp_path / "note.txt"
    note.write_text("Dear Ana, thank you.", encoding="utf-8")
    assert run(["check", "--kind", "request", str(note)]) == 2
    assert "Install the program again." in capsys.readouterr().err


def test_every_rule_that_is_there_belongs_to_it() -> None:
    words = (assets_folder() / "coach" / "words.toml").read_text(encoding="utf-8")
    expected = words.partition('expected = """')[2].partition('"""')[0].split()
    assert sorted(expected) == sorted(rule.id for rule in Coach.load(assets_folder() / "coach").rules)

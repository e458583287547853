"""The commands import, backup and restore, as they are typed."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from iiprep.paths import data_folder
from iiprep.store.workbook import Workbook

Run = Callable[..., "subprocess.CompletedProcess[str]"]
EXPORTS = Path(__file__).parents[1] / "exchange" / "contacts" / "exports"


def names() -> list[str]:
    workbook = Workbook.open(data_folder())
    try:
        return [one.name for one in workbook.people()]
    finally:
        workbook.close()


def test_contacts_are_imported_and_each_row_not_taken_is_told(run: Run) -> None:
    done = run("import", str(EXPORTS / "linkedin.csv"), str(EXPORTS / "thunderbird.vcf"))
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "linkedin.csv: 2 new, 0 changed, 0 known, 0 twice, 1 not taken",
        "thunderbird.vcf: 0 new, 1 changed, 0 known, 0 twice, 0 not taken",
    ]
    assert "linkedin.csv, line 7 was not taken: It has no name." in done.stderr
    assert names() == ["Ana Okafor", "Ben, MBA Carter"]
    assert run("import", str(EXPORTS / "thunderbird.vcf")).returncode == 0


def test_a_dry_run_stores_nothing(run: Run) -> None:
    done = run("import", "--dry-run", "--json", str(EXPORTS / "outlook.csv"))
    (answer,) = json.loads(done.stdout)["files"]
    assert done.returncode == 0
    assert answer["new"] == 1
    assert answer["not_taken"] == answer["problems"] == []
    assert names() == []


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.csv", b"Ana;x\n", "No column of the table tells who somebody is."),
        ("x.pdf", b"%PDF-1.7", "This is a PDF."),
        ("x.vcf", b"", "The file is empty."),
        ("x.vcf", bytes(range(250, 0, -1)) * 20, "x.vcf: This is not a text file."),
    ],
)
def test_a_file_that_cannot_be_taken_is_told(
    run: Run, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    done = run("import", str(tmp_path / name))
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_named_once(run: Run) -> None:
    done = run("import", "none.vcf")
    assert (done.returncode, done.stdout) == (1, "")
    words = "none.vcf cannot be opened: there is no such file. Check the name and the folder.\n"
    assert done.stderr == words


def test_into_a_folder_a_backup_has_a_name_with_its_day(run: Run, tmp_path: Path) -> None:
    Workbook.open(data_folder()).close()
    (tmp_path / "out").mkdir()
    done = run("backup", str(tmp_path / "out"))
    (file,) = (tmp_path / "out").iterdir()
    assert (done.returncode, file.name.startswith("iiprep 20")) == (0, True)
    assert file.name.endswith(".iiprep.zip")
    assert str(file) in done.stdout


def test_a_workbook_is_backed_up_and_restored(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, home = tmp_path / "mine.iiprep.zip", tmp_path / "home"
    assert run("backup", str(file)).returncode == 1
    run("import", str(EXPORTS / "outlook.vcf"))
    done = run("backup", str(file))
    assert done.returncode == 0
    assert "compared: equal" in done.stdout
    assert run("restore", str(file), "--to", str(home)).returncode == 0
    again = run("restore", str(file), "--to", str(home))
    assert (again.returncode, "already" in again.stderr) == (1, True)
    monkeypatch.setenv("IIPREP_HOME", str(home))
    assert names() == ["Jürgen Müller"]
    assert run("restore", str(EXPORTS / "apple.vcf"), "--to", str(tmp_path / "other")).returncode == 1


def test_an_open_workbook_is_not_touched(run: Run) -> None:
    workbook = Workbook.open(data_folder())
    try:
        done = run("import", str(EXPORTS / "outlook.vcf"))
    finally:
        workbook.close()
    assert done.returncode == 1
    assert "already open" in done.stderr

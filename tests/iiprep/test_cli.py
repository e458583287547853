"""The command line: its sub-commands, and what a wrong call is told."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_sample_and_schema_are_json_that_fits_together(start: Run) -> None:
    sample, schema = json.loads(start("sample").stdout), json.loads(start("schema").stdout)
    assert sample["format"] == "iiprep-meeting"
    assert set(sample) <= set(schema["properties"])


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["export", "--out", "out"], id="no file"),
        pytest.param(["export", "--sample"], id="no folder"),
        pytest.param(["export", "--sample", "--out", "out", "--papers", "poster"], id="no such paper"),
        pytest.param(["export", "absent.json", "--out", "out"], id="no such file"),
        pytest.param(["dance"], id="no such command"),
        pytest.param(["check", "-"], id="no kind"),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["export", "--sample", "--out", "out", "--papers", "poster"], "“poster”", id="no such paper"
        ),
        pytest.param(
            ["check", "-", "--kind", "poem"], "“poem” for --kind: choose request, ", id="no such kind"
        ),
        pytest.param(["dance"], "“dance” for COMMAND: choose sample, ", id="no such command"),
        pytest.param(
            ["mail", "--sample", "--which", "request", "--to", "Ana"], "“Ana” cannot be read", id="no number"
        ),
        pytest.param(["export", "--sample"], "this is missing: --out", id="no folder"),
        pytest.param(["check", "-", "--kind"], "nothing stands behind --kind", id="no kind"),
        pytest.param(
            ["check", "-", "--kind", "request", "--loud"], "it does not know “--loud”", id="no such option"
        ),
    ],
)
def test_a_wrong_word_is_told_without_scolding(run: Run, arguments: list[str], said: str) -> None:
    told = run(*arguments).stderr
    assert said in told
    assert "invalid" not in told.casefold()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("nope", "mine.json: Line 1, column 1: ", id="no JSON"),
        pytest.param(
            '{"format": "iiprep-meeting", "version": 1, "a": 1}', "mine.json: “a” is not", id="field"
        ),
    ],
)
def test_what_is_wrong_with_a_file_begins_with_its_name(
    run: Run, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "mine.json").write_text(text, encoding="utf-8")
    done = run("calendar", "mine.json")
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    absent = run("calendar", "absent.json").stderr
    assert absent.count("absent.json") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told_in_a_sentence(root: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "iiprep", "schema"],
            cwd=root,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert (
        done.stderr == "The answer cannot be written: the disk is full. Make room, or write it elsewhere.\n"
    )


def test_a_file_without_a_name_is_told(run: Run) -> None:
    assert run("check", "--kind", "request", "").stderr.startswith("The name of the file is empty.")


def test_a_command_loads_what_it_needs_alone(root: Path) -> None:
    code = (
        "import sys; from iiprep import cli; cli.run(['check', '-', '--kind', 'question']); "
        "sys.exit(bool({'iiprep.model.meeting', 'iiprep.store.database'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, input=b"Why?", capture_output=True, check=False
    )
    assert done.returncode == 0


def test_no_command_imports_qt(run: Run, root: Path) -> None:
    code = "import sys; from iiprep import cli; cli.run(['sample']); sys.exit('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=False)
    assert done.returncode == 0

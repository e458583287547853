"""The command ``packet`` as scripts call it."""

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from iiprep.exchange.contacts.giving import host_card
from iiprep.exchange.meeting_file import write_meeting
from iiprep.model.plan import Plan, with_value

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_papers_messages_calendar_and_card_are_in_one_zip(run: Run, tmp_path: Path, sample: Plan) -> None:
    done = run("packet", "--sample", "--out", ".", "--paper", "a4")
    name = "Meeting with Ana Okafor - 2026-12-03.zip"
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{name}\n", "")
    with zipfile.ZipFile(tmp_path / name) as packed:
        assert packed.read("Ana Okafor.vcf") == host_card(sample.host)
        assert {Path(one).suffix for one in packed.namelist()} == {".pdf", ".txt", ".eml", ".ics", ".vcf"}


@pytest.mark.long
def test_a_paper_that_is_too_long_is_named_and_all_else_is_packed(
    run: Run, tmp_path: Path, sample: Plan
) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(write_meeting(with_value(sample, "notes.for_the_day", "word " * 700)), encoding="utf-8")
    done = run("packet", file, "--out", "all.zip")
    assert (done.returncode, done.stdout) == (2, "all.zip\n")
    assert "Prep sheet: " in done.stderr
    with zipfile.ZipFile(tmp_path / "all.zip") as packed:
        assert "One-sheet - Ana Okafor - 2026-12-03.pdf" in packed.namelist()
        assert not [one for one in packed.namelist() if one.startswith("Prep sheet")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none.json", "--out", "."), "none.json cannot be opened"),
        pytest.param(("--sample", "--out", "no/such/x.zip"), "cannot be written", marks=pytest.mark.long),
        (("--sample",), "--out"),
    ],
)
def test_what_the_user_can_mend(run: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run("packet", *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1

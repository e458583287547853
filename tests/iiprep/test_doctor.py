"""The command ``doctor``: a healthy machine, and what it says where something is missing."""

import argparse
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from iiprep import doctor
from iiprep.errors import PdfUnavailable

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_doctor_finds_a_healthy_machine(run: Run) -> None:
    done = run("doctor", "--json")
    assert {check["name"]: check["ok"] for check in json.loads(done.stdout)["checks"]}["papers"] is True


def test_what_is_missing_is_named_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "find_library", lambda name: None if name == "xcb-cursor" else "there")
    check = doctor._window()
    assert check == doctor.Checked(
        "window",
        ok=False,
        says="without xcb-cursor no window can open.",
        mend="Type: sudo apt-get install libxcb-cursor0",
    )


def test_a_data_folder_that_cannot_be_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("IIPREP_HOME", str(tmp_path / "file"))
    check = doctor._data()
    assert check.ok is False
    assert "Nothing can be written" in check.says


def test_a_machine_without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object, **__: object) -> None:
        raise PdfUnavailable("pango is missing.", "Type: brew install pango")

    monkeypatch.setattr(doctor.PaperMaker, "make", cannot)
    check = doctor._papers()
    assert (check.ok, check.mend) == (False, "Type: brew install pango")


def test_something_missing_is_for_the_user_to_act_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        doctor, "examine", lambda: iter([doctor.Checked("x", ok=False, says="gone", mend="Type: y")])
    )
    assert doctor.run(argparse.Namespace(json=False)) == 1
    assert capsys.readouterr().out == "missing x: gone\n        Type: y\n"

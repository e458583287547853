"""What the tests of the workbook without Qt share."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from iiprep import __main__ as front
from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.plan import Plan
from iiprep.paths import sample_file

Run = Callable[..., "subprocess.CompletedProcess[str]"]

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(scope="session")
def sample() -> Plan:
    """The plan of the sample that comes with the program."""
    return sample_plan(sample_file())


@pytest.fixture
def start(root: Path, tmp_path: Path) -> Run:
    """`start(*arguments, input="")`: one command in a process of its own, from another folder, no screen."""

    def started(*arguments: object, input: str = "") -> "subprocess.CompletedProcess[str]":  # noqa: A002
        environment = {key: value for key, value in os.environ.items() if key not in SCREENS}
        return subprocess.run(
            [sys.executable, "-m", "iiprep", *map(str, arguments)],
            cwd=tmp_path,
            env={**environment, "PYTHONPATH": str(root), "LC_ALL": "en_US.UTF-8"},
            input=input,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return started


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run(*arguments, input="")`: the same command in this process, which spares each of them the start."""

    def ran(*arguments: object, input: str = "") -> "subprocess.CompletedProcess[str]":  # noqa: A002
        words = [str(one) for one in arguments]
        streams = {name: _stream(text) for name, text in (("stdin", input), ("stdout", ""), ("stderr", ""))}
        with pytest.MonkeyPatch.context() as patch:
            for name in SCREENS:
                patch.delenv(name, raising=False)
            patch.chdir(tmp_path)
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            code = _code_of(words)
        told, complained = (streams[name].buffer.getvalue().decode() for name in ("stdout", "stderr"))
        return subprocess.CompletedProcess(words, code, told, complained)

    return ran


def _stream(text: str) -> "io.TextIOWrapper[io.BytesIO]":
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8", write_through=True)


def _code_of(words: list[str]) -> int:
    """The exit code of the command; what ends the process early is its code too."""
    try:
        return front.main(words)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0


@pytest.fixture(scope="session")
def sample_body(root: Path) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((root / "assets/sample/meeting.json").read_text(encoding="utf-8"))
    return body

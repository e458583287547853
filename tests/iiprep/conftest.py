"""What the tests of the workbook without Qt share."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.plan import Plan
from iiprep.paths import sample_file

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def sample() -> Plan:
    """The plan of the sample that comes with the program."""
    return sample_plan(sample_file())


@pytest.fixture
def run(root: Path, tmp_path: Path) -> Run:
    """`run(*arguments, input="")`: one command, started from another folder, without a screen."""

    def start(*arguments: object, input: str = "") -> "subprocess.CompletedProcess[str]":  # noqa: A002
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        environment = {key: value for key, value in os.environ.items() if key not in hidden}
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

    return start


@pytest.fixture(scope="session")
def sample_body(root: Path) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((root / "assets/sample/meeting.json").read_text(encoding="utf-8"))
    return body

"""A program killed while it saves loses nothing that it had acknowledged."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 50


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork; the store is the same code there")
def test_fifty_kills_while_saving_lose_nothing(tmp_path: Path, root: Path) -> None:
    command = [sys.executable, Path(__file__).with_name("saver.py"), tmp_path / "data", str(KILLS)]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    result = json.loads(run.stdout)
    assert result.pop("acknowledged") > KILLS
    assert result == {"kills": KILLS, "corrupt": 0, "lost": 0, "torn": 0}

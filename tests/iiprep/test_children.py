"""The environment of a child process, and the time it is given."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from iiprep.children import child_environment, within


def test_a_child_finds_our_modules_from_any_folder(tmp_path: Path, root: Path) -> None:
    code = "import iiprep; print(iiprep.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=child_environment(), capture_output=True, check=True
    )
    assert Path(done.stdout.decode().strip()).parent.parent == root


def test_libraries_of_homebrew_are_found_on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.delenv("DYLD_FALLBACK_LIBRARY_PATH", raising=False)
    assert "/opt/homebrew/lib" in child_environment()["DYLD_FALLBACK_LIBRARY_PATH"].split(os.pathsep)


def test_who_takes_longer_is_given_up_on() -> None:
    late = threading.Event()
    with within(0.01, late.set):
        assert late.wait(60)


def test_no_thread_outlives_what_was_in_time() -> None:
    before = set(threading.enumerate())
    late = threading.Event()
    for _ in range(100):
        with within(3600, late.set):
            pass
        assert set(threading.enumerate()) == before
    assert not late.is_set()

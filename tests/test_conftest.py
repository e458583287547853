"""The guards of conftest.py stop what they are there to stop."""

import os
import socket
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


def test_the_way_out_is_shut() -> None:
    with socket.socket() as way, pytest.raises(AssertionError, match="reached for the network"):
        way.connect(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="asked for the address of example"):
        urllib.request.urlopen("http://example.test/")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no AF_UNIX")
def test_sockets_inside_the_machine_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind("s")
        server.listen()
        client.connect("s")
        client.sendall(b"hello")
        with server.accept()[0] as answered:
            assert answered.recv(5) == b"hello"


def test_the_data_folder_is_the_tests_own(iiprep_home: Path, tmp_path: Path) -> None:
    assert Path(os.environ["IIPREP_HOME"]) == iiprep_home
    assert iiprep_home.is_relative_to(tmp_path)
    assert not iiprep_home.exists()


def test_nothing_is_shown_on_a_screen() -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


GUARDED = """
import logging
import pytest
from PySide6.QtCore import qInfo, qWarning

def test_warns(): logging.getLogger("x").warning("a %s", "warning")
@pytest.mark.expects_log
def test_warns_on_purpose(): logging.getLogger("x").warning("meant")
def test_informs(): logging.getLogger("x").info("fine")
def test_qt_warns(): qWarning("from Qt")
def test_qt_allowed(): qWarning("This plugin does not support raise()")
def test_golden_same(golden, tmp_path): (tmp_path / "a").write_text("1"); golden("a", "1", tmp_path)
def test_golden_other(golden, tmp_path): (tmp_path / "a").write_text("1"); golden("a", "2", tmp_path)
def test_golden_missing(golden, tmp_path): golden("a", "", tmp_path)
"""


@pytest.fixture
def outcomes(pytester: pytest.Pytester, root: Path) -> Callable[..., tuple[set[str], str]]:
    """Runs the tests above under our conftest and settings: the names that failed, and the report."""

    def run(*arguments: str) -> tuple[set[str], str]:
        pytester.makeconftest((root / "tests" / "conftest.py").read_text(encoding="utf-8"))
        pytester.makepyprojecttoml((root / "pyproject.toml").read_text(encoding="utf-8"))
        pytester.makepyfile(test_guarded=GUARDED)
        report = pytester.runpytest_subprocess(
            "test_guarded.py", "-p", "no:cacheprovider", *arguments
        ).stdout.str()
        failed = {
            line.split("::")[1].split(" ")[0]
            for line in report.splitlines()
            if line.startswith(("FAILED", "ERROR"))
        }
        return failed, report

    return run


def test_warnings_and_differences_fail_a_test(outcomes: Callable[..., tuple[set[str], str]]) -> None:
    failed, report = outcomes()
    assert failed == {"test_warns", "test_qt_warns", "test_golden_other", "test_golden_missing"}
    assert "WARNING x: a warning" in report
    assert "-1\n+2\n" in report


def test_the_switch_writes_golden_files(outcomes: Callable[..., tuple[set[str], str]]) -> None:
    failed, _ = outcomes("--update-golden", "-k", "golden")
    assert failed == set()

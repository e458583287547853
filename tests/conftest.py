"""What every test stands on: no screen, no network, a data folder of its own, and silence in the logs."""

import difflib
import gc
import logging
import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""As the coach's network sets it: tests may import numpy before it does."""

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
NOT_OURS = {".git", ".venv", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__", "out", "shots"}


def pytest_configure() -> None:
    """The coach's networks are read once in each process, not a fifth of a second for each window."""
    from iiprep.coach.network import hearing, quick

    for module, name in ((quick, "load_quick"), (hearing, "load_careful")):
        setattr(module, name, _once(getattr(module, name)))


def _once(load: Callable[[Path], object]) -> Callable[[Path], object]:
    """What a file holds, read anew only when it was written anew."""
    read = lru_cache(lambda path, _written, _size: load(path))

    def once(path: Path) -> object:
        known = path.stat() if path.exists() else None
        return read(path, known.st_mtime_ns, known.st_size) if known else load(path)

    return once


def pytest_collection_finish() -> None:
    """What was collected stays: the garbage collector need not look at it again with every page."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew from what is made now"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def project_files(root: Path) -> list[Path]:
    """Every file that belongs to the project: what git knows or would add, or what is there without git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split(
            "\0"
        )
        found = [root / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        found = [path for path in root.rglob("*") if not NOT_OURS & set(path.relative_to(root).parts)]
    return sorted(path for path in found if path.is_file())


@pytest.fixture(autouse=True)
def iiprep_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test alone; it is not there until the program makes it."""
    home = tmp_path / "iiprep-home"
    monkeypatch.setenv("IIPREP_HOME", str(home))
    return home


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Every way out raises; sockets inside the machine (AF_UNIX) stay."""
    inside = getattr(socket, "AF_UNIX", None)

    def guarded(real: Callable[..., object]) -> Callable[..., object]:
        def connect(self: socket.socket, address: object) -> object:
            if self.family != inside:
                raise AssertionError(f"the program reached for the network: {address}")
            return real(self, address)

        return connect

    def look_up(host: object, *_: object, **__: object) -> object:
        raise AssertionError(f"the program asked for the address of {host}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
        patch.setattr(socket, "getaddrinfo", look_up)
        yield


class Warnings(logging.Handler):
    """Keeps every record of a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def silent_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless the test is marked `expects_log`."""
    heard = Warnings()
    logging.getLogger().addHandler(heard)
    yield
    logging.getLogger().removeHandler(heard)
    if heard.lines and not request.node.get_closest_marker("expects_log"):
        pytest.fail("the log holds:\n" + "\n".join(heard.lines), pytrace=False)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)`: text must equal tests/golden/<name>; --update-golden writes the file instead."""

    def compare(name: str, text: str, folder: Path = GOLDEN) -> None:
        path = folder / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        if not path.exists() or kept != text:
            lines = difflib.unified_diff(
                kept.splitlines(), text.splitlines(), f"golden/{name}", "now", lineterm=""
            )
            advice = "Is the change meant? Then: python3 dev.py test --update-golden"
            pytest.fail("\n".join([*lines, advice]), pytrace=False)

    return compare

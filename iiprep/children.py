"""Our own child processes: the environment they find our modules in, and the time they are given."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_LIBRARIES = "/opt/homebrew/lib:/usr/local/lib:/opt/local/lib:/usr/lib"


def child_environment() -> dict[str, str]:
    """This process's environment, so that a child finds our modules from any folder."""
    root = str(Path(__file__).resolve().parents[1])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH", "")])]
    extra = {"DYLD_FALLBACK_LIBRARY_PATH": _LIBRARIES} if sys.platform == "darwin" else {}
    return {**extra, **os.environ, "PYTHONPATH": os.pathsep.join(paths)}


@contextmanager
def within(seconds: float, give_up: Callable[[], object]) -> Iterator[None]:
    """Call `give_up` from a thread of its own when the block takes longer; no thread outlives the block."""
    timer = threading.Timer(seconds, give_up)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()

"""The environment of our own child processes: where our modules are, and where libraries lie on macOS."""

import os
import sys
from pathlib import Path

_LIBRARIES = "/opt/homebrew/lib:/usr/local/lib:/opt/local/lib:/usr/lib"


def child_environment() -> dict[str, str]:
    """This process's environment, so that a child finds our modules from any folder."""
    root = str(Path(__file__).resolve().parents[1])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH", "")])]
    extra = {"DYLD_FALLBACK_LIBRARY_PATH": _LIBRARIES} if sys.platform == "darwin" else {}
    return {**extra, **os.environ, "PYTHONPATH": os.pathsep.join(paths)}

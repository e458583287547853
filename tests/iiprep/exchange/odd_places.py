"""What can stand where a file is expected, on systems that have it."""

import os
import socket
from pathlib import Path


def a_pipe(folder: Path) -> Path:
    """A pipe in a folder; nobody writes into it."""
    os.mkfifo(folder / "x")
    return folder / "x"


def a_socket(folder: Path) -> Path:
    """A socket in a folder, at which nobody listens."""
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(folder / "x"))
    return folder / "x"

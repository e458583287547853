"""Files that are read: ordinary ones alone, as a pipe or a device could keep a reader waiting for ever."""

import stat
from pathlib import Path

from iiprep.errors import FileRefused, reason

_CHECK = "Check the name and the folder."


def whats_wrong_with(path: Path) -> str:
    """Why there is no ordinary file to read at `path`, to complete a sentence; empty where there is one.

    A link counts as what it leads to. Raises ValueError for a name that no file can have.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return reason(error)
    if stat.S_ISDIR(mode):
        return "it is a folder"
    return "" if stat.S_ISREG(mode) else "it is a pipe or a device, not a file"


def read_up_to(path: Path, most_bytes: int) -> tuple[bytes, int]:
    """The first bytes of the file at `path`, one more than `most_bytes` at the most, and its whole size.

    Raises FileRefused for what cannot be opened.
    """
    try:
        wrong = whats_wrong_with(path)
        if wrong:
            raise FileRefused([f"{path.name} cannot be opened: {wrong}."], _CHECK)
        with path.open("rb") as file:
            data = file.read(most_bytes + 1)
            return data, len(data) if len(data) <= most_bytes else path.stat().st_size
    except OSError as error:
        raise FileRefused([f"{path.name} cannot be opened: {reason(error)}."], _CHECK) from None
    except ValueError:
        raise FileRefused(
            ["A file of that name cannot exist; it holds a character that no name can."]
        ) from None

"""Files that survive a full disk and a crash, and names that every system can hold."""

import os
import stat
import tempfile
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from iiprep.errors import CannotWrite, reason

_LONGEST_NAME = 120
_FORBIDDEN = set('/\\:*?"<>|')
_JOINERS = "\u200c\u200d"
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³"
}
_HELD_ON_WINDOWS = (5, 32, 33)
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step, readable by this account alone; on the disk when it returns.

    Raises CannotWrite, also where a folder, a link, a pipe or a device stands at `path`; whatever stood
    there is then unchanged and nothing is left lying about.
    """
    try:
        in_the_way = _in_the_way(path)
        if in_the_way:
            raise CannotWrite(
                f"{path.name} cannot be written to {path.parent}: {in_the_way}.", "Choose another name."
            )
        _write(path, data)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no file can have that name"
        raise CannotWrite(f"{path.name} cannot be written to {path.parent}: {why}.", _mend(error)) from error


def _in_the_way(path: Path) -> str:
    """What stands at `path` that is no ordinary file, to complete a sentence."""
    if not os.path.lexists(path):
        return ""
    mode = path.lstat().st_mode
    if stat.S_ISREG(mode):
        return ""
    if stat.S_ISLNK(mode):
        return "a link to another place stands there"
    return "it is a folder" if stat.S_ISDIR(mode) else "a pipe or a device stands there, not a file"


def _write(path: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".iiprep-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        replace_patiently(Path(name), path)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
    _sync_folder(path.parent)


def replace_patiently(
    source: Path,
    target: Path,
    replace: Callable[[Path, Path], object] = os.replace,
    pause: Callable[[float], object] = time.sleep,
) -> None:
    """Move `source` over `target`; on Windows wait up to 2.5 s for a virus scanner or a viewer to let go."""
    for seconds in _PAUSES:
        try:
            replace(source, target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_ON_WINDOWS:
                raise
            pause(seconds)
        else:
            return
    replace(source, target)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system lets a folder be synced."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _mend(error: Exception) -> str:
    if getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        return "Close it in the other program, or choose another name."
    return "Choose another folder or make room, then try again."


def make_folder(folder: Path) -> None:
    """Make `folder` and try that a file can be written in it. Raises CannotWrite."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no folder can have that name"
        raise CannotWrite(f"Nothing can be written to {folder}: {why}.", "Choose another folder.") from error


def is_writable_folder(folder: Path) -> bool:
    """Whether `folder` exists and a file can be written in it."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except (OSError, ValueError):
        return False


def free_path(folder: Path, name: str) -> Path:
    """The path of a file that is not there yet: where the name is taken it gets a number, “… (2).ics”."""
    stem, dot, ending = name.rpartition(".")
    number, found = 1, folder / name
    while found.exists():
        number += 1
        room = stem.encode()[: _LONGEST_NAME - 20].decode(errors="ignore")
        found = folder / safe_name(f"{room} ({number})", f"{dot}{ending}")
    return found


def safe_name(text: str, suffix: str) -> str:
    """A file name of at most 120 bytes from any text, ending in `suffix`, good on every system."""
    letters = (letter if _may_stand(letter) else " " for letter in unicodedata.normalize("NFC", text))
    name = _shortened(" ".join("".join(letters).split()), _LONGEST_NAME - len(suffix.encode()))
    name = name.lstrip(". ").rstrip(". ") or "untitled"
    return f"_{name}{suffix}" if name.split(".")[0].strip().upper() in _RESERVED else name + suffix


def _may_stand(letter: str) -> bool:
    return letter in _JOINERS or (letter not in _FORBIDDEN and unicodedata.category(letter)[0] != "C")


def _shortened(name: str, limit: int) -> str:
    return name.encode()[: limit - 1].decode(errors="ignore")

"""Where a file that goes out may be written: never over what iiprep stores, nor over what it was made of."""

import os
import zipfile
from contextlib import suppress
from pathlib import Path

from iiprep.errors import CannotWrite, reason
from iiprep.exchange.files import write_atomically
from iiprep.paths import data_folder

_ELSEWHERE = "Choose another folder."
_IN_AN_ARCHIVE = "workbook.json"


def give(path: Path, data: bytes, source: Path | None = None) -> None:
    """Write a file that was asked for; see `refuse_target` and `write_atomically`. Raises CannotWrite."""
    refuse_target(path, source)
    write_atomically(path, data)


def file_at(out: Path, name: str) -> Path:
    """Where `name` goes when `out` was asked for: into that folder, made if missing, or to that file.

    What is not there yet and has no ending is a folder, as in `export`.
    """
    if not out.suffix and not out.exists():
        refuse_target(out)
        with suppress(OSError):
            out.mkdir(parents=True)
    return out / name if out.is_dir() else out


def refuse_target(path: Path, source: Path | None = None) -> None:
    """Raise CannotWrite where `path` lies in the data folder, or is the file that was read, `source`."""
    try:
        where, data = Path(os.path.realpath(path)), Path(os.path.realpath(data_folder()))
        inside = where == data or data in where.parents
        same = source is not None and path.exists() and source.exists() and path.samefile(source)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no file can have that name"
        raise CannotWrite(f"{path.name} cannot be written: {why}.", "Choose another name.") from error
    if inside:
        words = f"{path.name} would lie among the data of iiprep, which belong to the program alone."
        raise CannotWrite(words, _ELSEWHERE)
    if same:
        words = f"{path.name} is the file that was read; it would be overwritten by what is made of it."
        raise CannotWrite(words, "Choose another name.")


def refuse_archive_target(path: Path) -> None:
    """As `refuse_target`, and also where a file stands at `path` that is not such an archive itself."""
    refuse_target(path)
    if path.is_file() and not _is_archive(path):
        words = f"{path.name} is there already, and it is not a workbook that iiprep wrote."
        raise CannotWrite(words, "Choose another name; it was left as it is.")


def _is_archive(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as file:
            return _IN_AN_ARCHIVE in file.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False

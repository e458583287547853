"""Where a file that goes out may be written: never over what iiprep stores, nor over what it was made of."""

import os
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from iiprep.errors import CannotWrite, reason
from iiprep.exchange.files import write_atomically
from iiprep.paths import data_folder

_ELSEWHERE = "Choose another folder."
_IN_AN_ARCHIVE = "workbook.json"
_HEAD = 4000
PACKET = b"iiprep packet"
"""The comment of the zip that holds a packet."""


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


class Kind(Enum):
    """What a file of ours is, to complete “it is not …”."""

    WORKBOOK = "a workbook that iiprep wrote"
    PACKET = "a packet of iiprep"
    CALENDAR = "a calendar file of iiprep"
    DRAFT = "a draft of iiprep"


def refuse_other(path: Path, kind: Kind, source: Path | None = None) -> None:
    """As `refuse_target`, and also where a file stands at `path` that is not of this kind itself."""
    refuse_target(path, source)
    if path.is_file() and not _is_of(path, kind):
        words = f"{path.name} is there already, and it is not {kind.value}."
        raise CannotWrite(words, "Choose another name; it was left as it is.")


_BEGINS: Mapping[Kind, bytes] = MappingProxyType(
    {Kind.CALENDAR: b"PRODID:-//iiprep//", Kind.DRAFT: b"X-Unsent: 1"}
)


def _is_of(path: Path, kind: Kind) -> bool:
    try:
        if kind in _BEGINS:
            with path.open("rb") as file:
                head = file.read(_HEAD)
            return head == b"" or _BEGINS[kind] in head
        with zipfile.ZipFile(path) as packed:
            return _IN_AN_ARCHIVE in packed.namelist() if kind is Kind.WORKBOOK else packed.comment == PACKET
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False

"""Reads a whole workbook from its file in a child process: unpacked, decoded, migrated and checked there."""

import tempfile
from pathlib import Path
from typing import IO

from iiprep.errors import FileRefused
from iiprep.exchange.archive.archive import MOST_BYTES, MOST_PACKED, VERSION
from iiprep.exchange.archive.bodies import put_together
from iiprep.exchange.archive.checked import ArchiveReader, Unfit
from iiprep.exchange.child.child_reader import ChildReader, opened
from iiprep.exchange.child.limits import MEGABYTE, MEMORY, Limits
from iiprep.model.versions import BODY_MIGRATIONS
from iiprep.store.whole import Whole

_MODULE = "iiprep.exchange.archive.worker"
_HINT = "Choose another file that iiprep made with “Take everything”."
_SECONDS, _SECONDS_A_MEGABYTE, _MOST_SECONDS = 10, 20, 600
_MEMORY_A_BYTE, _MOST_MEMORY = 10 * MOST_PACKED, 4096 * MEGABYTE


def limits_for(size: int) -> Limits:
    """Ten seconds and 512 MB, and more by the size of the file, which packs up to fifty times as much text.

    Text takes ten times its size while it is read. Twenty thousand people and two thousand meetings are
    0.6 MB, and need three seconds and 220 MB.
    """
    seconds = _SECONDS + _SECONDS_A_MEGABYTE * size // MEGABYTE
    return Limits(min(_MOST_SECONDS, seconds), min(_MOST_MEMORY, MEMORY + _MEMORY_A_BYTE * size))


def read_archive(path: Path) -> Whole:
    """The workbook in the archive at `path`. Raises FileRefused, also when it takes too long or too much."""
    file, size = opened(path, MOST_BYTES, _HINT)
    with file:
        return _read(file, size)


def read_archive_in(data: bytes) -> Whole:
    """The workbook in the bytes of an archive, read as a file is."""
    with tempfile.TemporaryFile(prefix="iiprep-") as file:
        file.write(data)
        file.seek(0)
        return _read(file, len(data))


def _read(file: IO[bytes], size: int) -> Whole:
    parts = ChildReader(_MODULE, _HINT).read(file, limits_for(size))
    try:
        return ArchiveReader(VERSION, BODY_MIGRATIONS).whole(put_together(parts))
    except Unfit as error:
        raise FileRefused([f"{error} cannot be read; nothing was taken."], _HINT) from None

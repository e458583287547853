"""Where a window stood when it was closed, kept in a small file beside the workbook."""

import json
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from iiprep.errors import CannotWrite
from iiprep.exchange.files import write_atomically

FILE_NAME = "window.json"
_MOST_BYTES = 10_000


def restore_place(window: QWidget, folder: Path) -> bool:
    """Put the window where it was; whether it is known. Qt keeps it on a screen that is there."""
    return window.restoreGeometry(QByteArray.fromBase64(_read(folder / FILE_NAME)))


def keep_place(window: QWidget, folder: Path) -> None:
    """Remember where the window is; a folder that cannot be written is no reason to disturb anybody."""
    text = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    try:
        write_atomically(folder / FILE_NAME, json.dumps({"home": text}).encode())
    except CannotWrite:
        return


def _read(path: Path) -> bytes:
    try:
        text = path.read_bytes()[:_MOST_BYTES].decode("ascii")
        return str(json.loads(text)["home"]).encode("ascii")
    except (OSError, ValueError, LookupError, TypeError):
        return b""

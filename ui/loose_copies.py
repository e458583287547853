"""Copies of pages as files of their own, to open elsewhere or to drag away; gone with the program."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from iiprep.errors import CannotWrite
from iiprep.exchange.files import make_folder, write_atomically

_PICTURE = QSize(120, 160)


class LooseCopies:
    """Writes pages under names that people can read; the same page under the same name is written once."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def write(self, name: str, pdf: bytes) -> Path:
        """The file of a page. Raises CannotWrite."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise CannotWrite("No copy of the page can be written here.", "Save the papers instead.")
        place = Path(self._folder.path()) / hashlib.sha256(pdf).hexdigest()[:12]
        make_folder(place)
        if not (place / name).exists():
            write_atomically(place / name, pdf)
        return place / name

    def close(self) -> None:
        """Take all copies away."""
        if self._folder is not None:
            self._folder.remove()
            self._folder = None


def carry(source: QWidget, path: Path, picture: QPixmap) -> bool:
    """Let a file be dragged out of `source`, as a copy; whether it was let go somewhere that took it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(
        picture.scaled(
            _PICTURE * picture.devicePixelRatio(),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    return drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction

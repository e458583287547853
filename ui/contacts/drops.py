"""Files that are dropped on a window: those with a known ending are handed on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

CARDS = (".vcf", ".vcard")
CONTACTS = (*CARDS, ".csv", ".tsv", ".txt")


class FileDrops(QObject):
    """Lets a widget take a file with one of these endings; `dropped` gets its path."""

    def __init__(self, widget: QWidget, endings: tuple[str, ...], dropped: Callable[[Path], object]) -> None:
        super().__init__(widget)
        self._endings = endings
        self._dropped = dropped
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and self._file(event.mimeData()) is not None:
            event.acceptProposedAction()
            file = self._file(event.mimeData())
            if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop and file:
                self._dropped(file)
            return True
        return super().eventFilter(watched, event)

    def _file(self, data: QMimeData) -> Path | None:
        """The one file of ours among what is dropped."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return files[0] if len(files) == 1 and files[0].name.lower().endswith(self._endings) else None

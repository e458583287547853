"""Files that are dropped on a window: those with a known ending are handed on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

CARDS = (".vcf", ".vcard")
CONTACTS = (*CARDS, ".csv", ".tsv", ".txt")


class FileDrops(QObject):
    """Lets a widget take a file with one of these endings; `dropped` gets its path.

    Where `several` is given, it is called when more than one of them is dropped at once.
    """

    def __init__(
        self,
        widget: QWidget,
        endings: tuple[str, ...],
        dropped: Callable[[Path], object],
        several: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(widget)
        self._several = several
        self._endings = endings
        self._dropped = dropped
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        files = self._files(event.mimeData()) if isinstance(event, QDropEvent) else []
        if not isinstance(event, QDropEvent) or not files or (len(files) > 1 and self._several is None):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop:
            if len(files) == 1:
                self._dropped(files[0])
            elif self._several is not None:
                self._several()
        return True

    def _files(self, data: QMimeData) -> list[Path]:
        """What is dropped, when all of it are files of ours."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return files if all(file.name.lower().endswith(self._endings) for file in files) else []

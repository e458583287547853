"""The editor for a photo: it is chosen or dropped, looked at on a thread, and shown small."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.fields import FieldSpec
from iiprep.model.photo import photo_bytes
from ui.forms.editor import Editor
from ui.jobs import Jobs
from ui.notices import announce
from ui.theme import GRID, look
from ui.widgets import push_button, secondary

_SIZE = QSize(64, 80)
_KINDS = "Pictures (*.jpg *.jpeg *.png *.webp)"
NONE = "No photo"

Choose = Callable[[QWidget], Path | None]


def ask_photo(parent: QWidget) -> Path | None:
    """The picture that the person chooses; None when they change their mind."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "My photo", str(Path.home()), _KINDS)
    return Path(chosen) if chosen else None


class PhotoField(QFrame):
    """The photo in small, a button to choose one and one to take it away. `chosen` carries a file."""

    chosen = Signal(object)
    removed = Signal()

    def __init__(self, choose: Choose = ask_photo) -> None:
        super().__init__()
        self.choose = choose
        self.picture = QLabel()
        self.picture.setFixedSize(_SIZE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        look(self.picture, "row")
        self.button = push_button("Choose a photo…", "choose-photo", self._choose)
        self.remove = push_button("Remove", "remove-photo", self.removed.emit, style="quiet")
        self.said = secondary("")
        self.said.hide()
        self.setFocusProxy(self.button)
        self.setAcceptDrops(True)
        self._lay_out()

    def show_photo(self, text: str) -> None:
        """Show a photo as it is kept, or that there is none."""
        image = QImage.fromData(photo_bytes(text)) if text else QImage()
        self.picture.setPixmap(_fitting(image, self.devicePixelRatioF()) if text else QPixmap())
        if not text:
            self.picture.setText(NONE)
        self.picture.setAccessibleName("My photo, as it is printed" if text else NONE)
        self.button.setText("Choose another…" if text else "Choose a photo…")
        self.remove.setVisible(bool(text))

    def say(self, words: str) -> None:
        """Say that the picture is being looked at; empty words take the line away."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        announce(self, words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose the file that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _choose(self) -> None:
        path = self.choose(self)
        if path is not None:
            self.chosen.emit(path)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        line.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        for part in (self.button, self.remove, self.said):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        line.addLayout(column, 1)


class PhotoEditor(Editor):
    """A photo. A file that cannot be taken is told in a sentence, and the photo stays as it was."""

    def __init__(self, _spec: FieldSpec) -> None:
        self._photo = PhotoField()
        self._text = ""
        super().__init__(self._photo)
        self._jobs = Jobs(parent=self)
        self._photo.destroyed.connect(self._jobs.close)
        self._photo.chosen.connect(self._look_at)
        self._photo.removed.connect(lambda: self._take(""))
        self._photo.show_photo("")

    def read(self) -> str:
        """The photo as it is kept; empty where there is none."""
        return self._text

    def show(self, value: object) -> None:
        """Show a photo."""
        self._text = str(value)
        self._photo.show_photo(self._text)

    def _look_at(self, path: Path) -> None:
        from iiprep.exchange.photo import read_photo

        self.told.emit("")
        self._photo.say("The picture is being looked at…")
        self._jobs.run(lambda: read_photo(path), self._take, self._refuse)

    def _take(self, text: str) -> None:
        self._photo.say("")
        self.told.emit("")
        self.show(text)
        self.edited.emit()

    def _refuse(self, sentence: str) -> None:
        self._photo.say("")
        self.told.emit(sentence)


def _fitting(image: QImage, sharpness: float) -> QPixmap:
    fitted = image.scaled(
        _SIZE * sharpness, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    fitted.setDevicePixelRatio(sharpness)
    return QPixmap.fromImage(fitted)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None

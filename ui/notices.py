"""What the window says: calm notices, a line that offers Undo, and our own faults at the edge."""

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)

from iiprep import __version__
from iiprep.errors import UserError
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, tool_button

TOAST_MS = 10_000
_FAULT = "fault"


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something that only the eye would notice."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Notice(QFrame):
    """A calm line inside a window: what is wrong and what to do, with Copy; not there while all is well."""

    def __init__(self) -> None:
        super().__init__()
        look(self, "notice")
        self._icon = QLabel()
        set_icon(self._icon, "circle-alert", "warn")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.setSpacing(GRID)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        line.addWidget(
            push_button("Copy", "copy-notice", lambda: copy(self.text), style="quiet", icon="copy")
        )
        line.addWidget(tool_button("Close this notice", "close-notice", "x", self.clear))
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return self._text.text()

    def say(self, problem: UserError | str) -> None:
        """Show what is wrong."""
        self._text.setText(str(problem))
        self.setVisible(bool(str(problem)))
        announce(self, str(problem))

    def clear(self) -> None:
        """Take the notice away."""
        self.say("")


class Toast(QFrame):
    """A short line over the lower edge of a window that goes by itself, with Undo where there is one."""

    def __init__(self, window: QWidget, bottom: int = 72) -> None:
        super().__init__(window)
        look(self, "toast")
        self._bottom = bottom
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._undo: Callable[[], object] | None = None
        self.button = push_button("Undo", "undo-removal", self._take_back)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.setSpacing(2 * GRID)
        line.addWidget(self._text)
        line.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, also after it went."""
        return self._text.text()

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Show some words for ten seconds; `undo` takes back what they tell of."""
        self._undo = undo
        self._text.setText(words)
        self.button.setVisible(undo is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(TOAST_MS)
        announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.move((window.width() - self.width()) // 2, window.height() - self.height() - self._bottom)

    def _take_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()


def show_problem(parent: QWidget | None, problem: UserError) -> None:
    """A dialog for what the person can mend: what and where, what to do, Copy."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "iiprep", problem.message, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(problem.hint)
    box.addButton(QMessageBox.StandardButton.Ok)
    _add_copy(box, "Copy", str(problem))
    box.exec()


def ask(parent: QWidget | None, question: str, hint: str, *, yes: str, no: str) -> bool:
    """A question with two answers in words; Esc and Enter mean `no`."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "iiprep", question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(hint)
    taken = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    left = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(left)
    box.setEscapeButton(left)
    box.exec()
    return box.clickedButton() is taken


def details_of(kind: type[BaseException], tb: TracebackType | None) -> str:
    """What helps to find a fault of ours, without anything that was typed and without any person's folder.

    The error's own words are left out too, as they may quote the plan.
    """
    versions = (
        f"iiprep {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, {sys.platform}"
    )
    frames = traceback.extract_tb(tb)
    places = [f"  {Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames]
    return "\n".join((versions, kind.__name__, *places))


def show_fault(kind: type[BaseException], error: BaseException, tb: TracebackType | None) -> None:
    """The hook at the edge of the program (sys.excepthook): says that it is our fault, offers the details."""
    sys.__excepthook__(kind, error, tb)
    if QApplication.instance() is None or not issubclass(kind, Exception) or _is_telling():
        return
    if isinstance(error, UserError):
        show_problem(QApplication.activeWindow(), error)
        return
    box = QMessageBox(QMessageBox.Icon.NoIcon, "iiprep", "Something went wrong, and it is our fault.")
    box.setInformativeText(
        "What you typed is kept. You can go on; if it happens again, close iiprep and open it anew. "
        "The details name places in the program, nothing that you wrote."
    )
    box.setObjectName(_FAULT)
    box.addButton("Go on", QMessageBox.ButtonRole.AcceptRole)
    _add_copy(box, "Copy details", details_of(kind, tb))
    box.exec()


def _is_telling() -> bool:
    return any(
        window.objectName() == _FAULT for window in QApplication.topLevelWidgets() if window.isVisible()
    )


def _add_copy(box: QMessageBox, words: str, text: str) -> QPushButton:
    button = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
    button.setObjectName("action.copy-details")
    button.clicked.disconnect()
    button.clicked.connect(lambda: copy(text))
    return button

"""What the window says: calm notices, questions, and a line that offers Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)

from iiprep.errors import UserError
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, tool_button

TOAST_MS = 10_000


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
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
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
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Ok))
    add_copy(box, "Copy", str(problem))
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


def add_copy(box: QMessageBox, words: str, text: str) -> QPushButton:
    """A button in a dialog that copies a text and leaves the dialog open."""
    button = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
    button.setObjectName("action.copy-details")
    button.clicked.disconnect()
    button.clicked.connect(lambda: copy(text))
    return button


def may_lose(window: QWidget, why: str) -> bool:
    """Whether a window may close although its last changes are not saved; `why` says what is in the way."""
    return ask(
        window,
        "The last changes are not saved yet.",
        f"{why} They stay in this window, and iiprep goes on trying.".strip(),
        yes="Close and lose them",
        no="Keep the window open",
    )

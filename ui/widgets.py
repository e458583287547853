"""The small widgets that every window is built of: headings, quiet lines, hints and buttons."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from ui.theme import look, set_icon


def heading(text: str, scale: float = 1.45) -> QLabel:
    """A heading, `scale` times as large as the system's text."""
    label = QLabel(text)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setWordWrap(True)
    return label


def secondary(text: str) -> QLabel:
    """A quiet line in the secondary colour, wrapped."""
    label = QLabel(text)
    label.setWordWrap(True)
    look(label, "secondary")
    return label


class Hint(QLabel):
    """A line under a field that says what could not be taken; not there while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        look(self, "hint")
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one takes the line away."""
        self.setText(sentence)
        self.setVisible(bool(sentence))


def is_of_files(data: QMimeData) -> bool:
    """Whether files are dragged: what is around a field may want them, its text never wants their paths."""
    return any(url.isLocalFile() for url in data.urls())


class TextLine(QLineEdit):
    """A line of text; files that are dragged over it go to whatever is around it."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text is welcome, files are not."""
        if is_of_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)


def push_button(
    text: str, name: str, clicked: Callable[[], object], *, style: str = "", icon: str = ""
) -> QPushButton:
    """A button named ``action.<name>``; `style`: primary, quiet, line, tab, segment, or empty for plain."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    _prepare(button, name, clicked, icon, "on_accent" if style == "primary" else "text")
    if style:
        look(button, style)
    return button


def tool_button(words: str, name: str, icon: str, clicked: Callable[[], object]) -> QToolButton:
    """A button of an icon alone, named ``action.<name>``; `words` are its tooltip and what a reader says."""
    button = QToolButton()
    _prepare(button, name, clicked, icon, "secondary")
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def _prepare(button: QAbstractButton, name: str, clicked: Callable[[], object], icon: str, role: str) -> None:
    button.setObjectName(f"action.{name}")
    button.clicked.connect(lambda _checked=False: clicked())
    if icon:
        set_icon(button, icon, role)


def side_by_side(left: QWidget, right: QWidget) -> QWidget:
    """Two widgets without a gap; one of them has a width of its own, the other takes what is left."""
    inside = QWidget()
    line = QHBoxLayout(inside)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(left)
    line.addWidget(right)
    return inside

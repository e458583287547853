"""The small widgets that every window is built of: headings, quiet lines, hints and buttons."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.theme import look, set_icon

BOX = 30
"""How far in the words of a box to tick begin."""


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


def helping(text: str, *, boxed: bool) -> QLabel:
    """A line of help under a field; under a box to tick (`boxed`) it begins where the words of the box do."""
    label = secondary(text)
    label.setContentsMargins(BOX if boxed else 0, 0, 0, 0)
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


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """A text in lines of at most `width` pixels, for widgets that break none themselves."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def check_box(words: str) -> QCheckBox:
    """A box to tick, as wide as its words, so that the frame of the keyboard stands around them alone."""
    box = QCheckBox(words.replace("&", "&&"))
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return box


def make_main(button: QPushButton, *, on: bool) -> None:
    """Make a button the main one of its place, or one of the others; its icon follows its text."""
    look(button, "primary" if on else "plain")
    name = button.property("iconName")
    if name:
        set_icon(button, str(name), "on_accent" if on else "text")


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


def steady(area: QScrollArea, inside: QLayout, right: int) -> QScrollArea:
    """Let what scrolls end `right` pixels before the edge of `area`, with a bar and without."""
    bar = area.verticalScrollBar()

    def follow(_low: int, high: int) -> None:
        margins = inside.contentsMargins()
        margins.setRight(right - (bar.sizeHint().width() if high > 0 else 0))
        inside.setContentsMargins(margins)

    bar.rangeChanged.connect(follow)
    return area


def see_through(inside: QWidget) -> QScrollArea:
    """A frame that scrolls up and down and shows the colour of whatever is behind it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area


def grow(window: QWidget) -> None:
    """Let a window grow when a line appeared in it, so that none is cut."""
    layout = window.layout()
    if layout is not None:
        layout.activate()
        window.resize(window.width(), max(window.height(), layout.totalHeightForWidth(window.width())))

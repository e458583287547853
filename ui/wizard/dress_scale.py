"""The scale of dress: its levels as cards with pictures, one of them chosen."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from iiprep.model.dressing import Wardrobe
from iiprep.model.meeting import DressLevel
from ui.colours import colours_of
from ui.forms.editor import Editor
from ui.theme import ASSETS, GRID, drawn, look

PICTURES = ASSETS / "dress"
_SIZE = QSize(64, 80)
_SHARPNESS = 3
_UNKNOWN = ASSETS / "icons" / "circle-question-mark.svg"


class _Cards(QWidget):
    """A row of pictures; the arrow keys go from one to the next."""

    def __init__(self, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._wardrobe = wardrobe
        self.levels = (*(card.level for card in wardrobe.levels), DressLevel.UNKNOWN)
        self.group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        for number, level in enumerate(self.levels):
            button = _card(level)
            self.group.addButton(button, number)
            line.addWidget(button, 1)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pictures again in the colours of a new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colours = colours_of(self.palette())
        for number, card in enumerate(self._wardrobe.levels):
            button = self.group.button(number)
            button.setIcon(QIcon(drawn(_source(PICTURES / card.picture), colours.text, _SIZE * _SHARPNESS)))
            button.setToolTip(card.line)
        unknown = drawn(_source(_UNKNOWN), colours.secondary, _SIZE * _SHARPNESS, 18 * _SHARPNESS)
        self.group.button(len(self._wardrobe.levels)).setIcon(QIcon(unknown))


class DressScale(Editor):
    """An editor for a level of dress."""

    def __init__(self, wardrobe: Wardrobe) -> None:
        self._cards = _Cards(wardrobe)
        super().__init__(self._cards)
        self._cards.objectNameChanged.connect(self._name_cards)
        self._cards.group.idToggled.connect(self._press)

    def read(self) -> DressLevel:
        """The level whose card is down."""
        return self._cards.levels[self._cards.group.checkedId()]

    def show(self, value: object) -> None:
        """Put a level's card down."""
        with QSignalBlocker(self._cards.group):
            number = next(n for n, level in enumerate(self._cards.levels) if level is value)
            button = self._cards.group.button(number)
            button.setChecked(True)
            self._cards.setFocusProxy(button)

    def _press(self, _number: int, on: bool) -> None:
        if on:
            self.edited.emit()

    def _name_cards(self, path: str) -> None:
        for number, level in enumerate(self._cards.levels):
            self._cards.group.button(number).setObjectName(f"{path}.{level.value}")


def _card(level: DressLevel) -> QToolButton:
    button = QToolButton()
    button.setText(_in_two_lines(level.label))
    button.setAccessibleName(level.label)
    button.setCheckable(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    button.setIconSize(_SIZE)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    look(button, "picture")
    return button


def _in_two_lines(label: str) -> str:
    """A label broken near its middle; the second line is there in any case, so that pictures align."""
    words = label.split()
    half = (len(words) + 1) // 2
    return f"{' '.join(words[:half])}\n{' '.join(words[half:]) or ' '}"


def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")

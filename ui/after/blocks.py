"""A column with one widget for each of some things, which grows and shrinks with them."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GRID

W = TypeVar("W", bound=QWidget)


class Blocks(QWidget, Generic[W]):
    """`make` gives the widget for the thing at a position."""

    def __init__(self, make: Callable[[int], W], spacing: int = GRID) -> None:
        super().__init__()
        self._make = make
        self.all: list[W] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def have(self, number: int) -> list[W]:
        """Make or take away widgets until there are `number`; all of them."""
        while len(self.all) < number:
            self.all.append(self._make(len(self.all)))
            self._column.addWidget(self.all[-1])
        while len(self.all) > number:
            gone = self.all.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        return self.all

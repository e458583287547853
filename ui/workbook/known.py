"""Offers somebody who is already known while their name is typed, so that they are kept once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from iiprep.model.person import Person
from iiprep.model.text import folded
from ui.theme import GRID, look
from ui.widgets import push_button, secondary

_LETTERS = 3
_MOST = 3


def alike(typed: Person, people: Sequence[Person]) -> tuple[Person, ...]:
    """Up to three known people whose name, or a word of it, begins as the name typed does."""
    sought = folded(typed.name).strip()
    if len(sought) < _LETTERS or any(person.id == typed.id for person in people):
        return ()
    found = (person for person in people if _begins(folded(person.name), sought))
    return tuple(found)[:_MOST]


def _begins(name: str, sought: str) -> bool:
    return name.startswith(sought) or any(word.startswith(sought) for word in name.split())


class KnownPeople(QFrame):
    """A line with a button for each person found; not there while nobody is. `taken` carries the person."""

    taken = Signal(object)

    def __init__(self, people: Sequence[Person]) -> None:
        super().__init__()
        look(self, "row")
        self._people = tuple(people)
        self._found: tuple[Person, ...] = ()
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GRID, 12, GRID)
        column.addWidget(secondary("You know somebody of that name. Is it the same person?"))
        self._line = QHBoxLayout()
        self._line.setSpacing(GRID)
        column.addLayout(self._line)
        self.hide()

    def look_for(self, typed: Person) -> None:
        """Offer those whose name begins like that of `typed`."""
        found = alike(typed, self._people)
        if found != self._found:
            self._found = found
            self._fill()
        self.setVisible(bool(found))

    def _fill(self) -> None:
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = [self._button(number, person) for number, person in enumerate(self._found)]
        for button in self.buttons:
            self._line.addWidget(button)
        self._line.addStretch(1)

    def _button(self, number: int, person: Person) -> QPushButton:
        words = ", ".join(filter(None, (person.name.strip(), person.organisation.strip())))
        return push_button(words, f"use-known.{number}", partial(self.taken.emit, person), icon="user")

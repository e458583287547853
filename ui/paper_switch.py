"""A switch between the papers of a meeting, and between the people whom a thank-you is for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from iiprep.model.person import Person
from iiprep.papers.catalogue import CARD, ONE_SHEET, PREP_SHEET, Copy
from ui.theme import GRID
from ui.widgets import push_button

_PAGES = ((PREP_SHEET, "Prep sheet"), (ONE_SHEET, "One-sheet"), (CARD, "Thank-you"))


class PaperSwitch(QWidget):
    """`switched` says that `copy` may be another one now."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = PREP_SHEET
        self._buttons = QButtonGroup(self)
        self.person = QComboBox()
        self.person.setObjectName("action.choose-person")
        self.person.setAccessibleName("Thank-you to")
        self.person.currentIndexChanged.connect(self._refresh)
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        for number, (name, words) in enumerate(_PAGES):
            button = push_button(words, f"page.{name}", partial(self.show_paper, name), style="chip")
            button.setCheckable(True)
            self._buttons.addButton(button, number)
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(line)
        column.addWidget(self.person)
        self.show_paper(PREP_SHEET)

    @property
    def copy(self) -> Copy:
        """The paper that is chosen, for whom it is meant."""
        written = self._name == CARD
        return Copy(self._name, max(self.person.currentIndex(), 0) if written else 0)

    def show_paper(self, name: str) -> None:
        """Choose the paper with this name, such as ``one-sheet``."""
        self._name = name
        names = [page for page, _words in _PAGES]
        self._buttons.button(names.index(name)).setChecked(True)
        self._refresh()

    def name_people(self, people: Sequence[Person]) -> None:
        """Offer a thank-you to each of these; who was chosen stays, as far as there are so many."""
        names = [person.name.strip() or "…" for person in people]
        if names == [self.person.itemText(number) for number in range(self.person.count())]:
            return
        chosen = self.person.currentIndex()
        with QSignalBlocker(self.person):
            self.person.clear()
            self.person.addItems(names)
            self.person.setCurrentIndex(chosen if 0 <= chosen < len(names) else 0)
        self._refresh()

    def _refresh(self) -> None:
        self.person.setVisible(self._name == CARD and self.person.count() > 1)
        self.switched.emit()

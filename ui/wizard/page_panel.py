"""The column's “Page”: one of the meeting's papers as it will print, following what is typed."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from iiprep.papers.catalogue import CARD, ONE_SHEET, PREP_SHEET, Copy
from ui.document import Document
from ui.live_paper import LivePaper, Shortening
from ui.papers import Papers
from ui.printing import Printing
from ui.theme import GRID
from ui.widgets import push_button

_PAGES = ((PREP_SHEET, "Prep sheet"), (ONE_SHEET, "One-sheet"), (CARD, "Thank-you"))


class PagePanel(QWidget):
    """A switch between the papers, and the page. `wanted` carries the path of a field to go to."""

    wanted = Signal(str)

    def __init__(
        self,
        document: Document,
        papers: Papers,
        shortening: Shortening | None = None,
        printing: Printing | None = None,
    ) -> None:
        super().__init__()
        self._document = document
        self._name = PREP_SHEET
        self._usual = PREP_SHEET
        self.paper = LivePaper(document, papers, Copy(PREP_SHEET), shortening, printing)
        self.paper.wanted.connect(self.wanted)
        self._buttons = QButtonGroup(self)
        self.person = QComboBox()
        self.person.setObjectName("action.choose-person")
        self.person.setAccessibleName("Thank-you to")
        self.person.currentIndexChanged.connect(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(self._switch())
        column.addWidget(self.person)
        column.addWidget(self.paper, 1)
        document.changed.connect(self._name_people)
        self._name_people()
        self.show_paper(PREP_SHEET)

    @property
    def shown(self) -> str:
        """The name of the paper that is shown."""
        return self._name

    def show_paper(self, name: str) -> None:
        """Show the paper with this name, such as ``one-sheet``."""
        self._name = name
        names = [page for page, _words in _PAGES]
        self._buttons.button(names.index(name)).setChecked(True)
        self._refresh()

    def show_step(self, name: str) -> None:
        """Show the one-sheet where it is written; what was chosen by hand stays elsewhere."""
        usual = ONE_SHEET if name == ONE_SHEET else PREP_SHEET
        if usual != self._usual:
            self._usual = usual
            self.show_paper(usual)

    def _switch(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        for number, (name, words) in enumerate(_PAGES):
            button = push_button(words, f"page.{name}", partial(self.show_paper, name), style="chip")
            button.setCheckable(True)
            self._buttons.addButton(button, number)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _name_people(self) -> None:
        names = [person.name.strip() or "…" for person in self._document.plan.people]
        if names == [self.person.itemText(number) for number in range(self.person.count())]:
            return
        chosen = self.person.currentIndex()
        with QSignalBlocker(self.person):
            self.person.clear()
            self.person.addItems(names)
            self.person.setCurrentIndex(chosen if 0 <= chosen < len(names) else 0)
        self._refresh()

    def _refresh(self) -> None:
        written = self._name == CARD
        self.person.setVisible(written and self.person.count() > 1)
        self.paper.show_copy(Copy(self._name, max(self.person.currentIndex(), 0) if written else 0))

"""The column's “Page”: one of the meeting's papers as it will print, following what is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.papers.catalogue import ONE_SHEET, PREP_SHEET, Copy
from ui.document import Document
from ui.live_paper import LivePaper, Shortening
from ui.paper_switch import PaperSwitch
from ui.papers import Papers
from ui.printing import Printing
from ui.theme import GRID


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
        self._usual = PREP_SHEET
        self.paper = LivePaper(document, papers, Copy(PREP_SHEET), shortening, printing)
        self.paper.wanted.connect(self.wanted)
        self.switch = PaperSwitch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.switch)
        column.addWidget(self.paper, 1)
        document.changed.connect(self._name_people)
        self._name_people()
        self.switch.switched.connect(lambda: self.paper.show_copy(self.switch.copy))

    @property
    def shown(self) -> str:
        """The name of the paper that is shown."""
        return self.switch.copy.name

    def show_paper(self, name: str) -> None:
        """Show the paper with this name, such as ``one-sheet``."""
        self.switch.show_paper(name)

    def show_step(self, name: str) -> None:
        """Show the one-sheet where it is written; what was chosen by hand stays elsewhere."""
        usual = ONE_SHEET if name == ONE_SHEET else PREP_SHEET
        if usual != self._usual:
            self._usual = usual
            self.show_paper(usual)

    def _name_people(self) -> None:
        self.switch.name_people(self._document.plan.people)

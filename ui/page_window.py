"""A page that belongs to no single meeting: the guide, the page for a coach."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from iiprep.papers.catalogue import TITLES, Facts
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from ui.paper_view import PaperView
from ui.papers import Papers
from ui.printing import Printing
from ui.theme import GRID, look
from ui.widgets import heading


class LoosePage(QWidget):
    """Shows the paper `name` made of `facts`, anew with each `refresh` and with another paper size."""

    def __init__(
        self,
        papers: Papers,
        name: str,
        facts: Callable[[Region], Facts],
        printing: Printing | None = None,
    ) -> None:
        super().__init__()
        self._papers = papers
        self._name = name
        self._facts = facts
        self._leave_off = False
        self.view = PaperView(printing, lambda made: papers.loose_page(TITLES[name], made))
        self.view.leave_off.connect(lambda: self._shorten(on=True))
        self.view.put_back.connect(lambda: self._shorten(on=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._desk = papers.desk(self)
        papers.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Make the page anew."""
        papers, size = self._papers, self._papers.size
        facts = self._facts(papers.region)

        def done(made: MadePaper) -> None:
            self.view.show_paper(made, size, TITLES[self._name], shortened=self._leave_off)

        self._desk.ask_page(self._name, facts, done, self.view.say, leave_off=self._leave_off)

    def _shorten(self, *, on: bool) -> None:
        self._leave_off = on
        self.refresh()


class PageWindow(QDialog):
    """Such a page in a window of its own. Esc closes it."""

    def __init__(self, page: LoosePage, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName(f"window.{name}")
        self.setWindowTitle(TITLES[name])
        self.finished.connect(self.deleteLater)
        look(self, "page")
        self.page = page
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.addWidget(heading(TITLES[name], 1.2))
        column.addWidget(page, 1)
        self.resize(760, 900)
        page.view.canvas.setFocus()

"""The prep sheet of the meeting that is chosen in the home window."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.plan import Plan
from iiprep.papers.catalogue import PREP_SHEET, TITLES, Copy
from iiprep.papers.report import MadePaper
from ui.paper_view import PaperView
from ui.papers import Papers, Sheet


class PageAtHand(QWidget):
    """Shows one page of one stored plan. `wanted` carries the path of a field to go to."""

    wanted = Signal(str)

    def __init__(self, papers: Papers) -> None:
        super().__init__()
        self._papers = papers
        self._desk = papers.desk(self)
        self._plan: Plan | None = None
        self._leave_off = False
        self.view = PaperView(files=self._file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.wanted.connect(self.wanted)
        self.view.leave_off.connect(lambda: self._shorten(on=True))
        self.view.put_back.connect(lambda: self._shorten(on=False))
        papers.changed.connect(self._make)

    def show_plan(self, plan: Plan) -> None:
        """Show the page of a plan, whole."""
        if plan != self._plan:
            self.view.clear()
            self._plan = plan
            self._leave_off = False
            self._make()

    def _file(self, made: MadePaper) -> Path:
        assert self._plan is not None
        return self._papers.loose_copy(self._plan, Copy(PREP_SHEET), made)

    def _shorten(self, *, on: bool) -> None:
        self._leave_off = on
        self._make()

    def _make(self) -> None:
        if self._plan is None:
            return
        papers, plan = self._papers, self._plan
        sheet = Sheet(Copy(PREP_SHEET), papers.size, papers.region, self._leave_off)

        def done(made: MadePaper) -> None:
            if plan == self._plan:
                self.view.show_paper(made, sheet.size, TITLES[PREP_SHEET])

        self._desk.ask(plan, sheet, done, self.view.say)

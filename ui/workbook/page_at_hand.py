"""The papers of the meeting that is chosen in the home window, one of them in sight."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.person import How
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import ONE_SHEET, TITLES
from iiprep.papers.report import MadePaper
from ui.paper_switch import PaperSwitch
from ui.paper_view import PaperView
from ui.papers import Papers, Sheet
from ui.printing import Printing
from ui.theme import GRID

AGAIN_MS = 3_000


class PageAtHand(QWidget):
    """Shows a page of one stored plan. `wanted` carries the path of a field to go to.

    `given` says how the one-sheet, of which the host has a copy then, left the program.
    """

    wanted = Signal(str)
    given = Signal(object)

    def __init__(self, papers: Papers, printing: Printing | None = None) -> None:
        super().__init__()
        self._papers = papers
        self._desk = papers.desk(self)
        self._plan: Plan | None = None
        self._leave_off = False
        self._tried = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._ask)
        self.switch = PaperSwitch()
        self._copy = self.switch.copy
        self.view = PaperView(printing, files=self._file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.switch)
        column.addWidget(self.view, 1)
        self.switch.switched.connect(self._turn)
        self.view.wanted.connect(self.wanted)
        self.view.given.connect(self._tell)
        self.view.leave_off.connect(lambda: self._shorten(on=True))
        self.view.put_back.connect(lambda: self._shorten(on=False))
        papers.changed.connect(self._make)

    def show_plan(self, plan: Plan) -> None:
        """Show the page of a plan, whole."""
        if plan != self._plan:
            self.view.clear()
            self._plan = plan
            self._leave_off = False
            self.switch.name_people(plan.people)
            self._copy = self.switch.copy
            self._make()

    def _turn(self) -> None:
        """Show another paper, whole; the page of the one before goes at once."""
        if self.switch.copy != self._copy:
            self._copy = self.switch.copy
            self._leave_off = False
            self.view.clear()
            self._make()

    def _tell(self, how: How) -> None:
        if self._copy.name == ONE_SHEET:
            self.given.emit(how)

    def _file(self, made: MadePaper) -> Path:
        assert self._plan is not None
        return self._papers.loose_copy(self._plan, self._copy, made)

    def _shorten(self, *, on: bool) -> None:
        self._leave_off = on
        self._make()

    def _make(self) -> None:
        self._tried = False
        self._ask()

    def _ask(self) -> None:
        self._again.stop()
        plan, copy = self._plan, self._copy
        if plan is None or copy.position >= len(plan.people):
            return
        papers = self._papers
        sheet = Sheet(copy, papers.size, papers.region, self._leave_off)

        def done(made: MadePaper) -> None:
            if (plan, copy) == (self._plan, self._copy):
                self.view.show_paper(made, sheet.size, TITLES[copy.name])

        self._desk.ask(plan, sheet, done, self._fail)

    def _fail(self, sentence: str) -> None:
        """Say why there is no page, and try once more after a while: the computer may be busy."""
        self.view.say(sentence)
        if not self._tried:
            self._tried = True
            self._again.start()

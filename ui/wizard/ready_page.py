"""The step Ready: what is worth one more look, the papers in small, and where to save them."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from iiprep.model.person import How
from iiprep.papers.catalogue import ONE_SHEET, PREP_SHEET, REQUEST, THANK_YOU, Copy, message_text, papers_of
from iiprep.papers.letters import Which
from iiprep.papers.report import MadePaper
from ui.coaching import Coaching
from ui.document import Document
from ui.exchange.letter_menu import LetterMenu
from ui.exchange.sharing import Sharing
from ui.folders import Folders
from ui.given_copies import note_copy
from ui.live_paper import PaperWindow, Shortening
from ui.notices import copy as to_clipboard
from ui.papers import Papers, Sheet
from ui.printing import Printing
from ui.theme import GRID
from ui.widgets import Hint, heading, push_button, secondary
from ui.wizard.export_card import ExportCard
from ui.wizard.on_demand_row import OnDemandRow
from ui.wizard.paper_thumb import PaperThumb
from ui.wizard.ready_list import ReadyList
from ui.wizard.send_check import NOTE, SendCheck

_TAKE_ALONG = (Copy(PREP_SHEET), Copy(ONE_SHEET))
_IN_A_ROW = 3


class ReadyPage(QWidget):
    """`wanted` carries the path of a field to go to; `check` is asked before the request goes out.

    `rehearsing` asks for the rehearsal.
    """

    wanted = Signal(str)
    rehearsing = Signal()

    def __init__(
        self,
        document: Document,
        papers: Papers,
        coaching: Coaching,
        check: SendCheck,
        folders: Folders,
        shortening: Shortening | None = None,
        printing: Printing | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._document = document
        self._papers = papers
        self._shortening = shortening or Shortening(self)
        self._printing = printing or Printing(self)
        self._window: PaperWindow | None = None
        self._check = check
        self.list = ReadyList(document, coaching, today)
        self.list.wanted.connect(self.wanted)
        self.export = ExportCard(document, papers, self._shortening, folders, check)
        self.export.wanted.connect(self.wanted)
        self.said = Hint()
        self.sharing = Sharing(document, papers, folders, self)
        self.sharing.said.connect(self.said.say)
        self._thumbs: list[PaperThumb] = []
        self._grid = QGridLayout()
        self._demand = OnDemandRow(self.open_paper)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.list)
        column.addSpacing(2 * GRID)
        column.addWidget(heading("The pages", 1.15))
        column.addLayout(self._grid)
        column.addLayout(self._demand)
        column.addLayout(self._ways_out(folders))
        column.addWidget(self.said)
        column.addSpacing(2 * GRID)
        column.addLayout(self._rehearsal())
        column.addSpacing(2 * GRID)
        column.addWidget(heading("Save them", 1.15))
        column.addWidget(self.export)
        packet = push_button("Save all as one file…", "packet", self.sharing.save_packet, icon="archive")
        column.addWidget(packet, 0, Qt.AlignmentFlag.AlignLeft)
        document.changed.connect(self._lay_thumbs)
        self._lay_thumbs()

    @property
    def window_shown(self) -> PaperWindow | None:
        """The window with a page in large that was opened last."""
        return self._window

    def open_paper(self, copy: Copy) -> None:
        """Show a paper in a window of its own."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
        parts = (self._document, self._papers, copy, self._shortening, self._printing)
        self._window = PaperWindow(*parts, parent=self.window())
        self._window.paper.wanted.connect(self._go_from_window)
        self._window.show()

    def print_papers(self) -> None:
        """Print the two pages to take along, as one job."""
        papers = self._papers
        sheets = [
            Sheet(copy, papers.size, papers.region, self._shortening.allows(copy)) for copy in _TAKE_ALONG
        ]
        papers.make_all(self._document.plan, sheets, self._print, self._fail)

    def _print(self, made: tuple[MadePaper, ...]) -> None:
        if not isValid(self):
            return
        fitting = [one.pdf for one in made if one.report.fits]
        too_long = len(fitting) < len(made)
        if fitting:
            shown = any(one.report.fits and one.report.name == ONE_SHEET for one in made)
            sent = partial(note_copy, self._document, How.PRINTED)
            self.said.say(self._printing.run(fitting, sent) if shown else self._printing.run(fitting))
        if too_long:
            self.said.say(f"{self.said.text()} A page is too long and was left out; open it above.".strip())

    def _fail(self, sentence: str) -> None:
        if isValid(self):
            self.said.say(sentence)

    def _ways_out(self, folders: Folders) -> QGridLayout:
        """Everything that can be done with the pages and the request, under the small pages."""
        email = LetterMenu(
            self._document,
            Which.REQUEST,
            self._papers,
            self._before_request,
            words="Request as e-mail",
            show=folders.show,
        )
        email.said.connect(self.said.say)
        sharing = self.sharing
        words = (
            ("Print the two to carry", "print-papers", self.print_papers, "printer"),
            ("Copy request", "copy-request", self._ask_to_copy, "copy"),
            ("Copy thank-you", "copy-thank-you", lambda: self._copy(THANK_YOU), "copy"),
            ("Add to calendar…", "calendar", sharing.add_to_calendar, "calendar-plus"),
            ("Take in their answer…", "take-answer", sharing.take_answer, "calendar-check"),
        )
        buttons: list[QPushButton] = [
            push_button(text, name, act, icon=icon) for text, name, act, icon in words
        ]
        buttons.insert(_IN_A_ROW, email)
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for number, button in enumerate(buttons):
            grid.addWidget(button, number // _IN_A_ROW, number % _IN_A_ROW)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        return grid

    def _before_request(self, go_on: Callable[[], object]) -> None:
        self._check.before(self._document.plan, self, go_on, partial(self.wanted.emit, NOTE))

    def _rehearsal(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(heading("Rehearse it", 1.15))
        words.addWidget(secondary("Turn by turn, aloud, with a clock. What goes wrong here costs nothing."))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(push_button("Rehearse", "rehearse", self.rehearsing.emit, icon="timer"))
        return line

    def _ask_to_copy(self) -> None:
        self._before_request(partial(self._copy, REQUEST))

    def _copy(self, name: str) -> None:
        to_clipboard(message_text(Copy(name), self._document.plan, self._papers.region))
        self.said.say(f"The {'request' if name == REQUEST else 'thank-you'} is on the clipboard.")

    def _lay_thumbs(self) -> None:
        copies = papers_of(self._document.plan)
        for number in range(len(self._thumbs), len(copies)):
            thumb = PaperThumb(
                self._document, self._papers, copies[number], self._shortening, self.open_paper
            )
            thumb.heard.connect(self._tell_papers)
            self._thumbs.append(thumb)
            self._grid.addWidget(thumb, number // _IN_A_ROW, number % _IN_A_ROW, Qt.AlignmentFlag.AlignTop)
        while len(self._thumbs) > len(copies):
            gone = self._thumbs.pop()
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._demand.lay(self._document.plan)
        self._tell_papers()

    def _tell_papers(self) -> None:
        problems = tuple(thumb.problem for thumb in self._thumbs if thumb.problem is not None)
        self.list.show_papers(problems, made=all(thumb.known for thumb in self._thumbs))

    def _go_from_window(self, path: str) -> None:
        self.window().activateWindow()
        self.wanted.emit(path)

"""A paper on screen and to the printer: the page, its size, what does not fit, and what to do about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.errors import UserError
from iiprep.model.person import How
from iiprep.papers.page.geometry import height_of
from iiprep.papers.report import MadePaper
from iiprep.settings import PaperSize
from ui.folders import open_path
from ui.loose_copies import carry
from ui.notices import announce
from ui.paper_canvas import Canvas
from ui.paper_meters import Meters
from ui.paper_words import caption, cut_words, left_off_words, links
from ui.printing import Printing
from ui.problem_links import ProblemLinks
from ui.theme import GRID, look
from ui.widgets import push_button, secondary, tool_button

_WIDE, _ALL = 360, 60
_NOT_ENOUGH = "Leaving things off does not bring it onto one page; a few words less will."


class PaperView(QWidget):
    """Shows one paper. `wanted` carries a field to go to; `leave_off` and `put_back` ask for another copy.

    `given` says how the page left the program. `files` writes it as a file to open elsewhere or to drag.
    """

    wanted = Signal(str)
    leave_off = Signal()
    put_back = Signal()
    given = Signal(object)

    def __init__(
        self,
        printing: Printing | None = None,
        files: Callable[[MadePaper], Path] | None = None,
        opened: Callable[[Path], object] = open_path,
        carried: Callable[[QWidget, Path, QPixmap], bool] = carry,
    ) -> None:
        super().__init__()
        self._printing = printing or Printing(self)
        self._files = files
        self._opened = opened
        self._carried = carried
        self._made: MadePaper | None = None
        self.canvas = Canvas()
        self.caption = secondary("")
        self.meters = Meters()
        self.message = QLabel()
        self.problems = ProblemLinks(self.wanted.emit)
        self.left_off = secondary("")
        self.cut = push_button("Leave these off this copy", "leave-off", self.leave_off.emit)
        self.whole = push_button("Put them back", "put-back", self.put_back.emit)
        self.printer = tool_button("Print this page", "print", "printer", self.print_page)
        self.elsewhere = tool_button(
            "Open in the program for PDF", "open-elsewhere", "external-link", self.open_elsewhere
        )
        self.elsewhere.hide()
        self.said = secondary("")
        self._lay_out()
        self._add_keys()
        self.clear()

    @property
    def made(self) -> MadePaper | None:
        """The paper that is shown; None before the first one and after a failure."""
        return self._made

    def show_paper(self, made: MadePaper, size: PaperSize, title: str, *, shortened: bool = False) -> None:
        """Show a paper; one that does not fit runs over the end of its page, and what is over is said.

        Call `clear` before another paper. `shortened`: things were already left off, as far as may be."""
        self._made = made
        report = made.report
        words = caption(report, size)
        self.canvas.setAccessibleName(f"{title}, {words}")
        if made.pdf or made.sheet:
            self.canvas.show_pdf(made.pdf or made.sheet, ends_at=None if report.fits else height_of(size))
        self._show_message("" if self.canvas.shows_page else "This page is too long to be shown.")
        if words != self.caption.text():
            announce(self.caption, words)
        self.caption.setText(words)
        look(self.caption, "secondary" if report.fits else "hint")
        self.meters.show_meters(report.meters)
        self.problems.show_links(links(report))
        self.cut.setText(cut_words(report))
        self.cut.setVisible(not report.fits and not shortened)
        words = _NOT_ENOUGH if shortened and not report.fits else left_off_words(report)
        self.left_off.setText(words)
        self.left_off.setToolTip(left_off_words(report, most=_ALL) if words else "")
        self.left_off.setVisible(bool(words))
        self.whole.setVisible(bool(report.left_off or report.shortened))
        self.printer.setEnabled(report.fits)
        self.elsewhere.setEnabled(report.fits)
        self._tell("")

    def say(self, sentence: str) -> None:
        """Say something in place of a page."""
        self._made = None
        self.canvas.close_pdf()
        self._show_message(sentence)
        self.caption.setText("")
        self.meters.show_meters(())
        self.problems.show_links(())
        for widget in (self.cut, self.left_off, self.whole, self.said):
            widget.hide()
        self.printer.setEnabled(False)
        self.elsewhere.setEnabled(False)

    def clear(self) -> None:
        """Take the page away, because another paper is asked for."""
        self.say("The page is being made…")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow column has no room for: the page can be dragged from there, too."""
        super().resizeEvent(event)
        self.elsewhere.setVisible(self._files is not None and self.width() >= _WIDE)

    def print_page(self) -> None:
        """Ask for a printer and print the page that is shown."""
        if self._made is not None and self._made.report.fits:
            self._tell(self._printing.run([self._made.pdf], lambda: self.given.emit(How.PRINTED)))

    def open_elsewhere(self) -> None:
        """Open a copy of the page in the program that the system has for PDF."""
        path = self._file()
        if path is not None:
            self._opened(path)

    def drag_page(self) -> None:
        """Let the page be dragged away as a file."""
        path = self._file()
        if path is not None and self._carried(self.canvas, path, self.canvas.picture()):
            self.given.emit(How.SAVED)

    def _file(self) -> Path | None:
        """The page as a file of its own; None where there is no page, or none can be written."""
        if self._files is None or self._made is None or not self._made.report.fits:
            return None
        try:
            return self._files(self._made)
        except UserError as error:
            self._tell(str(error))
            return None

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        announce(self.said, sentence)

    def _show_message(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.canvas.setVisible(not sentence)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.caption, 1)
        head.addWidget(tool_button("Smaller (Ctrl+−)", "zoom-out", "zoom-out", self._smaller))
        head.addWidget(tool_button("As wide as there is room (Ctrl+0)", "zoom-fit", "file-text", self._fit))
        head.addWidget(tool_button("Larger (Ctrl++)", "zoom-in", "zoom-in", self._larger))
        head.addWidget(self.elsewhere)
        head.addWidget(self.printer)
        if self._files is not None:
            self.canvas.can_be_dragged("Drag the page into a folder or a mail")
            self.canvas.dragged.connect(self.drag_page)
        look(self.message, "secondary")
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        for part in (self.meters, self.problems, self.cut, self.left_off, self.whole, self.said):
            column.addWidget(part)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.message, 1)

    def _add_keys(self) -> None:
        for keys, act in (("Ctrl++ Ctrl+=", self._larger), ("Ctrl+-", self._smaller), ("Ctrl+0", self._fit)):
            for key in keys.split():
                QShortcut(QKeySequence(key), self).activated.connect(act)

    def _larger(self) -> None:
        self.canvas.zoom_by(1)

    def _smaller(self) -> None:
        self.canvas.zoom_by(-1)

    def _fit(self) -> None:
        self.canvas.fit_width()

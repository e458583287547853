"""What goes out of a meeting and comes in for it: the calendar, the answer, the packet."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from iiprep.exchange.calendar.answers.answer_reader import read_answer_file
from iiprep.exchange.calendar.answers.found import Found
from iiprep.exchange.files import free_path
from iiprep.papers.naming import packet_name
from ui.document import Document
from ui.exchange.answer_dialog import AnswerDialog
from ui.exchange.calendar_dialog import CalendarDialog
from ui.folders import Folders
from ui.papers import Papers

if TYPE_CHECKING:
    from iiprep.papers.packet import Packet

ChooseFile = Callable[[QWidget, Path], Path | None]
Read = Callable[[Path], Sequence[Found]]


class Sharing(QObject):
    """For one document, over one window; `said` carries what came of it.

    `choose_file` asks for a calendar file, `read` reads it; tests stand in for them.
    """

    said = Signal(str)

    def __init__(
        self,
        document: Document,
        papers: Papers,
        folders: Folders,
        over: QWidget,
        choose_file: ChooseFile | None = None,
        today: Callable[[], date] = date.today,
        read: Read = read_answer_file,
    ) -> None:
        super().__init__(over)
        self._document = document
        self._papers = papers
        self._folders = folders
        self._over = over
        self._choose_file = choose_file or ask_calendar_file
        self._today = today
        self._read = read

    def begin(self, what: str) -> None:
        """Do what an action of this name is for: ``calendar``, ``take-answer`` or ``packet``."""
        acts: dict[str, Callable[[], object]] = {
            "calendar": self.add_to_calendar,
            "take-answer": self.take_answer,
            "packet": self.save_packet,
        }
        acts[what]()

    def add_to_calendar(self) -> CalendarDialog:
        """Ask which entries, then open or save them."""
        dialog = CalendarDialog(self._document, self._papers, self._folders, self._over.window())
        _open(dialog)
        return dialog

    def take_answer(self) -> None:
        """Ask for the calendar file that came, and show what it would change."""
        path = self._choose_file(self._over.window(), self._folders.start)
        if path is not None:
            self.take_answer_from(path)

    def take_answer_from(self, path: Path) -> None:
        """Show what the calendar file at `path` would change, or say why it cannot be read."""

        def show(found: Sequence[Found]) -> None:
            if isValid(self):
                self.said.emit(f"What {path.name} says is shown; nothing is taken yet.")
                region, today = self._papers.region, self._today()
                _open(AnswerDialog(self._document, found, region, today, self._over.window()))

        self.said.emit(f"Reading {path.name}…")
        self._papers.aside(lambda: self._read(path), show, self._tell)

    def save_packet(self) -> None:
        """Ask for a folder, and put everything of the meeting into one zip there."""
        folder = self._folders.choose(self._over.window(), self._folders.start)
        if folder is None:
            return
        self._folders.remember(folder)
        plan = self._document.plan
        file = free_path(folder, packet_name(plan))

        def done(packed: "Packet") -> None:
            if isValid(self):
                self._document.replace(packed.plan, "noting what is in the calendar")
                self.said.emit(_packed(packed, file))

        self.said.emit("Packing…")
        self._papers.pack(plan, file, done, self._tell)

    def _tell(self, sentence: str) -> None:
        if isValid(self):
            self.said.emit(sentence)


def ask_calendar_file(parent: QWidget, start: Path) -> Path | None:
    """The calendar file that the person chooses; None when they change their mind."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, "The answer that came", str(start), "Calendar files (*.ics);;All files (*)"
    )
    return Path(chosen) if chosen else None


def _packed(packed: "Packet", file: Path) -> str:
    left_out = sum(1 for paper in packed.exported.papers if paper.file is None)
    said = f"{len(packed.names)} files are in {file.name}, in {file.parent}."
    if not left_out:
        return said
    pages = (
        "One page is too long and was left out"
        if left_out == 1
        else f"{left_out} pages are too long and were left out"
    )
    return f"{said} {pages}; open it above to shorten it."


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()

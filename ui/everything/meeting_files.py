"""One meeting as a file: saved, and opened as a new meeting once it was looked at; one Undo takes it back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from iiprep.exchange.meeting.reader import read_foreign_meeting
from iiprep.exchange.meeting_file import ReadMeeting, write_meeting
from iiprep.exchange.targets import give
from iiprep.model.plan import Plan
from iiprep.papers.naming import MEETING_SUFFIX, meeting_file_name
from iiprep.people.known import Known
from iiprep.store.people.before import Before
from iiprep.store.people.moving import Arrived
from iiprep.store.rows import MeetingRow
from iiprep.store.workbook import Workbook
from ui.contacts.drops import FileDrops
from ui.folders import Folders
from ui.jobs import Jobs
from ui.workbook.changes import Changes, Done
from ui.workbook.home import HomeWindow

_KINDS = f"Meeting files (*{MEETING_SUFFIX});;JSON files (*.json);;All files (*)"
ChooseFile = Callable[[QWidget, Path], Path | None]
Read = Callable[[Path], ReadMeeting]
_ONE = "Please drop one meeting file at a time; nothing was taken."


def ask_where(parent: QWidget, start: Path) -> Path | None:
    """The file to write; None when the person changes their mind. The system asks before it replaces."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, "Save this meeting as", str(start), _KINDS)
    return Path(chosen) if chosen else None


def ask_which(parent: QWidget, start: Path) -> Path | None:
    """The meeting file that the person chooses; None when they change their mind."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "A meeting file", str(start), _KINDS)
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class Asks:
    """How the person is asked for a file to write and for one to read; tests stand in for it."""

    where: ChooseFile = ask_where
    which: ChooseFile = ask_which


class MeetingFiles(QObject):
    """Works over the home window, away from the interface thread; a file dropped there is shown as well.

    `may_begin` stores and closes a meeting that is open, whichever it is or only the one of an id.
    """

    def __init__(
        self,
        workbook: Workbook,
        jobs: Jobs,
        home: HomeWindow,
        changes: Changes,
        may_begin: Callable[..., bool],
        now: Callable[[], datetime],
        asks: Asks = Asks(),
        read: Read = read_foreign_meeting,
    ) -> None:
        super().__init__(home)
        self._workbook = workbook
        self._jobs = jobs
        self._home = home
        self._changes = changes
        self._may_begin = may_begin
        self._now = now
        self._asks = asks
        self._read_file = read
        FileDrops(home, (MEETING_SUFFIX, ".json"), self.open, lambda: home.toast.say(_ONE))

    def save(self, row: MeetingRow, folders: Folders) -> None:
        """Ask where, and write a meeting there as it is stored."""
        if not self._may_begin(row.id):
            return
        plan = self._workbook.load(row.id)
        file = self._asks.where(self._home, folders.start / meeting_file_name(plan))
        if file is None:
            return
        folders.remember(file.parent)
        said = f"{file.name} was written. It holds all of this meeting, your own notes as well."
        self._jobs.run(
            lambda: give(file, write_meeting(plan).encode()),
            lambda _done: self._home.toast.say(said),
            self._home.centre.notice.say,
        )

    def ask(self, folders: Folders) -> None:
        """Ask for a file, then show what is in it."""
        file = self._asks.which(self._home, folders.start)
        if file is not None:
            folders.remember(file.parent)
            self.open(file)

    def open(self, file: Path) -> None:
        """Show what is in a file, read in the child, or say why it cannot be taken; nothing is stored yet."""
        if self._may_begin():
            self._home.centre.notice.clear()
            self._jobs.run(lambda: self._read(file), self._show, self._home.centre.notice.say)

    def _read(self, file: Path) -> tuple[ReadMeeting, Known, bool]:
        read = self._read_file(file)
        return read, self._workbook.circle.known(), self._workbook.moving.takes_profile(read.plan)

    def _show(self, found: tuple[ReadMeeting, Known, bool]) -> None:
        from ui.everything.meeting_dialog import MeetingDialog

        read, known, takes_profile = found
        today = self._now().date()
        dialog = MeetingDialog(read, known, today, self._home, takes_profile=takes_profile)
        dialog.taken.connect(self._take)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, plan: Plan) -> None:
        self._jobs.run(
            lambda: self._workbook.moving.take(plan),
            partial(self._say_taken, plan.host.name.strip()),
            self._home.centre.notice.say,
        )

    def _say_taken(self, name: str, arrived: Arrived) -> None:
        words = f"the meeting with {name}" if name else "a meeting without a name"
        kept: list[Before] = []

        def undo() -> None:
            if self._may_begin(arrived.meeting_id):
                self._change(lambda: kept.append(self._workbook.moving.undo(arrived)), fail)
            else:
                self._changes.stays(done)

        def fail(sentence: str) -> None:
            self._changes.stays(done)
            self._home.centre.notice.say(sentence)

        def redo() -> None:
            self._home.centre.choose_next(arrived.meeting_id)
            self._change(lambda: self._workbook.moving.redo(arrived, kept[-1]), self._home.centre.notice.say)

        done = Done(f"{words[0].upper()}{words[1:]} was taken in.", f"taking in {words}", undo, redo)
        self._home.centre.choose_next(arrived.meeting_id)
        self._home.taking_back.say_done(done)

    def _change(self, work: Callable[[], object], fail: Callable[[str], object]) -> None:
        self._jobs.run(work, lambda _done: self._home.refresh(), fail)

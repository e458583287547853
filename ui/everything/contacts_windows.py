"""What the program does with contacts: asks for a file, shows the preview, stores it, and takes it back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from iiprep.people.arrivals import Arrival
from iiprep.store.people.before import Before
from iiprep.store.workbook import Workbook
from ui.contacts.drops import CONTACTS, FileDrops
from ui.jobs import Jobs
from ui.workbook.changes import Done
from ui.workbook.home import HomeWindow

ChooseFile = Callable[[QWidget, Path], Path | None]
_ONE = "Please drop one file at a time; nothing was taken."


def ask_file(parent: QWidget, start: Path) -> Path | None:
    """The file of contacts that the person chooses; None when they change their mind."""
    endings = " ".join(f"*{ending}" for ending in CONTACTS)
    kinds = f"Contacts ({endings});;All files (*)"
    chosen, _kind = QFileDialog.getOpenFileName(parent, "Contacts to bring in", str(start), kinds)
    return Path(chosen) if chosen else None


class ContactsWindows(QObject):
    """Opens the preview over the home window, for a file that is chosen or dropped there."""

    def __init__(
        self,
        workbook: Workbook,
        jobs: Jobs,
        home: HomeWindow,
        may_begin: Callable[[], bool],
        choose: ChooseFile = ask_file,
    ) -> None:
        super().__init__(home)
        self._workbook = workbook
        self._jobs = jobs
        self._home = home
        self._may_begin = may_begin
        self._choose = choose
        self._reading = Jobs(parent=self)
        self._dialog: QDialog | None = None
        FileDrops(home, CONTACTS, self.bring_in, lambda: home.toast.say(_ONE))

    def close(self) -> None:
        """Stop what is being read and end the thread that reads."""
        if self._dialog is not None:
            self._dialog.reject()
        self._reading.close()

    def ask(self, start: Path) -> None:
        """Ask for a file, then show what is in it."""
        file = self._choose(self._home, start)
        if file is not None:
            self.bring_in(file)

    def bring_in(self, file: Path) -> None:
        """Show what is in a file; a meeting that is open is stored and closed first."""
        from ui.contacts.import_dialog import ImportDialog
        from ui.contacts.reading import FileReading

        if not self._may_begin():
            return
        deleted = self._workbook.circle.deleted_people
        reading = FileReading(self._reading, self._workbook.people, deleted=deleted)
        dialog = ImportDialog(file, reading, self._home)
        dialog.taken.connect(self._take)
        dialog.another.connect(lambda: self.ask(file.parent))
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None

    def _take(self, arrived: Sequence[Arrival]) -> None:
        count = len(arrived)
        people = "1 person" if count == 1 else f"{count:,} people"
        said = f"{people} {'was' if count == 1 else 'were'} taken in."
        circle, say = self._workbook.circle, self._home.centre.notice.say
        kept: list[Before] = []

        def do(then: Callable[[], object]) -> None:
            def finish(before: Before) -> None:
                kept[:] = [before]
                then()

            self._jobs.run(lambda: circle.take(arrived), finish, say)

        again = partial(do, self._home.refresh)
        done = Done(said, f"taking in {people}", lambda: self._undo(kept[0]), again)
        do(lambda: self._home.taking_back.say_done(done))

    def _undo(self, kept: Before) -> None:
        circle, say = self._workbook.circle, self._home.centre.notice.say
        self._jobs.run(lambda: circle.undo(kept), lambda _done: self._home.refresh(), say)

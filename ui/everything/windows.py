"""What is done with everything: written to a file, read back, deleted once it was asked, and taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from iiprep import keeping
from iiprep.exchange.archive.archive import SUFFIX
from iiprep.exchange.files import write_atomically
from iiprep.keeping import Kept, Taken
from iiprep.store.workbook import Workbook
from ui.everything.gifts import GIFTS, Gift
from ui.folders import Folders
from ui.jobs import Jobs
from ui.notices import ask
from ui.workbook.home import HomeWindow

if TYPE_CHECKING:
    from ui.everything.dialog import EverythingDialog


def ask_where(parent: QWidget, start: Path) -> Path | None:
    """The file to write; None when the person changes their mind. The system asks before it replaces."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, "Save as", str(start))
    return Path(chosen) if chosen else None


def ask_which(parent: QWidget, start: Path) -> Path | None:
    """The archive that the person chooses."""
    chosen, _kind = QFileDialog.getOpenFileName(
        parent, "A workbook that was taken along", str(start), f"Workbooks of iiprep (*{SUFFIX} *.zip)"
    )
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class Asks:
    """How the person is asked: for a file to write, for one to read, and for a yes; tests stand in for it."""

    where: Callable[[QWidget, Path], Path | None] = ask_where
    which: Callable[[QWidget, Path], Path | None] = ask_which
    sure: Callable[..., bool] = ask


class EverythingWindow(QObject):
    """Opens the dialog over the home window and does what is asked there, off the interface thread.

    `replaced` hears that another workbook stands in the place of the one before.
    """

    def __init__(
        self,
        workbook: Workbook,
        folder: Path,
        jobs: Jobs,
        home: HomeWindow,
        may_begin: Callable[[], bool],
        now: Callable[[], datetime],
        replaced: Callable[[], object],
        asks: Asks = Asks(),
    ) -> None:
        super().__init__(home)
        self._workbook = workbook
        self._folder = folder
        self._jobs = jobs
        self._home = home
        self._may_begin = may_begin
        self._now = now
        self._replaced = replaced
        self._asks = asks
        self._dialog: EverythingDialog | None = None

    def purge(self) -> None:
        """Let go of what was deleted over thirty days ago."""
        self._jobs.run(lambda: keeping.purge(self._folder, self._now()))

    def show(self, folders: Folders) -> None:
        """Open the dialog; a meeting that is open is stored and closed first."""
        from ui.everything.dialog import EverythingDialog

        if not self._may_begin():
            return
        dialog = self._dialog = EverythingDialog(self._home)
        acts: dict[str, Callable[[Folders], object]] = {
            "take": self._take,
            "bring-back": self._bring_back,
            "delete": self._delete,
            **{name: partial(self._give, gift) for name, gift in GIFTS.items()},
        }
        dialog.wanted.connect(lambda name: acts[name](folders))
        dialog.back.connect(self._take_back)
        dialog.gone.connect(self._let_go)
        dialog.finished.connect(self._forget)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list_kept()
        dialog.open()

    def _take(self, folders: Folders) -> None:
        file = self._asks.where(self._home, folders.start / keeping.archive_name(self._now()))
        if file is not None:
            folders.remember(file.parent)
            self._run(lambda: keeping.take_everything(self._workbook, file, self._now()), _taken_words)

    def _bring_back(self, folders: Folders) -> None:
        file = self._asks.which(self._home, folders.start)
        question, hint = (
            "Put this file in the place of your workbook?",
            "What you have now is kept for 30 days.",
        )
        if file is not None and self._asks.sure(
            self._home, question, hint, yes="Put it there", no="Leave it"
        ):
            self._run(
                lambda: keeping.replace_everything(
                    self._workbook, self._folder, keeping.read_everything(file), self._now()
                ),
                lambda _kept: (
                    f"The workbook of {file.name} is here. What you had before can be taken back below."
                ),
                replaces=True,
            )

    def _give(self, gift: Gift, folders: Folders) -> None:
        file = self._asks.where(self._home, folders.start / gift.name)
        if file is not None:
            folders.remember(file.parent)
            self._run(
                lambda: write_atomically(file, gift.made(self._workbook.contents.read())),
                lambda _done: f"{file.name} was written. Not in it: {gift.left}.",
            )

    def _delete(self, _folders: Folders) -> None:
        hint = "All people, meetings, your profile and the settings. You can take it back for 30 days."
        if self._asks.sure(self._home, "Delete everything?", hint, yes="Delete everything", no="Keep it"):
            self._run(
                lambda: keeping.delete_everything(self._workbook, self._folder, self._now()),
                lambda _kept: "Everything was deleted. It can be taken back below for 30 days.",
                replaces=True,
            )

    def _take_back(self, what: Kept) -> None:
        question, hint = "Take this workbook back?", "What you have now is kept for 30 days in its place."
        if self._asks.sure(self._home, question, hint, yes="Take it back", no="Leave it"):
            self._run(
                lambda: keeping.take_back(self._workbook, self._folder, what, self._now()),
                lambda _done: "It is all here again.",
                replaces=True,
            )

    def _let_go(self, what: Kept) -> None:
        hint = "Nobody can bring it back then, we neither."
        if self._asks.sure(self._home, "Let it go for good?", hint, yes="Let it go", no="Keep it"):
            self._run(lambda: keeping.let_go(what), lambda _done: "It is gone for good.")

    def _run(self, work: Callable[[], Any], words: Callable[[Any], str], *, replaces: bool = False) -> None:
        def done(result: Any) -> None:  # noqa: ANN401 - whatever the work gives
            if replaces:
                self._replaced()
                self._home.refresh()
            if self._dialog is not None:
                self._dialog.say(words(result))
                self._list_kept()

        self._jobs.run(work, done, self._fail)

    def _fail(self, sentence: str) -> None:
        (self._dialog.fail if self._dialog is not None else self._home.centre.notice.say)(sentence)

    def _list_kept(self) -> None:
        if self._dialog is not None:
            self._dialog.show_kept(keeping.kept(self._folder), self._now().date())

    def _forget(self) -> None:
        self._dialog = None


def _taken_words(taken: Taken) -> str:
    return f"{taken.file.name} holds {taken}. It was restored into a fresh place and compared: equal."

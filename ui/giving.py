"""What leaves a meeting without opening it: its papers, its place in a calendar, all of it as one file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from iiprep.model.plan import Plan
from iiprep.store.rows import MeetingRow
from iiprep.store.workbook import Workbook
from ui.coaching import Coaching
from ui.document import Document
from ui.folders import Folders, start_folder
from ui.jobs import Jobs
from ui.papers import Papers
from ui.workbook.home import HomeWindow
from ui.workbook.preferences import Preferences

Choose = Callable[[QWidget, Path], Path | None]


class Giving(QObject):
    """Opens what gives a meeting away; `wanted` carries the field that a dialog sends the person to.

    `may_begin` stores and closes the meeting's own window, or says that it may not be closed.
    """

    wanted = Signal(str)

    def __init__(
        self,
        workbook: Workbook,
        jobs: Jobs,
        papers: Papers,
        coaching: Coaching,
        preferences: Preferences,
        home: HomeWindow,
        may_begin: Callable[[str], bool],
        choose: Choose,
    ) -> None:
        super().__init__(home)
        self._workbook = workbook
        self._jobs = jobs
        self._papers = papers
        self._coaching = coaching
        self._preferences = preferences
        self._home = home
        self._may_begin = may_begin
        self._choose = choose

    def acts(self) -> dict[str, Callable[[MeetingRow], object]]:
        """What is done for each name that the home window may ask for."""
        shared = {name: partial(self.share, what=name) for name in ("calendar", "take-answer", "packet")}
        return {"export": self.save_papers, **shared}

    @property
    def folders(self) -> Folders:
        """Where to save, and the way to ask."""
        last = self._preferences.settings.last_folder
        return Folders(start_folder(last), self._remember, self._choose)

    def save_papers(self, row: MeetingRow) -> None:
        """Choose papers and a folder."""
        from ui.workbook.save_papers import SavePapersDialog

        if self._may_begin(row.id):
            plan = self._workbook.load(row.id)
            dialog = SavePapersDialog(plan, self._papers, self.folders, self._coaching, self._home)
            dialog.wanted.connect(self.wanted)
            dialog.noted.connect(partial(self._store, row.id, plan))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def share(self, row: MeetingRow, what: str) -> None:
        """Give a meeting to another program, or take its answer in."""
        from ui.exchange.sharing import Sharing

        if self._may_begin(row.id):
            read = self._workbook.load(row.id)
            document = Document(read, self)
            document.changed.connect(lambda _path: self._store(row.id, read, document.plan))
            sharing = Sharing(document, self._papers, self.folders, self._home)
            sharing.said.connect(self._home.toast.say)
            sharing.begin(what)

    def _store(self, meeting_id: str, read: Plan, plan: Plan) -> None:
        """Store a plan that was changed outside of its own window since it was read."""
        self._jobs.run(
            lambda: self._workbook.save(meeting_id, plan, since=read),
            lambda _done: self._home.refresh(),
            self._home.centre.notice.say,
        )

    def _remember(self, folder: Path) -> None:
        self._preferences.edit("last_folder", value=str(folder))

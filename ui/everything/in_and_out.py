"""What goes in and out of the workbook by file: contacts of other programs, a meeting, all of it at once."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from iiprep.store.workbook import Workbook
from ui.everything.contacts_windows import ContactsWindows
from ui.everything.meeting_files import MeetingFiles
from ui.everything.windows import EverythingWindow
from ui.folders import Folders
from ui.jobs import Jobs
from ui.workbook.home import HomeWindow
from ui.workbook.keeper import Keeper
from ui.workbook.preferences import Preferences


class InAndOut(QObject):
    """Holds what opens the windows for it.

    `may_begin` stores and closes a meeting that is open, whichever it is or only the one of an id.
    """

    def __init__(
        self,
        workbook: Workbook,
        folder: Path,
        jobs: Jobs,
        keeper: Keeper,
        preferences: Preferences,
        home: HomeWindow,
        may_begin: Callable[..., bool],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(home)
        self._workbook = workbook
        self._keeper = keeper
        self._preferences = preferences
        self.contacts = ContactsWindows(workbook, jobs, home, may_begin)
        self.meetings = MeetingFiles(workbook, jobs, home, keeper.changes, may_begin, now)
        self.everything = EverythingWindow(workbook, folder, jobs, home, may_begin, now, self._start_anew)

    def acts(self, folders: Callable[[], Folders]) -> dict[str, Callable[[Any], object]]:
        """What is done for each name that the home window may ask for."""
        return {
            "import": lambda _row: self.contacts.ask(folders().start),
            "meeting.save-file": lambda row: self.meetings.save(row, folders()),
            "meeting.open-file": lambda _row: self.meetings.ask(folders()),
            "everything": lambda _row: self.everything.show(folders()),
        }

    def _start_anew(self) -> None:
        """Another workbook stands in the place of the one before: its settings hold from now on."""
        self._keeper.changes.forget()
        settings = self._workbook.settings()
        if settings != self._preferences.settings:
            self._preferences.follow(settings)

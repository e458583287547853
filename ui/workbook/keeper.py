"""What can be done with a meeting as a whole: make, duplicate, delete, bring back, show the sample again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from iiprep.model.plan import Plan
from iiprep.store.rows import MeetingRow
from iiprep.store.workbook import Workbook
from ui.jobs import Jobs
from ui.workbook.preferences import Preferences


class Keeper(QObject):
    """Works on the store, off the interface thread, and says what came of it.

    `listed` carries the rows of the workbook; `made` the id of a new meeting; `deleted` and `restored` the
    row of one; `failed` a sentence for the user.
    """

    listed = Signal(object)
    made = Signal(str)
    deleted = Signal(object)
    restored = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        workbook: Workbook,
        preferences: Preferences,
        jobs: Jobs,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbook = workbook
        self._preferences = preferences
        self._jobs = jobs
        self._today = today
        self._bin: list[MeetingRow] = []

    @property
    def workbook(self) -> Workbook:
        """The store it works on."""
        return self._workbook

    @property
    def undo_text(self) -> str:
        """What `undo_delete` would bring back; empty when there is nothing."""
        return f"Undo deleting {called(self._bin[-1])}" if self._bin else ""

    def refresh(self) -> None:
        """Read the list anew."""
        self._jobs.run(lambda: self._workbook.meetings(self._today()), self.listed.emit, self.failed.emit)

    def create(self, plan: Plan) -> None:
        """Store a new meeting."""
        self._jobs.run(lambda: self._workbook.create(plan), self._made, self.failed.emit)

    def duplicate(self, row: MeetingRow) -> None:
        """Store a meeting to come with the same people, objectives and questions."""
        self._jobs.run(lambda: self._workbook.duplicate(row.id), self._made, self.failed.emit)

    def add_sample(self, plan: Plan) -> None:
        """Show the sample (again)."""
        self._preferences.edit("sample_removed", value=False)
        self._jobs.run(lambda: self._workbook.add_sample(plan), self._made, self.failed.emit)

    def delete(self, row: MeetingRow) -> None:
        """Take a meeting out of the list."""
        self._jobs.run(lambda: self._workbook.delete(row.id), lambda _done: self._gone(row), self.failed.emit)

    def undo_delete(self) -> None:
        """Bring the meeting that was deleted last back, as it was."""
        if self._bin:
            row = self._bin[-1]
            self._jobs.run(
                lambda: self._workbook.restore(row.id), lambda _done: self._back(row), self.failed.emit
            )

    def _made(self, meeting_id: str) -> None:
        self.made.emit(meeting_id)
        self.refresh()

    def _gone(self, row: MeetingRow) -> None:
        self._bin.append(row)
        self._keep_sample_away(row, away=True)
        self.deleted.emit(row)
        self.refresh()

    def _back(self, row: MeetingRow) -> None:
        self._bin = [gone for gone in self._bin if gone.id != row.id]
        self._keep_sample_away(row, away=False)
        self.restored.emit(row)
        self.refresh()

    def _keep_sample_away(self, row: MeetingRow, *, away: bool) -> None:
        if row.sample:
            self._preferences.edit("sample_removed", value=away)


def called(row: MeetingRow) -> str:
    """A meeting in a sentence."""
    if row.sample:
        return "the sample"
    return f"the meeting with {row.name.strip()}" if row.name.strip() else "a meeting without a name"

"""What can be done with a meeting as a whole: make, duplicate, delete, bring back, show the sample again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from iiprep.model.person import How
from iiprep.model.plan import Plan
from iiprep.papers.facts.given import noted
from iiprep.store.rows import MeetingRow
from iiprep.store.workbook import Workbook
from ui.jobs import Jobs
from ui.workbook.changes import Changes, Done
from ui.workbook.preferences import Preferences


class Keeper(QObject):
    """Works on the store, off the interface thread, and says what came of it.

    `listed` carries the rows of the workbook; `made` the id of a new meeting; `deleted` and `restored` the
    row of one, `leaving` of one that is about to be deleted again; `failed` a sentence for the user.
    `changes` are what can be taken back.
    """

    listed = Signal(object)
    made = Signal(str)
    deleted = Signal(object)
    restored = Signal(object)
    failed = Signal(str)
    leaving = Signal(object)

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
        self.changes = Changes(self)

    @property
    def workbook(self) -> Workbook:
        """The store it works on."""
        return self._workbook

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
        self._jobs.run(lambda: self._workbook.create(plan, sample=True), self._made, self.failed.emit)

    def delete(self, row: MeetingRow) -> None:
        """Take a meeting out of the list."""
        done = Done(
            "",
            f"deleting {called(row)}",
            lambda: self._bring_back(row, done),
            lambda: self._delete_again(row),
        )

        def gone(_nothing: object) -> None:
            self.changes.remember(done)
            self._gone(row)

        self._jobs.run(lambda: self._workbook.delete(row.id), gone, self.failed.emit)

    def note_given(self, row: MeetingRow | None, how: How) -> None:
        """Note that the host of a meeting has its copy of the one-sheet from today on."""
        if row is None:
            return
        self.leaving.emit(row)

        def note() -> None:
            plan = self._workbook.load(row.id)
            self._workbook.save(row.id, noted(plan, how, self._today()))

        self._jobs.run(note, lambda _done: self.refresh(), self.failed.emit)

    def _made(self, meeting_id: str) -> None:
        self.made.emit(meeting_id)
        self.refresh()

    def _gone(self, row: MeetingRow) -> None:
        self._keep_sample_away(row, away=True)
        self.deleted.emit(row)
        self.refresh()

    def _delete_again(self, row: MeetingRow) -> None:
        self.leaving.emit(row)
        self._jobs.run(lambda: self._workbook.delete(row.id), lambda _done: self._gone(row), self.failed.emit)

    def _bring_back(self, row: MeetingRow, done: Done) -> None:
        def fail(sentence: str) -> None:
            self.changes.stays(done)
            self.failed.emit(sentence)

        self._jobs.run(lambda: self._workbook.restore(row.id), lambda _done: self._back(row), fail)

    def _back(self, row: MeetingRow) -> None:
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

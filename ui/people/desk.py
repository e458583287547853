"""The one door of the views to the people of the workbook: reads them, changes them, and can take it back."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, Signal

from iiprep.model.person import Person
from iiprep.people.known import Known
from iiprep.people.search import Hit, Index
from iiprep.store.people.before import Before
from iiprep.store.people.circle import Circle, Deleted
from ui.jobs import Jobs, Newest
from ui.workbook.changes import Done


class Desk(QObject):
    """Works off the interface thread. `read` carries what is known, `done` a change that can be undone,
    `failed` a sentence for the user, `chosen` the id of a person to be shown; `leaving` the id of a meeting
    in which somebody is about to be changed, or an empty one where it may be any.
    """

    read = Signal(object)
    done = Signal(object)
    failed = Signal(str)
    chosen = Signal(str)
    leaving = Signal(str)

    def __init__(self, circle: Circle, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._circle = circle
        self._jobs = jobs
        self._reading = Newest(jobs, self)
        self._index: tuple[Known, Index] | None = None
        self.known = Known()
        self.person = ""

    def refresh(self) -> None:
        """Read everything anew."""
        self._reading.run(self._circle.known, self._take, self.failed.emit)

    def find(self, sought: str) -> tuple[Hit, ...]:
        """Where something stands; for the thread of the jobs."""
        known = self._circle.known()
        if self._index is None or self._index[0] is not known:
            self._index = known, Index(known)
        return self._index[1].find(sought)

    def choose(self, person_id: str) -> None:
        """Let the list of people show somebody, now or when it comes into sight."""
        self.person = person_id
        self.chosen.emit(person_id)

    def save(self, person: Person, said: str, words: str, since: Person | None = None) -> None:
        """Store somebody new, or of somebody changed what differs from `since`."""
        where = tuple(one.id for one in self.known.with_person(person.id))
        save = partial(self._circle.save, person, since=(since,) if since else ())
        self.change(save, said, words, where)

    def delete(self, person: Person) -> None:
        """Take somebody out of the list."""
        name = person.name.strip() or person.organisation.strip() or "a person without a name"
        said = f"{name[0].upper()}{name[1:]} was deleted."
        self.change(lambda: self._circle.delete(person.id), said, f"deleting {name}")

    def merge(self, kept: Person, other: Person, from_other: Collection[str] = ()) -> None:
        """Make one of two people; `from_other` names the fields of which the other's words are to stand."""
        name = (other if "name" in from_other else kept).name.strip() or other.name.strip() or "two people"
        words = f"making one of {name}" if kept.name.strip() else "making one of two people"
        merge = partial(self._circle.merge, kept.id, other.id, tuple(from_other))
        self.change(merge, f"{name} is kept once now.", words)

    def answer(self, places: tuple[tuple[str, int], ...], text: str) -> None:
        """Mark a question as answered wherever it was asked."""
        work = lambda: self._circle.answer_question(places, answered=True)  # noqa: E731
        self.change(work, f"“{text}” is answered.", "marking a question as answered", again=False)

    def change(
        self,
        work: Callable[[], Before],
        said: str,
        words: str,
        meetings: tuple[str, ...] = ("",),
        *,
        again: bool = True,
    ) -> None:
        """Do `work` on the store; `said` tells that it was done, `words` complete “Undo …”.

        `meetings` are the ids of those it concerns; an empty one is any. To redo it is to do the work
        `again`, whatever was written since; what goes by numbers that may move is put back instead.
        """
        kept: list[Before] = []

        def do(work: Callable[[], Before], then: Callable[[], object]) -> None:
            def finish(before: Before) -> None:
                kept.append(before)
                self.refresh()
                then()

            for meeting in meetings:
                self.leaving.emit(meeting)
            self._jobs.run(work, finish, self.failed.emit)

        def undo() -> None:
            if len(kept) % 2:
                do(lambda: self._circle.undo(kept[-1]), self.refresh)

        def redo() -> None:
            if not len(kept) % 2:
                fresh = again or bool(kept[-2].fresh)
                do(work if fresh else lambda: self._circle.undo(kept[-1]), self.refresh)

        done = Done(said, words, undo, redo)
        do(work, lambda: self.done.emit(done))

    def deleted(self, done: Callable[[tuple[Deleted, ...]], object]) -> None:
        """Read what can still be brought back."""
        self._jobs.run(self._circle.deleted, done, self.failed.emit)

    def restore(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        """Bring something back that was deleted."""

        def finish(result: object) -> None:
            self.refresh()
            done(result)

        self._jobs.run(work, finish, self.failed.emit)

    def restore_person(self, row: Deleted) -> None:
        """Bring somebody back who was deleted."""
        name = row.name.strip() or "Somebody without a name"
        self.change(lambda: self._circle.restore(row.id), f"{name} is back.", f"bringing {name} back")

    def _take(self, known: Known) -> None:
        self.known = known
        self.read.emit(known)

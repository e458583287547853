"""Reads a foreign file away from the interface thread, tells how far it is, and can be stopped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from iiprep.exchange.contacts.found import Contacts
from iiprep.exchange.contacts.reader import ContactsReader, Stopped
from iiprep.model.person import Person
from iiprep.people.arrivals import Arrival, arrivals, with_deleted
from ui.jobs import Job, Jobs


@dataclass(frozen=True, slots=True)
class Preview:
    """What is in a file, and what taking it would do."""

    contacts: Contacts
    arrived: tuple[Arrival, ...]


class FileReading(QObject):
    """`told` carries how far of how much; `found` a `Preview`; `failed` a sentence."""

    told = Signal(int, int)
    found = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        known: Callable[[], Sequence[Person]],
        parent: QObject | None = None,
        deleted: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._known = known
        self._deleted = deleted
        self._reader: ContactsReader | None = None
        self._job: Job[Preview | None] | None = None

    def start(self, path: Path, fields: Sequence[str] | None = None) -> None:
        """Read a file; what was under way is stopped."""
        self.stop()
        reader = self._reader = ContactsReader()
        known, deleted, told = self._known, self._deleted, self.told

        def work() -> Preview | None:
            try:
                contacts = reader.read(path, fields, told.emit)
            except Stopped:
                return None
            rows = [(row.line, row.person, row.notes) for row in contacts.rows]
            return Preview(contacts, with_deleted(arrivals(rows, known()), deleted()))

        self._job = self._jobs.run(work, self._hand_on, self.failed.emit)

    def stop(self) -> None:
        """Stop reading; nothing is found then."""
        if self._job is not None:
            self._job.cancel()
        if self._reader is not None:
            self._reader.stop()
        self._reader = self._job = None

    def _hand_on(self, preview: Preview | None) -> None:
        if preview is not None:
            self.found.emit(preview)

"""Stores the open plan while it is edited, and says so."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from iiprep.model.plan import Plan
from ui.document import Document
from ui.jobs import Job, Jobs

SAVE_AFTER_MS = 400
RETRY_MS = (1000, 2000, 4000, 8000, 16000, 30000)


def _now() -> datetime:
    return datetime.now().astimezone()


class Saver(QObject):
    """Stores the document's plan soon after it changes; the newest value wins, and nothing is lost.

    `save` runs on the thread of `jobs` and raises UserError when it cannot. `fresh` says that the store
    does not hold the plan yet.
    """

    saved = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        document: Document,
        save: Callable[[Plan], object],
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        fresh: bool = False,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._save = save
        self._jobs = jobs
        self._now = now
        self._stored = None if fresh else document.plan
        self._job: Job[object] | None = None
        self._failures = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        document.changed.connect(self._wait)
        if fresh:
            self._wait()

    @property
    def is_saved(self) -> bool:
        """Whether the store holds the document's newest value."""
        return self._stored is self._document.plan

    def flush(self) -> bool:
        """Store what is not stored yet and wait for it; whether everything is stored now."""
        self._timer.stop()
        if self._job is not None:
            self._job.wait()
        if not self.is_saved:
            self._start().wait()
        return self.is_saved

    def _wait(self) -> None:
        saving = self._job is not None and self._job.running
        if not saving and not self._timer.isActive() and not self.is_saved:
            self._timer.start(SAVE_AFTER_MS)

    def _start(self) -> Job[object]:
        self._timer.stop()
        plan = self._document.plan
        self._job = self._jobs.run(
            lambda: self._save(plan), lambda _result: self._succeeded(plan), self._failed_with
        )
        return self._job

    def _succeeded(self, plan: Plan) -> None:
        self._stored = plan
        self._failures = 0
        self.saved.emit(self._now())
        self._wait()

    def _failed_with(self, sentence: str) -> None:
        delay = RETRY_MS[min(self._failures, len(RETRY_MS) - 1)]
        self._failures += 1
        self._timer.start(delay)
        self.failed.emit(sentence)

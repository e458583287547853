"""Reads texts with the coach a moment after they change, away from the interface thread."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Context
from ui.document import Document
from ui.jobs import Jobs, Newest
from ui.wizard.spoken import Heard, Spoken, context_of

PAUSE_MS = 200
CoachSource = Callable[[], Coach]


class Listener(QObject):
    """`heard` carries a tuple of Heard, for the texts that `wanted` gives; only the newest is delivered.
    `failed` carries the sentence that says why the rules cannot be read.

    `coach` is called on the thread of `jobs`: its rules may still have to be read.
    """

    heard = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        document: Document,
        coach: CoachSource,
        jobs: Jobs,
        wanted: Callable[[], Sequence[Spoken]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._coach = coach
        self._wanted = wanted
        self._newest = newest = Newest(jobs, jobs)
        self._known: tuple[tuple[Spoken, ...], Context] | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.listen)
        document.changed.connect(self._wait)
        parent.destroyed.connect(lambda _parent: newest.cancel())
        self._timer.start(0)

    def listen(self, *, again: bool = False) -> None:
        """Read now, unless all of it was read before and is not to be read `again`."""
        self._timer.stop()
        texts, context = tuple(self._wanted()), context_of(self._document.plan)
        if self._known == (texts, context) and not again:
            return
        self._known = (texts, context)
        self._newest.run(lambda: _read(self._coach(), texts, context), self.heard.emit, self.failed.emit)

    def _wait(self) -> None:
        self._timer.start(PAUSE_MS)


def _read(coach: Coach, texts: Sequence[Spoken], context: Context) -> tuple[Heard, ...]:
    return tuple(Heard(one, coach.read(one.text, one.kind, context)) for one in texts)

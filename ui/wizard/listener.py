"""Reads texts with the coach a moment after they change, away from the interface thread."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from iiprep.coach.better.halves import can_be_halved
from iiprep.coach.better.putting import put_in
from iiprep.coach.findings import Finding
from iiprep.coach.mending import mended
from ui.coaching import Coaching
from ui.document import Document
from ui.jobs import Newest
from ui.wizard.hearing import Answer, Asked, hear_again, told_apart
from ui.wizard.spoken import Spoken, context_of

PAUSE_MS = 200
NOTICED_MS = 500


class Listener(QObject):
    """`heard` carries a tuple of Heard, for the texts that `wanted` gives; only the newest is delivered.
    `failed` carries the sentence that says why the rules cannot be read; `reading` says that what stands
    there now is still being read, when that takes longer than one notices.
    """

    heard = Signal(object)
    failed = Signal(str)
    reading = Signal()

    def __init__(
        self,
        document: Document,
        coaching: Coaching,
        wanted: Callable[[], Sequence[Spoken]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._coaching = coaching
        self._wanted = wanted
        self._newest = newest = Newest(coaching.jobs, coaching.jobs)
        self._mending = mending = Newest(coaching.jobs, coaching.jobs)
        self._known: tuple[Asked, ...] | None = None
        self._answers: tuple[Answer, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.listen)
        self._patience = QTimer(self, singleShot=True, interval=NOTICED_MS)
        self._patience.timeout.connect(self.reading)
        self.heard.connect(self._patience.stop)
        self.failed.connect(self._patience.stop)
        document.changed.connect(self._wait)
        coaching.changed.connect(self._wait)
        parent.destroyed.connect(lambda _parent: newest.cancel())
        parent.destroyed.connect(lambda _parent: mending.cancel())
        self._timer.start(0)

    def listen(self, *, again: bool = False) -> None:
        """Read now, unless all of it was read before and is not to be read `again`."""
        self._timer.stop()
        plan, coaching = self._document.plan, self._coaching
        off, region = coaching.rules_off, coaching.region
        asked = tuple((text, context_of(plan, text.path, off, region)) for text in self._wanted())
        if self._known == asked and not again:
            return
        self._known = asked
        self._patience.start()
        known = self._answers
        self._newest.run(
            lambda: hear_again(coaching.coach(), plan, asked, known), self._take, self.failed.emit
        )

    def mend(self, spoken: Spoken, finding: Finding, done: Callable[[str], object]) -> None:
        """Call `done` with the text that has the better sentence in: now, unless some of the old one may stay
        and has to be read for it.
        """
        if not can_be_halved(finding):
            done(put_in(spoken.text, finding))
            return
        coaching = self._coaching
        context = context_of(self._document.plan, spoken.path, coaching.rules_off, coaching.region)
        self._mending.run(
            lambda: mended(coaching.coach(), spoken.text, spoken.kind, context, finding),
            done,
            self.failed.emit,
        )

    def _take(self, answers: tuple[Answer, ...]) -> None:
        self._answers = answers
        self.heard.emit(told_apart(answers))

    def _wait(self) -> None:
        self._timer.start(PAUSE_MS)

"""Reads texts with the coach a moment after they change, away from the interface thread."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from ui.coaching import Coaching
from ui.document import Document
from ui.jobs import Newest
from ui.wizard.hearing import Answer, Asked, hear_again
from ui.wizard.spoken import Spoken, context_of

PAUSE_MS = 200


class Listener(QObject):
    """`heard` carries a tuple of Heard, for the texts that `wanted` gives; only the newest is delivered.
    `failed` carries the sentence that says why the rules cannot be read.
    """

    heard = Signal(object)
    failed = Signal(str)

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
        self._known: tuple[Asked, ...] | None = None
        self._answers: tuple[Answer, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.listen)
        document.changed.connect(self._wait)
        coaching.changed.connect(self._wait)
        parent.destroyed.connect(lambda _parent: newest.cancel())
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
        known = self._answers
        self._newest.run(
            lambda: hear_again(coaching.coach(), plan, asked, known), self._take, self.failed.emit
        )

    def _take(self, answers: tuple[Answer, ...]) -> None:
        self._answers = answers
        self.heard.emit(tuple(one for _asked, heard in answers for one in heard))

    def _wait(self) -> None:
        self._timer.start(PAUSE_MS)

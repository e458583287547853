"""The steps in whose texts the coach would stop something: their tick waits until it is mended or left."""

from PySide6.QtCore import QObject, Signal

from iiprep.coach.findings import Severity
from iiprep.model.plan import Plan
from ui.coaching import Coaching
from ui.document import Document
from ui.wizard.hearing import still_open
from ui.wizard.listener import Listener
from ui.wizard.spoken import Heard, texts_of

_READ = ("objectives", "request", "one-sheet")


def stopped(plan: Plan, heard: tuple[Heard, ...]) -> frozenset[str]:
    """The names of the steps with an open finding that is better not sent, asked or handed over."""
    loud = {
        one.spoken.path
        for one in still_open(plan, heard)
        if any(finding.severity is Severity.STOP for finding in one.reading.findings)
    }
    return frozenset(step for step in _READ if loud & {text.path for text in texts_of(plan, step)})


class Stops(QObject):
    """Reads the texts of all steps as they change; `changed` carries the names of the steps."""

    changed = Signal(object)

    def __init__(self, document: Document, coaching: Coaching, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._heard: tuple[Heard, ...] = ()
        listener = Listener(document, coaching, lambda: texts_of(document.plan, "ready"), self)
        listener.heard.connect(self._hear)
        document.changed.connect(self._tell)

    def _hear(self, heard: tuple[Heard, ...]) -> None:
        self._heard = heard
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(stopped(self._document.plan, self._heard))

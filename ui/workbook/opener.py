"""Opens a meeting in a window of its own; one plan is open at a time, and closing it loses nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from iiprep.model.introduction import with_suggested_ids
from iiprep.model.plan import Plan
from iiprep.store.workbook import Workbook
from ui.document import Document
from ui.jobs import Jobs
from ui.saver import Saver

WindowMaker = Callable[[Document, Saver], QWidget]


@dataclass(frozen=True, slots=True)
class _Open:
    """What is open: the window of its kind, for which meeting, and what stores it."""

    meeting_id: str
    kind: str
    window: QWidget
    saver: Saver


class Opener(QObject):
    """`makers` give the window of each kind by its name, such as ``open`` and ``after``; `dress` dresses it.

    `stored` carries the moment of each saving; `gone` says that a window was closed.
    """

    stored = Signal(object)
    gone = Signal()

    def __init__(
        self,
        workbook: Workbook,
        jobs: Jobs,
        makers: dict[str, WindowMaker],
        dress: Callable[[QWidget], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbook = workbook
        self._jobs = jobs
        self._makers = makers
        self._dress = dress
        self._open: _Open | None = None

    @property
    def window(self) -> QWidget | None:
        """The window that is open."""
        return self._open.window if self._open else None

    @property
    def meeting_id(self) -> str:
        """The id of the meeting that is open; empty while none is."""
        return self._open.meeting_id if self._open else ""

    def show(self, meeting_id: str, kind: str) -> QWidget:
        """Open a meeting, or raise its window; or the window of another one that cannot be stored."""
        opened = self._open
        if opened is None or ((opened.meeting_id, opened.kind) != (meeting_id, kind) and self.close()):
            opened = self._open = self._made(meeting_id, kind)
        opened.window.show()
        opened.window.raise_()
        opened.window.activateWindow()
        return opened.window

    def close(self, meeting_id: str = "") -> bool:
        """Store and close what is open, or only this meeting; whether nothing of that is open now."""
        if self._open is None or meeting_id not in ("", self._open.meeting_id):
            return True
        self._open.window.close()
        return self._open is None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that hides for good is closed; one that is put away into the task bar is not hidden."""
        if event.type() is QEvent.Type.Hide and self._open is not None:
            window = self._open.window
            if watched is window and window.isHidden():
                self._forget(window)
        return super().eventFilter(watched, event)

    def _forget(self, window: QWidget) -> None:
        window.removeEventFilter(self)
        window.deleteLater()
        self._open = None
        self.gone.emit()

    def _made(self, meeting_id: str, kind: str) -> _Open:
        read = self._workbook.load(meeting_id)
        document = Document(with_suggested_ids(read))
        saver = Saver(document, _Edits(self._workbook, meeting_id, read).save, self._jobs)
        window = self._makers[kind](document, saver)
        self._dress(window)
        document.setParent(window)
        saver.setParent(window)
        saver.saved.connect(self.stored)
        window.installEventFilter(self)
        return _Open(meeting_id, kind, window, saver)


class _Edits:
    """Stores what was edited in a window, and leaves what others stored meanwhile about the same people."""

    def __init__(self, workbook: Workbook, meeting_id: str, read: Plan) -> None:
        self._workbook = workbook
        self._meeting_id = meeting_id
        self._last = read

    def save(self, plan: Plan) -> None:
        self._workbook.save(self._meeting_id, plan, since=self._last)
        self._last = plan

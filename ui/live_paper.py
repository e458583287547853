"""A paper of the open plan that follows what is typed; it rests while it is not seen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.person import How
from iiprep.papers.catalogue import ONE_SHEET, TITLES, Copy
from iiprep.papers.report import MadePaper
from ui.document import Document
from ui.given_copies import note_copy
from ui.loose_copies import carry
from ui.paper_view import PaperView
from ui.papers import Papers, Sheet
from ui.printing import Printing
from ui.theme import GRID, look
from ui.widgets import heading

FOLLOW_MS = 20
"""After a change: what was typed is painted first. While a page is made, the next one waits for it anyway."""


class Shortening(QObject):
    """Which papers of a plan the person lets be shortened; all who show the plan's papers share it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: frozenset[str] = frozenset()

    def allows(self, copy: Copy) -> bool:
        """Whether a paper may be shortened."""
        return copy.name in self._names

    def allow(self, copy: Copy, *, on: bool) -> None:
        """Let a paper be shortened, or not."""
        self._names = self._names | {copy.name} if on else self._names - {copy.name}
        self.changed.emit()

    @property
    def names(self) -> frozenset[str]:
        """The names of those papers."""
        return self._names


class Follower(QWidget):
    """Makes one paper anew soon after the document changed, while it is seen; for what shows the paper."""

    def __init__(self, document: Document, papers: Papers, copy: Copy, shortening: Shortening) -> None:
        super().__init__()
        self._document = document
        self._papers = papers
        self._copy = copy
        self._shortening = shortening
        self._desk = papers.desk(self)
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._timer.timeout.connect(self.refresh)
        document.changed.connect(self._wait)
        papers.changed.connect(self._wait)
        shortening.changed.connect(self.refresh)

    def show_copy(self, copy: Copy) -> None:
        """Follow another paper of the plan."""
        if copy != self._copy:
            self._copy = copy
            self.refresh()

    def refresh(self) -> None:
        """Have the page made now, or when it is seen again."""
        self._timer.stop()
        self._stale = not self.isVisible()
        if self._stale or self._copy.position >= len(self._document.plan.people):
            return
        papers, copy = self._papers, self._copy
        sheet = Sheet(copy, papers.size, papers.region, self._shortening.allows(copy))

        def done(made: MadePaper) -> None:
            if sheet.copy == self._copy:
                self.take(made, sheet)

        def failed(sentence: str) -> None:
            if sheet.copy == self._copy:
                self.take_failure(sentence)

        self._desk.ask(self._document.plan, sheet, done, failed)

    def take(self, made: MadePaper, sheet: Sheet) -> None:
        """Show the page that was made."""
        raise NotImplementedError

    def take_failure(self, sentence: str) -> None:
        """Show why there is no page."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()


class LivePaper(Follower):
    """A whole PaperView that follows. `wanted` carries the path of a field to go to."""

    wanted = Signal(str)

    def __init__(
        self,
        document: Document,
        papers: Papers,
        copy: Copy,
        shortening: Shortening | None = None,
        printing: Printing | None = None,
        carried: Callable[[QWidget, Path, QPixmap], bool] = carry,
    ) -> None:
        super().__init__(document, papers, copy, shortening or Shortening())
        self.view = PaperView(
            printing, lambda made: papers.loose_copy(document.plan, self._copy, made), carried=carried
        )
        self.view.given.connect(self._note)
        self.view.wanted.connect(self.wanted)
        self.view.leave_off.connect(lambda: self._shortening.allow(self._copy, on=True))
        self.view.put_back.connect(lambda: self._shortening.allow(self._copy, on=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_copy(self, copy: Copy) -> None:
        """Follow another paper; the page of the one before goes at once."""
        if copy != self._copy:
            self.view.clear()
        super().show_copy(copy)

    def take(self, made: MadePaper, sheet: Sheet) -> None:
        self.view.show_paper(made, sheet.size, TITLES[sheet.copy.name], shortened=sheet.leave_off)

    def take_failure(self, sentence: str) -> None:
        self.view.say(sentence)

    def _note(self, how: How) -> None:
        """Remember that the host's copy of the one-sheet left the program."""
        if self._copy.name == ONE_SHEET:
            note_copy(self._document, how)


class PaperWindow(QWidget):
    """A paper in a window of its own, as large as the screen lets it be; it follows the plan, too."""

    def __init__(
        self,
        document: Document,
        papers: Papers,
        copy: Copy,
        shortening: Shortening | None = None,
        printing: Printing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        title = TITLES[copy.name]
        self.setObjectName("window.paper")
        self.setWindowTitle(title)
        look(self, "page")
        self.paper = LivePaper(document, papers, copy, shortening, printing)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.addWidget(heading(title, 1.2))
        column.addWidget(self.paper, 1)
        self.resize(760, 900)
        self.paper.view.canvas.setFocus()

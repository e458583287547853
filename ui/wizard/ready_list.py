"""What is missing or worth a look, as rows of which each leads to its field."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from iiprep.coach.findings import Severity
from iiprep.coach.plan.ready import ReadyItem, ReadyKind
from iiprep.model.plan import Plan
from ui.coaching import Coaching
from ui.document import Document
from ui.forms.disclosure import Disclosure
from ui.jobs import Newest
from ui.links import Link
from ui.theme import GRID, look
from ui.widgets import secondary
from ui.wizard.ready_rows import rows_of, rows_without_coach, silent_coach
from ui.wizard.severity import SIGNS, Sign

_IN_VIEW = 6
_MOST = 60
_FOLLOW_MS = 200


_SIGNS = {
    ReadyKind.STOP: SIGNS[Severity.STOP],
    ReadyKind.MISSING: Sign("circle", "secondary", "Not there yet"),
    ReadyKind.LOOK: SIGNS[Severity.LOOK],
    ReadyKind.TIP: SIGNS[Severity.TIP],
}


class ReadyList(QFrame):
    """The rows, kept up to date while they are seen. `wanted` carries the path of a field to go to."""

    wanted = Signal(str)

    def __init__(self, document: Document, coaching: Coaching, today: Callable[[], date]) -> None:
        super().__init__()
        look(self, "card")
        self._reading = Newest(coaching.jobs, self)
        self._document = document
        self._coaching = coaching
        self._today = today
        self._heard: tuple[ReadyItem, ...] | None = None
        self._papers: tuple[ReadyItem, ...] = ()
        self._made = True
        self._shown: tuple[tuple[ReadyItem, ...], bool, str] | None = None
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._timer.timeout.connect(self.refresh)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID, GRID, GRID)
        self._column.setSpacing(0)
        self._content: QWidget | None = None
        document.changed.connect(self._wait)
        coaching.changed.connect(self._wait)

    def show_papers(self, problems: tuple[ReadyItem, ...], *, made: bool) -> None:
        """Put above the rows what is wrong with the papers; `made`: all of them came back."""
        self._papers, self._made = problems, made
        self._show()

    def refresh(self) -> None:
        """Look the plan over now, or when the list is seen again."""
        self._timer.stop()
        self._stale = not self.isVisible()
        if self._stale:
            return
        plan, today, coaching = self._document.plan, self._today(), self._coaching
        off = coaching.rules_off
        self._reading.run(
            lambda: rows_of(plan, coaching.coach(), today, off),
            self._take,
            lambda sentence: self._take((silent_coach(sentence), *rows_without_coach(plan, today))),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _take(self, rows: tuple[ReadyItem, ...]) -> None:
        if isValid(self):
            self._heard = rows
            self._show()

    def _show(self) -> None:
        """Draw the rows anew where they differ; nothing moves while they are the same."""
        if self._heard is None:
            return
        rows = (*self._papers, *self._heard)
        shown = (rows, self._made or bool(rows), "" if rows else self._document.plan.host.short_name)
        if shown != self._shown:
            self._shown = shown
            self._fill(rows)

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _fill(self, rows: tuple[ReadyItem, ...]) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        self._column.addWidget(self._content)
        column = _tight(self._content)
        for row in rows[:_IN_VIEW]:
            column.addWidget(self._row(row))
        if len(rows) > _IN_VIEW:
            more = Disclosure("ready", f"{len(rows) - _IN_VIEW} more", when_open="Fewer")
            look(more.button, "inset")
            inside = _tight(more.content)
            for row in rows[_IN_VIEW:_MOST]:
                inside.addWidget(self._row(row))
            if len(rows) > _MOST:
                inside.addWidget(secondary(f"and {len(rows) - _MOST} more"))
            column.addWidget(more)
        if not rows:
            well = _all_well(self._document.plan) if self._made else secondary("The pages are being made…")
            column.addWidget(well)

    def _row(self, row: ReadyItem) -> QWidget:
        if not row.path:
            label = QLabel(row.sentence)
            label.setWordWrap(True)
            look(label, "hint")
            return label
        sign = _SIGNS[row.kind]
        link = Link(
            row.sentence,
            f"ready.{row.path}",
            lambda: self.wanted.emit(row.path),
            icon=sign.icon,
            role=sign.role,
        )
        link.setAccessibleName(f"{row.kind.value}: {row.sentence}")
        return link


def _tight(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _all_well(plan: Plan) -> QWidget:
    box = QWidget()
    column = _tight(box)
    column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
    name = plan.host.short_name or "your host"
    well = QLabel(f"Everything is there, and nothing in it would put {name} on guard.")
    well.setWordWrap(True)
    look(well, "good")
    column.addWidget(well)
    column.addWidget(secondary("Save or print the pages, read your request once more, and enjoy the talk."))
    return box

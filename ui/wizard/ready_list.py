"""What is missing or worth a look, as rows of which each leads to its field."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from iiprep.coach.across import findings_across
from iiprep.coach.engine import Coach
from iiprep.coach.findings import Severity
from iiprep.coach.ready import ReadyItem, ReadyKind, ready_items
from iiprep.model.places import in_words
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from ui.document import Document
from ui.forms.disclosure import Disclosure
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, secondary

_IN_VIEW = 6
_FOLLOW_MS = 200


@dataclass(frozen=True, slots=True)
class _Sign:
    """How a kind of row is marked: an icon, its colour, so that colour is never alone."""

    icon: str
    role: str


_SIGNS = {
    ReadyKind.STOP: _Sign("octagon-alert", "stop"),
    ReadyKind.MISSING: _Sign("circle", "secondary"),
    ReadyKind.LOOK: _Sign("circle-alert", "warn"),
}


def rows_of(plan: Plan, coach: Coach, today: date) -> tuple[ReadyItem, ...]:
    """What the coach would stop first, then what is missing, then what is worth a look."""
    kinds = {Severity.STOP: ReadyKind.STOP, Severity.LOOK: ReadyKind.LOOK}
    heard = [
        ReadyItem(
            one.path,
            f"{one.finding.title}: “{first_line(one.finding.excerpt)}”"
            if one.finding.excerpt
            else f"{in_words(one.path)}: {one.finding.title[:1].lower()}{one.finding.title[1:]}.",
            kinds[one.finding.severity],
        )
        for one in findings_across(plan, coach)
    ]
    order = list(ReadyKind)
    return tuple(sorted((*ready_items(plan, today), *heard), key=lambda row: order.index(row.kind)))


class ReadyList(QFrame):
    """The rows, kept up to date while they are seen. `wanted` carries the path of a field to go to."""

    wanted = Signal(str)

    def __init__(self, document: Document, coach: Coach, today: Callable[[], date]) -> None:
        super().__init__()
        look(self, "card")
        self._document = document
        self._coach = coach
        self._today = today
        self._shown: tuple[ReadyItem, ...] | None = None
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._timer.timeout.connect(self.refresh)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID, GRID, GRID)
        self._column.setSpacing(0)
        self._content: QWidget | None = None
        document.changed.connect(self._wait)

    def refresh(self) -> None:
        """Look the plan over now, or when the list is seen again."""
        self._timer.stop()
        self._stale = not self.isVisible()
        if self._stale:
            return
        rows = rows_of(self._document.plan, self._coach, self._today())
        if rows != self._shown:
            self._shown = rows
            self._fill(rows)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

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
            more = Disclosure("ready", f"{len(rows) - _IN_VIEW} more")
            inside = _tight(more.content)
            for row in rows[_IN_VIEW:]:
                inside.addWidget(self._row(row))
            column.addWidget(more)
        if not rows:
            column.addWidget(_all_well(self._document.plan))

    def _row(self, row: ReadyItem) -> QPushButton:
        sign = _SIGNS[row.kind]
        words = row.sentence.replace("&", "&&")
        button = push_button(words, f"ready.{row.path}", lambda: self.wanted.emit(row.path), style="quiet")
        set_icon(button, sign.icon, sign.role)
        button.setAccessibleName(f"{row.kind.value}: {row.sentence}")
        button.setToolTip(f"{row.sentence}\nGo to {in_words(row.path)}")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return button


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

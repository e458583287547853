"""What was deleted in the last thirty days, each to be brought back."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iiprep.store.people.circle import KEPT_DAYS, Deleted, Thing
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary, steady
from ui.workbook.entries import days_left, on_day

NOTHING = "Nothing was deleted lately."


class DeletedDialog(QDialog):
    """`restored` carries what is to be brought back; `asked` asks for what is left, for `show_rows`."""

    restored = Signal(object)
    asked = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.deleted")
        self.setWindowTitle("Recently deleted")
        self.resize(560, 480)
        look(self, "page")
        self._today = today
        self._inside = QWidget()
        look(self._inside, "page")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 2 * GRID, 0)
        self._rows.setSpacing(GRID)
        area = QScrollArea()
        look(area, "page")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("Recently deleted"))
        column.addWidget(secondary(f"Kept for {KEPT_DAYS} days, then gone for good."))
        column.addWidget(steady(area, self._rows, 2 * GRID), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 2 * GRID, 0)
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-deleted", self.reject))
        column.addLayout(foot)

    def read_again(self, _done: object = None) -> None:
        """Ask for what is left."""
        self.asked.emit()

    def show_rows(self, rows: Sequence[Deleted]) -> None:
        """Show what can be brought back; of whoever is gone for good a meeting has the name alone."""
        rows = [row for row in rows if row.gone_at.astimezone().date() >= self._today()]
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(rows):
            self._rows.addWidget(self._row(number, row))
        if not rows:
            self._rows.addWidget(secondary(NOTHING))
        self._rows.addStretch(1)

    def _row(self, number: int, row: Deleted) -> QFrame:
        frame = QFrame()
        look(frame, "row")
        name = QLabel(deleted_words(row))
        look(name, "label")
        name.setTextFormat(Qt.TextFormat.PlainText)
        left = days_left(row.gone_at.astimezone().date(), self._today())
        when = secondary(f"Deleted {on_day(row.at.astimezone().date(), self._today())} · {left}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(when)
        line = QHBoxLayout(frame)
        line.setContentsMargins(12, GRID, GRID, GRID)
        line.addLayout(words, 1)
        bring = push_button(
            "Bring back", f"restore.{number}", partial(self.restored.emit, row), icon="undo-2"
        )
        bring.setAccessibleDescription(deleted_words(row))
        line.addWidget(bring)
        return frame


def deleted_words(row: Deleted) -> str:
    """What was deleted, in words."""
    name = row.name.strip()
    if row.thing is Thing.PERSON:
        return name or "A person without a name"
    return f"The meeting with {name}" if name else "A meeting without a name"

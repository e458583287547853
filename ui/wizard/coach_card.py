"""One finding as a quiet card: what a host would hear, why it matters, and a better sentence to use."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from iiprep.coach.findings import Finding, Severity
from iiprep.model.text import first_line
from ui.colours import colours_of
from ui.theme import GRID, look
from ui.widgets import push_button, secondary
from ui.wizard.spoken import Spoken
from ui.wizard.underline import colour_of

_EDGE = 4
_SPOKEN: Mapping[Severity, str] = MappingProxyType(
    {Severity.STOP: "Better not sent like this", Severity.LOOK: "Worth a look", Severity.TIP: "A tip"}
)
_EXCERPT = 90


class CoachCard(QFrame):
    """`used` and `shown` say which button was pressed. `number` tells the cards of one panel apart."""

    used = Signal(object, object)
    shown = Signal(object, object)

    def __init__(self, spoken: Spoken, finding: Finding, number: int) -> None:
        super().__init__()
        look(self, "card")
        self.spoken = spoken
        self.finding = finding
        self.setAccessibleName(f"{_SPOKEN[finding.severity]}: {finding.title}")
        self.setAccessibleDescription(f"{finding.why} Better: {finding.instead}")
        style = "" if number else "primary"
        self.use = push_button(
            "Use this", f"use.{number}", lambda: self.used.emit(spoken, finding), style=style
        )
        self.show_it = push_button("Show", f"show.{number}", lambda: self.shown.emit(spoken, finding))
        self.use.setAccessibleDescription(finding.instead)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge that says how loudly the coach speaks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(self.finding.severity, colours_of(QApplication.palette())))
        painter.drawRoundedRect(QRectF(0, 0, _EDGE, self.height()), 2, 2)
        painter.end()

    def _lay_out(self) -> None:
        title = QLabel(self.finding.title)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        look(title, "label")
        better = QLabel(self.finding.instead)
        better.setWordWrap(True)
        better.setTextFormat(Qt.TextFormat.PlainText)
        better.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look(better, "better")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.use)
        buttons.addWidget(self.show_it)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID + GRID // 2, GRID + GRID // 2, GRID + GRID // 2)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(self._where())
        column.addWidget(secondary(self.finding.why))
        column.addWidget(better)
        column.addLayout(buttons)

    def _where(self) -> QLabel:
        excerpt = first_line(self.finding.excerpt, _EXCERPT)
        said = f"{self.spoken.words}: “{excerpt}”" if excerpt else f"{self.spoken.words}: not there yet"
        label = secondary(said)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

"""A clock for one turn: a ring that fills, the time in it; over its time it changes colour and shape."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from iiprep.rehearsal.words import clock_words
from ui.colours import Colours, colours_of

SIDE = 208
_RIM = 10
_FULL = 360 * 16
_TOP = 90 * 16


class TurnClock(QWidget):
    """Shows the seconds of a turn against those it may take. Space, or a click, is `toggled`."""

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._spent = 0.0
        self._planned = 60
        self._word = ""
        self.setObjectName("rehearsal.clock")
        self.setAccessibleName("Clock of this turn")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip("Space starts and stops the clock")

    @property
    def text(self) -> str:
        """The time in the ring."""
        return clock_words(self._spent)

    def show_time(self, spent: float, planned: int, word: str) -> None:
        """Show how much of the planned seconds is spent, and a word under it, such as “paused”."""
        if (int(spent), planned, word) != (int(self._spent), self._planned, self._word):
            self.setAccessibleDescription(f"{clock_words(spent)} of {clock_words(planned)}, {word}")
        self._spent, self._planned, self._word = spent, planned, word
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter start and stop the clock."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: object) -> None:  # noqa: ARG002
        """So does a click."""
        self.toggled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring, the time, the plan."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(QApplication.palette())
        ring = QRectF(self.rect()).adjusted(_RIM, _RIM, -_RIM, -_RIM)
        self._draw_ring(painter, ring, colours)
        over = self._spent > self._planned
        middle = ring.center().y()
        self._write(
            painter, middle - 52, 56, self.text, 34, colours.warn if over else colours.text, bold=True
        )
        self._write(painter, middle + 8, 24, f"of {clock_words(self._planned)}", 11, colours.secondary)
        self._write(painter, middle + 32, 24, self._word, 11, colours.secondary)
        painter.end()

    def _draw_ring(self, painter: QPainter, ring: QRectF, colours: Colours) -> None:
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.soft), 2))
        painter.setBrush(QColor(colours.base))
        painter.drawEllipse(ring.adjusted(-_RIM + 2, -_RIM + 2, _RIM - 2, _RIM - 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.soft), _RIM, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        inner = ring.adjusted(_RIM, _RIM, -_RIM, -_RIM)
        painter.drawEllipse(inner)
        over = self._spent > self._planned
        line = Qt.PenStyle.DotLine if over else Qt.PenStyle.SolidLine
        pen = QPen(QColor(colours.warn if over else colours.accent), _RIM, line, Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        share = min(1.0, self._spent / max(1, self._planned))
        painter.drawArc(inner, _TOP, -round(share * _FULL))

    def _write(
        self,
        painter: QPainter,
        top: float,
        height: float,
        text: str,
        points: int,
        colour: str,
        *,
        bold: bool = False,
    ) -> None:
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * points / 10)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(0, top, self.width(), height), Qt.AlignmentFlag.AlignCenter, text)

"""The talks of a topic as dots: held ones full, those to come as rings, up to the number that is enough."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.colours import colours_of
from ui.theme import GRID
from ui.workbook.brush import LEFT, Brush

_DOT = 14
_STEP = 22
_MOST = 8


class Dots(QWidget):
    """`least` and `enough` mark the stretch between a fair picture and a new angle."""

    def __init__(self, held: int, coming: int, least: int, enough: int) -> None:
        super().__init__()
        self._held = held
        self._coming = coming
        self._least = least
        self._enough = enough
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ahead = f", {coming} to come" if coming else ""
        self.setAccessibleName(f"{held} held{ahead}; {least} to {enough} are enough")
        self.setToolTip(self.accessibleName())

    @property
    def shown(self) -> int:
        """How many dots are drawn."""
        return min(max(self._held + self._coming, self._enough), _MOST)

    def sizeHint(self) -> QSize:
        more = GRID + self.fontMetrics().horizontalAdvance(self._more) if self._more else 0
        return QSize(self.shown * _STEP - GRID + 2 + more, _DOT + GRID + 2)

    @property
    def _more(self) -> str:
        """How many talks have no dot; empty while all have."""
        over = self._held + self._coming - _MOST
        return f"+{over}" if over > 0 else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(QApplication.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = QRectF(
            (self._least - 1) * _STEP, 0, (self._enough - self._least + 1) * _STEP - GRID + 2, _DOT + GRID
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint))
        painter.drawRoundedRect(band, band.height() / 2, band.height() / 2)
        for number in range(self.shown):
            self._draw(painter, number, colours.accent, colours.secondary)
        left = self.shown * _STEP
        place = QRectF(left, 0, self.width() - left, _DOT + GRID)
        Brush(painter, self.font()).write(place, self._more, colours.secondary, align=LEFT)
        painter.end()

    def _draw(self, painter: QPainter, number: int, full: str, empty: str) -> None:
        centre = QPointF(number * _STEP + _DOT / 2 + 1, (_DOT + GRID) / 2)
        held, coming = number < self._held, number < self._held + self._coming
        painter.setPen(QPen(QColor(full if coming else empty), 2 if coming else 1))
        painter.setBrush(QColor(full) if held else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, _DOT / 2 - 2, _DOT / 2 - 2)

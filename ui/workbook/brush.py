"""Writes and draws on the cards of a list: one line of text in a box, and the ground of a card."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui.colours import Colours

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
BOLD = QFont.Weight.DemiBold


@dataclass(frozen=True, slots=True)
class Brush:
    """A painter that writes one line of text into a box, shortened where it does not fit."""

    painter: QPainter
    font: QFont

    def write(
        self,
        box: QRectF,
        text: str,
        colour: str,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        scale: float = 1.0,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Write a text in a colour ``#rrggbb``."""
        font = self._font(weight, scale)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self.painter.drawText(box, align, shown)

    def width(self, text: str, weight: QFont.Weight = QFont.Weight.Normal, scale: float = 1.0) -> float:
        """How wide a text would be."""
        return QFontMetricsF(self._font(weight, scale)).horizontalAdvance(text) + 2

    def _font(self, weight: QFont.Weight, scale: float) -> QFont:
        font = QFont(self.font)
        font.setWeight(weight)
        font.setPointSizeF(font.pointSizeF() * scale)
        return font


def draw_ground(painter: QPainter, card: QRectF, colours: Colours, state: QStyle.StateFlag) -> None:
    """The card itself: its rim and its ground tell whether it is chosen, focused or under the pointer."""
    selected = bool(state & QStyle.StateFlag.State_Selected)
    focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
    over = bool(state & QStyle.StateFlag.State_MouseOver)
    rim = colours.accent if selected else colours.border if over else colours.soft
    painter.setPen(QPen(QColor(rim), 2 if focused else 1))
    painter.setBrush(QColor(colours.tint if selected else colours.base))
    painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 8, 8)

"""Draws a meeting of the list as a card: a leaf of the calendar, who and where they work, when and how."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.colours import Colours, colours_of
from ui.theme import GRID, icon
from ui.workbook.entries import Entry, spelled
from ui.workbook.meetings import ENTRY

HEADING = 4 * GRID
_LEAF = 6 * GRID
_GAP = GRID
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_BOLD = QFont.Weight.DemiBold


class MeetingCard(QStyledItemDelegate):
    """The delegate of the list; the first card of each part carries the part's heading over it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry: Entry = index.data(ENTRY)
        words = round(2 * QFontMetricsF(option.font).lineSpacing()) + GRID // 2
        height = max(_LEAF, words) + 3 * GRID + _GAP
        return QSize(240, height + (HEADING if entry.heading else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        colours = colours_of(QApplication.palette())
        card = QRectF(option.rect).adjusted(1, 0, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = _Brush(painter, option.font)
        if entry.heading:
            over = QRectF(card.left(), card.top(), card.width(), HEADING - GRID)
            brush.write(over, entry.heading.upper(), colours.secondary, weight=_BOLD, scale=0.85)
            card.setTop(card.top() + HEADING)
        _draw_ground(painter, card, colours, QStyle.StateFlag(option.state))
        leaf = QRectF(card.left() + 1.5 * GRID, card.center().y() - _LEAF / 2, _LEAF, _LEAF)
        _draw_leaf(brush, leaf, entry, colours)
        _draw_words(
            brush, card.adjusted(_LEAF + 3.5 * GRID, 1.5 * GRID, -2 * GRID, -1.5 * GRID), entry, colours
        )
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Brush:
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
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        font = self._font(weight, scale)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self.painter.drawText(box, align, shown)

    def width(self, text: str, weight: QFont.Weight = QFont.Weight.Normal, scale: float = 1.0) -> float:
        return QFontMetricsF(self._font(weight, scale)).horizontalAdvance(text) + 2

    def _font(self, weight: QFont.Weight, scale: float) -> QFont:
        font = QFont(self.font)
        font.setWeight(weight)
        font.setPointSizeF(font.pointSizeF() * scale)
        return font


def _draw_ground(painter: QPainter, card: QRectF, colours: Colours, state: QStyle.StateFlag) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
    over = bool(state & QStyle.StateFlag.State_MouseOver)
    rim = colours.accent if selected else colours.border if over else colours.soft
    painter.setPen(QPen(QColor(rim), 2 if focused else 1))
    painter.setBrush(QColor(colours.tint if selected else colours.base))
    painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 8, 8)


def _draw_leaf(brush: _Brush, leaf: QRectF, entry: Entry, colours: Colours) -> None:
    painter = brush.painter
    painter.setPen(QPen(QColor(colours.soft), 1))
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(leaf, 6, 6)
    if entry.day is None:
        icon("calendar", colours.secondary).paint(painter, leaf.toRect().adjusted(14, 14, -14, -14))
        return
    upper = QRectF(leaf.left(), leaf.top() + 4, leaf.width(), leaf.height() * 0.34)
    lower = QRectF(leaf.left(), upper.bottom() - 2, leaf.width(), leaf.bottom() - upper.bottom())
    brush.write(upper, spelled(entry.day, "MMM"), colours.accent, weight=_BOLD, scale=0.8, align=_CENTRE)
    brush.write(lower, str(entry.day.day), colours.text, weight=_BOLD, scale=1.35, align=_CENTRE)


def _draw_words(brush: _Brush, box: QRectF, entry: Entry, colours: Colours) -> None:
    half = box.height() / 2
    widths = (brush.width(entry.when, _BOLD), brush.width(entry.where))
    right = min(max(widths), box.width() * 0.45)
    left = box.width() - right - 2 * GRID
    upper = QRectF(box.left(), box.top(), left, half)
    chip = brush.width("Sample", _BOLD, 0.8) + 2 * GRID if entry.row.sample else 0.0
    name = min(brush.width(entry.name, _BOLD, 1.08), left - chip)
    brush.write(
        QRectF(upper.left(), upper.top(), name, half), entry.name, colours.text, weight=_BOLD, scale=1.08
    )
    if chip:
        place = QRectF(upper.left() + name + GRID, upper.center().y() - 9, chip - GRID / 2, 18)
        _draw_chip(brush, place, "Sample", colours)
    brush.write(upper.translated(0, half), entry.work, colours.secondary)
    aside = QRectF(box.right() - right, box.top(), right, half)
    brush.write(aside, entry.when, colours.text, weight=_BOLD, align=_RIGHT)
    brush.write(aside.translated(0, half), entry.where, colours.secondary, align=_RIGHT)


def _draw_chip(brush: _Brush, place: QRectF, text: str, colours: Colours) -> None:
    brush.painter.setPen(QPen(QColor(colours.border), 1))
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.drawRoundedRect(place, 9, 9)
    brush.write(place, text, colours.secondary, weight=_BOLD, scale=0.8, align=_CENTRE)

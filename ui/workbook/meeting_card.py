"""Draws a meeting of the list as a card: a leaf of the calendar, who and where they work, when and how."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.colours import Colours, colours_of
from ui.theme import GRID, icon
from ui.workbook.brush import BOLD, CENTRE, RIGHT, Brush, draw_ground
from ui.workbook.entries import Entry, spelled
from ui.workbook.meetings import ENTRY, HEADING

OVER = 4 * GRID
_LEAF = 6 * GRID
_GAP = GRID


class MeetingCard(QStyledItemDelegate):
    """The delegate of the list; the first card of each part carries the part's heading over it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = round(2 * QFontMetricsF(option.font).lineSpacing()) + GRID // 2
        height = max(_LEAF, words) + 3 * GRID + _GAP
        return QSize(240, height + (OVER if index.data(HEADING) else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        colours = colours_of(QApplication.palette())
        card = QRectF(option.rect).adjusted(1, 0, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, option.font)
        if entry.heading:
            over = QRectF(card.left(), card.top(), card.width(), OVER - GRID)
            brush.write(over, entry.heading.upper(), colours.secondary, weight=BOLD, scale=0.85)
            card.setTop(card.top() + OVER)
        draw_ground(painter, card, colours, QStyle.StateFlag(option.state))
        leaf = QRectF(card.left() + 1.5 * GRID, card.center().y() - _LEAF / 2, _LEAF, _LEAF)
        _draw_leaf(brush, leaf, entry, colours)
        _draw_words(
            brush, card.adjusted(_LEAF + 3.5 * GRID, 1.5 * GRID, -2 * GRID, -1.5 * GRID), entry, colours
        )
        painter.restore()


def _draw_leaf(brush: Brush, leaf: QRectF, entry: Entry, colours: Colours) -> None:
    painter = brush.painter
    painter.setPen(QPen(QColor(colours.soft), 1))
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(leaf, 6, 6)
    if entry.day is None:
        icon("calendar", colours.secondary).paint(painter, leaf.toRect().adjusted(14, 14, -14, -14))
        return
    upper = QRectF(leaf.left(), leaf.top() + 4, leaf.width(), leaf.height() * 0.34)
    lower = QRectF(leaf.left(), upper.bottom() - 2, leaf.width(), leaf.bottom() - upper.bottom())
    brush.write(upper, spelled(entry.day, "MMM"), colours.accent, weight=BOLD, scale=0.8, align=CENTRE)
    brush.write(lower, str(entry.day.day), colours.text, weight=BOLD, scale=1.35, align=CENTRE)


def _draw_words(brush: Brush, box: QRectF, entry: Entry, colours: Colours) -> None:
    half = box.height() / 2
    most = box.width() * 0.45
    when = min(brush.width(entry.when, BOLD), most)
    where = min(brush.width(entry.where), most)
    left = box.width() - when - 2 * GRID
    upper = QRectF(box.left(), box.top(), left, half)
    lower = QRectF(box.left(), box.top() + half, box.width() - where - 2 * GRID, half)
    chip = brush.width("Sample", BOLD, 0.8) + 2 * GRID if entry.row.sample else 0.0
    name = min(brush.width(entry.name, BOLD, 1.08), left - chip)
    brush.write(
        QRectF(upper.left(), upper.top(), name, half), entry.name, colours.text, weight=BOLD, scale=1.08
    )
    if chip:
        place = QRectF(upper.left() + name + GRID, upper.center().y() - 9, chip - GRID / 2, 18)
        _draw_chip(brush, place, "Sample", colours)
    brush.write(lower, entry.work, colours.secondary)
    upper, lower = (
        box.adjusted(box.width() - when, 0, 0, -half),
        box.adjusted(box.width() - where, half, 0, 0),
    )
    brush.write(upper, entry.when, colours.text, weight=BOLD, align=RIGHT)
    brush.write(lower, entry.where, colours.secondary, align=RIGHT)


def _draw_chip(brush: Brush, place: QRectF, text: str, colours: Colours) -> None:
    brush.painter.setPen(QPen(QColor(colours.border), 1))
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.drawRoundedRect(place, 9, 9)
    brush.write(place, text, colours.secondary, weight=BOLD, scale=0.8, align=CENTRE)

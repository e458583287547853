"""The list of people: cards with initials, walked through with the arrow keys."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from iiprep.model.person import Person
from ui.colours import Colours, colours_of
from ui.people.person_model import PERSON, People
from ui.people.words import PersonEntry
from ui.theme import GRID, look
from ui.workbook.brush import BOLD, CENTRE, RIGHT, Brush, draw_ground

_DISC = 5 * GRID
_GAP = GRID // 2


class PersonCard(QStyledItemDelegate):
    """Draws somebody: initials in a disc, name over work, and at the right how often and what is next."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = round(2 * QFontMetricsF(option.font).lineSpacing()) + GRID // 2
        return QSize(240, max(_DISC, words) + 2 * GRID + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: PersonEntry = index.data(PERSON)
        colours = colours_of(QApplication.palette())
        card = QRectF(option.rect).adjusted(1, 0, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, card, colours, QStyle.StateFlag(option.state))
        brush = Brush(painter, option.font)
        disc = QRectF(card.left() + 1.5 * GRID, card.center().y() - _DISC / 2, _DISC, _DISC)
        _draw_disc(brush, disc, entry, colours)
        _draw_words(brush, card.adjusted(_DISC + 3 * GRID, GRID, -2 * GRID, -GRID), entry, colours)
        painter.restore()


def _draw_disc(brush: Brush, disc: QRectF, entry: PersonEntry, colours: Colours) -> None:
    brush.painter.setPen(QColor(colours.soft))
    brush.painter.setBrush(QColor(colours.panel))
    brush.painter.drawEllipse(disc)
    brush.write(disc, entry.initials, colours.accent, weight=BOLD, scale=0.9, align=CENTRE)


def _draw_words(brush: Brush, box: QRectF, entry: PersonEntry, colours: Colours) -> None:
    half = box.height() / 2
    count = min(brush.width(entry.count), box.width() * 0.45)
    following = min(brush.width(entry.next), box.width() * 0.45)
    left = QRectF(box.left(), box.top(), box.width() - count - 2 * GRID, half)
    work = QRectF(box.left(), box.top() + half, box.width() - following - 2 * GRID, half)
    alone = QRectF(box.left(), box.top(), box.width() - max(count, following) - 2 * GRID, box.height())
    brush.write(left if entry.work else alone, entry.name, colours.text, weight=BOLD, scale=1.05)
    brush.write(work, entry.work, colours.secondary)
    upper, lower = box.adjusted(0, 0, 0, -half), box.adjusted(box.width() - following, half, 0, 0)
    brush.write(upper.adjusted(box.width() - count, 0, 0, 0), entry.count, colours.secondary, align=RIGHT)
    brush.write(lower, entry.next, colours.text, align=RIGHT)


class PersonList(QListView):
    """Shows `People`; `chosen` says that another choice was made, `opened` that Enter was pressed on one."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, people: People) -> None:
        super().__init__()
        self._people = people
        self.setObjectName("people.list")
        self.setAccessibleName("People")
        look(self, "cards")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setItemDelegate(PersonCard(self))
        self.setModel(people)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def person(self) -> Person | None:
        """Who is chosen."""
        entry = self.currentIndex().data(PERSON)
        return entry.person if isinstance(entry, PersonEntry) else None

    def choose(self, person_id: str, otherwise: int = 0) -> None:
        """Choose somebody; if they are not shown, whoever stands at the place `otherwise`."""
        at = self._people.row_of(person_id)
        last = self._people.rowCount() - 1
        self.setCurrentIndex(self._people.index(at if at >= 0 else min(otherwise, last), 0))
        self.scrollTo(self.currentIndex())
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on, on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.person is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that somebody else was chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

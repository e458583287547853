"""Draws who introduced whom: a card for each, curves between them, and what is owed in words and a sign."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from iiprep.people.introductions import Node, Tree, sentence
from iiprep.schedule.courtesies.telling import Owed
from ui.between.places import CARD_HEIGHT, Place, places_of, size_of
from ui.colours import Colours, colours_of
from ui.notices import announce
from ui.theme import GRID
from ui.workbook.brush import BOLD, Brush, draw_ground

SIGNS = {**dict.fromkeys(Owed, "○"), Owed.TOLD: "✓", Owed.TELL: "●"}


class TreeCanvas(QWidget):
    """Arrow keys walk through the tree; Enter or a double click opens. `opened` and `chosen` carry a node.

    A screen reader is told the introduction in words.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, day: Callable[[date], str]) -> None:
        super().__init__()
        self.setObjectName("introductions.tree")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Introductions")
        self._day = day
        self._places: tuple[Place, ...] = ()
        self._at = 0

    @property
    def node(self) -> Node | None:
        """Who is chosen."""
        return self._places[self._at].node if self._places else None

    @property
    def box(self) -> QRectF:
        """Where the chosen card stands."""
        return self._places[self._at].box if self._places else QRectF()

    def show_tree(self, tree: Tree) -> None:
        """Draw another tree; the choice stays where it was."""
        before = self.node
        self._places = places_of(tree)
        same = (at for at, one in enumerate(self._places) if before and one.node.person == before.person)
        self._at = next(same, 0)
        width, height = size_of(self._places)
        self.setMinimumSize(width, height)
        self._say()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left to the introducer, right to whom they introduced, up and down in the order of the text."""
        if not self._places:
            super().keyPressEvent(event)
            return
        place, last = self._places[self._at], len(self._places) - 1
        steps = {
            Qt.Key.Key_Left: place.above if place.above >= 0 else self._at,
            Qt.Key.Key_Right: place.children[0] if place.children else self._at,
            Qt.Key.Key_Up: max(self._at - 1, 0),
            Qt.Key.Key_Down: min(self._at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._choose(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(place.node)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        at = self._under(event.position())
        if at is not None:
            self._choose(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        at = self._under(event.position())
        if at is not None:
            self.opened.emit(self._places[at].node)

    def event(self, event: QEvent) -> bool:
        """Focus changes the rim of the chosen card."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(QApplication.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 1.5))
        seen = QRectF(event.rect())
        for place in self._places:
            for child in place.children:
                self._draw_curve(painter, place.box, self._places[child].box, seen)
        brush = Brush(painter, self.font())
        for at, place in enumerate(self._places):
            if place.box.intersects(seen):
                self._draw_card(brush, place, colours, chosen=at == self._at)
        painter.end()

    def _draw_curve(self, painter: QPainter, left: QRectF, right: QRectF, seen: QRectF) -> None:
        begin = QPointF(left.right(), left.center().y())
        end = QPointF(right.left(), right.center().y())
        if not QRectF(begin, end).normalized().adjusted(-1, -1, 1, 1).intersects(seen):
            return
        path = QPainterPath(begin)
        bend = (end.x() - begin.x()) / 2
        path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _draw_card(self, brush: Brush, place: Place, colours: Colours, *, chosen: bool) -> None:
        node, flags = place.node, QStyle.StateFlag
        state = flags.State_Selected if chosen else flags.State_None
        if chosen and self.hasFocus():
            state |= flags.State_HasFocus
        draw_ground(brush.painter, place.box, colours, state)
        box = place.box.adjusted(1.5 * GRID, GRID, -1.5 * GRID, -GRID)
        half = (CARD_HEIGHT - 2 * GRID) / 2
        upper = QRectF(box.left(), box.top(), box.width(), half)
        brush.write(upper, node.name, colours.text, weight=BOLD)
        words, colour = self._below(node, place.above, colours)
        brush.write(upper.translated(0, half), words, colour, scale=0.92)
        brush.painter.setPen(QPen(QColor(colours.border), 1.5))

    def _below(self, node: Node, above: int, colours: Colours) -> tuple[str, str]:
        if node.owed is None or above < 0:
            return node.work, colours.secondary
        to = self._places[above].node.name.split(" ")[0]
        told = f" {self._day(node.told_on)}" if node.told_on else ""
        words = {
            Owed.TOLD: f"{to} was told{told}",
            Owed.TELL: f"Tell {to} how it went",
            Owed.THANKS_FIRST: f"Thank them, then tell {to}",
            Owed.NOTHING_YET: "Not met yet",
            Owed.WITH_OTHERS: "Met, with others",
        }[node.owed]
        colour = {Owed.TOLD: colours.good, Owed.TELL: colours.accent}.get(node.owed, colours.secondary)
        return f"{SIGNS[node.owed]} {words}", colour

    def _under(self, point: QPointF) -> int | None:
        return next((at for at, one in enumerate(self._places) if one.box.contains(point)), None)

    def _choose(self, at: int) -> None:
        self._at = at
        self._say()
        self.update()
        self.chosen.emit(self._places[at].node)

    def _say(self) -> None:
        if not self._places:
            self.setAccessibleDescription("Nobody introduced anybody yet.")
            return
        place = self._places[self._at]
        above = self._places[place.above].node if place.above >= 0 else None
        words = sentence(place.node, above, self._day)
        self.setAccessibleDescription(words)
        announce(self, words)

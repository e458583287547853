"""The list of steps beside the pages: each with a badge for its state, each reachable at once."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.colours import Colours, colours_of
from ui.theme import GRID
from ui.wizard.steps import State, Step

_STATE = Qt.ItemDataRole.UserRole
_BADGE, _SLIM = 20, 80


class _Delegate(QStyledItemDelegate):
    """Draws a badge: a tick for done, an exclamation mark for a look, a number else; and the title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + _BADGE + 4 * GRID, max(size.height() + 2 * GRID, 36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = colours_of(option.palette)
        flags = QStyle.StateFlag(option.state)
        current = bool(flags & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, colours, flags)
        slim = rect.width() < _SLIM
        left = rect.center().x() - _BADGE / 2 if slim else rect.left() + 10
        badge = QRectF(left, rect.center().y() - _BADGE / 2, _BADGE, _BADGE)
        _draw_badge(painter, badge, index.data(_STATE), index.row() + 1, colours, current=current)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if current else colours.text))
        if not slim:
            words = rect.adjusted(_BADGE + 20, 0, -GRID, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, rect: QRectF, colours: Colours, flags: QStyle.StateFlag) -> None:
        selected = bool(flags & QStyle.StateFlag.State_Selected)
        focused = bool(flags & QStyle.StateFlag.State_HasFocus)
        over = bool(flags & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(QColor(colours.accent), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint if selected else colours.soft if over else colours.window))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)


def _draw_badge(
    painter: QPainter, box: QRectF, state: State, number: int, colours: Colours, *, current: bool
) -> None:
    ring = {State.DONE: colours.good, State.LOOK: colours.warn, State.STARTED: colours.accent}
    colour = QColor(ring.get(state, colours.secondary))
    filled = state is State.DONE or current
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(QColor(colours.base) if filled else colour, 1.8))
    if state is State.DONE:
        points = ((0.30, 0.52), (0.44, 0.66), (0.71, 0.36))
        painter.drawPolyline([QPointF(box.left() + x * _BADGE, box.top() + y * _BADGE) for x, y in points])
        return
    font = QFont(painter.font())
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    sign = {State.LOOK: "!", State.STARTED: "…"}.get(state, str(number))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)


class StepList(QListWidget):
    """The steps; choosing one with mouse or arrow keys emits `chosen` with its number."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self.setObjectName("action.steps")
        self.setAccessibleName("Steps")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for step in self._steps:
            QListWidgetItem(step.title, self)
        self.currentRowChanged.connect(self.chosen)

    def show_states(self, states: Sequence[State]) -> None:
        """Show how each step stands."""
        for number, (step, state) in enumerate(zip(self._steps, states, strict=True), start=1):
            item = self.item(number - 1)
            if item.data(_STATE) is not state:
                item.setData(_STATE, state)
                words = f"{step.title}, step {number} of {len(self._steps)}, {state.value}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                item.setToolTip(f"{step.title}: {state.value}")

    def state_of(self, number: int) -> State:
        """How the step at a number is shown."""
        state: State = self.item(number).data(_STATE)
        return state

    def go_to(self, number: int) -> None:
        """Mark the step that is open, without emitting `chosen`."""
        with QSignalBlocker(self):
            self.setCurrentRow(number)
        self.viewport().update()

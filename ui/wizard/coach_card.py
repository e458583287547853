"""One finding as a quiet card: what a host would hear, why it matters, and a better sentence to use."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from iiprep.coach.findings import Finding
from iiprep.model.text import first_line
from ui.colours import colours_of
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, secondary
from ui.wizard.hearing import Door
from ui.wizard.severity import SIGNS, words_for
from ui.wizard.spoken import Spoken
from ui.wizard.underline import colour_of

_EDGE = 4
_EXCERPT = 90
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CoachCard(QFrame):
    """`used`, `shown`, `left` (with a reason) say what was chosen, `opened` carries the flag of its `door`.

    Enter or a click on the card uses its better sentence. `number` tells the cards of one panel apart.
    The reason is not told again where the card above `told` it.
    """

    used = Signal(object, object)
    shown = Signal(object, object)
    left = Signal(object, object, str)
    opened = Signal(str)

    def __init__(
        self, spoken: Spoken, finding: Finding, number: int, door: Door | None = None, *, told: bool = False
    ) -> None:
        super().__init__()
        look(self, "card")
        self.spoken = spoken
        self.finding = finding
        self.setObjectName(f"finding.{number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._says = words_for(finding.severity, spoken.kind)
        self.setAccessibleName(f"{self._says}: {finding.title}")
        better = f"{'For example' if finding.example else 'Better'}: {finding.instead}"
        self.setAccessibleDescription(f"{finding.why} {better}")
        style = "" if number else "primary"
        self.use = push_button("Use this", f"use.{number}", self._use, style=style)
        self.use.setAccessibleDescription(finding.instead)
        self.show_it = push_button("Show", f"show.{number}", lambda: self.shown.emit(spoken, finding))
        self.leave = push_button("Leave it", f"leave.{number}", self._ask_why)
        self.leave.setToolTip("It stays as it is, with a reason if you like, until these words change")
        self.reason = QLineEdit(placeholderText="Why, if you like")
        self.reason.setObjectName(f"reason.{number}")
        self.reason.setAccessibleName("Why it stays, if you like")
        self.leave_so = push_button("Leave it", f"leave-so.{number}", self._leave)
        self.cancel = push_button("Cancel", f"leave-not.{number}", self._go_back)
        self._why = QWidget()
        self._door = door
        self._told = told
        self._lay_out(number)
        self.use.setVisible(self._has_words)

    @property
    def _has_words(self) -> bool:
        """Whether the better sentence can stand in the text."""
        return not self.finding.example

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the focused button, or uses the better sentence; Esc gives up a reason."""
        if event.key() == Qt.Key.Key_Escape and not self._why.isHidden():
            self._go_back()
            return
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if focused is self.reason:
            self._leave()
        elif isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self._use()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click uses the better sentence."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._use()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge that says how loudly the coach speaks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(self.finding.severity, colours_of(QApplication.palette())))
        painter.drawRoundedRect(QRectF(0, 0, _EDGE, self.height()), 2, 2)
        painter.end()

    def _ask_why(self) -> None:
        self._buttons.hide()
        self._why.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """Show the three buttons again; what was typed as a reason is dropped."""
        self.reason.clear()
        self._why.hide()
        self._buttons.show()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.left.emit(self.spoken, self.finding, self.reason.text())

    def _use(self) -> None:
        (self.used if self._has_words else self.shown).emit(self.spoken, self.finding)

    def _lay_out(self, number: int) -> None:
        self._buttons = QWidget()
        buttons = _line(self._buttons)
        title = QLabel(self.finding.title)
        look(title, "label")
        better = QLabel(self.finding.instead)
        if self._has_words:
            better.setCursor(Qt.CursorShape.PointingHandCursor)
        look(better, "better")
        for label in (title, better):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for button in (self.use, self.show_it, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        why = QVBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        why.addWidget(self.reason)
        answers = QWidget()
        why.addWidget(answers)
        line = _line(answers)
        for button in (self.leave_so, self.cancel):
            line.addWidget(button)
        line.addStretch(1)
        self._why.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID + GRID // 2, GRID + GRID // 2, GRID + GRID // 2)
        column.setSpacing(GRID)
        column.addLayout(self._head())
        column.addWidget(title)
        column.addWidget(self._where())
        column.addWidget(secondary("For the reason above." if self._told else self.finding.why))
        if not self._has_words:
            column.addWidget(secondary("It could be said like this:"))
        column.addWidget(better)
        column.addWidget(self._buttons)
        column.addWidget(self._why)
        if self._door is not None:
            column.addLayout(self._way_out(self._door, number))

    def _head(self) -> QHBoxLayout:
        sign = SIGNS[self.finding.severity]
        mark = QLabel()
        set_icon(mark, sign.icon, sign.role)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(mark)
        head.addWidget(secondary(self._says), 1)
        return head

    def _way_out(self, door: Door, number: int) -> QHBoxLayout:
        button = push_button(door.words, f"door.{number}", lambda: self.opened.emit(door.path))
        button.setToolTip(door.help)
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _where(self) -> QLabel:
        excerpt = first_line(self.finding.excerpt, _EXCERPT)
        where = f"“{excerpt}”" if excerpt else "as a whole" if self.finding.example else "not there yet"
        label = secondary(f"{self.spoken.words}: {where}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


def _line(box: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GRID // 2)
    return line

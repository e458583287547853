"""The findings under one another as cards, and the way of the keyboard among them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from iiprep.coach.findings import Finding
from ui.theme import GRID
from ui.widgets import secondary
from ui.wizard.coach_card import CoachCard
from ui.wizard.hearing import door_of
from ui.wizard.spoken import Spoken
from ui.wizard.underline import qt_offset

MOST = 25
"""Cards at a time: whoever has mended these sees the next."""


class CardStack(QScrollArea):
    """The cards, and `tail` below them. Text and finding of a card come with `used`, `shown` and `left`,
    the last with the reason; `opened` carries the card whose door was opened, and the path of its flag.
    """

    used = Signal(object, object)
    shown = Signal(object, object)
    left = Signal(object, object, str)
    opened = Signal(object, str)

    def __init__(self, tail: QWidget) -> None:
        super().__init__()
        self._cards: list[CoachCard] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, GRID // 2, 0)
        self._column.setSpacing(GRID)
        self.more = secondary("")
        self._column.addWidget(self.more)
        self._column.addWidget(tail)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    @property
    def cards(self) -> tuple[CoachCard, ...]:
        """The cards from the top."""
        return tuple(self._cards)

    def show_findings(
        self, found: Sequence[tuple[Spoken, Finding]], relaxing: frozenset[str] = frozenset()
    ) -> None:
        """Put new cards in place of the old ones, at most MOST, and say how many more there are.

        `relaxing` are the rules that relax when the host asked.
        """
        for old in self._cards:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        reasons = ["", *(finding.why for _spoken, finding in found)]
        self._cards = [
            CoachCard(
                spoken,
                finding,
                number,
                door_of(finding.rule, relaxing),
                told=finding.why == reasons[number],
            )
            for number, (spoken, finding) in enumerate(found[:MOST])
        ]
        self.more.setText(f"and {len(found) - MOST} more")
        self.more.setVisible(len(found) > MOST)
        for place, card in enumerate(self._cards):
            card.used.connect(self.used)
            card.shown.connect(self.shown)
            card.left.connect(self.left)
            card.opened.connect(partial(self.opened.emit, card))
            self._column.insertWidget(place, card)
            card.show()

    def number_of(self, finding: Finding) -> int:
        """The number of the card with a finding."""
        return [card.finding for card in self._cards].index(finding)

    def with_keyboard(self) -> int | None:
        """The number of the card that has the keyboard."""
        return self._holding(QApplication.focusWidget())

    def go_on_at(self, number: int) -> None:
        """Give the keyboard to the first button of a card; of the last one where there are fewer."""
        card = self._cards[min(number, len(self._cards) - 1)]
        first = card.show_it if card.use.isHidden() else card.use
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_focused)

    def _show_focused(self) -> None:
        """Bring the card with the keyboard into sight, once all cards have their places."""
        here, inner = self._holding(QApplication.focusWidget()), self.widget()
        if here is not None and inner is not None:
            inner.adjustSize()
            self.ensureWidgetVisible(self._cards[here], 0, GRID)

    def go_to_card(self, field: QWidget | None) -> None:
        """Focus the finding at the cursor of `field`, or one about it; from a card the next one."""
        here = self._holding(field)
        if here is not None:
            self._focus((here + 1) % len(self._cards))
        elif self._cards:
            path = field.objectName() if field else ""
            about = [number for number, card in enumerate(self._cards) if card.spoken.path == path]
            at_cursor = [number for number in about if _is_at_cursor(self._cards[number], field)]
            self._focus([*at_cursor, *about, 0][0])

    def _focus(self, number: int) -> None:
        self._cards[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(self._cards[number], 0, GRID)

    def _holding(self, widget: QWidget | None) -> int | None:
        for number, card in enumerate(self._cards):
            if widget is not None and (widget is card or card.isAncestorOf(widget)):
                return number
        return None


def _is_at_cursor(card: CoachCard, field: QWidget | None) -> bool:
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor().position()
    elif isinstance(field, QLineEdit):
        cursor = field.cursorPosition()
    else:
        return False
    text, finding = card.spoken.text, card.finding
    return qt_offset(text, finding.start) <= cursor <= qt_offset(text, finding.end)

"""What an empty view says: what it is for, and the one next step."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary


def empty_card(title: str, words: str, name: str, plan: Callable[[], object]) -> QFrame:
    """A card with a button that begins a meeting, named ``action.first-meeting.<name>``."""
    card = QFrame()
    look(card, "card")
    inside = QVBoxLayout()
    inside.setSpacing(GRID // 2)
    inside.addWidget(heading(title, 1.1))
    inside.addWidget(secondary(words))
    line = QHBoxLayout(card)
    line.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    line.setSpacing(2 * GRID)
    line.addLayout(inside, 1)
    line.addWidget(push_button("Plan a meeting", f"first-meeting.{name}", plan, style="primary", icon="plus"))
    return card

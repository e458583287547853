"""What an empty view says: what it is for, and the one next step."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ui.beside import Beside
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary


def empty_card(title: str, words: str, name: str, plan: Callable[[], object]) -> QFrame:
    """A card with a button that begins a meeting, named ``action.first-meeting.<name>``."""
    inside = QVBoxLayout()
    inside.setSpacing(GRID // 2)
    inside.addWidget(heading(title, 1.1))
    inside.addWidget(secondary(words))
    begin = push_button("Plan a meeting", f"first-meeting.{name}", plan, style="primary", icon="plus")
    card = Beside(inside, [begin])
    look(card, "card")
    return card


class Nowhere(Beside):
    """Said when a search finds nothing, with the way back."""

    def __init__(self, back: QPushButton) -> None:
        self.words = secondary("")
        line = QVBoxLayout()
        line.addWidget(self.words)
        super().__init__(line, [back], 0)

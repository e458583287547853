"""One kind word, said once: coming of one's own accord speaks for oneself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.beside import Beside
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary

WORDS = (
    "Nobody made you do this: you ask, and you prepare. Hosts notice that, and it speaks well of you. "
    "Whatever comes of this talk, you will have learned something and met somebody."
)


class Encouragement(Beside):
    """`read` says that it was read, and need not be said again."""

    read = Signal()

    def __init__(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(heading("You came of your own accord", 1.1))
        words.addWidget(secondary(WORDS))
        self.button = push_button("Good to hear", "encouraged", self._say)
        super().__init__(words, [self.button])
        look(self, "card")
        self.setObjectName("home.encouragement")

    def _say(self) -> None:
        self.read.emit()

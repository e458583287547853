"""A chapter of the debrief: folded it is a line with what it holds, open it has its fields and the way on."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.disclosure import Disclosure
from ui.theme import GRID, look
from ui.widgets import push_button, secondary


class Chapter(QFrame):
    """`go_on` is called by the button at its end, which says `words`; `parts` are its fields."""

    def __init__(
        self, name: str, title: str, parts: tuple[QWidget, ...], words: str, go_on: Callable[[], object]
    ) -> None:
        super().__init__()
        look(self, "card")
        self.fold = Disclosure(f"debrief.{name}", title)
        look(self.fold.button, "chapter")
        self.summary = secondary("")
        inside = QVBoxLayout(self.fold.content)
        inside.setContentsMargins(4, GRID, 4, 4)
        inside.setSpacing(2 * GRID)
        for part in parts:
            inside.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self._on = push_button(words, f"go-on.{name}", go_on, icon="arrow-right")
        foot.addWidget(self._on)
        inside.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID + 4)
        column.setSpacing(0)
        column.addWidget(self.fold)
        column.addWidget(self.summary)
        self.summary.setContentsMargins(3 * GRID, 0, 0, GRID // 2)
        self.fold.button.toggled.connect(self._show_summary)

    @property
    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self.fold.button.isChecked()

    def set_open(self, shown: bool) -> None:
        """Show or fold its fields."""
        self.fold.button.setChecked(shown)

    def lead_to(self, words: str) -> None:
        """What the button at its end says."""
        self._on.setText(words)

    def sum_up(self, words: str) -> None:
        """What its line says while it is folded."""
        self.summary.setText(words)
        self._show_summary()

    def _show_summary(self) -> None:
        self.summary.setVisible(not self.is_open and bool(self.summary.text()))

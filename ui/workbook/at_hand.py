"""The right side of the home window: the page of the chosen meeting, and what can be done with it."""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import GRID, look
from ui.widgets import secondary
from ui.workbook.commands import Commands
from ui.workbook.entries import Part

WIDTH = 320


class AtHand(QFrame):
    """Shows a page while a meeting is chosen, with the buttons of the meeting under it.

    The page is given later, by `take_page`: what draws it is not needed for the first sight of the window.
    """

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        look(self, "column")
        self.setFixedWidth(WIDTH)
        self._place = QWidget()
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self._none = secondary("Choose a meeting to see its page here.")
        self._open = commands.button("open", "Open", "pencil", "primary")
        self._after = commands.button("after", "After the meeting", "notebook-pen")
        self._buttons = QWidget()
        self._lay_out_buttons(commands)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self._none)
        column.addWidget(self._place, 1)
        column.addWidget(self._buttons)
        self.show_part(None)

    def take_page(self, page: QWidget) -> None:
        """Show this widget over the buttons."""
        layout = self._place.layout()
        assert layout is not None
        layout.addWidget(page)

    def show_part(self, part: Part | None) -> None:
        """Offer what fits a meeting of this part of the list; None: no meeting is chosen."""
        chosen = part is not None
        for widget in (self._place, self._buttons):
            widget.setVisible(chosen)
        self._none.setVisible(not chosen)
        over = part in (Part.OVER, Part.MET, Part.THANKED)
        look(self._after, "primary" if over else "plain")
        look(self._open, "plain" if over else "primary")

    def _head(self) -> QHBoxLayout:
        title = QLabel("PREP SHEET")
        look(title, "over")
        line = QHBoxLayout()
        line.addWidget(title)
        line.addStretch(1)
        return line

    def _lay_out_buttons(self, commands: Commands) -> None:
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        grid.addWidget(self._open, 0, 0)
        grid.addWidget(commands.button("rehearse", "Rehearse", "timer"), 0, 1)
        grid.addWidget(commands.button("re-read", "Read request", "glasses"), 1, 0)
        grid.addWidget(commands.button("export", "Save papers…", "file-down"), 1, 1)
        grid.addWidget(self._after, 2, 0, 1, 2)
        grid.addWidget(commands.button("calendar", "Add to calendar…", "calendar-plus"), 3, 0, 1, 2)
        grid.addWidget(commands.button("duplicate", "Duplicate", "copy", "quiet"), 4, 0)
        grid.addWidget(commands.button("delete", "Delete", "trash-2", "quiet"), 4, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

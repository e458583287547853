"""The left side of the home window: New meeting, where one is, and the guide and the settings below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ui.theme import GRID, look, set_icon
from ui.widgets import push_button
from ui.workbook.commands import Commands

WIDTH = 212


class HomeSide(QFrame):
    """A column of buttons; `say_total` keeps the number of meetings beside their name."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        look(self, "side")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(commands.button("new-meeting", "New meeting", "plus", "primary"))
        column.addSpacing(GRID)
        self._meetings = push_button("Meetings", "meetings", commands["meetings"].trigger, style="nav")
        self._meetings.setCheckable(True)
        self._meetings.setChecked(True)
        self._meetings.clicked.connect(lambda: self._meetings.setChecked(True))
        set_icon(self._meetings, "calendar", "accent")
        self._total = QLabel()
        look(self._total, "secondary")
        self._total.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self._meetings)
        inside.setContentsMargins(0, 0, GRID + 4, 0)
        inside.addWidget(self._total, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._meetings)
        column.addStretch(1)
        column.addWidget(commands.button("guide", "The guide", "book-open", "quiet"))
        column.addWidget(commands.button("settings", "Settings", "settings", "quiet"))

    def say_total(self, number: int) -> None:
        """Say how many meetings there are, the sample not counted."""
        self._total.setText(str(number) if number else "")
        words = "1 meeting" if number == 1 else f"{number} meetings"
        self._meetings.setAccessibleDescription(words)

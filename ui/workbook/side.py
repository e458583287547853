"""The left side of the home window: New meeting, the views, and the guide and the settings below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.theme import GRID, look, set_icon
from ui.widgets import push_button
from ui.workbook.commands import Commands
from ui.workbook.views import MEETINGS, View

WIDTH = 212


class HomeSide(QFrame):
    """A column of buttons; `say_total` keeps the number of meetings beside their name."""

    def __init__(self, commands: Commands, views: Sequence[View] = ()) -> None:
        super().__init__()
        look(self, "side")
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(commands.button("new-meeting", "New meeting", "plus", "primary"))
        column.addSpacing(GRID)
        column.addWidget(self._button(commands, MEETINGS, "meetings", "Meetings", "calendar"))
        for view in views:
            column.addWidget(self._button(commands, view.name, f"view.{view.name}", view.title, view.icon))
        self._total = QLabel()
        look(self._total, "secondary")
        self._total.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self._buttons[MEETINGS])
        inside.setContentsMargins(0, 0, GRID + 4, 0)
        inside.addWidget(self._total, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        column.addWidget(commands.button("guide", "The guide", "book-open", "nav"))
        column.addWidget(commands.button("settings", "Settings", "settings", "nav"))
        self.show_view(MEETINGS)

    def show_view(self, name: str) -> None:
        """Mark the button of the view in sight."""
        for known, button in self._buttons.items():
            button.setChecked(known == name)
            set_icon(button, str(button.property("iconName")), "accent" if known == name else "secondary")

    def say_total(self, number: int) -> None:
        """Say how many meetings there are, the sample not counted."""
        self._total.setText(str(number) if number else "")
        words = "1 meeting" if number == 1 else f"{number} meetings"
        self._buttons[MEETINGS].setAccessibleDescription(words)

    def _button(self, commands: Commands, view: str, action: str, title: str, icon: str) -> QPushButton:
        button = push_button(title, action, commands[action].trigger, style="nav", icon=icon)
        button.setCheckable(True)
        self._group.addButton(button)
        self._buttons[view] = button
        return button

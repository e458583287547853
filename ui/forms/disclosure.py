"""A part of a form that waits folded under “More”, and the way to a field wherever it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QToolButton, QVBoxLayout, QWidget

from ui.forms.editor import take_keyboard
from ui.theme import look, set_icon


class Disclosure(QWidget):
    """A button with a chevron, and under it a content that it shows and hides.

    While the content is shown the button says `when_open` instead of `title`, where that is given.
    """

    def __init__(self, name: str, title: str = "More", when_open: str = "") -> None:
        super().__init__()
        self._title = title
        self._when_open = when_open
        self.button = QToolButton()
        self.button.setObjectName(f"action.more.{name}")
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(16, 16))
        look(self.button, "fold")
        self.button.setText(title)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.content = QWidget()
        self.content.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.content)
        self.button.toggled.connect(self._fold)
        self._fold(self.button.isChecked())

    def open(self) -> None:
        """Show the content."""
        self.button.setChecked(True)

    def say_filled(self, number: int) -> None:
        """Say on the button how many fields inside are filled."""
        self.button.setText(f"{self._title} · {number} filled" if number else self._title)

    def _fold(self, shown: bool) -> None:
        self.content.setVisible(shown)
        if self._when_open:
            self.button.setText(self._when_open if shown else self._title)
        set_icon(self.button, "unfold" if shown else "fold", "accent")
        self.button.setAccessibleDescription("open" if shown else "folded")


def reveal(field: QWidget) -> None:
    """Unfold what hides a field, scroll to it and give it the keyboard."""
    parents: list[QWidget] = []
    parent = field.parentWidget()
    while parent is not None:
        parents.append(parent)
        parent = parent.parentWidget()
    for widget in parents:
        if isinstance(widget, Disclosure):
            widget.open()
    for widget in parents:
        if isinstance(widget, QScrollArea):
            widget.ensureWidgetVisible(field, 24, 48)
    take_keyboard(field)

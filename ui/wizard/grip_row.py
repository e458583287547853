"""A row that is moved by its grip: dragged, by a menu on a click, or by Alt+Up and Alt+Down."""

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.forms.row import BUTTON_TOP, RowFrame

_MOVES = (("up", "Move up", "Alt+Up"), ("down", "Move down", "Alt+Down"))


class GripRow(RowFrame):
    """A row without buttons to move it, so that its words have room; its menu moves it too."""

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 - handed on as they are
        super().__init__(*args, **more)
        self._menu = QMenu(self)
        for verb, words, key in _MOVES:
            action = QAction(f"{words}\t{key}", self._menu)
            action.setObjectName(f"action.{verb}.{self._path}.{self._index}")
            action.triggered.connect(partial(self._ask, verb))
            self._menu.addAction(action)
        self._grip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the grip opens the menu."""
        clicked = event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        if clicked and watched is self._grip:
            self._menu.popup(self._grip.mapToGlobal(QPoint(0, self._grip.height())))
            return True
        return super().eventFilter(watched, event)

    def _ask(self, verb: str) -> None:
        self.asked.emit(verb, self._index)

    def _buttons(self, *, movable: bool) -> QWidget:
        del movable
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, BUTTON_TOP, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._button("remove", "x", "Remove"), 0, Qt.AlignmentFlag.AlignTop)
        return box

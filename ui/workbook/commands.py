"""What can be done in the home window, each thing once: for the menus, the buttons and the keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import look, set_icon

_KEYS = QKeySequence.StandardKey
_ROLE = QAction.MenuRole
Key = QKeySequence.StandardKey | str | None


class Commands(QObject):
    """The actions by their names; `action.<name>` is their object name, as it is of a button for them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def add(
        self,
        name: str,
        text: str,
        act: Callable[[], object],
        key: Key = None,
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        """A new action; `key` works in the whole window."""
        action = QAction(text, self._window)
        action.setObjectName(f"action.{name}")
        action.setMenuRole(role)
        if key is not None:
            action.setShortcut(sequence(key))
        action.triggered.connect(lambda _checked=False: act())
        self._window.addAction(action)
        self._actions[name] = action
        return action

    def enable(self, names: tuple[str, ...], *, on: bool) -> None:
        """Let some actions be used, or not."""
        for name in names:
            self._actions[name].setEnabled(on)

    def button(self, name: str, text: str, icon: str = "", style: str = "") -> QPushButton:
        """A button that does what an action does, and can be pressed when the action can."""
        action = self._actions[name]
        button = QPushButton(text)
        button.setObjectName(action.objectName())
        button.setAutoDefault(False)
        button.setToolTip(_tip(action))
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        if icon:
            set_icon(button, icon, {"primary": "on_accent", "nav": "secondary"}.get(style, "text"))
        if style:
            look(button, style)
        return button


def sequence(key: QKeySequence.StandardKey | str) -> QKeySequence:
    """The keys of the platform; Ctrl+, and Ctrl+Q where the platform names none for settings and quitting."""
    if isinstance(key, str):
        return QKeySequence(key)
    named = QKeySequence(key)
    fallback = {_KEYS.Preferences: "Ctrl+,", _KEYS.Quit: "Ctrl+Q"}
    return QKeySequence(fallback[key]) if named.isEmpty() and key in fallback else named


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = action.text().replace("&", "").rstrip("…")
    return f"{words} ({keys})" if keys else words


def only_in(action: QAction, widget: QWidget) -> None:
    """Let an action's key work only while a widget has the keyboard."""
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    widget.addAction(action)

"""What every editor of a field is: a widget to type in, with one value to read and to show."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class Editor(QObject):
    """Edits one value. `widget` goes into the layout, `field` takes the keyboard and bears the name.

    `edited` says that the person changed the value; `show` never emits it. `told` carries a sentence to
    show at the field. `labelled` says that the widget shows the field's label itself.
    While `typing`, a value that is refused stays as it is typed: more may come.
    """

    edited = Signal()
    told = Signal(str)
    labelled = False
    typing = False

    def __init__(self, field: QWidget, widget: QWidget | None = None) -> None:
        super().__init__(widget or field)
        self.field = field
        self.widget = widget or field
        field.installEventFilter(LeavesUndo(self))

    def read(self) -> object:
        """The value as the widget shows it."""
        raise NotImplementedError

    def show(self, value: object) -> None:
        """Show a value; the cursor stays where it is."""
        raise NotImplementedError


class LeavesUndo(QObject):
    """Leaves the keys of undo and redo to the window, whose undo knows every field."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def take_keyboard(field: QWidget) -> None:
    """Give a field the keyboard, with the cursor behind what is there."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(field, QLineEdit):
        field.end(False)  # noqa: FBT003 - Qt's own signature

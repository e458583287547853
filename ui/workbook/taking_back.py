"""Undo and redo in the home window: the two actions, what they say, and the note that offers to undo."""

from PySide6.QtCore import QObject, Signal

from ui.notices import Toast
from ui.workbook.changes import Changes, Done
from ui.workbook.commands import Commands


class TakingBack(QObject):
    """Joins `changes` with the actions ``undo-delete`` and ``redo`` and with the note at the bottom.

    `turned` says that something was done, taken back or done again, so that all is to be read anew.
    """

    turned = Signal()

    def __init__(self, changes: Changes, commands: Commands, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._changes = changes
        self._commands = commands
        self._toast = toast
        changes.changed.connect(self._offer)

    def say_done(self, done: Done) -> None:
        """Tell what was done, and let it be taken back."""
        self._changes.remember(done)
        self._toast.say(done.said, self.undo)
        self.turned.emit()

    def undo(self) -> None:
        """Take back what was done last, whatever it was."""
        self._toast.hide()
        self._changes.undo()
        self.turned.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._changes.redo()
        self.turned.emit()

    def _offer(self) -> None:
        offers = (("undo-delete", "Undo", self._changes.undo_text), ("redo", "Redo", self._changes.redo_text))
        for name, otherwise, words in offers:
            self._commands[name].setText(words or otherwise)
            self._commands[name].setEnabled(bool(words))

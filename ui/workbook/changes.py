"""Changes made in the home window, which can be taken back and made again, one after the other."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Done:
    """`said` tells of it, `words` complete “Undo …”, `undo` takes it back, `redo` makes it again."""

    said: str
    words: str
    undo: Callable[[], object]
    redo: Callable[[], object]


class Changes(QObject):
    """What was done, the newest last, and what was taken back. `changed` says that either is another now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Done] = []
        self._future: list[Done] = []

    @property
    def undo_text(self) -> str:
        """What `undo` would take back; empty when there is nothing."""
        return f"Undo {self._past[-1].words}" if self._past else ""

    @property
    def redo_text(self) -> str:
        """What `redo` would do again; empty when there is nothing."""
        return f"Redo {self._future[-1].words}" if self._future else ""

    def remember(self, done: Done) -> None:
        """Let `undo` take this back first; what was taken back before is forgotten."""
        self._past.append(done)
        self._future.clear()
        self.changed.emit()

    def forget(self) -> None:
        """Take nothing back any longer, as all of the workbook was replaced."""
        self._past.clear()
        self._future.clear()
        self.changed.emit()

    def undo(self) -> None:
        """Take back what was done last."""
        if self._past:
            done = self._past.pop()
            self._future.append(done)
            self.changed.emit()
            done.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._future:
            done = self._future.pop()
            self._past.append(done)
            self.changed.emit()
            done.redo()

    def stays(self, done: Done) -> None:
        """Note that something could not be taken back after all."""
        if done in self._future:
            self._future.remove(done)
            self._past.append(done)
            self.changed.emit()

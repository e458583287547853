"""Collects garbage on the interface thread alone.

A Qt object that is collected on another thread takes Qt's locks there while it waits for Python's, and the
interface thread may hold Python's while it waits for Qt's: both would wait for ever.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Collector(QObject):
    """From now on Python collects only when this thread's timer says so, until `close`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Collect the youngest generation that is due, as Python itself would."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [age for age, (count, limit) in enumerate(counts) if count > limit]
        if due:
            gc.collect(max(due))

    def settle(self) -> None:
        """Look no more at what is there by now, modules above all: to go through it stops the window."""
        gc.freeze()

    def close(self) -> None:
        """Let Python collect by itself again, when no other thread is left."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

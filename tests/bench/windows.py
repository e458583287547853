"""How soon the program takes typing against a bare PySide6 wizard, and how long its event loop rests then."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget, QWizard

from iiprep.store.workbook import Workbook
from ui.app import Program
from ui.workbook.meeting_list import MeetingList

MOST_BEFORE_TYPING, LONGEST_GAP = 1.8, 16
ROUNDS = 7
KEYS_A_SECOND = 8
NOTE = (
    "Dear Ana, my name is Jordan. I read your talk on how a launch is decided, and I would like to learn how "
    "your team weighs an early date against a late complaint. Would you have half an hour in the next weeks?"
)
_UNTIL_PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWizard, QWizardPage

class Ear(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and watched.isWidgetType():
            os._exit(0)
        return False

app = QApplication(sys.argv[:1])
ear = Ear()
app.installEventFilter(ear)
"""
_BARE = f"""{_UNTIL_PAINTED}
window = QWizard()
for number in range(7):
    page = QWizardPage()
    column = QVBoxLayout(page)
    for row in range(8):
        column.addWidget(QLineEdit())
    window.addPage(page)
window.show()
app.exec()
"""
_OURS = f"""{_UNTIL_PAINTED}
from iiprep.__main__ import main
main([])
"""


def run() -> Iterator[str]:
    """The ratio of the starts, and the rests of the event loop while a note is typed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        times = [(_start(_OURS, folder), _start(_BARE, folder)) for _ in range(ROUNDS + 1)][1:]
        ours, bare = min(one for one, _ in times), min(other for _, other in times)
        held = "" if ours / bare <= MOST_BEFORE_TYPING else "  TOO MUCH"
        words = f"{ours / bare:.1f} x a bare wizard's, {ours:.2f} and {bare:.2f} s"
        yield f"windows: the first window is there after {words} (at most {MOST_BEFORE_TYPING}){held}"
        rests = sorted(_typed(Path(folder)))
    over = sum(one > LONGEST_GAP for one in rests)
    held = "" if not over else "  TOO MUCH"
    words = f"{rests[-1]:.0f} ms at most, {over} of {len(rests)} turns above {LONGEST_GAP}"
    yield f"windows: while a note of {len(NOTE)} letters is typed, the event loop rests {words}{held}"


def _start(program: str, folder: str) -> float:
    """Seconds from the start of a process to the first paint of its window."""
    command = [sys.executable, "-c", program]
    begun = time.perf_counter()
    subprocess.run(
        command, env={**os.environ, "IIPREP_HOME": folder}, stderr=subprocess.DEVNULL, check=True, timeout=60
    )
    return time.perf_counter() - begun


def _typed(folder: Path) -> list[float]:
    """Milliseconds between turns of the event loop while somebody types a note beside the page."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    workbook = Workbook.open(folder)
    program = Program(app, workbook, folder)
    program.start()
    _wait(app, 4)
    chosen = program.home.findChild(MeetingList)
    assert chosen is not None
    assert chosen.row is not None
    window = program.opener.show(chosen.row.id, "open")
    assert isinstance(window, QWizard)
    window.setCurrentId(window.pageIds()[2])
    _wait(app, 4)
    note = window.findChild(QWidget, "request.note")
    assert isinstance(note, QPlainTextEdit)
    note.clear()
    note.setFocus()
    turns = _Turns(program)
    for letter in NOTE:
        QTest.keyClick(note, letter, Qt.KeyboardModifier.NoModifier)
        _wait(app, 1 / KEYS_A_SECOND)
    turns.stop()
    window.close()
    program.home.close()
    program.close()
    return turns.rests


class _Turns(QObject):
    """Notes how long it was from one turn of the event loop to the next."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rests: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def stop(self) -> None:
        """Note no more."""
        self._timer.stop()

    def _turn(self) -> None:
        now = time.perf_counter()
        self.rests.append((now - self._last) * 1000)
        self._last = now


def _wait(app: QApplication, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()

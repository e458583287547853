"""The window to rehearse a meeting in: turn by turn with a clock, then how it went."""

import time
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from iiprep.rehearsal.course import Course
from iiprep.rehearsal.notes import gone_through
from iiprep.rehearsal.turns import turns_of
from iiprep.rehearsal.words import last_time, length_words
from ui.document import Document
from ui.foot import Foot
from ui.notices import Notice, announce, may_lose
from ui.rehearsal.course_bar import CourseBar
from ui.rehearsal.ending import Ending
from ui.rehearsal.stage import Stage
from ui.saver import Saver
from ui.theme import GRID, look
from ui.widgets import heading, secondary

TICK_MS = 200
_WHY = "Say it aloud, alone or with a friend who plays {name}: {count} turns, about {length}."
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class RehearsalWindow(QDialog):
    """“Rehearsal: the meeting with Ana”. Saved while typing; closing loses nothing. Not modal.

    `clock` gives seconds that only go forward.
    """

    def __init__(
        self,
        document: Document,
        saver: Saver,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._document = document
        self._saver = saver
        self._today = today
        self.course = Course(turns_of(document.plan), clock)
        self.stage = Stage(document, self.course)
        self.ending = Ending(document)
        self._bar = CourseBar(self.course)
        self._parts = QStackedWidget()
        self._title = heading("")
        self._why = secondary("")
        self._notice = Notice()
        self._timer = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self._connect()
        self._show()
        self.resize(980, 720)

    def walk(self, by: int) -> None:
        """Go a turn on (1) or back (-1)."""
        was_over = self.course.over
        if by > 0:
            self.course.next()
        else:
            self.course.back()
        if self.course.over and not was_over:
            plan = gone_through(self._document.plan, self.course, self._today())
            self._document.replace(plan, "the rehearsal")
        self._show()

    def toggle(self) -> None:
        """Start or stop the clock."""
        if self.course.running:
            self.course.pause()
        else:
            self.course.go_on()
        self.stage.tick()
        announce(self, "The clock runs" if self.course.running else "The clock stands")

    def reject(self) -> None:
        """Esc or the window's cross: store everything, then close; stay open when it cannot be stored."""
        if self._saver.flush() or may_lose(self, self._notice.text):
            self.course.pause()
            super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the clock and the buttons: arrows go turn by turn, N leads to the note."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            if event.key() in _STEPS:
                self.walk(_STEPS[Qt.Key(event.key())])
                return True
            if event.key() == Qt.Key.Key_N:
                self.stage.note.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        over = self.course.over
        self._bar.follow()
        self._parts.setCurrentIndex(int(over))
        if over:
            self.ending.show_course(self.course)
            self.ending.next_time.editor.field.setFocus()
            announce(self, self.ending.verdict.text())
        else:
            self.stage.show_turn()
            self.stage.clock.setFocus()

    def _leave_note(self, on: bool) -> None:
        if on:
            self.walk(1)
        else:
            self.stage.clock.setFocus()

    def _begin_again(self) -> None:
        self.course.begin_again()
        self._show()

    def _connect(self) -> None:
        stage = self.stage
        for watched in (stage.clock, stage.back, stage.pause, stage.next):
            watched.installEventFilter(self)
        stage.walked.connect(self.walk)
        stage.toggled.connect(self.toggle)
        stage.note.left.connect(self._leave_note)
        self.ending.again.connect(self._begin_again)
        self.ending.back.connect(partial(self.walk, -1))
        self._timer.timeout.connect(stage.tick)
        self._timer.start()
        self._saver.failed.connect(self._notice.say)
        self._saver.saved.connect(self._notice.clear)
        self.finished.connect(self.deleteLater)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._saver.flush)

    def _lay_out(self) -> None:
        look(self, "page")
        self.setObjectName("window.rehearsal")
        plan = self._document.plan
        name = plan.host.short_name
        title = f"Rehearsal: the meeting with {name}" if name else "Rehearsal"
        self.setWindowTitle(title)
        self._title.setText(title)
        length = length_words(self.course.planned)
        why = _WHY.format(name=name or "the host", count=len(self.course.turns), length=length)
        self._why.setText(f"{why} {last_time(plan.rehearsal.took)}".strip())
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, GRID)
        head.setSpacing(GRID)
        for part in (self._notice, self._title, self._why, self._bar):
            head.addWidget(part)
        self._parts.addWidget(self.stage)
        self._parts.addWidget(self.ending)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._parts, 1)
        column.addWidget(Foot(self._document, self._saver, self.close, main=False))

"""What happened with the chosen meeting, and on which days; as tall as its words, or it scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme import GRID, look
from ui.widgets import secondary
from ui.workbook.course import Course


class CourseLines(QWidget):
    """Lines under a heading; not there without any."""

    def __init__(self, title: str) -> None:
        super().__init__()
        over = QLabel(title)
        over.setAccessibleName(title.capitalize())
        look(over, "over")
        self.text = secondary("")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAccessibleName(title.capitalize())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(over)
        column.addWidget(self.text)
        self.hide()

    def say(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        self.text.setText("\n".join(lines))
        self.setVisible(bool(lines))


class CourseBox(QScrollArea):
    """Never taller than `fit` allows; what is beyond that can be scrolled to, and no line is cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.days, self.happened = CourseLines("DATES"), CourseLines("WHAT HAPPENED")
        self._most = 0
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for lines in (self.happened, self.days):
            self._column.addWidget(lines)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.hide()

    def show_course(self, course: Course) -> None:
        """Show what is known of a meeting; not there without any."""
        self.days.say(course.days)
        self.happened.say(course.happened)
        self.setVisible(bool(course.days or course.happened))
        self.verticalScrollBar().setValue(0)
        self.fit(self._most)

    def fit(self, most: int) -> None:
        """Be as tall as the words, or `most` pixels where they are taller."""
        self._most = most
        self._column.invalidate()
        width = self.width()
        height = self._column.totalHeightForWidth(width)
        if height > most:
            height = self._column.totalHeightForWidth(width - self.verticalScrollBar().sizeHint().width())
        height = max(1, height)
        self._inside.setMinimumHeight(height)
        self.setFixedHeight(max(1, min(height, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit(self._most)

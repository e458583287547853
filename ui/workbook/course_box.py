"""What happened with the chosen meeting, and on which days; as tall as its words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import GRID, look
from ui.widgets import secondary
from ui.workbook.course import Course


class CourseLines(QWidget):
    """Lines under a heading, those with a day in two columns; not there without any."""

    def __init__(self, title: str) -> None:
        super().__init__()
        over = QLabel(title)
        over.setAccessibleName(title.capitalize())
        look(over, "over")
        self._title = title.capitalize()
        self._lines: tuple[str, ...] = ()
        self._inside = QGridLayout()
        self._inside.setHorizontalSpacing(GRID)
        self._inside.setVerticalSpacing(GRID // 2)
        self._inside.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(over)
        column.addLayout(self._inside)
        self.hide()

    @property
    def text(self) -> str:
        """The lines that are shown."""
        return "\n".join(self._lines)

    def say(self, lines: Sequence[str], *, dated: bool = False) -> None:
        """Show these lines; those that are `dated` begin with a day and a colon."""
        self.setVisible(bool(lines))
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        while (item := self._inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(lines):
            day, _colon, what = line.partition(": ") if dated else ("", "", line)
            if what and day:
                self._inside.addWidget(_short(day), row, 0, Qt.AlignmentFlag.AlignTop)
            words = QLabel(what or day)
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setAccessibleDescription(self._title)
            self._inside.addWidget(words, row, 1 if what and day else 0, 1, 1 if what and day else 2)


class CourseBox(QWidget):
    """What is known of a meeting; not there without anything."""

    def __init__(self) -> None:
        super().__init__()
        self.days, self.happened = CourseLines("DATES"), CourseLines("WHAT HAPPENED")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for lines in (self.happened, self.days):
            column.addWidget(lines)
        self.hide()

    def show_course(self, course: Course) -> None:
        """Show what is known of a meeting."""
        self.days.say(course.days, dated=True)
        self.happened.say(course.happened)
        self.setVisible(bool(course.days or course.happened))


def _short(words: str) -> QLabel:
    label = secondary(words)
    label.setWordWrap(False)
    return label

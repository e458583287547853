"""The right side of the home window: the page of the chosen meeting, and what can be done with it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.theme import GRID, look, set_icon
from ui.widgets import make_main, secondary
from ui.workbook.commands import Commands
from ui.workbook.course import Course
from ui.workbook.course_box import CourseBox
from ui.workbook.entries import Part

WIDTH = 320
_SHARE = 0.45
_NOW_AND_THEN = (
    ("re-read",),
    ("calendar", "take-answer", "packet", "meeting.save-file"),
    ("duplicate", "delete"),
)


class AtHand(QFrame):
    """Shows a page while a meeting is chosen, with what can be done with it underneath.

    The page is given later, by `take_page`: what draws it is not needed for the first sight of the window.
    """

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        look(self, "column")
        self.setFixedWidth(WIDTH)
        self._place = QWidget()
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self._none = secondary("Choose a meeting to see its page here.")
        self._open = commands.button("open", "Open", "pencil", "primary")
        self._after = commands.button("after", "After the meeting", "notebook-pen")
        self.more = QPushButton()
        self.more.setObjectName("action.more-of-meeting")
        self.more.setToolTip("More to do with this meeting")
        self.more.setAccessibleName("More to do with this meeting")
        self.more.setIconSize(QSize(2 * GRID, 2 * GRID))
        set_icon(self.more, "ellipsis", "text")
        look(self.more, "icon")
        self._buttons = QWidget()
        self._lay_out_buttons(commands)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(12)
        self.course = CourseBox()
        self.days, self.happened = self.course.days, self.course.happened
        column.addWidget(self.course)
        column.addLayout(self._head())
        column.addWidget(self._none)
        column.addWidget(self._place, 1)
        column.addWidget(self._buttons)
        column.addStretch(0)
        self.show_part(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page keeps the greater part of the height."""
        super().resizeEvent(event)
        self.course.fit(round(self.height() * _SHARE))

    def take_page(self, page: QWidget) -> None:
        """Show this widget over the buttons."""
        layout = self._place.layout()
        assert layout is not None
        layout.addWidget(page)

    def show_course(self, course: Course) -> None:
        """Say on which days something was done, and what happened."""
        self.course.show_course(course)

    def show_part(self, part: Part | None) -> None:
        """Offer what fits a meeting of this part of the list; None: no meeting is chosen."""
        chosen = part is not None
        for widget in (self._place, self._buttons):
            widget.setVisible(chosen)
        self._none.setVisible(not chosen)
        if not chosen:
            self.show_course(Course())
        over = part in (Part.OVER, Part.MET, Part.THANKED)
        make_main(self._after, on=over)
        make_main(self._open, on=not over)

    def _head(self) -> QHBoxLayout:
        title = QLabel("PREP SHEET")
        look(title, "over")
        line = QHBoxLayout()
        line.addWidget(title)
        line.addStretch(1)
        return line

    def _lay_out_buttons(self, commands: Commands) -> None:
        self.more.setMenu(_menu(commands, self.more))
        first, second = QHBoxLayout(), QHBoxLayout()
        for button in (self._open, self._after):
            first.addWidget(button, 1)
        for name, words in (("rehearse", "Rehearse"), ("export", "Save papers…")):
            second.addWidget(commands.button(name, words), 1)
        second.addWidget(self.more)
        rows = QVBoxLayout(self._buttons)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        for row in (first, second):
            row.setSpacing(GRID)
            rows.addLayout(row)


def _menu(commands: Commands, button: QPushButton) -> QMenu:
    """What is done with a meeting now and then."""
    menu = QMenu(button)
    for names in _NOW_AND_THEN:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions([commands[name] for name in names])
    return menu

"""The right side of the home window: the pages of the chosen meeting, and what can be done with it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme import GRID, look, set_icon
from ui.widgets import make_main, secondary, see_through
from ui.workbook.commands import Commands
from ui.workbook.course import Course
from ui.workbook.course_box import CourseBox
from ui.workbook.entries import Part

WIDTH = 320
_PAGE = 60 * GRID
"""As tall as a page is with all of its width in sight, and the lines over it."""
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
        self._place.setMinimumHeight(_PAGE)
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self._none = secondary("The pages of the meeting you choose stand here, as they will print.")
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
        self.course = CourseBox()
        self.days, self.happened = self.course.days, self.course.happened
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._buttons)
        self.show_part(None)

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

    def _scrolled(self) -> QScrollArea:
        """What is known over the page, each as tall as it needs; it scrolls where there is little room."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.course)
        self._title = QLabel("THE PAGES")
        look(self._title, "over")
        page = QVBoxLayout()
        page.setSpacing(GRID // 2)
        for widget in (self._title, self._none):
            page.addWidget(widget)
        page.addWidget(self._place, 1)
        page.addStretch(0)
        column.addLayout(page, 1)
        return see_through(inside)

    def _lay_out_buttons(self, commands: Commands) -> None:
        self.more.setMenu(_menu(commands, self.more))
        last = QHBoxLayout()
        last.setSpacing(GRID)
        last.addWidget(commands.button("export", "Save papers…"), 1)
        last.addWidget(self.more)
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, GRID, 0)
        grid.setSpacing(GRID)
        grid.addWidget(self._open, 0, 0)
        grid.addWidget(self._after, 0, 1)
        grid.addWidget(commands.button("rehearse", "Rehearse"), 1, 0)
        grid.addLayout(last, 1, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)


def _menu(commands: Commands, button: QPushButton) -> QMenu:
    """What is done with a meeting now and then."""
    menu = QMenu(button)
    for names in _NOW_AND_THEN:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions([commands[name] for name in names])
    return menu

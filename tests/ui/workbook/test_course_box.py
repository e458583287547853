"""What happened, over the page: every line is in sight or can be scrolled to, none is cut."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from ui.widgets import see_through
from ui.workbook.course import Course
from ui.workbook.course_box import CourseBox

LONG = "Learned: " + "the quarter is decided in the week before, by whoever may say no. " * 2
WHOLE = Course(days=("Tue, Nov 3: the meeting",) * 7, happened=(LONG,) * 7)


@pytest.fixture
def box() -> CourseBox:
    return CourseBox()


@pytest.fixture
def area(box: CourseBox, qtbot: QtBot) -> QScrollArea:
    """The box where it stands: in what scrolls."""
    shown = see_through(box)
    qtbot.addWidget(shown)
    return shown


def heights(box: CourseBox) -> list[tuple[int, int]]:
    """How tall each line is, and how tall it would have to be."""
    labels = (*box.happened.findChildren(QLabel), *box.days.findChildren(QLabel))
    return [
        (one.height(), max(one.heightForWidth(one.width()), one.minimumSizeHint().height())) for one in labels
    ]


def test_it_is_as_tall_as_its_words(box: CourseBox, area: QScrollArea) -> None:
    area.resize(288, 2000)
    box.show_course(WHOLE)
    area.show()
    assert all(given >= needed for given, needed in heights(box))
    assert area.verticalScrollBar().maximum() == 0


def test_where_there_is_little_room_it_scrolls_and_cuts_nothing(box: CourseBox, area: QScrollArea) -> None:
    area.resize(288, 200)
    box.show_course(WHOLE)
    area.show()
    QApplication.processEvents()
    assert all(given >= needed for given, needed in heights(box))
    assert area.verticalScrollBar().maximum() > 0


def test_days_stand_under_each_other_and_so_does_what_was_done(box: CourseBox, area: QScrollArea) -> None:
    area.resize(288, 2000)
    box.show_course(Course(days=("Wed, Nov 4: confirmed", "Tue, Nov 10: the meeting, 10:00 AM")))
    area.show()
    words = {label.text(): label.x() for label in box.days.findChildren(QLabel)}
    assert words["confirmed"] == words["the meeting, 10:00 AM"] > words["Tue, Nov 10"] == words["Wed, Nov 4"]


def test_without_anything_known_it_is_not_there(box: CourseBox) -> None:
    box.show_course(WHOLE)
    box.show_course(Course())
    assert box.isHidden()

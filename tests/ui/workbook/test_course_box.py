"""What happened, over the page: every line is in sight or can be scrolled to, none is cut."""

import pytest
from pytestqt.qtbot import QtBot

from ui.workbook.course import Course
from ui.workbook.course_box import CourseBox

LONG = "Learned: " + "the quarter is decided in the week before, by whoever may say no. " * 2
WHOLE = Course(days=("Tue, Nov 3: the meeting",) * 7, happened=(LONG,) * 7)


@pytest.fixture
def box(qtbot: QtBot) -> CourseBox:
    shown = CourseBox()
    shown.setFixedWidth(288)
    qtbot.addWidget(shown)
    return shown


def heights(box: CourseBox) -> list[tuple[int, int]]:
    """How tall each text is, and how tall it would have to be."""
    texts = (box.happened.text, box.days.text)
    return [(text.height(), text.heightForWidth(text.width())) for text in texts]


def test_it_is_as_tall_as_its_words(box: CourseBox) -> None:
    box.fit(2000)
    box.show_course(WHOLE)
    box.show()
    assert all(given >= needed for given, needed in heights(box))
    assert box.verticalScrollBar().maximum() == 0


def test_where_there_is_little_room_it_scrolls_and_cuts_nothing(box: CourseBox) -> None:
    box.show_course(WHOLE)
    box.fit(200)
    box.show()
    assert box.height() == 200
    assert all(given >= needed for given, needed in heights(box))
    assert box.verticalScrollBar().maximum() > 0


def test_without_anything_known_it_is_not_there(box: CourseBox) -> None:
    box.show_course(WHOLE)
    box.show_course(Course())
    assert box.isHidden()

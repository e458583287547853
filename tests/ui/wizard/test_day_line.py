"""The day as a drawn line: its marks, its words, labels that never touch."""

from datetime import date, time
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from iiprep.schedule.dayline import DayLine, day_line
from ui.wizard.day_line import DayLineView, in_words, marks_of, places


def line(*, in_person: bool = True, length: int = 30, travel: int = 30) -> DayLine:
    return day_line(
        date(2026, 12, 3),
        time(10),
        "America/New_York",
        length=length,
        travel=travel,
        buffer=10,
        in_person=in_person,
    )


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        pytest.param(
            line(),
            "leave 9:20 AM, arrive 9:50 AM, start 10:00 AM, five left 10:25 AM, end 10:30 AM",
            id="in person",
        ),
        pytest.param(line(in_person=False), "start 10:00 AM, five left 10:25 AM, end 10:30 AM", id="a call"),
        pytest.param(line(in_person=False, length=5), "start 10:00 AM, end 10:05 AM", id="five minutes"),
        pytest.param(DayLine(), "", id="not known yet"),
    ],
)
def test_the_line_in_words(shown: DayLine, words: str) -> None:
    assert in_words(shown) == words


@pytest.mark.parametrize("travel", [0, 5, 45, 720])
@pytest.mark.parametrize("room", [300.0, 560.0, 1200.0])
def test_labels_never_touch_and_stay_inside(travel: int, room: float) -> None:
    marks = marks_of(line(travel=travel))
    widths = (55.0, 55.0, 60.0, 60.0, 60.0)
    found = places(marks, widths, room)
    for (left, left_width), (right, right_width) in pairwise(zip(found, widths, strict=True)):
        assert right - left >= (left_width + right_width) / 2
    assert found[0] == widths[0] / 2
    if room >= 400:
        assert found[-1] <= room - widths[-1] / 2 + 0.01


def test_it_draws_and_says_the_same(qtbot: QtBot) -> None:
    view = DayLineView()
    qtbot.addWidget(view)
    view.resize(560, 60)
    empty = view.grab().toImage()
    view.show_line(line())
    assert view.accessibleDescription() == in_words(line())
    assert view.grab().toImage() != empty
    assert view.minimumSizeHint().width() > 250

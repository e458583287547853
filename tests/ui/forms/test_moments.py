"""Days and times in their fields: typed, stepped, picked, left empty."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from ui.field_words import spec_at
from ui.forms import moments
from ui.forms.moments import DayEditor, TimeEditor


@pytest.fixture
def day(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DayEditor:
    monkeypatch.setattr(moments, "_today", lambda: date(2026, 11, 23))
    editor = DayEditor(spec_at("timing.day"))
    qtbot.addWidget(editor.widget)
    return editor


@pytest.fixture
def clock(qtbot: QtBot) -> TimeEditor:
    editor = TimeEditor(spec_at("timing.start"))
    qtbot.addWidget(editor.widget)
    return editor


def words_under(editor: DayEditor) -> str:
    return editor.widget.findChildren(QLabel)[-1].text()


def test_a_whole_date_counts_while_it_is_typed(day: DayEditor, qtbot: QtBot) -> None:
    heard: list[object] = []
    day.edited.connect(lambda: heard.append(day.read()))
    qtbot.keyClicks(day.field, "12/3/2026")
    assert heard == [date(2026, 12, 3)]
    assert words_under(day) == "Thursday, December 3, 2026"


def test_short_forms_count_when_the_field_is_left(day: DayEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(day.field, "dec 3")
    assert day.read() is None
    qtbot.keyClick(day.field, Qt.Key.Key_Return)
    assert (day.read(), day.field.text()) == (date(2026, 12, 3), "12/3/2026")


def test_emptied_means_not_yet(day: DayEditor, qtbot: QtBot) -> None:
    day.show(date(2026, 12, 3))
    day.field.selectAll()
    qtbot.keyClick(day.field, Qt.Key.Key_Delete)
    assert (day.read(), day.field.placeholderText(), words_under(day)) == (None, "Not yet", "")


def test_what_is_no_day_stays_and_is_told(day: DayEditor, qtbot: QtBot) -> None:
    told: list[str] = []
    day.told.connect(told.append)
    day.show(date(2026, 12, 3))
    day.field.selectAll()
    qtbot.keyClicks(day.field, "someday")
    qtbot.keyClick(day.field, Qt.Key.Key_Return)
    assert told == ["“someday” is not a day I can read: type it like 11/23/2026."]
    assert (day.field.text(), day.read()) == ("someday", date(2026, 12, 3))


def test_up_and_down_go_by_a_day(day: DayEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(day.field, Qt.Key.Key_Up)
    assert day.read() == date(2026, 11, 23)
    qtbot.keyClick(day.field, Qt.Key.Key_Up)
    qtbot.keyClick(day.field, Qt.Key.Key_Down)
    qtbot.keyClick(day.field, Qt.Key.Key_Down)
    assert day.read() == date(2026, 11, 22)


def test_a_day_of_the_past_looks_back_and_a_day_to_come_gets_a_word(day: DayEditor, qtbot: QtBot) -> None:
    past = DayEditor(spec_at("request.sent_on"))
    qtbot.addWidget(past.widget)
    qtbot.keyClicks(past.field, "11/20")
    qtbot.keyClick(past.field, Qt.Key.Key_Return)
    assert (past.read(), words_under(past)) == (date(2026, 11, 20), "Friday, November 20, 2026")
    past.show(date(2026, 11, 24))
    assert words_under(past) == "Tuesday, November 24, 2026\nThat day is still to come."
    day.show(date(2026, 11, 24))
    assert words_under(day) == "Tuesday, November 24, 2026"


@pytest.mark.parametrize(
    "path", ["waiting.nudged_on", "waiting.answered_on", "thanks.0.sent_on", "loop.told_on"]
)
def test_the_days_of_courtesies_are_days_of_the_past(path: str) -> None:
    assert spec_at(path).label.past


def test_the_calendar_opens_on_the_day_and_takes_another(day: DayEditor) -> None:
    from PySide6.QtCore import QDate
    from PySide6.QtWidgets import QCalendarWidget

    day.show(date(2026, 12, 3))
    menu = day.widget.findChild(QToolButton).menu()
    menu.aboutToShow.emit()
    calendar = menu.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 12, 3)
    calendar.clicked.emit(QDate(2026, 12, 4))
    assert day.read() == date(2026, 12, 4)
    menu.actions()[-1].trigger()
    assert day.read() is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("10", time(10), id="hour"),
        pytest.param("2", time(14), id="afternoon"),
        pytest.param("1030", time(10, 30), id="four figures"),
    ],
)
def test_times_count_when_the_field_is_left(
    clock: TimeEditor, qtbot: QtBot, typed: str, expected: time
) -> None:
    qtbot.keyClicks(clock.field, typed)
    qtbot.keyClick(clock.field, Qt.Key.Key_Return)
    assert clock.read() == expected


def test_a_whole_time_counts_while_it_is_typed(clock: TimeEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(clock.field, "10:30 AM")
    assert clock.read() == time(10, 30)


def test_up_and_down_go_by_a_quarter_of_an_hour(clock: TimeEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(clock.field, Qt.Key.Key_Up)
    qtbot.keyClick(clock.field, Qt.Key.Key_Down)
    assert (clock.read(), clock.field.text()) == (time(9, 45), "9:45 AM")


def test_the_list_offers_half_hours_of_a_working_day(clock: TimeEditor) -> None:
    menu = clock.widget.findChild(QToolButton).menu()
    menu.aboutToShow.emit()
    offered = [action.text() for action in menu.actions()]
    assert (offered[0], offered[-2], offered[-1]) == ("8:00 AM", "6:00 PM", "Not yet")
    menu.actions()[4].trigger()
    assert clock.read() == time(10)


def test_what_is_no_time_is_told(clock: TimeEditor, qtbot: QtBot) -> None:
    told: list[str] = []
    clock.told.connect(told.append)
    qtbot.keyClicks(clock.field, "after lunch")
    qtbot.keyClick(clock.field, Qt.Key.Key_Return)
    assert told == ["“after lunch” is not a time I can read: type it like 10:30 AM."]

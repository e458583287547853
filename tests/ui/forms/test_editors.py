"""Every kind of field has an editor that shows, reads and tells; typing is as a person types."""

import time as stopwatch
from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from iiprep.model.fields import Kind
from iiprep.model.meeting import Format
from iiprep.model.places import specs
from iiprep.model.request import Channel
from iiprep.settings import PaperSize, Settings
from ui.field_words import spec_at
from ui.forms.editor import Editor
from ui.forms.editors import EDITORS, editor_for
from ui.forms.texts import LONGEST_LINE

Make = Callable[[str], tuple[Any, list[object]]]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """An editor for a path, shown, with what it tells collected in `heard`."""

    def made(path: str) -> tuple[Editor, list[object]]:
        editor = editor_for(spec_at(path))
        heard: list[object] = []
        editor.edited.connect(lambda: heard.append(editor.read()))
        qtbot.addWidget(editor.widget)
        with qtbot.waitActive(editor.widget):
            editor.widget.show()
            editor.widget.activateWindow()
        return editor, heard

    return made


VALUES = [
    pytest.param("host.name", "Ana Okafor", id="line"),
    pytest.param("request.note", "Dear Ana,\n\n\tthank you", id="paragraph"),
    pytest.param("carry.items", ("Pen", "Two one-sheets"), id="list"),
    pytest.param("timing.length", 45, id="number"),
    pytest.param("request.they_asked", True, id="flag"),
    pytest.param("request.channel", Channel.LINKEDIN, id="few choices"),
    pytest.param("timing.format", Format.VIDEO, id="many choices"),
    pytest.param("timing.day", date(2026, 12, 3), id="day"),
    pytest.param("timing.start", time(10, 30), id="time"),
    pytest.param("host.zone", "Europe/Berlin", id="zone"),
]


@pytest.mark.parametrize(("path", "value"), VALUES)
def test_a_value_shown_is_read_back_and_nothing_is_told(make: Make, path: str, value: object) -> None:
    editor, heard = make(path)
    editor.show(value)
    assert editor.read() == value
    assert heard == []


@pytest.mark.parametrize("path", [param.values[0] for param in VALUES])
def test_the_default_is_shown(make: Make, path: str) -> None:
    editor, _heard = make(path)
    editor.show(spec_at(path).default)
    assert editor.read() == spec_at(path).default


def test_every_kind_but_sections_has_an_editor() -> None:
    assert set(EDITORS) == set(Kind) - {Kind.VALUE, Kind.ROWS}


def test_a_line_tells_each_key_and_keeps_its_cursor(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("host.name")
    qtbot.keyClicks(editor.field, "Ana")
    assert heard == ["A", "An", "Ana"]
    editor.field.setCursorPosition(1)
    editor.show("Ana Okafor")
    assert editor.field.cursorPosition() == 1


def test_tab_leaves_a_paragraph(make: Make, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    editor, heard = make("request.note")
    after = QLineEdit()
    column.addWidget(editor.widget)
    column.addWidget(after)
    qtbot.addWidget(window)
    window.show()
    editor.field.setFocus()
    qtbot.keyClicks(editor.field, "Dear Ana")
    qtbot.keyClick(editor.field, Qt.Key.Key_Tab)
    assert heard[-1] == "Dear Ana"
    assert window.focusWidget() is after


def test_a_paragraph_keeps_cursor_when_shown_anew(make: Make) -> None:
    editor, _heard = make("request.note")
    editor.show("Dear Ana,\nBen")
    cursor = editor.field.textCursor()
    cursor.setPosition(4)
    editor.field.setTextCursor(cursor)
    editor.show("Dear Ana,\nBen Carter")
    assert editor.field.textCursor().position() == 4


def paste(field: QPlainTextEdit, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


def test_a_line_too_long_to_draw_is_cut_when_pasted_and_told(make: Make) -> None:
    editor, _heard = make("request.note")
    told: list[str] = []
    editor.told.connect(told.append)
    started = stopwatch.monotonic()
    paste(editor.field, "short\n" + "x" * 1_000_000)
    assert stopwatch.monotonic() - started < 10
    assert [len(line) for line in editor.read().split("\n")] == [5, LONGEST_LINE]
    assert told[0].startswith("Only the beginning was taken: a line holds 50,000 characters")


def test_a_text_of_ordinary_lines_is_pasted_whole(make: Make) -> None:
    editor, _heard = make("request.note")
    told: list[str] = []
    editor.told.connect(told.append)
    text = "\n".join(["a line of a note"] * 4_000)
    paste(editor.field, text)
    assert (editor.read(), told) == (text, [])


def test_a_text_from_a_file_that_is_too_long_is_kept_whole(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("request.note")
    whole = "x" * (LONGEST_LINE + 1)
    editor.show(whole)
    qtbot.keyClicks(editor.field, "y")
    assert (editor.read(), heard) == (whole, [])


def test_a_list_drops_empty_lines_but_lets_them_be_typed(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("carry.items")
    editor.show(("Pen",))
    editor.field.moveCursor(editor.field.textCursor().MoveOperation.End)
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    assert heard[-1] == ("Pen",)
    editor.show(("Pen",))
    assert editor.field.toPlainText() == "Pen\n"
    qtbot.keyClicks(editor.field, " Sheet")
    assert (editor.read(), editor.field.toPlainText()) == (("Pen", "Sheet"), "Pen\n Sheet")


def test_a_number_shows_its_unit_and_counts_within_its_bounds(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("timing.length")
    editor.show(30)
    spin = editor.field
    assert isinstance(spin, QSpinBox)
    assert spin.text() == "30 min"
    spin.selectAll()
    qtbot.keyClicks(spin, "15")
    assert heard == [15]
    for _ in range(20):
        qtbot.keyClick(spin, Qt.Key.Key_Down)
    assert editor.read() == 5


def test_one_is_said_as_one(make: Make) -> None:
    editor, _heard = make("host.keep_in_touch")
    shown = []
    for number in (1, 3, 0):
        editor.show(number)
        assert isinstance(editor.field, QSpinBox)
        shown.append(editor.field.text())
    assert shown == ["1 month", "3 months", "0 months"]


def test_a_number_over_its_bounds_is_told_when_it_is_left(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("timing.length")
    editor.show(30)
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "500")
    assert heard == [5, 50]
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    assert heard == [5, 50, 30, 500], "what stood there comes back before the number is refused"


def test_a_number_that_was_stepped_to_comes_back(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("timing.length")
    editor.show(30)
    qtbot.keyClick(editor.field, Qt.Key.Key_Up)
    stepped = heard[-1]
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "9999")
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    assert heard[-2:] == [stepped, 9999]


@pytest.mark.parametrize("path", ["timing.length", "timing.format", "host.zone"])
def test_the_wheel_over_a_field_without_the_keyboard_changes_nothing(make: Make, path: str) -> None:
    editor, heard = make(path)
    editor.show(spec_at(path).default)
    QApplication.focusWidget().clearFocus()
    spot, down = QPointF(5, 5), QPoint(0, -120)
    button, key, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(spot, spot, QPoint(), down, button, key, phase, False)  # noqa: FBT003
    QApplication.sendEvent(editor.field, wheel)
    assert (editor.read(), heard) == (spec_at(path).default, [])


def test_a_flag_bears_its_own_label_and_is_ticked_by_space(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("request.they_asked")
    assert editor.labelled
    assert editor.field.text() == "They asked about my search or my résumé"
    qtbot.keyClick(editor.field, Qt.Key.Key_Space)
    assert heard == [True]


def test_few_choices_are_buttons_for_the_arrow_keys(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("request.channel")
    editor.field.setObjectName("request.channel")
    editor.show(Channel.EMAIL)
    first = editor.widget.findChild(QWidget, "request.channel.email")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert heard == [Channel.LINKEDIN]
    assert editor.widget.findChild(QWidget, "request.channel.linkedin").isChecked()


def test_many_choices_are_a_list(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("timing.format")
    editor.show(Format.OFFICE)
    assert isinstance(editor.field, QComboBox)
    qtbot.keyClick(editor.field, Qt.Key.Key_Down)
    assert heard == [Format.CAFE]


def test_a_choice_may_be_left_to_the_system(qtbot: QtBot) -> None:
    editor = editor_for(specs(Settings)["paper"])
    qtbot.addWidget(editor.widget)
    editor.show(None)
    assert editor.read() is None
    editor.show(PaperSize.A4)
    assert editor.read() is PaperSize.A4


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_a_zone_is_taken_when_it_is_whole(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("host.zone")
    editor.show("")
    assert editor.field.lineEdit().placeholderText() == "Same as mine"
    qtbot.keyClicks(editor.field.lineEdit(), "europe/berlin")
    assert heard == ["Europe/Berlin"]


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_what_is_no_zone_is_told_when_it_is_left(make: Make, qtbot: QtBot) -> None:
    editor, heard = make("host.zone")
    editor.show("")
    qtbot.keyClicks(editor.field.lineEdit(), "Mars")
    assert heard == []
    qtbot.keyClick(editor.field.lineEdit(), Qt.Key.Key_Return)
    assert heard == ["Mars"]


@pytest.mark.qt_log_ignore("grabbing the keyboard")
@pytest.mark.parametrize("key", ["Ctrl+Z", "Ctrl+Shift+Z"])
@pytest.mark.parametrize("path", ["host.name", "request.note", "timing.length", "host.zone", "timing.day"])
def test_undo_keys_are_left_to_the_window(make: Make, qtbot: QtBot, path: str, key: str) -> None:
    from PySide6.QtGui import QKeySequence, QShortcut

    editor, _heard = make(path)
    pressed: list[str] = []
    QShortcut(QKeySequence(key), editor.widget).activated.connect(lambda: pressed.append(key))
    editor.widget.activateWindow()
    focus = editor.field.focusProxy() or editor.field
    focus.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier
    if "Shift" in key:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClicks(focus, "1")
    qtbot.keyClick(focus, Qt.Key.Key_Z, modifiers)
    assert pressed == [key]

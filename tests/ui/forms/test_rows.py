"""Lists of rows: added, removed, moved by button, key and drag, with names that say which."""

from datetime import date, time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Thanks
from iiprep.model.meeting import Objective
from iiprep.model.person import Person
from iiprep.model.plan import with_value, without_other
from iiprep.model.request import Slot
from ui.document import Document
from ui.forms.row import MIME
from ui.forms.rows import RowsForm


@pytest.fixture
def goals(qtbot: QtBot, document: Document) -> RowsForm:
    """Three objectives: a, b, c."""
    rows = tuple(Objective(text=text) for text in "abc")
    document.replace(with_value(document.plan, "objectives", rows), "adding")
    form = RowsForm(document, "objectives", most=4)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def texts(document: Document) -> str:
    return "".join(item.text for item in document.plan.objectives)


def field(form: RowsForm, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def press(qtbot: QtBot, form: RowsForm, name: str) -> None:
    qtbot.mouseClick(form.findChild(QWidget, name), Qt.MouseButton.LeftButton)


def shown(form: RowsForm) -> str:
    lines = [line for line in form.findChildren(QLineEdit) if line.isVisible()]
    return "".join(line.text() for line in lines)


def test_rows_are_named_by_their_path_and_speak(goals: RowsForm) -> None:
    assert field(goals, "objectives.1.text").text() == "b"
    assert field(goals, "objectives.1.text").accessibleName() == "What I hope to learn, objective 2"
    assert goals.findChild(QWidget, "action.remove.objectives.1").accessibleName() == "Remove: objective 2"


def test_typing_in_a_row_reaches_its_row(goals: RowsForm, document: Document, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(goals, "objectives.1.text"), "!")
    assert texts(document) == "ab!c"


def test_adding_puts_the_cursor_into_the_new_row(goals: RowsForm, document: Document, qtbot: QtBot) -> None:
    press(qtbot, goals, "action.add.objectives")
    qtbot.keyClicks(QApplication.focusWidget(), "d")
    assert texts(document) == "abcd"


def test_no_more_rows_than_make_sense(goals: RowsForm, qtbot: QtBot) -> None:
    press(qtbot, goals, "action.add.objectives")
    assert not goals.findChild(QWidget, "action.add.objectives").isVisible()


def test_enter_goes_to_the_next_row_and_adds_one_at_the_end(
    goals: RowsForm, document: Document, qtbot: QtBot
) -> None:
    field(goals, "objectives.1.text").setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "objectives.3.text"
    assert len(document.plan.objectives) == 4
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(document.plan.objectives) == 4


def test_removing_is_told_and_can_be_undone(goals: RowsForm, document: Document, qtbot: QtBot) -> None:
    removed: list[str] = []
    document.removed.connect(removed.append)
    press(qtbot, goals, "action.remove.objectives.1")
    assert (texts(document), shown(goals), removed) == ("ac", "ac", ["removing objective 2"])
    document.undo()
    assert (texts(document), shown(goals)) == ("abc", "abc")


def test_the_last_row_gone_leaves_the_keyboard_at_add(
    goals: RowsForm, document: Document, qtbot: QtBot
) -> None:
    for _ in range(3):
        press(qtbot, goals, "action.remove.objectives.0")
    assert texts(document) == ""
    assert QApplication.focusWidget().objectName() == "action.add.objectives"


@pytest.mark.parametrize(
    ("name", "after"),
    [
        pytest.param("action.up.objectives.2", "acb", id="up"),
        pytest.param("action.down.objectives.0", "bac", id="down"),
        pytest.param("action.up.objectives.0", "abc", id="no further up"),
        pytest.param("action.down.objectives.2", "abc", id="no further down"),
    ],
)
def test_moving_by_button(goals: RowsForm, document: Document, qtbot: QtBot, name: str, after: str) -> None:
    press(qtbot, goals, name)
    assert (texts(document), shown(goals)) == (after, after)


@pytest.mark.parametrize(
    ("key", "modifier", "after"),
    [
        pytest.param(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "bac", id="Alt+Up"),
        pytest.param(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, "acb", id="Alt+Down"),
        pytest.param(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier, "ac", id="Ctrl+Delete"),
    ],
)
def test_moving_and_removing_by_key(
    goals: RowsForm, document: Document, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, after: str
) -> None:
    line = field(goals, "objectives.1.text")
    line.setFocus()
    qtbot.keyClick(line, key, modifier)
    assert texts(document) == after


def drop(form: RowsForm, carried: str, y: float) -> bool:
    data = QMimeData()
    data.setData(MIME, carried.encode())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, int(y)), Qt.DropAction.MoveAction, data, left, none)
    enter.ignore()
    form.dragEnterEvent(enter)
    form.dropEvent(QDropEvent(QPointF(5, y), Qt.DropAction.MoveAction, data, left, none))
    return enter.isAccepted()


@pytest.mark.parametrize(
    ("source", "place", "after"),
    [
        pytest.param(0, "end", "bca", id="to the end"),
        pytest.param(2, "start", "cab", id="to the start"),
        pytest.param(1, "itself", "abc", id="onto itself"),
    ],
)
def test_moving_by_drag(goals: RowsForm, document: Document, source: int, place: str, after: str) -> None:
    rows = [field(goals, f"objectives.{n}.text").parentWidget() for n in range(3)]
    heights = {"start": 0.0, "end": float(goals.height()), "itself": float(rows[1].geometry().center().y())}
    assert drop(goals, f"objectives:{source}", heights[place])
    assert texts(document) == after


def test_rows_of_another_list_are_not_taken(goals: RowsForm, document: Document) -> None:
    assert not drop(goals, "questions:0", 0.0)
    assert texts(document) == "abc"


def test_rows_of_days_and_times(qtbot: QtBot, document: Document) -> None:
    form = RowsForm(document, "request.slots", word="time", empty="No times yet.")
    qtbot.addWidget(form)
    form.show()
    assert "No times yet." in [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    press(qtbot, form, "action.add.request.slots")
    qtbot.keyClicks(field(form, "request.slots.0.day"), "12/1/2026")
    qtbot.keyClicks(field(form, "request.slots.0.start"), "9:00 AM")
    assert document.plan.request.slots == (Slot(day=date(2026, 12, 1), start=time(9)),)
    assert document.undo_text == "Undo change of Time"


def test_a_person_leaves_with_their_thank_you(qtbot: QtBot, document: Document) -> None:
    plan = with_value(document.plan, "others", (Person(id="b", name="Ben"), Person(id="c", name="Cy")))
    thanks = tuple(Thanks(they_said=text) for text in ("to Ana", "to Ben", "to Cy"))
    document.replace(with_value(plan, "thanks", thanks), "adding")
    form = RowsForm(document, "others", names=("name",), without=without_other, movable=False)
    qtbot.addWidget(form)
    press(qtbot, form, "action.remove.others.0")
    assert [person.name for person in document.plan.others] == ["Cy"]
    assert [item.they_said for item in document.plan.thanks] == ["to Ana", "to Cy"]
    assert form.findChild(QWidget, "action.up.others.0") is None

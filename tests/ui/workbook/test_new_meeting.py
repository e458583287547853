"""The dialog that begins a meeting, by keyboard: who, what for, when, and people who are known already."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from ui.widgets import Hint
from ui.workbook.known import alike
from ui.workbook.new_meeting import NewMeetingDialog

LUKASZ = Person(id="p1", name="Łukasz Żółć", organisation="Northwind Foods", title="VP")
PRIYA = Person(id="p2", name="Priya Nair", organisation="Harbor Retail")
ME = Profile(name="Jordan Lee")
Type = Callable[..., QWidget]


@pytest.fixture
def dialog(qtbot: QtBot) -> NewMeetingDialog:
    made = NewMeetingDialog(new_plan(ME), (LUKASZ, PRIYA))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def fill(dialog: NewMeetingDialog, qtbot: QtBot) -> Type:
    """Types into the field with a name."""

    def typed(name: str, text: str) -> QWidget:
        field = dialog.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        qtbot.keyClicks(field, text)
        return field

    return typed


def test_three_answers_by_keyboard_alone(dialog: NewMeetingDialog, qtbot: QtBot) -> None:
    for text in ("Ana Okafor", "Northwind Foods", "Learn how launches are decided", "12/3/2030"):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        qtbot.keyClicks(focused, text)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    start = dialog.findChild(QLineEdit, "timing.start")
    assert isinstance(start, QLineEdit)
    start.setFocus()
    qtbot.keyClicks(start, "10")
    qtbot.keyClick(start, Qt.Key.Key_Return)
    plan = dialog.plan
    assert dialog.result() == NewMeetingDialog.DialogCode.Accepted
    assert (plan.host.name, plan.host.organisation) == ("Ana Okafor", "Northwind Foods")
    assert [objective.text for objective in plan.objectives] == ["Learn how launches are decided"]
    assert (plan.timing.day, plan.timing.start) == (date(2030, 12, 3), time(10))
    assert plan.profile == ME


def test_not_yet_is_an_answer(dialog: NewMeetingDialog, fill: Type, qtbot: QtBot) -> None:
    qtbot.keyClick(fill("host.name", "Ana"), Qt.Key.Key_Return)
    assert dialog.result() == NewMeetingDialog.DialogCode.Accepted
    assert (dialog.plan.objectives, dialog.plan.timing.day) == ((), None)


def test_a_day_that_cannot_be_read_keeps_the_dialog_open(
    dialog: NewMeetingDialog, fill: Type, qtbot: QtBot
) -> None:
    day = fill("timing.day", "soonish")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert QApplication.focusWidget() is day
    assert isinstance(day, QLineEdit)
    day.clear()
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_it_grows_with_the_lines_under_its_fields(dialog: NewMeetingDialog, fill: Type, qtbot: QtBot) -> None:
    before = dialog.height()
    fill("timing.day", "soonish")
    fill("timing.start", "whenever")
    fill("host.name", "A")
    hints = [hint for hint in dialog.findChildren(Hint) if hint.isVisible()]
    assert len(hints) == 2
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: all(hint.height() >= hint.heightForWidth(hint.width()) for hint in hints))


def test_esc_makes_nothing(dialog: NewMeetingDialog, fill: Type, qtbot: QtBot) -> None:
    qtbot.keyClick(fill("host.name", "Ana"), Qt.Key.Key_Escape)
    assert dialog.result() == NewMeetingDialog.DialogCode.Rejected


def test_a_starter_begins_the_objective_and_another_takes_its_place(
    dialog: NewMeetingDialog, qtbot: QtBot
) -> None:
    for number in (0, 2):
        button = dialog.findChild(QWidget, f"action.starter.{number}")
        assert isinstance(button, QWidget)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "objectives.0.text"
    qtbot.keyClicks(focused, "it suits me")
    assert dialog.plan.objectives[0].text == "See whether it suits me"


def test_somebody_known_is_offered_and_then_shared(
    dialog: NewMeetingDialog, fill: Type, qtbot: QtBot
) -> None:
    fill("host.name", "luk")
    button = dialog.findChild(QWidget, "action.use-known.0")
    assert isinstance(button, QWidget)
    assert dialog.known.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert dialog.plan.host == LUKASZ
    assert not dialog.known.isVisible()


def test_another_name_makes_another_person(dialog: NewMeetingDialog, fill: Type, qtbot: QtBot) -> None:
    fill("host.name", "luk")
    button = dialog.findChild(QWidget, "action.use-known.0")
    assert isinstance(button, QWidget)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    name = dialog.findChild(QLineEdit, "host.name")
    assert isinstance(name, QLineEdit)
    name.selectAll()
    qtbot.keyClicks(name, "Ana")
    host = dialog.plan.host
    assert (host.name, host.organisation, host.title) == ("Ana", "", "")
    assert host.id not in ("", LUKASZ.id)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("Łu", (), id="too short"),
        pytest.param("lukasz", (LUKASZ,), id="without accents"),
        pytest.param("nair", (PRIYA,), id="the family name"),
        pytest.param("zebra", (), id="nobody"),
    ],
)
def test_who_is_alike(typed: str, found: tuple[Person, ...]) -> None:
    assert alike(Person(id="new", name=typed), (LUKASZ, PRIYA)) == found


def test_who_was_taken_is_not_offered_again() -> None:
    assert alike(LUKASZ, (LUKASZ, PRIYA)) == ()


def test_three_at_most_are_offered() -> None:
    many = tuple(Person(id=str(number), name=f"Anna {number}") for number in range(5))
    assert alike(Person(id="new", name="anna"), many) == many[:3]

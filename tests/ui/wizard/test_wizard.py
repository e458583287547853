"""The wizard's shell: every step reachable, nothing lost, all of it by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from iiprep.errors import UserError
from iiprep.model.plan import Plan
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.saver import Saver
from ui.wizard.host_page import HostPage
from ui.wizard.step_list import StepList
from ui.wizard.steps import State
from ui.wizard.timing_page import TimingPage
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]


def text_of(find: Find, name: str) -> str:
    button = find(name)
    assert isinstance(button, QPushButton)
    return button.text()


def click(qtbot: QtBot, find: Find, name: str) -> None:
    qtbot.mouseClick(find(name), Qt.MouseButton.LeftButton)


def test_pages_are_named_and_begin_with_title_and_reason(wizard: MeetingWizard, find: Find) -> None:
    for name, title in (("host", "Host"), ("dress", "Dress"), ("timing", "Timing")):
        wizard.open_step(name)
        page = find(f"step.{name}")
        words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert words[0] == title
        assert words[1].endswith(".")
        assert page.isVisible()


def test_next_names_the_step_to_come_and_back_goes_back(
    wizard: MeetingWizard, find: Find, qtbot: QtBot
) -> None:
    assert (text_of(find, "action.next"), find("action.back").isEnabled()) == ("Next: Dress", False)
    click(qtbot, find, "action.next")
    assert (wizard.step, text_of(find, "action.next")) == ("dress", "Next: Timing")
    click(qtbot, find, "action.back")
    assert wizard.step == "host"


def test_next_puts_the_cursor_into_the_first_field(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    click(qtbot, find, "action.next")
    click(qtbot, find, "action.back")
    assert QApplication.focusWidget() is find("host.name")


def test_back_and_next_work_after_jumps(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    for name in ("timing", "host", "timing", "dress"):
        wizard.open_step(name)
    click(qtbot, find, "action.next")
    assert wizard.step == "timing"
    for step in ("dress", "host"):
        click(qtbot, find, "action.back")
        assert wizard.step == step


def test_alt_arrows_go_back_and_on(wizard: MeetingWizard, qtbot: QtBot) -> None:
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert wizard.step == "dress"
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wizard.step == "host"


def test_the_key_to_go_on_ends_at_the_last_step(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    wizard.open_step("timing")
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (wizard.step, wizard.isVisible()) == ("timing", True)
    assert text_of(find, "action.next") == "Close"
    click(qtbot, find, "action.next")
    assert not wizard.isVisible()


def test_the_list_jumps_by_mouse_and_by_arrow_keys(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    steps = find("action.steps")
    assert isinstance(steps, QListWidget)
    spot = steps.visualItemRect(steps.item(2)).center()
    qtbot.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wizard.step == "timing"
    qtbot.keyClick(steps, Qt.Key.Key_Up)
    assert (wizard.step, steps.currentRow()) == ("dress", 1)


def test_the_list_shows_and_says_how_each_step_stands(
    wizard: MeetingWizard, find: Find, document: Document
) -> None:
    steps = find("action.steps")
    assert isinstance(steps, StepList)
    document.edit("host.name", "Ana")
    assert [steps.state_of(n) for n in range(3)] == [State.STARTED, State.TODO, State.TODO]
    said = steps.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Host, step 1 of 3, started"


def test_the_title_bears_the_name(wizard: MeetingWizard, document: Document) -> None:
    assert wizard.windowTitle() == "New meeting"
    document.edit("host.name", "Ana Okafor")
    assert wizard.windowTitle() == "Meeting with Ana Okafor"


def test_enter_in_a_field_leaves_the_step_open(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    find("host.name").setFocus()
    qtbot.keyClick(find("host.name"), Qt.Key.Key_Return)
    assert wizard.step == "host"
    assert wizard.isVisible()


def test_undo_says_what_it_undoes_and_does_it_from_a_field(
    wizard: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    find("host.name").setFocus()
    qtbot.keyClicks(find("host.name"), "Ana")
    assert text_of(find, "action.undo") == "Undo typing in Name"
    qtbot.keyClick(find("host.name"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (document.plan.host.name, text_of(find, "action.redo")) == ("", "Redo typing in Name")
    click(qtbot, find, "action.redo")
    assert document.plan.host.name == "Ana"
    assert not find("action.redo").isVisible()


def test_saving_is_told_in_clock_time(wizard: MeetingWizard, find: Find, document: Document) -> None:
    document.edit("host.name", "Ana")
    click_text = text_of(find, "action.save-now")
    assert click_text == "Saved"
    find("action.save-now").click()
    saved = text_of(find, "action.save-now")
    assert saved.startswith("Saved ")
    wizard.open_step("dress")
    assert text_of(find, "action.save-now") == saved


@pytest.mark.parametrize("way", ["Escape", "cross", "Close button"])
def test_every_way_out_stores_what_was_typed(
    wizard: MeetingWizard, find: Find, qtbot: QtBot, stored: list[Plan], way: str
) -> None:
    find("host.name").setFocus()
    qtbot.keyClicks(find("host.name"), "Ana Okafor")
    if way == "Escape":
        qtbot.keyClick(find("host.name"), Qt.Key.Key_Escape)
    elif way == "cross":
        wizard.close()
    else:
        wizard.open_step("timing")
        click(qtbot, find, "action.next")
    assert stored[-1].host.name == "Ana Okafor"
    qtbot.waitUntil(lambda: not isValid(wizard))


def test_half_typed_words_of_a_date_are_stored_on_the_way_out(
    wizard: MeetingWizard, find: Find, qtbot: QtBot, stored: list[Plan]
) -> None:
    wizard.open_step("timing")
    find("timing.day").setFocus()
    qtbot.keyClicks(find("timing.day"), "dec 3")
    wizard.close()
    assert stored[-1].timing.day is not None
    assert (stored[-1].timing.day.month, stored[-1].timing.day.day) == (12, 3)


@pytest.fixture
def full_disk(document: Document) -> Saver:
    def refuse(_plan: Plan) -> None:
        raise UserError("The disk is full.", "Make some room.")

    return Saver(document, refuse, Jobs(Immediately(), document), document)


def test_the_window_stays_when_it_cannot_store(document: Document, full_disk: Saver, qtbot: QtBot) -> None:
    window = MeetingWizard(document, full_disk, {"host": HostPage, "timing": TimingPage}, {})
    window.show()
    document.edit("host.name", "Ana")
    asked: list[str] = []

    def answer(words: str) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(f"{box.text()} {box.informativeText()}")
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, lambda: answer("Keep the window open"))
    window.close()
    assert window.isVisible()
    assert "The disk is full. Make some room." in asked[0]
    button = window.findChild(QPushButton, "action.save-now")
    assert button.text() == "Not saved yet · try again"
    QTimer.singleShot(0, lambda: answer("Close and lose them"))
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not isValid(window))


def test_page_and_coach_are_tabs(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    def shown() -> list[str]:
        return [
            x.text() for x in wizard.findChildren(QLabel) if x.isVisible() and x.text().startswith("the ")
        ]

    assert shown() == ["the page"]
    click(qtbot, find, "action.show-coach")
    assert shown() == ["the coach"]
    wizard.open_step("dress")
    assert shown() == ["the page"]


@pytest.mark.parametrize(
    ("width", "folded"),
    [pytest.param(1180, False, id="wide"), pytest.param(1149, True, id="narrow")],
)
def test_the_column_folds_into_a_button_when_the_window_is_narrow(
    wizard: MeetingWizard, find: Find, qtbot: QtBot, width: int, folded: bool
) -> None:
    wizard.resize(width, 700)
    qtbot.waitUntil(lambda: wizard.width() == width)
    assert find("action.fold").isVisible() is folded
    assert find("action.show-page").isVisible() is not folded
    if folded:
        click(qtbot, find, "action.fold")
        assert find("action.show-page").isVisible()


@pytest.mark.parametrize(
    ("path", "step"),
    [
        pytest.param("timing.arrival_buffer", "timing", id="a field in view"),
        pytest.param("host.email", "host", id="a folded field"),
        pytest.param("dress.my_level", "dress", id="a scale"),
        pytest.param("place", "timing", id="a section"),
    ],
)
def test_a_path_leads_to_its_field(wizard: MeetingWizard, find: Find, path: str, step: str) -> None:
    assert wizard.reveal(path)
    assert wizard.step == step
    assert QApplication.focusWidget().objectName().startswith(path)
    assert QApplication.focusWidget().isVisible()


def test_the_page_scrolls_to_what_has_the_keyboard(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    wizard.resize(1024, 640)
    area = find("step.host").findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    wizard.reveal("host.zone")
    qtbot.waitUntil(lambda: area.viewport().rect().contains(_spot(find("host.zone"), area)))
    find("host.name").setFocus()
    qtbot.waitUntil(lambda: area.viewport().rect().contains(_spot(find("host.name"), area)))


def _spot(field: QWidget, area: QScrollArea) -> QPoint:
    return field.mapTo(area.viewport(), field.rect().center())


def test_a_path_that_is_nowhere_is_told(wizard: MeetingWizard) -> None:
    assert not wizard.reveal("profile.summary")
    assert wizard.step == "host"


def test_removing_offers_undo(wizard: MeetingWizard, find: Find, document: Document, qtbot: QtBot) -> None:
    find("action.more.others").click()
    click(qtbot, find, "action.add.others")
    qtbot.keyClicks(QApplication.focusWidget(), "Ben")
    click(qtbot, find, "action.remove.others.0")
    assert document.plan.others == ()
    qtbot.waitUntil(lambda: find("action.undo-removal").isVisible())
    click(qtbot, find, "action.undo-removal")
    assert document.plan.others[0].name == "Ben"


def test_the_window_opens_roomy_and_may_be_small(wizard: MeetingWizard) -> None:
    assert (wizard.width(), wizard.height()) == (1180, 760)
    assert (wizard.minimumWidth(), wizard.minimumHeight()) == (1024, 640)


def test_every_button_speaks_and_is_named(wizard: MeetingWizard) -> None:
    mute = [
        button.objectName()
        for button in wizard.findChildren(QPushButton)
        if button.isVisible() and not (button.text() or button.accessibleName())
    ]
    unnamed = [
        b.text() for b in wizard.findChildren(QPushButton) if b.isVisible() and "." not in b.objectName()
    ]
    assert (mute, unnamed) == ([], [])


def test_the_keyboard_reaches_every_field_of_a_step(wizard: MeetingWizard, find: Find, qtbot: QtBot) -> None:
    first = find("host.name")
    assert isinstance(first, QLineEdit)
    first.setFocus()
    seen: list[str] = []
    for _ in range(30):
        seen.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    wanted = ["host.name", "host.organisation", "host.title", "host.how_found", "host.introduced_by"]
    assert seen[:5] == wanted
    assert {"action.next", "action.steps", "action.show-page", "action.more.host"} <= set(seen)

"""The home window by keyboard and mouse: finding, opening, duplicating, deleting and taking it back."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.errors import CannotWrite
from iiprep.model.fields import replaced
from iiprep.model.profile import Profile
from iiprep.store.rows import MeetingRow
from iiprep.store.workbook import Workbook
from ui.jobs import Immediately, Jobs
from ui.workbook.home import HomeWindow, Reads
from ui.workbook.keeper import Keeper
from ui.workbook.meetings import ENTRY, HEADING
from ui.workbook.preferences import Preferences

Find = Callable[[str], QWidget]
Add = Callable[..., str]
NOW = datetime(2026, 12, 3, 8, 42).astimezone()
Asked = list[tuple[str, MeetingRow | None]]


@pytest.fixture
def asked(home: HomeWindow) -> Asked:
    """What the window asked for."""
    heard: Asked = []
    home.wanted.connect(lambda name, row: heard.append((name, row)))
    return heard


def names(home: HomeWindow) -> list[str]:
    model = home.centre.list.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def chosen(home: HomeWindow) -> str:
    assert home.row is not None
    return home.row.name


def action(home: HomeWindow, name: str) -> QAction:
    found = home.findChild(QAction, f"action.{name}")
    assert isinstance(found, QAction)
    return found


def click(qtbot: QtBot, find: Find, name: str) -> None:
    qtbot.mouseClick(find(name), Qt.MouseButton.LeftButton)


def test_meetings_stand_in_the_order_of_their_use(
    home: HomeWindow, add: Add, add_sample: Callable[[], str]
) -> None:
    add("Past", day=date(2026, 11, 20))
    add("Undated")
    add("Later", day=date(2026, 12, 9))
    add("Soon", day=date(2026, 12, 3), start=time(10))
    add_sample()
    home.refresh()
    assert names(home) == ["Soon", "Later", "Undated", "Past", "Ana Okafor"]


def test_a_call_abroad_stands_under_the_day_that_it_is_for_me(
    home: HomeWindow, add: Add, workbook: Workbook
) -> None:
    workbook.save_profile(Profile(zone="America/New_York"))
    key = add("Aki Mori", "Hana", NOW.date() + timedelta(days=1), time(8))
    plan = workbook.load(key)
    workbook.save(key, replaced(plan, timing=replaced(plan.timing, zone="Asia/Tokyo")))
    home.refresh()
    index = home._meetings.index(0)
    assert index.data(HEADING) == "Today"
    assert home._meetings.data(index, ENTRY).when == "Today, 6:00 PM"


def test_details_are_read_for_what_is_shown(home: HomeWindow, add: Add, qtbot: QtBot) -> None:
    add("Soon", "Harbor Retail", day=date(2026, 12, 3), start=time(10))
    home.refresh()
    index = home.centre.list.model().index(0, 0)
    whole = "Soon, Head of Launches, Harbor Retail, Today, 10:00 AM, Café near them"
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.AccessibleTextRole) == whole)


def test_the_sample_is_not_counted(
    home: HomeWindow, add: Add, add_sample: Callable[[], str], find: Find
) -> None:
    add("Soon")
    add_sample()
    home.refresh()
    assert find("action.meetings").accessibleDescription() == "1 meeting"


def test_search_by_keyboard_then_enter_opens(home: HomeWindow, add: Add, asked: Asked, qtbot: QtBot) -> None:
    wanted = add("Łukasz Żółć")
    add("Ana Okafor")
    home.refresh()
    home.activateWindow()
    qtbot.keyClick(home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "lukasz")
    assert names(home) == ["Łukasz Żółć"]
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(home.centre.list, Qt.Key.Key_Return)
    assert [(name, row.id) for name, row in asked if row] == [("open", wanted)]
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(names(home)) == 2


def test_a_search_that_finds_nothing_says_so_and_can_be_cleared(
    home: HomeWindow, add: Add, find: Find, qtbot: QtBot
) -> None:
    add("Ana Okafor")
    home.refresh()
    assert not find("action.clear-search").isVisible()
    search = find("home.search")
    qtbot.keyClicks(search, "zebra")
    assert names(home) == []
    assert home.row is None
    assert not find("action.open").isVisible()
    click(qtbot, find, "action.clear-search")
    assert (names(home), chosen(home)) == (["Ana Okafor"], "Ana Okafor")


def test_a_double_click_opens(home: HomeWindow, add: Add, asked: Asked, qtbot: QtBot) -> None:
    add("Ana Okafor")
    home.refresh()
    cards = home.centre.list
    place = cards.visualRect(cards.model().index(0, 0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [name for name, _row in asked] == ["open"]


@pytest.mark.parametrize(
    ("button", "name"),
    [
        pytest.param("action.new-meeting", "new-meeting", id="new"),
        pytest.param("action.open", "open", id="open"),
        pytest.param("action.after", "after", id="after"),
        pytest.param("action.export", "export", id="papers"),
        pytest.param("action.guide", "guide", id="guide"),
        pytest.param("action.settings", "settings", id="settings"),
    ],
)
def test_buttons_ask_for_windows(
    home: HomeWindow, add: Add, asked: Asked, find: Find, qtbot: QtBot, button: str, name: str
) -> None:
    add("Ana Okafor")
    home.refresh()
    click(qtbot, find, button)
    assert [asked_name for asked_name, _row in asked] == [name]


def test_without_a_meeting_nothing_of_one_can_be_done(home: HomeWindow, find: Find) -> None:
    assert not find("action.open").isVisible()
    assert not any(
        action(home, name).isEnabled() for name in ("open", "after", "export", "delete", "duplicate")
    )
    assert find("action.first-meeting").isVisible()


def test_an_empty_workbook_offers_the_one_next_step(
    home: HomeWindow, asked: Asked, find: Find, qtbot: QtBot, add: Add
) -> None:
    click(qtbot, find, "action.first-meeting")
    assert asked == [("new-meeting", None)]
    add("Ana")
    home.refresh()
    assert not find("action.first-meeting").isVisible()


def test_delete_by_key_and_undo_in_the_bar(
    home: HomeWindow, add: Add, find: Find, workbook: Workbook, qtbot: QtBot
) -> None:
    first, second = add("Ana", day=date(2026, 12, 4)), add("Ben", day=date(2026, 12, 5))
    home.refresh()
    before = workbook.load(second)
    home.centre.list.setFocus()
    qtbot.keyClick(home.centre.list, Qt.Key.Key_Down)
    qtbot.keyClick(home.centre.list, Qt.Key.Key_Delete)
    assert [row.id for row in workbook.meetings()] == [first]
    assert home.toast.text == "The meeting with Ben was deleted."
    assert chosen(home) == "Ana"
    click(qtbot, find, "action.undo-delete")
    assert {row.id for row in workbook.meetings()} == {first, second}
    assert (chosen(home), workbook.load(second)) == ("Ben", before)


def test_several_deletions_come_back_one_by_one(home: HomeWindow, add: Add, qtbot: QtBot) -> None:
    add("Ana", day=date(2026, 12, 4))
    add("Ben", day=date(2026, 12, 5))
    home.refresh()
    for _ in range(2):
        action(home, "delete").trigger()
    undo = action(home, "undo-delete")
    assert (names(home), undo.text()) == ([], "Undo deleting the meeting with Ben")
    undo.trigger()
    assert (names(home), undo.text()) == (["Ben"], "Undo deleting the meeting with Ana")
    undo.trigger()
    assert (names(home), undo.isEnabled()) == (["Ana", "Ben"], False)


def test_a_deletion_that_was_taken_back_can_be_done_again(home: HomeWindow, add: Add) -> None:
    add("Ana", day=date(2026, 12, 4))
    add("Ben", day=date(2026, 12, 5))
    home.refresh()
    action(home, "delete").trigger()
    action(home, "undo-delete").trigger()
    assert (names(home), action(home, "redo").text()) == (
        ["Ana", "Ben"],
        "Redo deleting the meeting with Ana",
    )
    action(home, "redo").trigger()
    assert (names(home), action(home, "undo-delete").isEnabled()) == (["Ben"], True)


def test_delete_in_the_search_field_deletes_letters_only(
    home: HomeWindow, add: Add, find: Find, qtbot: QtBot
) -> None:
    add("Ana")
    home.refresh()
    search = find("home.search")
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "an")
    search.setCursorPosition(0)
    qtbot.keyClick(search, Qt.Key.Key_Delete)
    assert (search.text(), home.centre.list.model().rowCount()) == ("n", 0)
    search.clear()
    assert names(home) == ["Ana"]


def test_duplicate_is_chosen_and_has_no_date(home: HomeWindow, add: Add, workbook: Workbook) -> None:
    first = add("Ana", day=date(2026, 12, 4))
    home.refresh()
    action(home, "duplicate").trigger()
    assert home.row is not None
    assert home.row.id != first
    assert (home.row.name, home.row.day) == ("Ana", None)
    assert workbook.load(home.row.id).host == workbook.load(first).host


def test_a_window_open_on_a_meeting_is_asked_to_leave_first(
    home: HomeWindow, add: Add, workbook: Workbook
) -> None:
    add("Ana")
    home.refresh()
    stored: list[int] = []
    home.leaving.connect(lambda _row: stored.append(len(workbook.meetings())))
    action(home, "duplicate").trigger()
    action(home, "delete").trigger()
    assert stored == [1, 2]


def test_deleting_the_sample_is_remembered_and_help_brings_it_back(
    home: HomeWindow, add_sample: Callable[[], str], workbook: Workbook, asked: Asked
) -> None:
    add_sample()
    home.refresh()
    assert not action(home, "sample").isEnabled()
    action(home, "delete").trigger()
    assert (workbook.settings().sample_removed, workbook.has_sample) == (True, False)
    assert home.toast.text == "The sample was deleted."
    action(home, "sample").trigger()
    assert asked == [("sample", None)]
    action(home, "undo-delete").trigger()
    assert (workbook.settings().sample_removed, workbook.has_sample) == (False, True)


@pytest.mark.requirement("R1")
def test_the_bargain_is_agreed_to_once(
    home: HomeWindow, find: Find, workbook: Workbook, qtbot: QtBot
) -> None:
    words = [label.text() for label in home.centre.bargain.findChildren(QLabel)]
    assert len([word for word in words if word.startswith("I ")]) == 4
    box = find("settings.bargain_kept")
    assert box.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isVisible()
    assert workbook.settings().bargain_kept


def test_the_greeting_knows_my_name_and_never_the_sample_s(
    home: HomeWindow, add_sample: Callable[[], str], workbook: Workbook
) -> None:
    add_sample()
    home.refresh()
    assert home.centre.greeting.text == "Good morning"
    workbook.save_profile(Profile(name="Jordan Lee"))
    home.refresh()
    assert home.centre.greeting.text == "Good morning, Jordan"


def test_no_two_keys_are_the_same_and_every_menu_entry_works(home: HomeWindow) -> None:
    actions = [found for found in home.findChildren(QAction) if found.objectName()]
    keys = [found.shortcut().toString() for found in actions if not found.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))
    assert {"Ctrl+N", "Ctrl+F", "Ctrl+,", "Ctrl+Q", "F1", "Ctrl+Z", "Del"} <= set(keys)


def test_every_control_has_words(home: HomeWindow, add: Add) -> None:
    add("Ana")
    home.refresh()
    silent = [
        button.objectName()
        for button in home.findChildren(QPushButton)
        if not (button.text() or button.toolTip())
    ]
    assert silent == []
    assert all(button.objectName() for button in home.findChildren(QPushButton))


def test_a_store_that_cannot_be_written_is_told_in_the_window(
    home: HomeWindow, add: Add, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("Ana")
    home.refresh()

    def refuse(_meeting_id: str) -> None:
        raise CannotWrite("The disk is full.", "Make room.")

    monkeypatch.setattr(workbook, "delete", refuse)
    action(home, "delete").trigger()
    assert home.centre.notice.text == "The disk is full. Make room."
    assert home.centre.notice.isVisible()
    assert names(home) == ["Ana"]


def test_the_place_of_the_window_is_remembered(
    home: HomeWindow, preferences: Preferences, workbook: Workbook, tmp_path: Path, qtbot: QtBot
) -> None:
    home.resize(900, 610)
    home.close()
    jobs = Jobs(Immediately(), home)
    keeper = Keeper(workbook, preferences, jobs, NOW.date, home)
    again = HomeWindow(
        keeper, preferences, jobs, Reads(workbook.load, workbook.profile, lambda: NOW), tmp_path / "data"
    )
    qtbot.addWidget(again)
    assert again.height() == 610


def test_the_page_can_be_put_away(home: HomeWindow, add: Add) -> None:
    add("Ana")
    home.refresh()
    action(home, "show-page").trigger()
    assert not home.at_hand.isVisible()
    action(home, "show-page").trigger()
    assert home.at_hand.isVisible()


def test_the_choice_stays_where_it_was(home: HomeWindow, add: Add) -> None:
    for name in ("Ana", "Ben", "Cem"):
        add(name, day=date(2026, 12, 4), start=time(9 + len(name)))
    home.refresh()
    cards = home.centre.list
    cards.selectionModel().setCurrentIndex(
        cards.model().index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    before = chosen(home)
    add("Aaa", day=date(2026, 12, 3))
    home.refresh()
    assert chosen(home) == before


@pytest.mark.parametrize("name", ["calendar", "take-answer", "packet"])
def test_the_ways_out_are_in_the_menu_of_files_and_are_for_the_chosen_meeting(
    home: HomeWindow, add: Add, asked: Asked, name: str
) -> None:
    assert not action(home, name).isEnabled()
    add("Ana", day=date(2026, 12, 4))
    home.refresh()
    menu = home.menuBar().actions()[0].menu()
    assert action(home, name) in menu.actions()
    action(home, name).trigger()
    assert [(wanted, row.name) for wanted, row in asked if row] == [(name, "Ana")]


def test_the_calendar_has_a_key(qtbot: QtBot, home: HomeWindow, add: Add, asked: Asked) -> None:
    add("Ana", day=date(2026, 12, 4))
    home.refresh()
    home.activateWindow()
    qtbot.keyClick(home.centre.list, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert [name for name, _row in asked] == ["calendar"]


def test_what_is_done_now_and_then_waits_behind_one_button(
    home: HomeWindow, add: Add, asked: Asked, find: Find, qtbot: QtBot
) -> None:
    add("Ana Okafor")
    home.resize(1024, 640)
    home.refresh()
    buttons = [find(f"action.{name}") for name in ("open", "after", "rehearse", "export", "more-of-meeting")]
    middles = {button.mapTo(home, button.rect().center()).y() for button in buttons}
    assert len(middles) == 2, "two rows of buttons"
    last, more = buttons[-2:]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert more.hasFocus()
    assert more.accessibleName() == "More to do with this meeting"
    menu = home.at_hand.more.menu()
    for entry in menu.actions():
        if entry.objectName() in ("action.re-read", "action.calendar", "action.take-answer", "action.packet"):
            entry.trigger()
    assert [name for name, _row in asked] == ["re-read", "calendar", "take-answer", "packet"]
    assert {"action.duplicate", "action.delete"} < {entry.objectName() for entry in menu.actions()}


def test_only_what_is_in_sight_is_read(home: HomeWindow, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    details = home._meetings._read
    for number in range(60):
        add(f"Host {number}")
    monkeypatch.setattr(home._meetings, "_read", lambda key: read.append(key) or details(key))
    home.refresh()
    QApplication.processEvents()
    assert 0 < len(set(read)) < 30

"""Next in the home window, by keyboard: what to do, where it is done, marked done and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.errors import CannotWrite
from iiprep.model.debrief import Happened, Outcome, Promise, Suggested, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.person import Person, new_id
from iiprep.model.plan import new_plan
from iiprep.model.request import Request
from iiprep.schedule.due import Due, Kind
from iiprep.store.workbook import Workbook
from tests.ui.workbook.conftest import NOW
from ui.workbook.changes import Done
from ui.workbook.home import HomeWindow
from ui.workbook.meetings import HEADING
from ui.workbook.next.board import AT_A_GLANCE, AT_ONCE
from ui.workbook.next.item import NextItem
from ui.workbook.next.words import ICONS, sentence, time_words
from ui.workbook.preferences import Preferences

Find = Callable[[str], QWidget]
TODAY = NOW.date()
MET = Happened(outcome=Outcome.MET)


def put(workbook: Workbook, name: str = "Ana Okafor", by: str = "", **sections: Any) -> str:
    plan = new_plan(workbook.profile(), Person(id=new_id(), name=name, introduced_by=by))
    return workbook.create(replaced(plan, **sections))


def on(day: date, start: time = time(15)) -> Timing:
    return Timing(day=day, start=start)


def shown(home: HomeWindow) -> list[NextItem]:
    return [line for line in home.centre.next.items if not line.isHidden()]


def lines(home: HomeWindow) -> list[tuple[str, str]]:
    home.refresh()
    return [(line.text.text(), line.when.text()) for line in shown(home)]


def test_the_answer_at_a_glance(home: HomeWindow, workbook: Workbook) -> None:
    put(workbook, timing=on(TODAY, time(10)), request=Request(sent_on=TODAY - timedelta(days=9)))
    put(workbook, "Tom Weiss", timing=on(TODAY - timedelta(days=1), time(10)), happened=MET)
    put(workbook, "Maya Lind", timing=on(TODAY + timedelta(days=1)))
    assert lines(home) == [
        ("Re-read your request to Ana", "at 9:00 AM"),
        ("Leave for the meeting with Ana", "at 9:20 AM"),
        ("Thank-you to Tom", "before 10:30 AM"),
        ("Confirm the meeting with Maya", "before 3:00 PM"),
    ]


def test_an_empty_workbook_and_a_search_have_no_next(home: HomeWindow, workbook: Workbook) -> None:
    assert not home.centre.next.isVisible()
    put(workbook)
    assert lines(home) == []
    assert home.centre.next.isVisible()
    assert home.centre.next.nothing.isVisible()
    home.centre.search.setText("ana")
    assert not home.centre.next.isVisible()


def test_re_reading_opens_the_calm_window_and_not_the_editor(home: HomeWindow, workbook: Workbook) -> None:
    sent = Request(sent_on=TODAY - timedelta(days=9))
    key = put(workbook, timing=on(TODAY, time(10)), request=sent)
    home.refresh()
    asked: list[tuple[str, str]] = []
    home.wanted.connect(lambda name, row: asked.append((name, row.id)))
    home.sought.connect(lambda *where: asked.append(where))
    home.centre.next.opened.emit(shown(home)[0]._item)
    assert asked == [("re-read", key)]


def test_two_meetings_at_one_time_can_be_left_as_they_are(home: HomeWindow, workbook: Workbook) -> None:
    put(workbook, timing=on(TODAY + timedelta(days=4), time(10)))
    second = put(workbook, "Tom Weiss", timing=on(TODAY + timedelta(days=4), time(10, 15)))
    home.refresh()
    (line,) = shown(home)
    assert (line.text.text(), line.button.text()) == ("Two meetings at one time: Ana and Tom", "Leave it")
    line.button.click()
    assert shown(home) == []
    assert workbook.load(second).timing.beside_meant_on == TODAY
    home.commands["undo-delete"].trigger()
    assert len(shown(home)) == 1


def test_somebody_suggested_can_be_left_and_taken_up_again(home: HomeWindow, workbook: Workbook) -> None:
    met = replaced(MET, suggested=(Suggested(text="Priya Nair, insights", person="priya"),))
    thanked = (Thanks(own_words="Thank you.", sent_on=TODAY, connected_on=TODAY),)
    key = put(workbook, timing=on(TODAY - timedelta(days=2)), happened=met, thanks=thanked)
    home.refresh()
    (line,) = shown(home)
    assert (line.text.text(), line.button.text()) == ("Ask Priya Nair, whom Ana suggested", "Leave it")
    line.button.click()
    assert shown(home) == []
    assert workbook.load(key).happened.suggested[0].left_on == TODAY
    assert home.commands["undo-delete"].text().startswith("Undo “Leave it” for: Ask Priya Nair")
    home.commands["undo-delete"].trigger()
    assert len(shown(home)) == 1


def test_the_sample_asks_for_nothing(home: HomeWindow, add_sample: Callable[[], str]) -> None:
    add_sample()
    assert lines(home) == []


def test_an_item_opens_the_place_where_it_is_done(home: HomeWindow, workbook: Workbook, qtbot: QtBot) -> None:
    key = put(workbook, timing=on(TODAY - timedelta(days=1), time(10)), happened=MET)
    lines(home)
    home.activateWindow()
    qtbot.keyClick(home, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is shown(home)[0]
    with qtbot.waitSignal(home.sought) as heard:
        qtbot.keyClick(shown(home)[0], Qt.Key.Key_Return)
    assert heard.args == [key, "thanks.0.they_said"]
    with qtbot.waitSignal(home.sought):
        qtbot.mouseClick(shown(home)[0], Qt.MouseButton.LeftButton)


def test_the_arrows_walk_through_the_lines(home: HomeWindow, workbook: Workbook, qtbot: QtBot) -> None:
    put(workbook, timing=on(TODAY, time(10)), request=Request(sent_on=TODAY - timedelta(days=9)))
    lines(home)
    first, second = shown(home)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_done_is_taken_back_by_key_before_older_changes_and_done_again(
    home: HomeWindow, workbook: Workbook, find: Find, qtbot: QtBot
) -> None:
    def there() -> list[str]:
        return [line.text.text() for line in shown(home)]

    put(workbook, "Maya Lind", timing=on(TODAY + timedelta(days=1), time(9)))
    put(workbook, "Tom Weiss", timing=on(TODAY + timedelta(days=1), time(15)))
    home.refresh()
    items = there()
    older: list[str] = []
    home.taking_back.say_done(
        Done("Older.", "the older change", lambda: older.append("undone"), lambda: None)
    )
    for _item in items:
        shown(home)[0].button.click()
    undo, redo = home.commands["undo-delete"], home.commands["redo"]
    assert (there(), undo.text()) == ([], "Undo “Done” for: Confirm the meeting with Tom")
    undo.trigger()
    undo.trigger()
    assert (there(), older, undo.text()) == (items, [], "Undo the older change")
    assert redo.text() == "Redo “Done” for: Confirm the meeting with Maya"
    redo.trigger()
    assert (there(), redo.isEnabled()) == (items[1:], True)
    home.taking_back.say_done(Done("Newer.", "the newer change", lambda: None, lambda: None))
    assert (redo.text(), redo.isEnabled()) == ("Redo", False)


def test_marked_done_right_there_and_taken_back(
    home: HomeWindow, workbook: Workbook, find: Find, qtbot: QtBot
) -> None:
    key = put(workbook, "Maya Lind", timing=on(TODAY + timedelta(days=1)))
    left: list[str] = []
    home.leaving.connect(lambda row: left.append(row.id))
    lines(home)
    button = shown(home)[0].button
    assert button.objectName() == "action.next-done.0"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert workbook.load(key).waiting.confirmed_on == TODAY
    assert lines(home) == []
    assert left == [key], "a window open on the meeting is asked to leave first"
    assert home.toast.text == "Done: Confirm the meeting with Maya."
    qtbot.mouseClick(home.toast.button, Qt.MouseButton.LeftButton)
    assert workbook.load(key).waiting.confirmed_on is None
    assert [text for text, _when in lines(home)] == ["Confirm the meeting with Maya"]


def test_a_thank_you_is_not_called_done_before_it_is_whole(home: HomeWindow, workbook: Workbook) -> None:
    put(workbook, timing=on(TODAY - timedelta(days=1), time(10)), happened=MET)
    lines(home)
    assert not shown(home)[0].button.isVisible()
    whole = (Thanks(they_said="that finance decides", i_will="read the case"),)
    put(workbook, "Tom", timing=on(TODAY - timedelta(days=1), time(9)), happened=MET, thanks=whole)
    lines(home)
    assert [line.button.isVisible() for line in shown(home)] == [True, False]


def test_more_than_fit_at_a_glance_are_one_click_away(
    home: HomeWindow, workbook: Workbook, find: Find, qtbot: QtBot
) -> None:
    promises = tuple(Promise(text=f"Promise {number}") for number in range(9))
    happened = replaced(MET, my_promises=promises)
    thanks = (Thanks(own_words="Thank you.", sent_on=TODAY, connected_on=TODAY),)
    put(workbook, timing=on(TODAY - timedelta(days=1), time(10)), happened=happened, thanks=thanks)
    assert len(lines(home)) == AT_A_GLANCE
    more = find("action.next-more")
    assert isinstance(more, QPushButton)
    assert more.text() == "Show 5 more"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(shown(home)) == 9
    assert more.text() == "Show fewer"


def test_hundreds_of_them_stay_a_short_list(
    home: HomeWindow, workbook: Workbook, find: Find, qtbot: QtBot
) -> None:
    promises = tuple(Promise(text=f"Promise {number}") for number in range(60))
    thanks = (Thanks(own_words="Thank you.", sent_on=TODAY, connected_on=TODAY),)
    past = on(TODAY - timedelta(days=1))
    put(workbook, timing=past, happened=replaced(MET, my_promises=promises), thanks=thanks)
    lines(home)
    qtbot.mouseClick(find("action.next-more"), Qt.MouseButton.LeftButton)
    assert len(shown(home)) == AT_ONCE
    assert home.centre.next.behind.text() == "20 more wait behind these; there is no hurry."


def test_it_follows_the_clock(home: HomeWindow, workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    put(workbook, timing=on(TODAY, time(10)))
    lines(home)
    later = NOW.replace(hour=10, minute=40)
    monkeypatch.setattr(home.desk, "_now", lambda: later)
    home.desk.tick()
    assert [line.text.text() for line in shown(home)] == ["How did it go with Ana?"]
    assert home.desk._timer.isActive()


def test_a_new_day_is_read_anew(
    home: HomeWindow, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(workbook, timing=on(TODAY + timedelta(days=60)))
    assert lines(home) == []
    monkeypatch.setattr(home.desk, "_now", lambda: NOW + timedelta(days=59))
    home.desk.tick()
    assert [line.text.text() for line in shown(home)] == ["Confirm the meeting with Ana"]


@pytest.mark.requirement("R64")
def test_somebody_else_begins_a_new_meeting(home: HomeWindow, workbook: Workbook, qtbot: QtBot) -> None:
    put(workbook, request=Request(sent_on=date(2026, 11, 27)))
    put(workbook, "Tom", request=Request(sent_on=date(2026, 11, 20)), happened=MET)
    lines(home)
    other = next(one for one in shown(home) if one.text.text() == "Ask somebody else meanwhile")
    assert "Of 2 notes 1 brought a yes" in other.why.text()
    with qtbot.waitSignal(home.wanted) as heard:
        qtbot.keyClick(other, Qt.Key.Key_Space)
    assert heard.args == ["new-meeting", None]


def test_the_number_of_days_follows_the_settings(
    home: HomeWindow, workbook: Workbook, preferences: Preferences
) -> None:
    put(workbook, request=Request(sent_on=date(2026, 12, 1)))
    assert lines(home) == []
    preferences.edit("another_after", value=1)
    assert [line.text.text() for line in shown(home)] == ["Ask somebody else meanwhile"]


def test_what_cannot_be_stored_is_told(
    home: HomeWindow, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(workbook, "Maya Lind", timing=on(TODAY + timedelta(days=1)))
    lines(home)

    def full(*_: object) -> None:
        raise CannotWrite("The disk is full.", "Make room.")

    monkeypatch.setattr(workbook, "save", full)
    shown(home)[0].button.click()
    assert "The disk is full." in home.centre.notice.text


def test_nothing_in_it_is_red(home: HomeWindow, workbook: Workbook) -> None:
    put(workbook, request=Request(sent_on=date(2026, 9, 1)))
    put(workbook, "Tom", timing=on(date(2026, 10, 1)), happened=MET)
    put(workbook, "Maya", timing=on(date(2026, 10, 2)))
    lines(home)
    for line in shown(home):
        looks = {label.property("look") for label in (line.text, line.why, line.when)}
        assert looks <= {"label", "secondary"}
        assert line._icon.property("iconRole") == "accent"
        assert not {"late", "overdue", "missed"} & set(line.accessibleName().lower().split())


ITEM = Due(Kind.THANK, "a", "ana", "Thank-you to Ana", NOW, NOW, why="In a day.")


@pytest.mark.parametrize(
    ("kind", "when", "whole_day", "words"),
    [
        pytest.param(Kind.THANK, None, False, "", id="a-wish"),
        pytest.param(Kind.LEAVE, NOW.replace(hour=9, minute=15), False, "at 9:15 AM", id="at"),
        pytest.param(Kind.THANK, NOW.replace(hour=9, minute=15), False, "before 9:15 AM", id="today"),
        pytest.param(Kind.THANK, NOW + timedelta(days=1), False, "before tomorrow, 8:42 AM", id="tomorrow"),
        pytest.param(Kind.CLASH, NOW + timedelta(days=5), False, "Tue, Dec 8, 8:42 AM", id="in-days"),
        pytest.param(Kind.PROMISE, NOW + timedelta(days=5), True, "by Tue, Dec 8", id="a-day"),
        pytest.param(Kind.DEBRIEF, NOW + timedelta(hours=9), True, "today", id="this-day"),
    ],
)
def test_by_when_in_words(kind: Kind, when: datetime | None, whole_day: bool, words: str) -> None:
    item = Due(kind, "a", "ana", "Thank-you to Ana", NOW, NOW, when, whole_day=whole_day)
    assert time_words(item, NOW, "") == words


def test_it_is_said_on_the_clock_of_the_seeker() -> None:
    moment = datetime(2026, 12, 3, 23, 30, tzinfo=UTC)
    item = Due(Kind.LEAVE, "a", "ana", "Leave", moment, moment, moment)
    assert time_words(item, moment, "Asia/Kathmandu") == "at 5:15 AM"
    assert time_words(item, moment, "America/New_York") == "at 6:30 PM"
    away = replace(item, there="Europe/Warsaw")
    assert time_words(away, moment, "America/New_York") == "at 6:30 PM (12:30 AM in Warsaw)"


def test_who_cannot_see_it_hears_all_of_it() -> None:
    assert sentence(ITEM, NOW, "") == "Thank-you to Ana. In a day."
    timed = Due(Kind.THANK, "a", "ana", "Thank-you to Ana", NOW, NOW, NOW + timedelta(days=1))
    assert sentence(timed, NOW, "") == "Thank-you to Ana, before tomorrow, 8:42 AM"


def test_each_kind_has_an_icon() -> None:
    assert set(ICONS) == set(Kind)


def test_a_line_is_never_cut_in_two(home: HomeWindow, workbook: Workbook) -> None:
    for number in range(12):
        put(workbook, f"Tom {number}", timing=on(TODAY - timedelta(days=1), time(10)), happened=MET)
    home.resize(1024, 640)
    lines(home)
    home.centre.next.more.click()
    QApplication.processEvents()
    area = home.centre.next._area
    ends = [line.geometry().bottom() + 1 for line in shown(home)]
    assert area.height() in ends
    assert ends[-1] > area.height(), "not all of them fit here"


def test_the_first_few_never_scroll_and_all_of_them_take_the_room_of_the_list(
    home: HomeWindow, workbook: Workbook, find: Find
) -> None:
    for number in range(12):
        put(
            workbook,
            f"Maximiliana-Theodora-Wilhelmina-{number}",
            timing=on(TODAY - timedelta(days=1), time(10)),
            happened=MET,
        )
    home.resize(900, 560)
    lines(home)
    QApplication.processEvents()
    board, bar = home.centre.next, home.centre.next._area.verticalScrollBar()
    few = len(shown(home))
    assert 0 < few < AT_A_GLANCE
    assert board.more.text() == f"Show {12 - few} more"
    assert (bar.maximum(), home.centre.list.isVisible()) == (0, True)
    board.more.click()
    assert (len(shown(home)), home.centre.list.isVisible()) == (12, False)
    home.commands["meetings"].trigger()
    QApplication.processEvents()
    assert (len(shown(home)), home.centre.list.isVisible()) == (few, True)


def test_a_wish_leaves_no_empty_line_where_a_time_would_stand(home: HomeWindow, workbook: Workbook) -> None:
    put(workbook, request=Request(sent_on=date(2026, 11, 27)))
    lines(home)
    assert not shown(home)[0].when.isVisible()


def test_a_window_left_open_follows_the_days(
    home: HomeWindow, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = put(workbook, timing=on(TODAY, time(10)))
    home.refresh()
    headings = lambda: [home.centre.list.model().index(0, 0).data(HEADING)]  # noqa: E731
    assert headings() == ["Today"]
    later = NOW + timedelta(days=1)
    monkeypatch.setattr(home.desk, "_now", lambda: later)
    monkeypatch.setattr(home, "_reads", replace(home._reads, now=lambda: later))
    monkeypatch.setattr(home._meetings, "_today", later.date)
    home.desk.tick()
    assert headings() == ["How did it go?"]
    assert "December 4" in home.centre.greeting._date.text()
    assert home.row is not None
    assert home.row.id == key

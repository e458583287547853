"""A whole chain of courtesies, lived through the home window: every item of Next and every date.

From the request to the person who was suggested, in New York in the autumn of 2026, in which the clock goes
back on 1 November.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Happened, Outcome, Promise, Suggested, Thanks
from iiprep.model.person import NameUse, Person, new_id
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.model.request import Answer, Slot
from iiprep.paths import data_folder
from iiprep.store.workbook import Workbook
from ui.app import Program
from ui.wizard.wizard import MeetingWizard
from ui.workbook.entries import part_of
from ui.workbook.next.item import NextItem

ZONE = ZoneInfo("America/New_York")
PATIENCE = 20_000
pytestmark = pytest.mark.usefixtures("dressed_as_before")
Line = tuple[str, str]


class Life:
    """The program with a clock that stands where it is told to, and one meeting in it."""

    def __init__(self, app: QApplication, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.moment = datetime(2026, 10, 15, 9, tzinfo=ZONE)
        self.workbook = Workbook.open(data_folder(), now=lambda: self.moment)
        profile = Profile(name="Jordan Rivera", zone="America/New_York")
        host = Person(id=new_id(), name="Ana Okafor", introduced_by="Ben", may_use_name=NameUse.YES)
        self.meeting = self.workbook.create(new_plan(profile, host))
        self.program = Program(app, self.workbook, data_folder(), now=lambda: self.moment)
        self.program.preferences.edit("region", value="US")
        self.program.preferences.edit("sample_removed", value=True)
        self.program.start()
        self.home = self.program.home

    @property
    def plan(self) -> Plan:
        return self.workbook.load(self.meeting)

    def at(self, moment: str) -> list[Line]:
        """Everything that Next says at a moment on the clock in New York."""
        self.moment = datetime.fromisoformat(moment).replace(tzinfo=ZONE)
        self.home.desk.tick()
        return self.lines()

    def lines(self) -> list[Line]:
        self.settle()
        board = self.home.centre.next
        if not board._all and board.more.isVisible():
            board.more.click()
        return [(line.text.text(), line.when.text()) for line in board.items if not line.isHidden()]

    def settle(self) -> None:
        self.program._jobs.run(lambda: None).wait()
        QApplication.processEvents()
        self.program._jobs.run(lambda: None).wait()
        QApplication.processEvents()

    def line(self, text: str) -> NextItem:
        return next(one for one in self.home.centre.next.items if one.text.text() == text)

    def press_done(self, text: str) -> None:
        """Marks an item as done by the keyboard."""
        button = self.line(text).button
        button.setFocus()
        self._qtbot.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def open(self, text: str) -> QWidget:
        """Opens the place of an item by Enter."""
        self._qtbot.keyClick(self.line(text), Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: self.program.opener.window is not None, timeout=PATIENCE)
        window = self.program.opener.window
        assert window is not None
        return window

    def wizard(self) -> MeetingWizard:
        window = self.program.opener.show(self.meeting, "open")
        assert isinstance(window, MeetingWizard)
        window.open_step("request")
        return window

    def type(self, window: QWidget, name: str, words: str) -> None:
        field = window.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        self._qtbot.keyClicks(field, words)
        self._qtbot.keyClick(field, Qt.Key.Key_Tab)

    def close(self) -> None:
        """Closes the meeting's window, which stores it; the home window reads anew."""
        assert self.program.opener.close()
        self.settle()

    def edit(self, **values: object) -> None:
        """What is done in other windows: edits of the document at paths, ``__`` for each dot."""
        plan = self.plan
        for path, value in values.items():
            plan = with_value(plan, path.replace("__", "."), value)
        self.workbook.save(self.meeting, plan)
        self.home.refresh()

    def part(self) -> str:
        self.settle()
        row = self.home._meetings.find(self.meeting)
        assert row is not None
        return part_of(row, self.moment.date()).value

    def end(self) -> None:
        self.program.home.close()
        self.program.close()


@pytest.fixture
def life(qapp: QApplication, qtbot: QtBot, dressed_as_before: None) -> Iterator[Life]:
    """A life that begins on Thursday, 15 October 2026."""
    lived = Life(qapp, qtbot)
    qtbot.waitUntil(lambda: lived.home.row is not None, timeout=PATIENCE)
    yield lived
    lived.end()


def ask(life: Life) -> None:
    """The request goes out on Thursday, with two times; typed in the wizard."""
    life.edit(
        objectives=({"text": "Learn how brand teams are set up"},),
        request__slots=(
            Slot(day=date(2026, 10, 29), start=time(9)),
            Slot(day=date(2026, 11, 2), start=time(10)),
        ),
    )
    window = life.wizard()
    sent = window.findChild(QPushButton, "action.more.sent") or window.findChild(QWidget, "action.more.sent")
    assert sent is not None
    sent.click()  # type: ignore[attr-defined]
    life.type(window, "request.sent_on", "10/15/2026")
    life.close()


OTHER, NUDGE = "Ask somebody else meanwhile", "One kind nudge to Ana, or let it rest"
CONFIRM, HOW = "Confirm the meeting with Ana", "How did it go with Ana?"
TELL, PROMISE = "Tell Ben how it went with Ana", "You promised: Send the summary"
SUGGESTED = "Ask Priya Nair, whom Ana suggested"


@pytest.mark.requirement("R15", "R42", "R45", "R64")
def test_silence_is_waited_out_with_one_nudge_at_most(life: Life) -> None:
    ask(life)
    assert life.part() == "Asked"
    assert life.at("2026-10-19T23:00") == []
    assert life.at("2026-10-20T08:00") == [(OTHER, "")]
    assert life.at("2026-10-26T08:00") == [(OTHER, ""), (NUDGE, "")]
    window = life.open(NUDGE)
    assert isinstance(window, MeetingWizard)
    assert window.focusWidget() is window.findChild(QWidget, "waiting.nudged_on")
    life.close()
    life.press_done(NUDGE)
    assert life.plan.waiting.nudged_on == date(2026, 10, 26)
    assert (life.lines(), life.part()) == ([(OTHER, "")], "Resting")
    life.home.toast.button.click()
    assert life.lines() == [(OTHER, ""), (NUDGE, "")]
    assert life.plan.waiting.nudged_on is None
    life.press_done(NUDGE)
    assert life.at("2026-11-03T08:00") == [(OTHER, "")]
    assert life.at("2026-11-04T08:00") == [("Tell Ben that Ana could not be reached", "")]
    assert life.at("2027-02-01T08:00") == [("Tell Ben that Ana could not be reached", "")]


def test_the_whole_chain_across_a_change_of_the_clock(life: Life, qtbot: QtBot) -> None:
    ask(life)
    life.at("2026-10-26T08:00")
    life.press_done(NUDGE)
    arranged(life, qtbot)
    moved(life)
    on_the_day(life)
    after_it(life)
    somebody_suggested(life)


def arranged(life: Life, qtbot: QtBot) -> None:
    """They choose Monday, 2 November; over a weekend it is confirmed on Friday."""
    life.at("2026-10-27T09:00")
    window = life.wizard()
    chosen = window.findChild(QPushButton, "action.choose-slot.1")
    assert isinstance(chosen, QPushButton)
    qtbot.keyClick(chosen, Qt.Key.Key_Space)
    life.close()
    timing = life.plan.timing
    assert (timing.day, timing.start) == (date(2026, 11, 2), time(10))
    assert life.plan.waiting.answer is Answer.YES
    assert (life.lines(), life.part()) == ([], "Arranged")
    assert life.at("2026-10-30T08:00") == [(CONFIRM, "today")]


def moved(life: Life) -> None:
    """Ana asks for Tuesday: all dates follow, what was sent stays sent; 48 hours go across the change."""
    life.edit(timing__day=date(2026, 11, 3))
    assert life.lines() == []
    assert life.plan.request.sent_on == date(2026, 10, 15)
    assert life.plan.waiting.nudged_on == date(2026, 10, 26)
    assert life.at("2026-11-01T09:59") == []
    assert life.at("2026-11-01T10:00") == [(CONFIRM, "before tomorrow, 10:00 AM")]
    life.press_done(CONFIRM)
    assert life.plan.waiting.confirmed_on == date(2026, 11, 1)
    assert life.lines() == []


def on_the_day(life: Life) -> None:
    """Leave in time, and note it the same day; Tom sat with us."""
    assert life.at("2026-11-03T07:30") == [
        ("Re-read your request to Ana", "at 9:00 AM"),
        ("Leave for the meeting with Ana", "at 9:20 AM"),
    ]
    assert life.at("2026-11-03T10:10") == []
    assert life.at("2026-11-03T10:40") == [(HOW, "today")]
    tom = Person(id=new_id(), name="Tom Weiss")
    happened = Happened(
        outcome=Outcome.MET,
        started=time(10, 2),
        ended=time(10, 36),
        my_promises=(Promise(text="Send the summary", due=date(2026, 11, 9)),),
        suggested=(Suggested(text="Priya Nair, insights", person="priya"),),
    )
    life.edit(happened=happened, others=(tom,))
    assert (life.lines(), life.part()) == ([], "Met, and to be thanked")
    assert life.at("2026-11-03T11:35") == []


@pytest.mark.requirement("R36", "R40", "R51", "R59")
def test_the_order_after_a_meeting(life: Life) -> None:
    life.edit(timing__day=date(2026, 11, 3), timing__start=time(10))
    on_the_day(life)
    after_it(life)


def after_it(life: Life) -> None:
    """Two thank-yous, counted from the end of the meeting; all else waits for them, and keeps its order."""
    by = "before tomorrow, 10:36 AM"
    assert life.at("2026-11-03T11:36") == [("Thank-you to Ana", by), ("Thank-you to Tom", by)]
    assert not life.line("Thank-you to Ana").button.isVisible(), "not done without what they said"
    whole = Thanks(they_said="that finance decides", i_will="read the case")
    life.edit(thanks=(whole, whole))
    life.lines()
    life.press_done("Thank-you to Ana")
    assert life.at("2026-11-04T08:00") == [("Thank-you to Tom", "before 10:36 AM")]
    life.press_done("Thank-you to Tom")
    assert [one.sent_on for one in life.plan.thanks] == [date(2026, 11, 3), date(2026, 11, 4)]
    connect = [("Connect with Ana on LinkedIn", ""), ("Connect with Tom on LinkedIn", "")]
    assert life.lines() == [
        *connect,
        (TELL, "before 10:36 AM"),
        (PROMISE, "by Mon, Nov 9"),
        (SUGGESTED, ""),
    ]
    assert life.part() == "Met and thanked"
    assert "They talk to each other" in life.line(TELL).why.text()
    for item in (connect[0][0], connect[1][0], TELL, PROMISE):
        life.press_done(item)
    assert life.plan.loop.told_on == date(2026, 11, 4)
    assert life.lines() == [(SUGGESTED, "")]


def somebody_suggested(life: Life) -> None:
    """Priya is asked next; then nothing is left but to keep in touch, three months after the last word."""
    profile = life.workbook.profile()
    priya = Person(id="priya", name="Priya Nair", introduced_by="Ana Okafor")
    life.workbook.create(new_plan(profile, priya))
    life.home.refresh()
    assert life.lines() == []
    assert life.at("2027-02-03T23:00") == []
    assert life.at("2027-02-04T08:00") == [("A few lines to Ana", ""), ("A few lines to Tom", "")]


@pytest.mark.requirement("R37")
def test_why_the_introducer_hears_of_it_is_said(life: Life) -> None:
    life.edit(
        timing__day=date(2026, 10, 14),
        timing__start=time(10),
        happened=Happened(outcome=Outcome.NOT_HELD),
    )
    assert life.lines() == [("Tell Ben that the meeting with Ana did not take place", "")]
    assert life.part() == "Resting"
    telling = life.line("Tell Ben that the meeting with Ana did not take place")
    assert telling.why.isVisible()
    assert "They talk to each other" in telling.why.text()

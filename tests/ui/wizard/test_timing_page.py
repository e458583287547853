"""The step Timing, driven in the wizard: when, how, and when to leave."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile
from ui.document import Document
from ui.widgets import Hint
from ui.wizard.day_line import DayLineView
from ui.wizard.timing_page import APPLIES, line_of, other_clocks, past_hint
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
REFUSED = {
    "timing.day": "soonish",
    "timing.start": "whenever",
    "timing.length": "9999",
    "timing.travel": "9999",
    "timing.arrival_buffer": "9999",
}


@pytest.fixture
def timing(wizard: MeetingWizard) -> MeetingWizard:
    wizard.open_step("timing")
    return wizard


def replace_text(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def drawn_words(window: MeetingWizard) -> str:
    views = [view for view in window.findChildren(DayLineView) if view.isVisible()]
    return views[0].accessibleDescription() if views else ""


@pytest.mark.requirement("R25")
def test_travel_and_buffer_say_when_to_leave(
    timing: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    assert drawn_words(timing) == ""
    replace_text(qtbot, find("timing.day"), "12/3/2026")
    replace_text(qtbot, find("timing.start"), "10:00 AM")
    assert "leave 9:20 AM, arrive 9:50 AM, start 10:00 AM" in drawn_words(timing)
    replace_text(qtbot, find("timing.travel"), "45")
    replace_text(qtbot, find("timing.arrival_buffer"), "15")
    assert drawn_words(timing).startswith("leave 9:00 AM, arrive 9:45 AM, start 10:00 AM")
    assert (document.plan.timing.travel, document.plan.timing.arrival_buffer) == (45, 15)


@pytest.mark.parametrize("size", [(1024, 640), (1180, 760)], ids=str)
def test_no_line_under_a_field_is_cut(
    timing: MeetingWizard, find: Find, qtbot: QtBot, size: tuple[int, int]
) -> None:
    timing.resize(*size)
    for name, text in REFUSED.items():
        replace_text(qtbot, find(name), text)
    find("place.address").setFocus()
    hints = [hint for hint in timing.findChildren(Hint) if hint.isVisible()]
    assert len(hints) == len(REFUSED)
    qtbot.waitUntil(lambda: all(hint.height() >= hint.heightForWidth(hint.width()) for hint in hints))


def test_a_number_out_of_bounds_is_refused_in_words(
    timing: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    replace_text(qtbot, find("timing.length"), "9999")
    find("timing.travel").setFocus()
    field = find("timing.length")
    assert isinstance(field, QSpinBox)
    assert (field.value(), document.plan.timing.length) == (30, 30)
    hints = [hint.text() for hint in timing.findChildren(Hint) if hint.isVisible()]
    assert hints == ["“Length” takes 5 to 240 min: type a number between them."]


SHOWN = {
    Format.OFFICE: {"travel": True, "address": True, "link": False, "start": True},
    Format.CAFE: {"travel": True, "address": True, "link": False, "start": True},
    Format.PHONE: {"travel": False, "address": False, "link": False, "start": True},
    Format.VIDEO: {"travel": False, "address": False, "link": True, "start": True},
    Format.EMAIL: {"travel": False, "address": False, "link": False, "start": False},
}
PATHS = {"travel": "timing.travel", "address": "place.address", "link": "place.link", "start": "timing.start"}


@pytest.mark.requirement("R73")
def test_only_what_the_way_of_meeting_calls_for_is_asked(
    timing: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    choice = find("timing.format")
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    for chosen, wanted in SHOWN.items():
        assert document.plan.timing.format is chosen
        assert {name: find(PATHS[name]).isVisible() for name in wanted} == wanted
        qtbot.keyClick(choice, Qt.Key.Key_Down)


def test_every_way_of_meeting_says_what_it_calls_for() -> None:
    assert set(APPLIES) == set(Format)


def test_a_hidden_field_keeps_its_value(timing: MeetingWizard, find: Find, document: Document) -> None:
    document.edit("place.address", "400 Spectrum Center Dr")
    document.edit("timing.format", Format.PHONE)
    assert not find("place.address").isVisible()
    document.edit("timing.format", Format.CAFE)
    assert find("place.address").isVisible()
    assert document.plan.place.address == "400 Spectrum Center Dr"


def test_a_past_day_is_a_hint_here_and_no_more(
    timing: MeetingWizard, document: Document, qtbot: QtBot
) -> None:
    assert document.edit("timing.day", date(2020, 1, 2)) == ""
    words = [label.text() for label in timing.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Thursday, January 2, 2020 is in the past") for text in words)


def plan_at(**values: object) -> Plan:
    plan = new_plan(Profile(zone="America/New_York"))
    start = {"timing.day": date(2026, 12, 3), "timing.start": time(10)}
    for path, value in (start | {name.replace("__", "."): value for name, value in values.items()}).items():
        plan = with_value(plan, path, value)
    return plan


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        pytest.param(plan_at(), "", id="one clock"),
        pytest.param(
            plan_at(timing__zone="America/Los_Angeles"),
            "Thursday 10:00 AM in Los Angeles is Thursday 1:00 PM in New York, my clock",
            id="theirs is the meeting's",
        ),
        pytest.param(
            plan_at(host__zone="Asia/Tokyo"),
            "Thursday 10:00 AM in New York is Friday 12:00 AM in Tokyo, their clock",
            id="the next day for them",
        ),
        pytest.param(plan_at(host__zone="America/Toronto"), "", id="another zone with the same clock"),
        pytest.param(plan_at(timing__start=None), "", id="no time yet"),
    ],
)
def test_both_clocks_when_they_differ(plan: Plan, words: str) -> None:
    assert other_clocks(plan, "UTC") == words


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        pytest.param(plan_at(timing__day=None), False, id="no day"),
        pytest.param(plan_at(), False, id="today"),
        pytest.param(plan_at(timing__day=date(2026, 12, 2)), True, id="yesterday"),
        pytest.param(
            plan_at(timing__day=date(2026, 12, 2), happened__outcome=Outcome.MET), False, id="we have met"
        ),
    ],
)
def test_the_hint_for_a_past_day(plan: Plan, said: bool) -> None:
    assert bool(past_hint(plan, date(2026, 12, 3))) is said


def test_questions_by_email_have_no_hour() -> None:
    assert not line_of(plan_at(timing__format=Format.EMAIL)).known

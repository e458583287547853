"""The step Request, driven in the wizard: channel, note and parts, times, place, second reader."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.coach.parts import GOOD_WORDS, LINKEDIN_CHARACTERS, Part
from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective
from iiprep.model.plan import Plan
from iiprep.model.request import Channel, Request, Slot, Verdict
from iiprep.papers.facts.messages import request_text
from iiprep.papers.region import Region
from ui.document import Document
from ui.wizard.request_note import PartsLine
from ui.wizard.request_page import RequestPage
from ui.wizard.request_slots import clock_words, slots_hint, suggested
from ui.wizard.second_reader import reader_text
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
NOTE = (
    "Dear Ana,\n\nYour talk at the Lakeside fair made me write. I am a teacher in Boise. I would like to "
    "learn how you plan a season. Could I come to your office for 30 minutes on Tuesday or Thursday?\n\n"
    "Thank you for reading this.\n\nBo"
)
SENTENCES = (
    ("Dear Ana, your talk at the Lakeside fair made me write.", {Part.SOURCE}),
    ("I am a teacher in Boise.", {Part.WHO}),
    ("I would like to learn how you plan a season.", {Part.LEARN}),
    ("Could I come to your office for 30 minutes?", {Part.WHERE, Part.LENGTH}),
    ("I could come on Tuesday or Thursday.", {Part.TIMES}),
    ("Thank you for reading this.", {Part.THANKS}),
)
US = Region("US")
MONDAY = date(2026, 11, 16)


@pytest.fixture
def wizard(writing: MeetingWizard) -> MeetingWizard:
    writing.open_step("request")
    return writing


@pytest.fixture
def page(wizard: MeetingWizard) -> RequestPage:
    found = wizard.findChild(RequestPage)
    assert isinstance(found, RequestPage)
    return found


@pytest.fixture
def note(find: Find) -> QPlainTextEdit:
    box = find("request.note")
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    return box


def give(document: Document, **sections: object) -> None:
    document.replace(replaced(document.plan, **sections), "opening a file")


@pytest.mark.requirement("R17")
def test_the_channel_sets_the_limit(
    page: RequestPage, find: Find, note: QPlainTextEdit, document: Document, qtbot: QtBot
) -> None:
    qtbot.keyClicks(note, "one two")
    assert page.note.count.text() == f"2 words · good is under {GOOD_WORDS}"
    find("request.channel").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert document.plan.request.channel is Channel.LINKEDIN
    assert page.note.count.text() == f"7 of {LINKEDIN_CHARACTERS} characters"
    assert not find("request.subject").isVisible()
    note.setPlainText("x" * 201)
    assert page.note.count.text() == "201 of 200 characters"
    assert page.note.count.property("look") == "hint"
    document.edit("request.channel", Channel.EMAIL)
    assert page.note.count.property("look") == "secondary"
    assert find("request.subject").isVisible()


def test_a_hundred_words_are_a_word_too_many(page: RequestPage, document: Document) -> None:
    document.edit("request.note", " ".join(["word"] * 99))
    assert page.note.count.property("look") == "secondary"
    document.edit("request.note", " ".join(["word"] * 100))
    assert page.note.count.property("look") == "hint"


@pytest.mark.requirement("R11")
def test_parts_tick_themselves_as_they_are_typed(
    page: RequestPage, note: QPlainTextEdit, qtbot: QtBot
) -> None:
    parts, held = page.note.parts, set[Part]()
    for sentence, new in SENTENCES:
        qtbot.keyClicks(note, f"{sentence} ")
        held |= new
        qtbot.waitUntil(lambda expected=frozenset(held): parts.held == expected)
    assert parts.accessibleName().endswith("Not in it: nothing.")
    note.clear()
    qtbot.waitUntil(lambda: parts.held == frozenset())


def test_parts_say_the_minutes_of_the_meeting(page: RequestPage, document: Document, qtbot: QtBot) -> None:
    document.edit("timing.length", 20)
    document.edit("request.note", "Dear Ana, could we talk?")
    qtbot.waitUntil(lambda: "20 minutes" in page.note.parts.accessibleName())


@pytest.mark.requirement("R24")
def test_the_note_and_the_plan_name_the_same_minutes(
    page: RequestPage, note: QPlainTextEdit, qtbot: QtBot
) -> None:
    qtbot.keyClicks(note, "Could I have 45 minutes?")
    assert "45 minutes are a lot to give" in page.note.length.text()
    note.setPlainText("Could I have 20 minutes?")
    assert page.note.length.text() == (
        "The note asks for 20 minutes, the plan is for 30: make them the same."
    )
    note.setPlainText("Could I have 30 minutes?")
    assert not page.note.length.isVisible()


@pytest.mark.requirement("R18", "R20")
def test_the_note_is_written_from_the_parts(find: Find, document: Document, qtbot: QtBot) -> None:
    give(document, objectives=(Objective(text="Learn how a season is planned"),))
    document.edit("host.how_found", "I heard your talk at the Lakeside fair")
    find("action.write-request").setFocus()
    qtbot.keyClick(find("action.write-request"), Qt.Key.Key_Space)
    plan = document.plan
    assert plan.request.note == request_text(replaced(plan, request=Request()), US)
    assert "I heard your talk at the Lakeside fair." in plan.request.note
    assert "I hope to learn how a season is planned." in plan.request.note
    assert plan.request.subject == "A question about your work"
    document.undo()
    assert (document.plan.request.note, document.plan.request.subject) == ("", "")


def test_writing_over_typed_words_is_one_step_that_offers_undo(
    find: Find, note: QPlainTextEdit, document: Document, qtbot: QtBot
) -> None:
    document.edit("request.subject", "My own")
    qtbot.keyClicks(note, "My own words")
    find("action.write-request").click()
    assert document.plan.request.note != "My own words"
    undo = find("action.undo-removal")
    assert isinstance(undo, QPushButton)
    assert undo.isVisible()
    undo.click()
    assert (document.plan.request.note, document.plan.request.subject) == ("My own words", "My own")


@pytest.mark.requirement("R22")
def test_one_time_is_a_quiet_warning_and_three_are_suggested(
    page: RequestPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    find("action.add.request.slots").click()
    day = find("request.slots.0.day")
    assert QApplication.focusWidget() is day
    qtbot.keyClicks(day, "12/1/2026")
    start = find("request.slots.0.start")
    start.setFocus()
    qtbot.keyClicks(start, "9:00")
    qtbot.keyClick(start, Qt.Key.Key_Tab)
    assert document.plan.request.slots == (Slot(day=date(2026, 12, 1), start=time(9)),)
    assert "offer two to four" in page.slots.hint.text()
    find("action.suggest-slots").click()
    assert len(document.plan.request.slots) == 3
    assert document.plan.request.slots[0] == Slot(day=date(2026, 12, 1), start=time(9))
    assert not page.slots.hint.isVisible()
    assert not find("action.suggest-slots").isVisible()
    document.undo()
    assert len(document.plan.request.slots) == 1


def test_a_time_is_shown_in_both_zones(page: RequestPage, document: Document) -> None:
    give(document, request=Request(slots=(Slot(day=date(2026, 12, 1), start=time(9)),)))
    row = page.slots.rows.findChild(QWidget, "request.slots.0.day").parentWidget().parentWidget()
    assert not row.both.isVisible()
    document.edit("host.zone", "America/Los_Angeles")
    assert row.both.text() == "Tue, Dec 1 at 9:00 AM your time (12:00 PM mine)"
    assert page.slots.clock.text() == "On the clock of Los Angeles, as they will read it."


@pytest.mark.parametrize(
    ("number", "word"),
    [
        pytest.param(0, "", id="none"),
        pytest.param(1, "two to four", id="one"),
        pytest.param(2, "", id="two"),
        pytest.param(4, "", id="four"),
        pytest.param(5, "two to four are enough", id="five, from a file"),
    ],
)
def test_the_hint_on_the_number_of_times(number: int, word: str) -> None:
    slots = tuple(Slot(day=date(2026, 12, day)) for day in range(1, number + 1))
    hint = slots_hint(Plan(request=Request(slots=(*slots, Slot()))))
    assert word in hint
    assert bool(hint) is bool(word)


def test_suggestions_are_in_the_hosts_hours_on_the_clock_of_the_rows() -> None:
    plan = Plan()
    plan = replaced(
        plan,
        host=replaced(plan.host, zone="Asia/Tokyo"),
        profile=replaced(plan.profile, zone="America/New_York"),
    )
    days = [(slot.day, slot.start) for slot in suggested(plan, MONDAY)]
    assert days == [
        (date(2026, 11, 23), time(9)),
        (date(2026, 11, 25), time(10)),
        (date(2026, 11, 26), time(14)),
    ]
    assert clock_words(plan, "America/New_York") == "On the clock of Tokyo, as they will read it."
    assert clock_words(replaced(plan, host=plan.people[0].__class__()), "America/New_York") == ""


def test_suggestions_leave_out_days_that_are_offered() -> None:
    kept = Slot(day=date(2026, 11, 23), start=time(15))
    plan = Plan(request=Request(slots=(kept, Slot())))
    offered = suggested(plan, MONDAY)
    assert offered[0] == kept
    assert len({slot.day for slot in offered}) == len(offered) == 3


@pytest.mark.requirement("R23")
def test_places_begin_with_their_office_then_a_cafe(
    page: RequestPage, find: Find, document: Document
) -> None:
    menu = find("action.places").findChild(QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[:2] == ["your office", "a café near you"]
    page.findChild(QAction, "action.place.1").trigger()
    assert document.plan.request.where == "a café near you"


def test_a_note_is_called_unsigned_only_while_no_name_stands_under_it(
    page: RequestPage, note: QPlainTextEdit, document: Document, qtbot: QtBot
) -> None:
    document.edit("profile.name", "")
    note.setPlainText("Dear Ana,\n\nYour talk made me write.\n\nBest regards,")
    assert page.note.unsigned.isVisible()
    note.moveCursor(note.textCursor().MoveOperation.End)
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "Jordan Rivera")
    assert not page.note.unsigned.isVisible()


@pytest.mark.requirement("R21")
def test_a_second_reader_gets_the_note_and_their_verdict_is_kept(
    page: RequestPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    document.edit("host.name", "Ana Okafor")
    document.edit("request.note", NOTE)
    find("action.copy-for-reader").setFocus()
    qtbot.keyClick(find("action.copy-for-reader"), Qt.Key.Key_Space)
    copied = QApplication.clipboard().text()
    assert NOTE in copied
    assert "1. How does it sound: warm, neutral or pushy?" in copied
    assert "2. What do you think I want from Ana Okafor?" in copied
    assert "3. Would you say yes?" in copied
    assert page.reader.said.text().startswith("Copied")
    find("action.more.reader").click()
    qtbot.keyClicks(find("request.reader"), "Maya")
    qtbot.keyClicks(find("request.read_on"), "11/18/2026")
    qtbot.mouseClick(find("request.verdict.warm"), Qt.MouseButton.LeftButton)
    request = document.plan.request
    assert (request.reader, request.read_on, request.verdict) == ("Maya", date(2026, 11, 18), Verdict.WARM)
    assert page.reader.answer.button.text().endswith("3 filled")


def test_a_reader_gets_the_suggested_note_while_mine_is_empty() -> None:
    assert "What do you think I want from them?" in reader_text(Plan(), US)
    assert "Would you have 30 minutes" in reader_text(Plan(), US)


def test_sent_on_waits_folded(page: RequestPage, find: Find, document: Document, qtbot: QtBot) -> None:
    assert not find("request.sent_on").isVisible()
    find("action.more.sent").click()
    qtbot.keyClicks(find("request.sent_on"), "11/19/2026")
    assert document.plan.request.sent_on == date(2026, 11, 19)
    assert page.sent.button.text().endswith("1 filled")


def test_what_the_coach_finds_is_underlined_until_it_is_gone(
    note: QPlainTextEdit, document: Document, qtbot: QtBot
) -> None:
    document.edit("request.note", "Hi 🙂 Ana. Are there any openings on your team?")
    qtbot.waitUntil(lambda: bool(note.extraSelections()))
    marked = [mark.cursor.selectedText() for mark in note.extraSelections()]
    assert "Are there any openings on your team?" in marked
    document.edit("request.note", "Dear Ana")
    qtbot.waitUntil(lambda: not note.extraSelections())


def test_no_part_of_the_note_stands_alone_on_a_second_line(qtbot: QtBot) -> None:
    line = PartsLine()
    qtbot.addWidget(line)
    line.show()
    one = line.fontMetrics().horizontalAdvance("   ".join(f"✓ {part.value}" for part in Part)) + 60
    for width, lines in ((one, 1), (one - 100, 2)):
        line.resize(width, 60)
        parts = [text.count("○") for text in line.text().split("<br>")]
        assert len(parts) == lines
        assert min(parts) > 1

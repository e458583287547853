"""The dialog for the calendar, by key: what is ticked is opened or saved, and remembered in the meeting."""

from datetime import UTC, date, datetime

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iiprep.exchange.calendar.entry import EntryKind
from iiprep.model.debrief import Outcome
from tests.ui.exchange.conftest import System
from ui.document import Document
from ui.exchange.calendar_dialog import CalendarDialog
from ui.papers import Papers

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def dialog(qtbot: QtBot, sampled: Document, papers: Papers, system: System, over: QWidget) -> CalendarDialog:
    made = CalendarDialog(sampled, papers, system.folders, over, lambda: NOW)
    made.show()
    qtbot.waitExposed(made)
    return made


def events(data: bytes) -> dict[str, icalendar.Component]:
    return {str(event["SUMMARY"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


@pytest.mark.requirement("R28", "R25")
def test_by_key_the_meeting_and_the_way_open_in_the_calendar(
    qtbot: QtBot, dialog: CalendarDialog, system: System, sampled: Document
) -> None:
    dialog.opens.setFocus()
    qtbot.keyClick(dialog.opens, Qt.Key.Key_Space)
    (file,) = system.shown
    assert file.name == "Calendar - Ana Okafor - 2026-12-03.ics"
    found = events(file.read_bytes())
    assert set(found) == {
        "Meeting with Ana Okafor, Northwind Foods",
        "On the way: Meeting with Ana Okafor, Northwind Foods",
    }
    (alarm,) = found["Meeting with Ana Okafor, Northwind Foods"].walk("VALARM")
    assert str(alarm["DESCRIPTION"]) == "Re-read your request to Ana"
    assert alarm["TRIGGER"].dt.total_seconds() == -3600
    assert sampled.plan.calendar.uid in file.read_text(encoding="utf-8")
    assert sampled.undo_text == "Undo noting what is in the calendar"
    assert "calendar program" in dialog.said.text()


def test_only_what_is_ticked(qtbot: QtBot, dialog: CalendarDialog, system: System) -> None:
    assert not dialog.kinds[EntryKind.SLOTS].isEnabled()
    qtbot.keyClick(dialog.kinds[EntryKind.MEETING], Qt.Key.Key_Space)
    assert not dialog.several.isVisible()
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    (file,) = system.folder.iterdir()
    assert set(events(file.read_bytes())) == {"On the way: Meeting with Ana Okafor, Northwind Foods"}
    qtbot.keyClick(dialog.kinds[EntryKind.LEAVE], Qt.Key.Key_Space)
    assert not dialog.opens.isEnabled()


def test_saving_twice_keeps_both(qtbot: QtBot, dialog: CalendarDialog, system: System) -> None:
    for _time in range(2):
        qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    name = "Calendar - Ana Okafor - 2026-12-03"
    assert sorted(path.name for path in system.folder.iterdir()) == [f"{name} (2).ics", f"{name}.ics"]
    assert system.remembered == [system.folder] * 2


def test_no_folder_chosen_saves_nothing(qtbot: QtBot, dialog: CalendarDialog, system: System) -> None:
    system.chosen = None
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    assert list(system.folder.iterdir()) == []
    assert not dialog.said.isVisible()


def test_a_folder_that_is_gone_is_said(
    qtbot: QtBot, dialog: CalendarDialog, system: System, sampled: Document
) -> None:
    system.chosen = system.folder / "gone"
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    assert "cannot be written" in dialog.said.text()
    assert sampled.plan.calendar.uid == ""


def test_the_courtesies_may_be_tasks(qtbot: QtBot, dialog: CalendarDialog, system: System) -> None:
    assert not dialog.tasks.isEnabled()
    qtbot.keyClick(dialog.kinds[EntryKind.COURTESIES], Qt.Key.Key_Space)
    qtbot.keyClick(dialog.tasks, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.opens, Qt.Key.Key_Space)
    assert b"BEGIN:VTODO" in system.shown[0].read_bytes()


def test_what_was_called_off_is_taken_back(
    qtbot: QtBot, dialog: CalendarDialog, sampled: Document, papers: Papers, system: System, over: QWidget
) -> None:
    qtbot.keyClick(dialog.opens, Qt.Key.Key_Space)
    sampled.edit("happened.outcome", Outcome.NOT_HELD)
    again = CalendarDialog(sampled, papers, system.folders, over, lambda: NOW)
    again.show()
    assert not again.kinds[EntryKind.MEETING].isEnabled()
    qtbot.keyClick(again.opens, Qt.Key.Key_Space)
    found = events(system.shown[1].read_bytes())
    assert {str(event["STATUS"]) for event in found.values()} == {"CANCELLED"}
    assert {int(event["SEQUENCE"]) for event in found.values()} == {1}


def test_what_an_entry_is_stands_under_it(dialog: CalendarDialog) -> None:
    told = dialog.kinds[EntryKind.MEETING].accessibleDescription()
    assert told.startswith("Thu, Dec 3, 10:00 – 10:30 AM: an hour before it an alarm")


def test_a_place_under_another_clock_is_named(
    qtbot: QtBot, sampled: Document, papers: Papers, system: System, over: QWidget
) -> None:
    sampled.edit("timing.zone", "Asia/Tokyo")
    made = CalendarDialog(sampled, papers, system.folders, over, lambda: NOW)
    told = made.kinds[EntryKind.MEETING].accessibleDescription()
    assert told.startswith("Wed, Dec 2, 5:00 – 5:30 PM (10:00 – 10:30 AM in Tokyo): an hour before")


def test_without_a_date_there_is_nothing_to_add(
    qtbot: QtBot, document: Document, papers: Papers, system: System, over: QWidget
) -> None:
    document.edit("timing.day", date(2026, 12, 3))
    made = CalendarDialog(document, papers, system.folders, over, lambda: NOW)
    assert not any(box.isEnabled() for box in made.kinds.values())
    assert not made.opens.isEnabled()


def test_the_thanks_are_due_when_the_settings_say(
    qtbot: QtBot, sampled: Document, papers: Papers, system: System, over: QWidget
) -> None:
    papers.thank_within = 72
    sampled.edit("thanks.0.sent_on", None)
    made = CalendarDialog(sampled, papers, system.folders, over, lambda: NOW)
    made.show()
    assert "by Sun, Dec 6" in made.kinds[EntryKind.COURTESIES].accessibleDescription()
    qtbot.keyClick(made.kinds[EntryKind.COURTESIES], Qt.Key.Key_Space)
    qtbot.keyClick(made.opens, Qt.Key.Key_Space)
    (thanks,) = [one for name, one in events(system.shown[0].read_bytes()).items() if "Thank " in name]
    assert thanks["DTEND"].dt == datetime(2026, 12, 6, 18, 30, tzinfo=UTC)

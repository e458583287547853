"""The answer is shown before it is taken; the packet holds everything; both from the wizard and by key."""

import zipfile
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iiprep.exchange.calendar.answers.answer import read_answer
from iiprep.exchange.contacts.giving import host_card
from iiprep.model.debrief import Outcome
from iiprep.model.fields import replaced
from iiprep.model.plan import with_value
from iiprep.model.request import Answer, Waiting
from tests.iiprep.exchange.calendar.files import GOOGLE, OUTLOOK, THUNDERBIRD, event
from tests.ui.exchange.conftest import System
from ui.document import Document
from ui.exchange.answer_dialog import AnswerDialog
from ui.exchange.sharing import Sharing
from ui.papers import Papers

TODAY = date(2026, 11, 25)
Came = Callable[[str | bytes], AnswerDialog]


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def sharing(sampled: Document, papers: Papers, system: System, over: QWidget, said: list[str]) -> Sharing:
    made = Sharing(
        sampled,
        papers,
        system.folders,
        over,
        lambda _parent, start: start / "answer.ics",
        lambda: TODAY,
        lambda path: read_answer(path.read_bytes()),
    )
    made.said.connect(said.append)
    return made


@pytest.fixture
def came(sharing: Sharing, system: System, over: QWidget) -> Came:
    """`came(text)`: the dialog for the calendar file that came."""

    def show(text: str | bytes) -> AnswerDialog:
        data = text if isinstance(text, bytes) else text.encode()
        (system.folder / "answer.ics").write_bytes(data)
        sharing.begin("take-answer")
        (dialog,) = over.findChildren(AnswerDialog)
        return dialog

    return show


def test_what_an_answer_changes_is_shown_and_taken_by_key(
    qtbot: QtBot, came: Came, sampled: Document
) -> None:
    sampled.replace(replaced(sampled.plan, waiting=Waiting()), "waiting")
    dialog = came(GOOGLE)
    assert dialog.changes.text().splitlines() == [
        "Day:  Thursday, December 3, 2026 → Friday, December 4, 2026",
        "Length:  30 min → 45 min",
        "Link of the call:  not set → https://meet.google.com/abc-defg-hij",
        "What they answered:  No answer yet → Yes",
    ]
    assert sampled.plan.timing.day == date(2026, 12, 3)
    dialog.take.setFocus()
    qtbot.keyClick(dialog.take, Qt.Key.Key_Space)
    plan = sampled.plan
    assert (plan.timing.day, plan.timing.start, plan.timing.length) == (date(2026, 12, 4), time(10), 45)
    assert (plan.waiting.answer, plan.waiting.answered_on) == (Answer.YES, TODAY)
    assert sampled.undo_text == "Undo taking in their answer"
    sampled.undo()
    assert sampled.plan.timing.day == date(2026, 12, 3)


def test_not_now_takes_nothing(qtbot: QtBot, came: Came, sampled: Document) -> None:
    before = sampled.plan
    qtbot.keyClick(came(OUTLOOK), Qt.Key.Key_Escape)
    assert sampled.plan == before


def test_an_answer_that_changes_nothing_cannot_be_taken(came: Came, sampled: Document) -> None:
    dialog = came(THUNDERBIRD)
    assert dialog.changes.text() == "The meeting is noted like this already."
    assert not dialog.take.isEnabled()


def test_of_several_appointments_one_is_chosen(qtbot: QtBot, came: Came, sampled: Document) -> None:
    second = event("DTSTART:20261205T180000Z", "SUMMARY:Later").decode().removeprefix("BEGIN:VCALENDAR\r\n")
    first = event("DTSTART:20261204T180000Z", "SUMMARY:Sooner").decode().removesuffix("END:VCALENDAR\r\n")
    dialog = came(first + second)
    qtbot.keyClick(dialog.choice, Qt.Key.Key_Down)
    assert dialog.title.text() == "Later"
    qtbot.keyClick(dialog.take, Qt.Key.Key_Space)
    assert sampled.plan.timing.day == date(2026, 12, 5)


def test_a_time_without_a_zone_says_so(came: Came) -> None:
    assert "in no zone" in came(event("DTSTART:20261204T090000")).notices.text()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"BEGIN:VCALENDAR\r\n" * 9])
def test_a_file_that_is_no_answer_is_said(
    sharing: Sharing, system: System, said: list[str], over: QWidget, data: bytes
) -> None:
    (system.folder / "answer.ics").write_bytes(data)
    sharing.take_answer()
    assert over.findChildren(AnswerDialog) == []
    assert said[0] == "Reading answer.ics…"
    assert said[1].endswith(".")


def test_the_file_is_read_in_the_child_and_what_it_says_is_shown(
    sampled: Document, papers: Papers, system: System, over: QWidget, said: list[str]
) -> None:
    (system.folder / "answer.ics").write_text(OUTLOOK, encoding="utf-8")
    sharing = Sharing(sampled, papers, system.folders, over, lambda _parent, start: start / "answer.ics")
    sharing.said.connect(said.append)
    sharing.begin("take-answer")
    assert said == ["Reading answer.ics…", "What answer.ics says is shown; nothing is taken yet."]
    assert [dialog.title.text() for dialog in over.findChildren(AnswerDialog)] == ["Talk with Jordan"]


def test_the_packet_goes_into_the_folder_and_is_said(
    sharing: Sharing, system: System, said: list[str], sampled: Document
) -> None:
    sharing.begin("packet")
    file = system.folder / "Meeting with Ana Okafor - 2026-12-03.zip"
    with zipfile.ZipFile(file) as opened:
        names = opened.namelist()
        assert opened.read("Ana Okafor.vcf") == host_card(sampled.plan.host)
    assert {name.rpartition(".")[2] for name in names} == {"pdf", "txt", "eml", "ics", "vcf"}
    assert said == ["Packing…", f"{len(names)} files are in {file.name}, in {system.folder}."]
    assert sampled.plan.calendar.uid
    sharing.save_packet()
    assert (system.folder / "Meeting with Ana Okafor - 2026-12-03 (2).zip").exists()


def test_a_page_that_is_too_long_is_named(
    sharing: Sharing, said: list[str], sampled: Document, system: System
) -> None:
    sampled.edit("notes.for_the_day", "word " * 700)
    sharing.save_packet()
    assert said[-1].endswith("One page is too long and was left out; open it above to shorten it.")


def test_a_packet_that_cannot_be_written_is_said(
    sharing: Sharing, said: list[str], system: System, tmp_path: Path
) -> None:
    system.chosen = tmp_path / "gone"
    sharing.save_packet()
    assert "cannot be written" in said[-1]


def test_no_folder_no_packet(sharing: Sharing, said: list[str], system: System) -> None:
    system.chosen = None
    sharing.save_packet()
    assert said == []


def test_a_new_place_is_shown_and_taken(came: Came, sampled: Document) -> None:
    dialog = came(event("DTSTART:20261203T180000Z", "LOCATION:Room 5\\, Irvine"))
    assert dialog.when.text() == "Thursday, December 3, 2026, 10:00 AM"
    assert dialog.changes.text() == "Address:  400 Spectrum Center Dr, Irvine → Room 5, Irvine"
    dialog.take.click()
    assert sampled.plan.place.address == "Room 5, Irvine"


def test_another_appointment_is_told_before_this_meeting_is_called_off(came: Came, sampled: Document) -> None:
    sampled.edit("happened.outcome", Outcome.NOT_YET)
    lines = ("UID:zzz", "DTSTART:20270203T180000Z", "DTEND:20270203T183000Z", "SUMMARY:Dentist")
    dialog = came(event(*lines, around="METHOD:CANCEL"))
    assert dialog.when.text() == "Wednesday, February 3, 2027, 10:00 – 10:30 AM"
    assert dialog.doubts.text() == "It is about another day than this meeting."
    assert dialog.take.text() == "Take it all the same"


def test_a_past_day_and_an_odd_length_are_told(came: Came) -> None:
    dialog = came(event("DTSTART:20100104T180000Z", "DURATION:PT9H"))
    assert dialog.doubts.text() == "Nothing in it says that it belongs to this meeting. It is in the past."
    assert dialog.notices.text() == "It is 540 minutes long; the length of the meeting stays as it is."


def test_an_appointment_of_which_nothing_is_known_is_told(came: Came, sampled: Document) -> None:
    dialog = came(event("UID:x@google.com", "DTSTART:20261204T180000Z", "ORGANIZER:mailto:bob@x.example"))
    assert dialog.doubts.text() == "Nothing in it says that it belongs to this meeting."
    assert dialog.take.text() == "Take it all the same"


def test_a_foreign_appointment_with_the_host_is_told_to_be_one(came: Came) -> None:
    host = "ORGANIZER:mailto:ana.okafor@northwind.example"
    dialog = came(event("UID:x@google.com", "DTSTART:20261204T180000Z", host))
    assert (dialog.doubts.text(), dialog.take.text()) == ("", "Take it")
    assert "but Ana Okafor takes part in it." in dialog.notices.text()


def test_how_a_zone_of_windows_is_read_is_shown(came: Came) -> None:
    dialog = came(event('DTSTART;TZID="Tokyo Standard Time":20261205T030000'))
    assert "the zone Tokyo Standard Time (Asia/Tokyo)." in dialog.notices.text()
    assert dialog.when.text() == "Friday, December 4, 2026, 10:00 AM"


def test_of_our_own_calendar_the_meeting_comes_first(came: Came, sampled: Document) -> None:
    sampled.replace(with_value(sampled.plan, "calendar.uid", "abcd1234"), "noting")
    pairs = (("-leave", 17, "On the way"), ("", 18, "Meeting"), ("-thank-1", 20, "Thank Ana"))
    inside = "".join(
        f"BEGIN:VEVENT\r\nUID:abcd1234{own}@iiprep\r\nDTSTART:20261204T{hour}0000Z\r\n"
        f"SUMMARY:{title}\r\nEND:VEVENT\r\n"
        for own, hour, title in pairs
    )
    dialog = came(f"BEGIN:VCALENDAR\r\n{inside}END:VCALENDAR\r\n")
    assert (dialog.title.text(), dialog.doubts.text()) == ("Meeting", "")
    dialog.choice.setCurrentIndex(1)
    assert dialog.doubts.text() == "It is an entry beside this meeting, not the meeting itself."


def test_a_cancellation_without_a_day_is_shown(came: Came, sampled: Document) -> None:
    sampled.replace(with_value(sampled.plan, "calendar.uid", "abcd1234"), "noting")
    sampled.edit("happened.outcome", Outcome.NOT_YET)
    dialog = came(event("UID:abcd1234@iiprep", around="METHOD:CANCEL"))
    assert (dialog.when.text(), dialog.doubts.text()) == ("It names no day.", "")
    dialog.take.click()
    assert sampled.plan.happened.outcome is Outcome.NOT_HELD

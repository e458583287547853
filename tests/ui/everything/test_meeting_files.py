"""One meeting as a file, by keyboard: saved, looked at, taken, kept twice or refused, and taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from iiprep.exchange.meeting.reader import read_foreign_meeting
from iiprep.exchange.meeting_file import ReadMeeting, read_meeting_file, write_meeting
from iiprep.model.fields import replaced
from iiprep.model.plan import Plan
from iiprep.paths import data_folder
from iiprep.people.known import Known
from tests.ui.dropping import drop
from tests.ui.living import Living
from ui.everything.meeting_dialog import MeetingDialog, holds
from ui.everything.meeting_files import Asks


class Files:
    """The file that would be chosen; None when the person changes their mind. `offered` are the names."""

    def __init__(self, file: Path) -> None:
        self.file: Path | None = file
        self.offered: list[str] = []

    def asks(self) -> Asks:
        def where(_parent: object, start: Path) -> Path | None:
            self.offered.append(start.name)
            return self.file

        return Asks(where, lambda _parent, _start: self.file)


@pytest.fixture
def files(living: Living, tmp_path: Path) -> Files:
    made = Files(tmp_path / "moved.iiprep.json")
    meetings = living.start().in_and_out.meetings
    meetings._asks = made.asks()
    meetings._read_file = read_meeting_file
    return made


@pytest.fixture
def file(files: Files, sample: Plan) -> Path:
    """A file of a meeting with Ana, which came from another computer."""
    assert files.file
    files.file.write_text(write_meeting(sample), encoding="utf-8")
    return files.file


def opened(living: Living) -> MeetingDialog:
    """The dialog after the keys for it were pressed."""
    living.keys(living.program.home, living.action("meeting.open-file").shortcut())
    living.rest()
    dialog = living.dialog("window.meeting-file")
    assert isinstance(dialog, MeetingDialog)
    return dialog


def save(living: Living) -> None:
    """Press the keys of “Save this meeting as a file…”."""
    living.keys(living.program.home.centre.list, living.action("meeting.save-file").shortcut())
    living.rest()


def test_a_meeting_is_shown_taken_equal_and_saved_equal(
    living: Living, files: Files, file: Path, sample: Plan, tmp_path: Path
) -> None:
    dialog = opened(living)
    assert dialog.title.text() == "Ana Okafor"
    assert dialog.when.text().startswith("Thu, Dec 3")
    assert dialog.holds.text().splitlines() == holds(sample)
    assert "3 objectives" in dialog.holds.text()
    assert dialog.stays.text() == "The profile in the file becomes yours."
    assert living.workbook.meetings() == ()
    living.press("action.take-meeting")
    (row,) = living.workbook.meetings()
    assert living.plan(row.id) == sample
    assert living.program.home.row == row
    files.file = tmp_path / "again.iiprep.json"
    save(living)
    assert files.offered == ["Meeting with Ana Okafor - 2026-12-03.iiprep.json"]
    assert files.file.read_bytes() == file.read_bytes()
    assert living.program.home.toast.text.startswith("again.iiprep.json was written.")


def test_taking_it_is_one_undo_and_one_redo(living: Living, file: Path, sample: Plan) -> None:
    opened(living)
    living.press("action.take-meeting")
    assert living.program.home.toast.text == "The meeting with Ana Okafor was taken in."
    (row,) = living.workbook.meetings()
    living.program.opener.show(row.id, "open")
    assert living.undo() == "Undo taking in the meeting with Ana Okafor"
    assert living.program.opener.window is None
    assert (living.workbook.meetings(), living.workbook.people()) == ((), ())
    living.keys(living.program.home, living.action("redo").shortcut())
    living.rest()
    assert living.plan(row.id) == sample
    assert living.program.home.row is not None


def test_not_now_takes_nothing(living: Living, file: Path) -> None:
    living.qtbot.keyClick(opened(living), Qt.Key.Key_Escape)
    living.rest()
    assert living.workbook.meetings() == ()


def test_a_meeting_that_is_there_is_kept_twice_only_when_asked(
    living: Living, file: Path, sample: Plan
) -> None:
    living.workbook.create(sample)
    dialog = opened(living)
    assert dialog.there.text().endswith("is here already. Keep both?")
    assert "You know Ana Okafor: what you have stays" in dialog.stays.text()
    assert "Your own profile stays as it is." in dialog.stays.text()
    assert dialog.take.text() == "Keep both"
    living.press("action.leave-meeting")
    assert len(living.workbook.meetings()) == 1
    opened(living)
    living.press("action.take-meeting")
    assert [row.name for row in living.workbook.meetings()] == ["Ana Okafor"] * 2
    assert len(living.workbook.people()) == len(sample.people) + len(sample.happened.suggested)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The file is empty."),
        ('{"format": "iiprep-meeting", "version": 999}', "This file was made by a newer iiprep"),
        ("BEGIN:VCARD", "cannot be read as JSON"),
    ],
)
def test_a_file_that_is_none_is_refused_in_plain_words(
    living: Living, file: Path, text: str, sentence: str
) -> None:
    file.write_text(text, encoding="utf-8")
    living.keys(living.program.home, living.action("meeting.open-file").shortcut())
    living.rest()
    assert sentence in living.program.home.centre.notice.text
    assert not living.is_there("window.meeting-file")
    assert living.workbook.meetings() == ()


def test_it_is_never_written_among_the_data(living: Living, files: Files, sample: Plan) -> None:
    living.workbook.create(sample)
    living.program.home.refresh()
    living.rest()
    files.file = data_folder() / "mine.iiprep.json"
    save(living)
    assert "belong to the program alone" in living.program.home.centre.notice.text
    assert not files.file.exists()


def test_a_change_of_mind_does_nothing(living: Living, files: Files, sample: Plan) -> None:
    living.workbook.create(sample)
    living.program.home.refresh()
    living.rest()
    files.file = None
    save(living)
    living.keys(living.program.home, living.action("meeting.open-file").shortcut())
    living.rest()
    assert len(files.offered) == 1
    assert not living.is_there("window.meeting-file")
    assert not living.program.home.toast.isVisible()


def test_both_are_in_the_menu_of_files_and_saving_is_for_the_chosen_meeting(
    living: Living, files: Files, sample: Plan
) -> None:
    menu = living.program.home.menuBar().actions()[0].menu()
    both = [living.action(f"meeting.{name}-file") for name in ("save", "open")]
    assert set(both) < set(menu.actions())
    assert both[0] in living.program.home.at_hand.more.menu().actions()
    assert [one.isEnabled() for one in both] == [False, True]
    living.workbook.create(sample)
    living.program.home.refresh()
    living.rest()
    assert both[0].isEnabled()


def test_a_meeting_of_which_little_is_known_says_so(sample: Plan) -> None:
    assert holds(Plan()) == []
    assert holds(replaced(Plan(), topic=" Trains ", others=(sample.host,))) == [
        "About Trains",
        "Also there: Ana Okafor",
    ]


def test_no_line_of_what_it_holds_is_cut(qtbot: QtBot, sample: Plan) -> None:
    known = Known(people=(sample.host,))
    dialog = MeetingDialog(ReadMeeting(sample), known, date(2026, 11, 26))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.holds.height() >= dialog.holds.heightForWidth(dialog.holds.width()))
    assert dialog.stays.height() >= dialog.stays.heightForWidth(dialog.stays.width())
    assert dialog.focusWidget() is dialog.take


def test_a_meeting_file_dropped_on_the_window_is_shown_and_taken(living: Living, file: Path) -> None:
    living.program.in_and_out.meetings._read_file = read_foreign_meeting
    assert drop(living.program.home, file)
    living.rest()
    assert living.dialog("window.meeting-file").windowTitle() == "Open a meeting file"
    assert living.workbook.meetings() == ()
    living.press("action.take-meeting")
    assert [row.name for row in living.workbook.meetings()] == ["Ana Okafor"]


def test_a_dropped_file_that_is_no_meeting_is_refused_in_plain_words(living: Living, file: Path) -> None:
    file.write_text("[]", encoding="utf-8")
    living.program.in_and_out.meetings._read_file = read_foreign_meeting
    assert drop(living.program.home, file)
    living.rest()
    assert "not a meeting file of iiprep" in living.program.home.centre.notice.text
    assert not living.is_there("window.meeting-file")

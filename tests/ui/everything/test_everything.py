"""Everything in one place: taken along, brought back, given, deleted once it was asked, and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iiprep.keeping import kept, read_everything
from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from iiprep.paths import data_folder
from iiprep.store.whole import Whole
from iiprep.store.workbook import Workbook
from ui.app import Program
from ui.everything.dialog import EverythingDialog
from ui.everything.windows import Asks

Find = Callable[[str], QWidget]
Press = Callable[[str], None]


class Answers:
    """What the person answers: the file, and whether they are sure; what they were asked."""

    def __init__(self, file: Path) -> None:
        self.file: Path | None = file
        self.sure = True
        self.asked: list[str] = []

    def asks(self) -> Asks:
        def agree(_parent: QWidget, question: str, _hint: str, **_words: str) -> bool:
            self.asked.append(question)
            return self.sure

        return Asks(lambda _parent, _start: self.file, lambda _parent, _start: self.file, agree)


@pytest.fixture
def answers(program: Program, tmp_path: Path) -> Answers:
    made = Answers(tmp_path / "mine.iiprep.zip")
    program.in_and_out.everything._asks = made.asks()
    return made


@pytest.fixture
def dialog(program: Program, workbook: Workbook, answers: Answers) -> EverythingDialog:
    workbook.create(
        new_plan(Profile(name="Jordan"), Person(id="ana", name="Ana Okafor", found_out="Trains."))
    )
    action = program.home.findChild(QAction, "action.everything")
    assert isinstance(action, QAction)
    action.trigger()
    found = program.home.findChildren(EverythingDialog)
    return found[-1]


@pytest.fixture
def press(qtbot: QtBot, named: Find) -> Press:
    def pressed(name: str) -> None:
        button = named(f"action.{name}")
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)

    return pressed


def waits(qtbot: QtBot, dialog: EverythingDialog, words: str) -> None:
    qtbot.waitUntil(lambda: words in dialog.done_words.text(), timeout=20_000)


def test_everything_is_taken_along_and_verified(
    dialog: EverythingDialog, workbook: Workbook, answers: Answers, press: Press, qtbot: QtBot
) -> None:
    press("everything.take")
    waits(qtbot, dialog, "1 person, 1 meeting, your profile and your settings. It was restored")
    assert answers.file
    assert read_everything(answers.file).own_people == workbook.people()


def test_everything_is_deleted_once_asked_and_taken_back(
    dialog: EverythingDialog, workbook: Workbook, answers: Answers, press: Press, qtbot: QtBot
) -> None:
    before = workbook.contents.read()
    answers.sure = False
    press("everything.delete")
    assert answers.asked == ["Delete everything?"]
    assert workbook.contents.read() == before
    answers.sure = True
    press("everything.delete")
    waits(qtbot, dialog, "Everything was deleted.")
    assert workbook.contents.read() == Whole()
    press("take-back.0")
    waits(qtbot, dialog, "It is all here again.")
    assert workbook.contents.read() == before
    assert kept(data_folder()) == ()


def test_what_was_deleted_is_let_go_for_good(
    dialog: EverythingDialog, answers: Answers, press: Press, qtbot: QtBot
) -> None:
    press("everything.delete")
    waits(qtbot, dialog, "Everything was deleted.")
    press("let-go.0")
    waits(qtbot, dialog, "It is gone for good.")
    assert kept(data_folder()) == ()
    assert answers.asked[-1] == "Let it go for good?"


def test_nothing_of_before_can_be_undone_in_an_empty_workbook(
    program: Program, dialog: EverythingDialog, press: Press, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: program.home.row is not None)
    program._keeper.refresh()
    program.home.commands["delete"].trigger()
    undo = program.home.commands["undo-delete"]
    qtbot.waitUntil(undo.isEnabled)
    press("everything.delete")
    waits(qtbot, dialog, "Everything was deleted.")
    assert not undo.isEnabled()


def test_a_workbook_is_brought_back(
    program: Program,
    dialog: EverythingDialog,
    workbook: Workbook,
    answers: Answers,
    press: Press,
    qtbot: QtBot,
) -> None:
    press("everything.take")
    waits(qtbot, dialog, "restored")
    before = workbook.contents.read()
    workbook.circle.save(Person(id="bo", name="Bo Li"))
    program.preferences.edit("region", value="DE")
    qtbot.waitUntil(lambda: workbook.settings().region == "DE")
    press("everything.bring-back")
    waits(qtbot, dialog, "What you had before can be taken back below")
    assert workbook.contents.read() == before
    assert program.preferences.settings.region == ""
    assert len(kept(data_folder())) == 1


def test_a_file_that_is_no_workbook_is_told(
    dialog: EverythingDialog, answers: Answers, press: Press, qtbot: QtBot
) -> None:
    assert answers.file
    answers.file.write_bytes(b"nothing")
    press("everything.bring-back")
    qtbot.waitUntil(lambda: "damaged" in dialog.notice.text, timeout=20_000)


@pytest.mark.parametrize(
    ("name", "holds", "left"),
    [
        ("people-csv", "Trains.", "One-sheets they have"),
        ("people-cards", "FN:Ana Okafor", "What I found out about them"),
        ("meetings-csv", "Ana Okafor", "the debrief in full"),
    ],
)
def test_other_programs_are_given_files_that_say_what_they_leave_out(
    dialog: EverythingDialog, answers: Answers, press: Press, qtbot: QtBot, name: str, holds: str, left: str
) -> None:
    press(f"everything.{name}")
    waits(qtbot, dialog, left)
    assert answers.file
    assert holds in answers.file.read_text(encoding="utf-8")


def test_a_change_of_mind_does_nothing(dialog: EverythingDialog, answers: Answers, press: Press) -> None:
    answers.file = None
    for name in ("take", "bring-back", "people-csv"):
        press(f"everything.{name}")
    assert dialog.done_words.text() == ""

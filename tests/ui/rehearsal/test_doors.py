"""From where the rehearsal and the request are opened: the step Ready of the wizard, and the home window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.bank import Bank
from iiprep.model.plan import Plan
from iiprep.paths import assets_folder, data_folder, sample_file
from iiprep.store.database import FILE_NAME
from iiprep.store.workbook import Workbook
from ui.app import Program
from ui.coaching import Coaching
from ui.document import Document
from ui.folders import Folders
from ui.jobs import Immediately, Jobs
from ui.page_window import PageWindow
from ui.papers import Papers
from ui.rehearsal.reread import RereadWindow
from ui.rehearsal.window import RehearsalWindow
from ui.saver import Saver
from ui.summary.coach_page_window import CoachPageWindow
from ui.workbook.guide import BargainWindow, GuideWindow
from ui.workbook.windows import Tools, wizard_of


@pytest.mark.requirement("R60")
def test_the_step_ready_opens_the_rehearsal_of_the_same_plan(
    qtbot: QtBot, sample: Plan, papers: Papers, coaching: Coaching, stored: list[Plan]
) -> None:
    document = Document(sample)
    saver = Saver(document, stored.append, Jobs(Immediately(), document), document)
    folders = Folders(Path(), lambda _folder: None)
    wizard = wizard_of(
        document, saver, Tools(papers, coaching, Bank.load(assets_folder() / "questions"), folders)
    )
    wizard.show()
    wizard.open_step("ready")
    button = wizard.findChild(QWidget, "action.rehearse")
    assert isinstance(button, QWidget)
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    (rehearsal,) = wizard.findChildren(RehearsalWindow)
    qtbot.keyClick(rehearsal.stage.clock, Qt.Key.Key_N)
    qtbot.keyClicks(rehearsal.stage.note.box, "Louder")
    qtbot.keyClick(rehearsal, Qt.Key.Key_Escape)
    assert document.plan.rehearsal.notes[-1].text == "Louder"
    assert stored[-1] is document.plan
    wizard.close()
    qtbot.waitUntil(lambda: not isValid(wizard))


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, dressed_as_before: None) -> Program:
    """The program with the sample, and a meeting of my own that took place."""
    workbook = Workbook.open(data_folder())
    workbook.create(sample_plan(sample_file()))
    made = Program(qapp, workbook, data_folder())
    made.start()
    qtbot.waitUntil(lambda: made.home.row is not None)
    return made


def test_the_home_window_opens_each_of_them(qtbot: QtBot, program: Program) -> None:
    home, opener = program.home, program.opener
    assert (data_folder() / FILE_NAME).exists()
    button = home.at_hand.findChild(QWidget, "action.rehearse")
    assert isinstance(button, QWidget)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert isinstance(opener.window, RehearsalWindow)
    opener.close()
    entries = {entry.objectName(): entry for entry in home.at_hand.more.menu().actions()}
    entries["action.re-read"].trigger()
    assert isinstance(opener.window, RereadWindow)
    opener.close()
    home.commands["bargain"].trigger()
    assert home.findChildren(BargainWindow)
    home.commands["guide"].trigger()
    (guide,) = home.findChildren(GuideWindow)
    print_it = guide.findChild(QWidget, "action.print-guide")
    assert isinstance(print_it, QWidget)
    qtbot.keyClick(print_it, Qt.Key.Key_Space)
    (page,) = guide.findChildren(PageWindow)
    qtbot.waitUntil(lambda: page.page.view.made is not None, timeout=40_000)
    page.close()
    guide.close()
    home.wanted.emit("coach-page", None)
    qtbot.waitUntil(lambda: bool(home.findChildren(CoachPageWindow)))
    home.close()
    program.close()

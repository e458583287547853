"""What the tests of the wizard's writing steps share: the real coach, and a wizard that has these steps."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iiprep.model.bank import Bank
from iiprep.model.plan import Plan
from iiprep.paths import assets_folder
from ui.coaching import Coaching
from ui.document import Document
from ui.folders import Folders
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.saver import Saver
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.host_page import HostPage
from ui.wizard.objectives_page import ObjectivesPage
from ui.wizard.one_sheet_page import OneSheetPage
from ui.wizard.request_page import RequestPage
from ui.wizard.wizard import MeetingWizard
from ui.workbook.windows import Tools, wizard_of

TODAY = date(2026, 11, 16)


@pytest.fixture(scope="session")
def bank() -> Bank:
    """The question bank that comes with the program."""
    return Bank.load(assets_folder() / "questions")


@pytest.fixture
def writing(
    qtbot: QtBot, document: Document, saver: Saver, coaching: Coaching, bank: Bank, papers: Papers
) -> MeetingWizard:
    """The wizard with host, objectives, request and one-sheet, the coach in its column; a Monday."""
    window = MeetingWizard(
        document,
        saver,
        {
            "host": HostPage,
            "objectives": lambda doc: ObjectivesPage(doc, bank),
            "request": lambda doc: RequestPage(doc, coaching, papers, today=lambda: TODAY),
            "one-sheet": OneSheetPage,
        },
        {"coach": lambda doc: CoachPanel(doc, coaching)},
    )
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.fixture
def panel(writing: MeetingWizard) -> CoachPanel:
    """The coach's panel of that wizard."""
    found = writing.findChild(CoachPanel)
    assert isinstance(found, CoachPanel)
    return found


@pytest.fixture
def said(panel: CoachPanel) -> Callable[[], list[str]]:
    """The rules of the findings that are shown, when the coach has read what stands there now."""

    def rules() -> list[str]:
        QApplication.processEvents()
        panel._listener.listen()
        return [card.finding.rule for card in panel.cards]

    return rules


@pytest.fixture
def opened(
    qtbot: QtBot, papers: Papers, coaching: Coaching, bank: Bank, tmp_path: Path
) -> Callable[[Plan], MeetingWizard]:
    """`opened(plan)`: the whole wizard, as the program builds it, at Ready; it saves papers into ``out``."""

    def window(plan: Plan) -> MeetingWizard:
        document = Document(plan)
        saver = Saver(document, lambda _plan: None, Jobs(Immediately(), document), document)
        folders = Folders(tmp_path / "out", lambda _folder: None)
        made = wizard_of(document, saver, Tools(papers, coaching, bank, folders))
        document.setParent(made)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        made.open_step("ready")
        return made

    return window

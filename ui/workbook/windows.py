"""Builds the windows in which one meeting is worked on, from what they share."""

from collections.abc import Callable
from dataclasses import dataclass

from iiprep.coach.engine import Coach
from iiprep.model.bank import Bank
from ui.document import Document
from ui.folders import Folders
from ui.jobs import Jobs
from ui.live_paper import Shortening
from ui.papers import Papers
from ui.saver import Saver
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.dress_page import DressPage
from ui.wizard.host_page import HostPage
from ui.wizard.objectives_page import ObjectivesPage
from ui.wizard.one_sheet_page import OneSheetPage
from ui.wizard.page_panel import PagePanel
from ui.wizard.ready_page import ReadyPage
from ui.wizard.request_page import RequestPage
from ui.wizard.timing_page import TimingPage
from ui.wizard.wizard import MeetingWizard


@dataclass(frozen=True, slots=True)
class Tools:
    """What the pages work with; `coach` may have to read its rules first, `jobs` is its thread."""

    papers: Papers
    coach: Callable[[], Coach]
    jobs: Jobs
    bank: Bank
    folders: Folders


def wizard_of(document: Document, saver: Saver, tools: Tools) -> MeetingWizard:
    """The wizard of a meeting, with all its steps and both panels."""
    shortening = Shortening()
    papers, coach, jobs = tools.papers, tools.coach, tools.jobs
    wizard = MeetingWizard(
        document,
        saver,
        {
            "host": HostPage,
            "objectives": lambda doc: ObjectivesPage(doc, tools.bank),
            "request": lambda doc: RequestPage(doc, coach, jobs, papers.region),
            "dress": DressPage,
            "timing": TimingPage,
            "one-sheet": lambda doc: OneSheetPage(doc, lambda: papers.region),
            "ready": lambda doc: ReadyPage(doc, papers, coach(), tools.folders, shortening, jobs=jobs),
        },
        {
            "page": lambda doc: PagePanel(doc, papers, shortening),
            "coach": lambda doc: CoachPanel(doc, coach, jobs),
        },
    )
    shortening.setParent(wizard)
    return wizard

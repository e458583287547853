"""Builds the windows in which one meeting is worked on, from what they share."""

from collections.abc import Callable
from dataclasses import dataclass

from iiprep.model.bank import Bank
from iiprep.people.topics import ENOUGH
from iiprep.schedule.courtesies.items import Terms
from ui.coaching import Coaching
from ui.document import Document
from ui.folders import Folders
from ui.known.favours_line import FavoursLine
from ui.known.known_line import Read, nobody
from ui.live_paper import Shortening
from ui.papers import Papers
from ui.rehearsal.window import RehearsalWindow
from ui.saver import Saver
from ui.terms import terms_now
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.dress_page import DressPage
from ui.wizard.host_page import HostPage
from ui.wizard.objectives_page import ObjectivesPage
from ui.wizard.one_sheet_page import OneSheetPage
from ui.wizard.page_panel import PagePanel
from ui.wizard.ready_page import ReadyPage
from ui.wizard.request_page import RequestPage
from ui.wizard.send_check import SendCheck
from ui.wizard.stops import Stops
from ui.wizard.timing_page import TimingPage
from ui.wizard.wizard import MeetingWizard


@dataclass(frozen=True, slots=True)
class Tools:
    """What the pages work with; `read` gives everybody known, on the thread of the coach's jobs."""

    papers: Papers
    coaching: Coaching
    bank: Bank
    folders: Folders
    read: Read = nobody
    enough: int = ENOUGH
    terms: Callable[[], Terms] = terms_now


def wizard_of(document: Document, saver: Saver, tools: Tools) -> MeetingWizard:
    """The wizard of a meeting, with all its steps and both panels."""
    shortening = Shortening()
    papers, coaching = tools.papers, tools.coaching
    check = SendCheck(coaching, papers.region)
    wizard = MeetingWizard(
        document,
        saver,
        {
            "host": lambda doc: HostPage(doc, _favours(doc, tools)),
            "objectives": lambda doc: ObjectivesPage(
                doc, tools.bank, coaching.jobs, read=tools.read, enough=tools.enough
            ),
            "request": lambda doc: RequestPage(
                doc,
                coaching,
                papers,
                favours=_favours(doc, tools, through=True),
                terms=tools.terms,
            ),
            "dress": DressPage,
            "timing": lambda doc: TimingPage(doc, tools.read, coaching.jobs),
            "one-sheet": lambda doc: OneSheetPage(doc, lambda: papers.region),
            "ready": lambda doc: _with_rehearsal(
                ReadyPage(doc, papers, coaching, check, tools.folders, shortening), doc, saver
            ),
        },
        {
            "page": lambda doc: PagePanel(doc, papers, shortening),
            "coach": lambda doc: CoachPanel(doc, coaching),
        },
    )
    Stops(document, coaching, wizard).changed.connect(wizard.show_stops)
    shortening.setParent(wizard)
    check.setParent(wizard)
    return wizard


def _with_rehearsal(page: ReadyPage, document: Document, saver: Saver) -> ReadyPage:
    def open_it() -> None:
        rehearsal = RehearsalWindow(document, saver, page.window())
        rehearsal.show()

    page.rehearsing.connect(open_it)
    return page


def _favours(document: Document, tools: Tools, *, through: bool = False) -> FavoursLine:
    return FavoursLine(document, tools.read, tools.terms, tools.coaching.jobs, through=through)

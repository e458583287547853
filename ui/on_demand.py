"""Windows that are imported only when they are asked for: the rehearsal, the request, pages of no meeting."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from iiprep.papers.catalogue import GUIDE
from iiprep.papers.facts.guide import guide
from iiprep.paths import assets_folder
from iiprep.people.known import Known
from ui.document import Document
from ui.papers import Papers
from ui.saver import Saver
from ui.workbook.opener import WindowMaker


def makers_of(papers: Papers) -> dict[str, WindowMaker]:
    """What makes the windows in which a meeting is rehearsed and its request read again."""
    return {"rehearse": _rehearsal, "re-read": partial(_reread, papers)}


def show_guide_page(papers: Papers, parent: QWidget) -> None:
    """Show the guide as it prints."""
    from ui.page_window import LoosePage, PageWindow

    text = (assets_folder() / "guide" / "guide.md").read_text(encoding="utf-8")
    page = LoosePage(papers, GUIDE, lambda _region: guide(text))
    PageWindow(page, GUIDE, parent).show()


def show_coach_page(papers: Papers, today: date, parent: QWidget, known: Known) -> None:
    """Show the page for a coach, with what may stand on it to tick."""
    from ui.summary.coach_page_window import CoachPageWindow

    CoachPageWindow(known, papers, today, parent).show()


def _rehearsal(document: Document, saver: Saver) -> QWidget:
    from ui.rehearsal.window import RehearsalWindow

    return RehearsalWindow(document, saver)


def _reread(papers: Papers, document: Document, _saver: Saver) -> QWidget:
    from ui.rehearsal.reread import RereadWindow

    return RereadWindow(document, papers.region)

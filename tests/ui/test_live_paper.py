"""A paper that follows the plan: soon after typing, only while it is seen, shortened where it was allowed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.person import How
from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import BIO, ONE_SHEET, PREP_SHEET, Copy
from iiprep.settings import PaperSize
from ui.document import Document
from ui.live_paper import LivePaper, PaperWindow, Shortening
from ui.papers import Papers
from ui.raster import Pdf

LONG = "Some more words for the day. " * 90


@pytest.fixture
def plan(sample: Plan) -> Document:
    return Document(sample)


@pytest.fixture
def live(qtbot: QtBot, plan: Document, papers: Papers) -> LivePaper:
    shown = LivePaper(plan, papers, Copy(PREP_SHEET))
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def text_of(live: LivePaper) -> str:
    made = live.view.made
    assert made is not None
    pdf = Pdf(made.pdf)
    words = " ".join(page.text() for page in pdf.pages)
    pdf.close()
    return words


def test_the_page_follows_what_is_typed(qtbot: QtBot, live: LivePaper, plan: Document) -> None:
    assert "Ana Okafor" in text_of(live)
    for name in ("Bea", "Bea L", "Bea Lind"):
        plan.edit("host.name", name)
    qtbot.waitUntil(lambda: "Bea Lind" in text_of(live))


def test_the_page_follows_the_paper_size(qtbot: QtBot, live: LivePaper, papers: Papers) -> None:
    papers.use(size=PaperSize.A4)
    qtbot.waitUntil(lambda: live.view.caption.text().startswith("A4"))


def test_another_paper_is_shown_at_once(live: LivePaper) -> None:
    live.show_copy(Copy(ONE_SHEET))
    assert "Companies I am learning about".casefold() in text_of(live).casefold()


def test_what_is_not_seen_rests(qtbot: QtBot, live: LivePaper, plan: Document) -> None:
    live.hide()
    before = live.view.made
    plan.edit("host.name", "Bea Lind")
    qtbot.wait(200)
    assert live.view.made is before
    live.show()
    assert "Bea Lind" in text_of(live)


def test_leaving_off_and_putting_back(qtbot: QtBot, live: LivePaper, plan: Document) -> None:
    plan.edit("notes.for_the_day", LONG)
    qtbot.waitUntil(lambda: "too long" in live.view.caption.text())
    live.view.cut.click()
    assert live.view.caption.text().startswith("Letter · 1 page")
    assert "Some more words" not in text_of(live)
    live.view.whole.click()
    assert "too long" in live.view.caption.text()


@pytest.mark.long
def test_all_who_share_it_shorten_together(
    qtbot: QtBot, plan: Document, papers: Papers, live: LivePaper
) -> None:
    shared = Shortening()
    plan.replace(with_value(plan.plan, "notes.for_the_day", LONG), "typing")
    window = PaperWindow(plan, papers, Copy(PREP_SHEET), shared)
    qtbot.addWidget(window)
    window.show()
    assert "too long" in window.paper.view.caption.text()
    shared.allow(Copy(PREP_SHEET), on=True)
    assert shared.names == {PREP_SHEET}
    assert window.paper.view.left_off.isVisible()
    shared.allow(Copy(PREP_SHEET), on=False)
    assert shared.names == frozenset()


def test_a_person_who_is_gone_has_no_page(qtbot: QtBot, plan: Document, papers: Papers) -> None:
    shown = LivePaper(plan, papers, Copy("thank-you-card", 1))
    qtbot.addWidget(shown)
    shown.show()
    assert shown.view.made is None


class Elsewhere:
    """Stands in for where files can be dragged to."""

    def __init__(self, *, takes: bool) -> None:
        self.takes = takes
        self.got: list[Path] = []

    def carry(self, _source: QWidget, path: Path, picture: QPixmap) -> bool:
        assert not picture.isNull()
        self.got.append(path)
        return self.takes


def pull(qtbot: QtBot, paper: LivePaper) -> None:
    """Press on the page and move away from there."""
    sheets = paper.view.canvas.widget()
    QTest.mousePress(sheets, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    QTest.mouseMove(sheets, QPoint(32, 31))
    QTest.mouseMove(sheets, QPoint(80, 90))
    QTest.mouseRelease(sheets, Qt.MouseButton.LeftButton, pos=QPoint(80, 90))


@pytest.mark.parametrize("takes", [True, False])
def test_the_page_is_dragged_away_as_a_file_named_for_people(
    qtbot: QtBot, papers: Papers, sample: Plan, takes: bool
) -> None:
    document = Document(with_value(sample, "host.given", ()))
    elsewhere = Elsewhere(takes=takes)
    paper = LivePaper(document, papers, Copy(ONE_SHEET), carried=elsewhere.carry)
    qtbot.addWidget(paper)
    paper.show()
    qtbot.waitExposed(paper)
    pull(qtbot, paper)
    (file,) = elsewhere.got
    assert file.name == "One-sheet - Ana Okafor - 2026-12-03.pdf"
    made = paper.view.made
    assert made is not None
    assert file.read_bytes() == made.pdf
    assert [one.how for one in document.plan.host.given] == ([How.SAVED] if takes else [])
    papers._copies.close()


def test_the_page_opens_in_the_systems_program(qtbot: QtBot, papers: Papers, sample: Plan) -> None:
    paper = LivePaper(Document(sample), papers, Copy(BIO))
    opened: list[Path] = []
    paper.view._opened = opened.append
    qtbot.addWidget(paper)
    paper.resize(288, 600)
    paper.show()
    qtbot.waitExposed(paper)
    assert not paper.view.elsewhere.isVisible()
    paper.resize(640, 800)
    paper.view.elsewhere.setFocus()
    qtbot.keyClick(paper.view.elsewhere, Qt.Key.Key_Space)
    assert [path.name for path in opened] == ["Bio - Ana Okafor - 2026-12-03.pdf"]
    assert opened[0].read_bytes().startswith(b"%PDF")
    papers._copies.close()

"""The paper service: pages of a plan on their own thread, the newest wins, failures in plain words."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from iiprep.errors import PdfUnavailable
from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import ONE_SHEET, PREP_SHEET, Copy
from iiprep.papers.export import Exported
from iiprep.papers.maker import PaperFailed, PaperMaker
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper, PaperReport
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from ui.jobs import Immediately, Jobs
from ui.papers import Papers, Saving, Sheet

SHEET = Sheet(Copy(PREP_SHEET), PaperSize.LETTER, Region("US"))


class SlowMaker(PaperMaker):
    """Makes a report instead of a page, and only once it is let."""

    def __init__(self) -> None:
        super().__init__(templates_folder(), assets_folder())
        self.asked: list[str] = []
        self.may = threading.Event()
        self.problem: Exception | None = None

    def make(
        self, paper: str, facts: dict[str, Any], size: PaperSize, *, leave_off: bool = False
    ) -> MadePaper:
        self.may.wait(5)
        self.asked.append(facts["host"]["name"]["text"])
        if self.problem is not None:
            raise self.problem
        return MadePaper(PaperReport(paper, self.asked[-1], 1, 10.0, 1.0), b"")


@pytest.fixture
def slow() -> SlowMaker:
    return SlowMaker()


@pytest.fixture
def behind(qapp: object, slow: SlowMaker) -> Iterator[Papers]:
    """The service with a thread of its own."""
    papers = Papers(slow, Region("US"))
    yield papers
    slow.may.set()
    papers.close()


def named(plan: Plan, name: str) -> Plan:
    return with_value(plan, "host.name", name)


def test_the_newest_page_wins_and_the_first_is_not_lost(
    qtbot: QtBot, behind: Papers, slow: SlowMaker, sample: Plan
) -> None:
    owner, shown = QObject(), list[str]()
    desk = behind.desk(owner)
    for name in ("A", "An", "Ana"):
        desk.ask(named(sample, name), SHEET, lambda made: shown.append(made.report.person))
    slow.may.set()
    qtbot.waitUntil(lambda: shown == ["A", "Ana"])
    assert slow.asked == ["A", "Ana"]


def test_nothing_is_delivered_to_what_is_gone(
    qtbot: QtBot, behind: Papers, slow: SlowMaker, sample: Plan
) -> None:
    owner, shown = QObject(), list[MadePaper]()
    desk = behind.desk(owner)
    desk.ask(sample, SHEET, shown.append)
    owner.deleteLater()
    qtbot.wait(10)
    slow.may.set()
    other = behind.desk(QObject(behind))
    seen: list[MadePaper] = []
    other.ask(sample, SHEET, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    desk.ask(sample, SHEET, shown.append)
    qtbot.wait(20)
    assert shown == []


@pytest.mark.parametrize(
    ("problem", "says"),
    [
        pytest.param(
            PaperFailed("Traceback of the child"), "This page could not be laid out.", id="our fault"
        ),
        pytest.param(
            PdfUnavailable("pango is missing.", "Type: x"), "pango is missing. Type: x", id="no PDF"
        ),
    ],
)
def test_a_failure_is_told_and_the_next_page_is_made(
    qtbot: QtBot, behind: Papers, slow: SlowMaker, sample: Plan, problem: Exception, says: str
) -> None:
    told, shown = list[str](), list[MadePaper]()
    slow.problem = problem
    slow.may.set()
    desk = behind.desk(behind)
    desk.ask(sample, SHEET, shown.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].startswith(says)
    assert "Traceback" not in told[0]
    slow.problem = None
    desk.ask(sample, SHEET, shown.append, told.append)
    qtbot.waitUntil(lambda: len(shown) == 1)


def test_the_child_starts_late_and_ends_with_the_service(qtbot: QtBot) -> None:
    maker = PaperMaker(templates_folder(), assets_folder())
    papers = Papers(maker, Region("US"))
    assert maker._child is None
    papers.start()
    qtbot.waitUntil(lambda: maker._child is not None)
    child = maker._child
    papers.close()
    assert child is not None
    assert child.poll() is not None


def test_paper_and_region_can_change(qtbot: QtBot, slow: SlowMaker) -> None:
    papers = Papers(slow, Region("DE"), jobs=Jobs(Immediately()))
    assert papers.size is PaperSize.A4
    with qtbot.waitSignal(papers.changed):
        papers.use(size=PaperSize.LETTER)
    assert papers.size is PaperSize.LETTER
    with qtbot.assertNotEmitted(papers.changed):
        papers.use(size=PaperSize.LETTER)


def saved(papers: Papers, plan: Plan, saving: Saving) -> Exported:
    done: list[Exported] = []
    told: list[str] = []
    papers.save(plan, saving, done.append, told.append)
    assert told == []
    return done[0]


def test_saving_writes_every_page_and_message(papers: Papers, sample: Plan, tmp_path: Path) -> None:
    exported = saved(papers, sample, Saving(tmp_path / "new"))
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "One-sheet - Ana Okafor - 2026-12-03.pdf",
        "Prep sheet - Ana Okafor - 2026-12-03.pdf",
        "Request - Ana Okafor - 2026-12-03.txt",
        "Thank-you - Ana Okafor - 2026-12-03.txt",
        "Thank-you card - Ana Okafor - 2026-12-03.pdf",
    ]
    assert exported.all_fit


@pytest.mark.long
def test_only_a_paper_that_may_be_is_shortened(papers: Papers, sample: Plan, tmp_path: Path) -> None:
    plan = with_value(sample, "notes.for_the_day", "Some more words for the day. " * 90)
    whole = saved(papers, plan, Saving(tmp_path))
    assert [paper.name for paper in whole.papers if not paper.file] == [PREP_SHEET]
    shorter = saved(papers, plan, Saving(tmp_path, leave_off=frozenset({PREP_SHEET})))
    assert shorter.all_fit
    reports = {paper.name: paper.report for paper in shorter.papers}
    prep, one = reports[PREP_SHEET], reports[ONE_SHEET]
    assert prep
    assert [item.field for item in prep.left_off] == ["notes.for_the_day"]
    assert one
    assert one.left_off == ()


def test_a_folder_that_cannot_be_is_told(papers: Papers, sample: Plan, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told: list[str] = []
    nothing: Callable[[Exported], None] = pytest.fail
    papers.save(sample, Saving(tmp_path / "file" / "inside"), nothing, told.append)
    assert told[0].startswith("Nothing can be written to")


def test_several_pages_come_together(papers: Papers, sample: Plan) -> None:
    made: list[tuple[MadePaper, ...]] = []
    papers.make_all(
        sample, [SHEET, Sheet(Copy(ONE_SHEET), PaperSize.A4, Region("US"))], made.append, pytest.fail
    )
    assert [one.report.name for one in made[0]] == [PREP_SHEET, ONE_SHEET]

"""How long pages take against bare WeasyPrint: all papers of the sample, and one from a key press on."""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from weasyprint import HTML

from iiprep.exchange.meeting_file import sample_plan
from iiprep.papers.catalogue import ON_DEMAND, PREP_SHEET, Copy, facts_of, papers_of
from iiprep.papers.maker import PaperMaker
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.geometry import Geometry
from iiprep.papers.page.press import Laid, Press
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from iiprep.paths import assets_folder, sample_file, templates_folder
from iiprep.settings import PaperSize
from ui.document import Document
from ui.live_paper import LivePaper
from ui.papers import Papers
from ui.raster import Pdf

MOST_FOR_ALL, MOST_FROM_KEY = 1.15, 1.4
ROUNDS = 12
PATIENCE = 30.0


class _Noting(Press):
    """Keeps the HTML of each layout, to lay it out again with nothing of ours around it."""

    def __init__(self, templates: Path, assets: Path) -> None:
        super().__init__(templates, assets)
        self.seen: list[tuple[str, str]] = []

    def lay(self, paper: str, facts: Mapping[str, Any], page: Geometry) -> Laid:
        """A layout, noted."""
        self.seen.append((paper, self.pages.html(paper, facts, page)))
        return super().lay(paper, facts, page)

    def bare(self) -> list[bytes]:
        """The same pages by WeasyPrint alone."""
        return [
            HTML(string=html, url_fetcher=self._fetcher)
            .render(stylesheets=[self._base, self._styles[paper]], font_config=self._fonts)
            .write_pdf(pdf_variant="pdf/ua-1")
            for paper, html in self.seen
        ]


def run() -> Iterator[str]:
    """The ratios of all papers that were made before, and of one key press."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    plan, region = sample_plan(sample_file()), Region("US")
    press = _Noting(templates_folder(), assets_folder())
    fitter = Fitter(press)
    copies = papers_of(plan, ON_DEMAND)
    facts = [(copy.name, facts_of(copy, plan, region)) for copy in copies]

    ours = bare = 0.0
    for name, said in facts:

        def make(name: str = name, said: dict[str, Any] = said) -> None:
            press.seen.clear()
            fitter.make(name, said, PaperSize.LETTER)

        make()
        mine, other = _together(make, press.bare)
        ours, bare = ours + mine, bare + other
        if name == PREP_SHEET:
            sheet = press.seen[-1:]
    yield _line(f"all {len(copies)} papers", ours, bare, MOST_FOR_ALL)
    press.seen[:] = sheet
    yield _line("from a key press to the new page", *_typed(app, press), MOST_FROM_KEY)


def _line(what: str, ours: float, bare: float, most: float) -> str:
    held = "" if ours / bare <= most else "  TOO MUCH"
    words = f"{ours / bare:.2f} x bare WeasyPrint, {ours * 1000:.0f} and {bare * 1000:.0f} ms"
    return f"pages: {what} in {words} (at most {most}){held}"


def _together(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """The shortest time of each, both by turns."""
    times = [(_seconds(ours), _seconds(bare)) for _ in range(ROUNDS)]
    return min(one for one, _ in times), min(other for _, other in times)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _typed(app: QApplication, press: _Noting) -> tuple[float, float]:
    """Seconds from a change of the plan to the painted page, and those of bare WeasyPrint and its picture."""
    document = Document(sample_plan(sample_file()))
    papers = Papers(PaperMaker(templates_folder(), assets_folder()), Region("US"), PaperSize.LETTER)
    live = LivePaper(document, papers, Copy(PREP_SHEET))
    live.resize(620, 900)
    live.show()
    painted = _Painted(live)
    _until(app, lambda: live.view.made is not None)
    letters = iter("abcdefghijklmnopqrstuvwxyz")

    def type_one() -> None:
        before, name = live.view.made, document.plan.host.name
        document.edit("host.name", name + next(letters))
        _until(app, lambda: painted.made not in (None, before))

    def bare() -> None:
        press.bare()
        assert live.view.made is not None
        pdf = Pdf(live.view.made.pdf)
        pdf.pages[0].image(580)
        pdf.close()

    try:
        return _together(type_one, bare)
    finally:
        live.close()
        papers.close()


class _Painted(QObject):
    """Notes which page of a live paper was painted last."""

    def __init__(self, live: LivePaper) -> None:
        super().__init__()
        self.made: MadePaper | None = None
        self._view = live.view
        live.view.canvas.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self.made = self._view.made
        return super().eventFilter(watched, event)


def _until(app: QApplication, test: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not test():
        app.processEvents()
        time.sleep(0.001)
        if time.monotonic() > end:
            raise TimeoutError("no page came")

"""What must hold for every paper of every meeting, measured from the PDF."""

from dataclasses import dataclass, field
from typing import Any

from iiprep.model.plan import Plan
from iiprep.papers.catalogue import CARD, LETTER, ON_DEMAND, Copy, facts_of, papers_of
from iiprep.papers.page.account import items_of
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.geometry import SMALLEST, geometry
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper, field_of
from iiprep.settings import PaperSize
from tests.pages import Page, folded, read_page


@dataclass
class Tally:
    """What was counted over many papers; `faults` names what did not hold."""

    papers: int = 0
    refused: int = 0
    layouts: int = 0
    most_layouts: int = 0
    fills: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def line(self) -> str:
        """One line that sums it up."""
        low = sum(1 for fill in self.fills if fill < 0.9)
        return (
            f"{self.papers} papers: {self.refused} refused with lines named, {len(self.faults)} faults; "
            f"layouts {self.layouts / max(1, self.papers):.2f} on average, {self.most_layouts} at most; "
            f"fill below 0.9 in {low} of {len(self.fills)}, least {min(self.fills, default=1.0):.2f}"
        )


def hold(fitter: Fitter, plan: Plan, size: PaperSize, tally: Tally, name: str, *, rich: bool) -> None:
    """Make every paper of a plan, as it is and with `leave_off`, and write down what does not hold."""
    for copy in papers_of(plan, ON_DEMAND):
        facts = facts_of(copy, plan, Region("US"))
        before = fitter.layouts
        fitter.forget()
        made = fitter.make(copy.name, facts, size)
        tally.papers += 1
        tally.layouts += fitter.layouts - before
        tally.most_layouts = max(tally.most_layouts, fitter.layouts - before)
        tally.refused += not made.report.fits
        if not made.report.fits:
            _refusal(tally, f"{name} {copy.stem}", made)
            made = fitter.make(copy.name, facts, size, leave_off=True)
        _page(tally, f"{name} {copy.stem} {size.value}", copy, facts, size, made)
        if rich and copy.name not in (CARD, LETTER):
            tally.fills.append(made.report.fill)


def _refusal(tally: Tally, name: str, made: MadePaper) -> None:
    if not made.report.overflow or made.pdf:
        tally.faults.append(f"{name}: refused without a line named")


def _page(
    tally: Tally, name: str, copy: Copy, facts: dict[str, Any], size: PaperSize, made: MadePaper
) -> None:
    if not made.report.fits:
        tally.faults.append(f"{name}: does not fit even with items left off")
        return
    page = read_page(made.pdf)
    margin = geometry(copy.name, size, made.report.body_pt).margin
    if page.count != 1:
        tally.faults.append(f"{name}: {page.count} pages")
    drawn = not made.report.missing_glyphs
    if drawn and page.overlapping():
        tally.faults.append(f"{name}: overlap {page.overlapping()[0]}")
    if drawn and page.outside(margin):
        tally.faults.append(f"{name}: outside the margins {page.outside(margin)[0]!r}")
    if page.smallest < SMALLEST - 0.02 or made.report.body_pt < 10:
        tally.faults.append(f"{name}: type of {page.smallest} pt")
    _texts(tally, name, facts, made, page)


def _texts(tally: Tally, name: str, facts: dict[str, Any], made: MadePaper, page: Page) -> None:
    excused = {item.field for item in made.report.left_off} | {
        item.field for item in made.report.missing_glyphs
    }
    for identity, text in items_of(facts):
        if field_of(identity) not in excused and not _unreadable(text) and folded(text) not in page.text:
            tally.faults.append(f"{name}: {identity} is not on the page: {text[:50]!r}")


def _unreadable(text: str) -> bool:
    """Whether a text is in a script that pdfium cannot read back in order."""
    return any(ord(mark) >= 0x0590 and ord(mark) < 0x1E00 for mark in text) or any(
        ord(mark) > 0x2E7F for mark in text
    )

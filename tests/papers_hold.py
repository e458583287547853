"""What must hold for every paper of every meeting, measured from the PDF."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from unicodedata import bidirectional

from iiprep.model.plan import Plan
from iiprep.papers.catalogue import BIO, CARD, LETTER, ON_DEMAND, ONE_SHEET, Copy, facts_of, papers_of
from iiprep.papers.page.account import items_of
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.geometry import SMALLEST, geometry
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper, field_of
from iiprep.settings import PaperSize
from tests.pages import Page, folded, read_page

MOST_LAYOUTS = 3
FULL = 0.9
_WORD, _BROKEN = re.compile(r"[^\W_]+"), 15
_NOT_READ_BACK = ((0x0900, 0x0E00), (0x0F00, 0x10A0), (0x1780, 0x1800))


@dataclass
class Tally:
    """What was counted over many papers; `faults` names what did not hold."""

    papers: int = 0
    refused: int = 0
    layouts: int = 0
    most_layouts: int = 0
    fills: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count what another tally counted, too."""
        self.papers += other.papers
        self.refused += other.refused
        self.layouts += other.layouts
        self.most_layouts = max(self.most_layouts, other.most_layouts)
        self.fills += other.fills
        self.faults += other.faults

    def line(self) -> str:
        """One line that sums it up."""
        low = sum(1 for fill in self.fills if fill < FULL)
        return (
            f"{self.papers} papers: {self.refused} refused with lines named, {len(self.faults)} faults; "
            f"layouts {self.layouts / max(1, self.papers):.2f} on average, {self.most_layouts} at most; "
            f"fill below {FULL} in {low} of {len(self.fills)}, least {min(self.fills, default=1.0):.2f}"
        )


def hold(
    fitter: Fitter, plan: Plan, size: PaperSize, name: str, copies: Sequence[Copy] | None = None
) -> Tally:
    """Make every paper of a plan, or some, as they are and with `leave_off`; count and look."""
    tally = Tally()
    for copy in papers_of(plan, ON_DEMAND) if copies is None else copies:
        facts = facts_of(copy, plan, Region("US" if size is PaperSize.LETTER else "DE"))
        where = f"{name} {copy.stem} {size.value}"
        made = _made(fitter, copy, facts, size, tally, where)
        _page(tally, where, copy, facts, size, made)
        if says_something(copy, plan, facts) and made.report.fits:
            tally.fills.append(made.report.fill)
            if made.report.fill < FULL:
                tally.faults.append(f"{where}: filled to {made.report.fill:.2f}")
    return tally


def says_something(copy: Copy, plan: Plan, facts: dict[str, Any]) -> bool:
    """Whether a paper has text of the user's own to fill its page with."""
    if copy.name in (CARD, LETTER):
        return True
    if copy.name in (ONE_SHEET, BIO):
        shown = facts["proofs" if copy.name == ONE_SHEET else "parts"]
        targets = copy.name == ONE_SHEET and plan.profile.targets
        return bool(plan.profile.summary.strip() or targets or any(one["lines"] for one in shown))
    return bool(plan.host.name or plan.objectives or plan.questions)


def _made(
    fitter: Fitter, copy: Copy, facts: dict[str, Any], size: PaperSize, tally: Tally, where: str
) -> MadePaper:
    before = fitter.layouts
    fitter.forget()
    made = fitter.make(copy.name, facts, size)
    layouts = fitter.layouts - before
    tally.papers += 1
    tally.layouts += layouts
    tally.most_layouts = max(tally.most_layouts, layouts)
    if layouts > MOST_LAYOUTS:
        tally.faults.append(f"{where}: {layouts} layouts")
    if made.report.fits:
        return made
    tally.refused += 1
    if not made.report.overflow or made.pdf:
        tally.faults.append(f"{where}: refused without a line named")
    if made.sheet and not made.report.missing_glyphs:
        lying = [pair for pair in read_page(made.sheet).overlapping() if not _is_end(*pair)]
        tally.faults += [f"{where}: overlap where it is shown what is too long {pair}" for pair in lying[:1]]
    return fitter.make(copy.name, facts, size, leave_off=True)


def _is_end(run: str, other: str) -> bool:
    """Whether one run is the end of the other: a comma in another font reaches into the letter before it."""
    return run.endswith(other) or other.endswith(run)


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
    report = made.report
    named = (*report.left_off, *report.shortened, *report.missing_glyphs)
    excused = {item.field for item in named}
    items = list(items_of(facts))
    mixed = any(_turns(text) for _identity, text in items)
    for identity, text in items:
        if field_of(identity) not in excused and not _stands(text, page.text, mixed=mixed):
            tally.faults.append(f"{name}: {identity} is not on the page: {text[:50]!r}")


def _stands(text: str, page: str, *, mixed: bool) -> bool:
    """Whether a text is read back.

    On a page with `mixed` directions pdfium turns pieces of a line round, numbers too, however they are
    drawn: there a text is looked for word by word, and letter by letter where a word may be broken.
    """
    if _unreadable(text) or folded(text) in page:
        return True
    words = [folded(word) for word in _WORD.findall(text)]
    return mixed and all(word in page if len(word) < _BROKEN else set(word) <= set(page) for word in words)


def _turns(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return any(bidirectional(mark) in ("R", "AL") for mark in text)


def _unreadable(text: str) -> bool:
    """Whether a text is in a script whose letters are put together so that pdfium cannot take them apart."""
    return any(low <= ord(mark) < high for mark in text for low, high in _NOT_READ_BACK)

"""One page, never by tiny type: the largest of a few body sizes at which every item stands on the page."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from iiprep.papers.page.account import bounded, cut_to, meters, missing, quotes_of, refused
from iiprep.papers.page.blame import over
from iiprep.papers.page.could_go import could_go
from iiprep.papers.page.foregone import foregone, too_long
from iiprep.papers.page.geometry import BODY_SIZES, FOOTER, USUAL, Geometry, geometry
from iiprep.papers.page.growth import growth
from iiprep.papers.page.leave_off import without
from iiprep.papers.page.measure import HAIR, measure
from iiprep.papers.page.press import Laid, Press
from iiprep.papers.page.ruled.runs import LINE, Run, Zones
from iiprep.papers.page.ruling import least, more, rule
from iiprep.papers.page.settle import cut, settle, spread_out
from iiprep.papers.page.shorter import Copy, Shorter, stands
from iiprep.papers.page.spill import spill
from iiprep.papers.report import LeftOff, MadePaper, PaperReport, field_of
from iiprep.settings import PaperSize

_MOST_LAYOUTS, _BELOW_FIRST = 3, 1
_MOST_FROM_ANOTHER = 5
"""Layouts where the first is at the size of another text: enough to come to what a first paper comes to."""

_NOTHING_LESS = {"left_off": 0, "left_questions": 0}
_SMALLEST = len(BODY_SIZES) - 1
_SPILLED = len(BODY_SIZES)
_MOST_PAGES = 3
_AIR = 24.0
_STILL_RULED = {"suggestions": Run(1, LINE)}
"""Without a line its heading would ask for nothing."""

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Try:
    """One layout at one of the body sizes, or spilled, and whether everything has its place on the page."""

    index: int
    laid: Laid
    fits: bool
    facts: Facts


class Fitter:
    """Fits papers; remembers which body size fitted each paper last."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._last: dict[tuple[str, PaperSize], int] = {}
        self._levels: dict[tuple[str, PaperSize], int] = {}
        self._too_large: dict[tuple[str, PaperSize, int], dict[str, float]] = {}
        self.layouts = 0

    def make(self, paper: str, facts: Facts, size: PaperSize, *, leave_off: bool = False) -> MadePaper:
        """The paper on one page, or a report that names the lines which are over.

        With `leave_off` the least important items go until the rest fits; the report names them.
        """
        facts, beyond = bounded({**_NOTHING_LESS, **facts})
        if leave_off:
            return self._leaving_off(paper, facts, size, beyond)
        best = self._fit(paper, facts, size)
        made = self._made(paper, facts, size, best)
        return refused(made, facts, beyond, best.laid.measured) if beyond else made

    def forget(self) -> None:
        """Begin as with a first paper: no size is remembered."""
        self._last.clear()
        self._levels.clear()
        self._too_large.clear()

    def _leaving_off(self, paper: str, facts: Facts, size: PaperSize, ends: Collection[str]) -> MadePaper:
        """The whole paper, or the copy that fits because things are left off, or cut short, as `ends` are."""
        gone = foregone(paper, facts)
        some = without(facts, gone) if gone else facts
        ends = (*ends, *(long := too_long(paper, some)))
        most = _MOST_FROM_ANOTHER
        if gone or long:
            some, most = cut_to(some, long), _MOST_LAYOUTS
            self._last[paper, size] = _SMALLEST
        best = self._fit(paper, some, size, most)
        if best.fits and not gone and not ends:
            return self._made(paper, facts, size, best)
        copy, made = self._copy(paper, size, best)
        gone += copy.left.gone
        short = [name for name in dict.fromkeys((*copy.left.shares, *ends)) if name not in gone]
        texts = quotes_of(facts)
        report = replace(
            made.report,
            left_off=tuple(LeftOff(field_of(name), texts.get(name, "")) for name in gone),
            shortened=tuple(LeftOff(field_of(name), texts.get(name, "")) for name in short),
        )
        return replace(made, report=report)

    def _copy(self, paper: str, size: PaperSize, best: Try) -> tuple[Copy, MadePaper]:
        """What is left of a paper that is too long as in `best`, and its page, in larger type if possible."""
        shorter = Shorter(paper, lambda some: self._try(paper, some, size, _SMALLEST).laid)
        copy = shorter.copy(best.facts, best.laid)
        index = best.index if copy.laid is best.laid else _SMALLEST
        tried = Try(index, copy.laid, fits=copy.fits, facts=copy.facts)
        larger = self._fit(paper, copy.facts, size, _MOST_LAYOUTS) if copy.ruled and copy.fits else tried
        return copy, self._made(paper, copy.facts, size, larger if larger.fits else tried)

    def _fit(self, paper: str, facts: Facts, size: PaperSize, most: int = _MOST_FROM_ANOTHER) -> Try:
        """The largest body size at which everything fits, found in `most` layouts, a first time in three.

        Where nothing fits, the layout at the smallest size, or the one that moves what this layout says: the
        same whatever was fitted before.
        """
        tries: dict[int, Try] = {}
        first = _first(facts) + _BELOW_FIRST
        index: int | None = max(_first(facts), self._last.get((paper, size), first))
        most = _MOST_LAYOUTS if index == first else most
        while index is not None and (len(tries) < most or index == _SPILLED):
            tries.pop(index, None)
            tries[index] = self._try(paper, facts, size, index)
            index = self._next(paper, facts, size, tries)
        fitting = [one for one in tries.values() if one.fits]
        best = min(fitting, key=_by_index) if fitting else self._longest(paper, size, tries)
        for one in tries.values():
            if not one.fits and best.fits:
                self._too_large[paper, size, one.index] = best.laid.measured.free
        self._last[paper, size] = best.index
        return best

    def _next(self, paper: str, facts: Facts, size: PaperSize, tries: dict[int, Try]) -> int | None:
        """Which size to try next; None when the best is known, or when the smallest is over."""
        fitting = [index for index, one in tries.items() if one.fits]
        latest = list(tries.values())[-1]
        wanted = self._predicted(paper, size, facts, latest)
        if fitting:
            best = min(fitting)
            above = [
                index
                for index in range(wanted, best)
                if index not in tries and not self._refuted((paper, size, index), tries[best])
            ]
            return above[0] if above else None
        if latest.index < _SMALLEST:
            last = len(tries) == _MOST_LAYOUTS - 1
            return _SMALLEST if last else max(wanted, latest.index + 1)
        if _SMALLEST not in tries:
            return _SMALLEST
        level = self._spill(paper, size, tries[_SMALLEST])
        if not level or (_SPILLED in tries and tries[_SPILLED].facts["spill"] == level):
            return None
        self._levels[paper, size] = level
        return _SPILLED

    def _longest(self, paper: str, size: PaperSize, tries: dict[int, Try]) -> Try:
        """Of layouts that are all too long the one to report."""
        smallest = tries[_SMALLEST]
        return tries[_SPILLED] if self._spill(paper, size, smallest) else smallest

    def _spill(self, paper: str, size: PaperSize, smallest: Try) -> int:
        """How much must move into the wide column; 0 where that would not help."""
        page, need = geometry(paper, size, _body(_SMALLEST)), least(paper, smallest.facts).get("main", 0.0)
        return spill(paper, smallest.facts, smallest.laid.measured, page, need)

    def _predicted(self, paper: str, size: PaperSize, facts: Facts, latest: Try) -> int:
        """The largest size at which the text of this layout should fit."""
        here = geometry(paper, size, _body(latest.index))
        for index in range(_first(facts), len(BODY_SIZES)):
            grown = growth(latest.laid.measured, here, geometry(paper, size, BODY_SIZES[index]))
            if all(
                free - grown.get(zone, 0.0) >= _needs(paper, facts, index).get(zone, 0.0)
                for zone, free in latest.laid.measured.free.items()
            ):
                return index
        return _SMALLEST

    def _try(self, paper: str, facts: Facts, size: PaperSize, index: int) -> Try:
        """One layout."""
        self.layouts += 1
        if index == _SPILLED:
            facts = {**facts, "spill": self._levels[paper, size]}
        laid = self._press.lay(paper, facts, geometry(paper, size, _body(index)))
        return Try(index, laid, fits=stands(facts, laid.measured, _needs(paper, facts, index)), facts=facts)

    def _refuted(self, key: tuple[str, PaperSize, int], best: Try) -> bool:
        """Whether this size was tried in vain for a text that was no longer than it is now."""
        free = self._too_large.get(key)
        now = best.laid.measured.free
        return free is not None and all(now.get(zone, 0.0) <= left + HAIR for zone, left in free.items())

    def _made(self, paper: str, facts: Facts, size: PaperSize, best: Try) -> MadePaper:
        page = geometry(paper, size, _body(best.index))
        document, measured = best.laid.document, best.laid.measured
        report = PaperReport(
            name=paper,
            person=facts["person"],
            pages=1 if best.fits else 2,
            body_pt=page.body,
            fill=round(measured.fill, 3),
            meters=meters(paper, best.facts, measured, page, fits=best.fits),
        )
        if not best.fits:
            return self._too_long(paper, facts, page, best, report)
        settle(document, rule(paper, facts, measured))
        cut(document, page.height)
        pdf, undrawn = self._press.write(best.laid)
        lacking = tuple(missing(facts, undrawn))
        return MadePaper(replace(report, fill=round(measure(document).fill, 3), missing_glyphs=lacking), pdf)

    def _too_long(
        self, paper: str, facts: Facts, page: Geometry, best: Try, report: PaperReport
    ) -> MadePaper:
        """No page, but what makes it too long, what could go, and the sheet as far down as its text goes."""
        measured, texts = best.laid.measured, quotes_of(facts)
        names = could_go(paper, facts, measured, least(paper, facts))
        items = tuple(LeftOff(field_of(name), texts[name]) for name in names)
        report = replace(report, overflow=tuple(over(paper, facts, measured)), could_go=items)
        document = best.laid.document
        spread_out(document, _STILL_RULED, {zone.name: zone.lowest for zone in measured.zones})
        lowest = max(zone.lowest for zone in measure(document).zones)
        end = lowest + page.margin + FOOTER
        cut(document, min(max(page.height, end), _MOST_PAGES * page.height))
        sheet, undrawn = self._press.write(best.laid)
        return MadePaper(replace(report, missing_glyphs=tuple(missing(facts, undrawn))), b"", sheet)


def _body(index: int) -> float:
    return BODY_SIZES[min(index, _SMALLEST)]


def _first(facts: Facts) -> int:
    """The largest size that a paper may have."""
    return 0 if facts.get("large") else USUAL


def _needs(paper: str, facts: Facts, index: int) -> Zones:
    """The points that must be left in each zone; larger type has more air round it."""
    needs = least(paper, facts)
    if index < USUAL:
        return {**needs, "card": _AIR}
    besides = more(paper, facts) if index < _SMALLEST else {}
    return {**needs, **{zone: needs.get(zone, 0.0) + points for zone, points in besides.items()}}


def _by_index(one: Try) -> int:
    return one.index

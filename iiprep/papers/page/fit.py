"""One page, never by tiny type: the largest of four body sizes at which every item stands on the page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from iiprep.papers.page.geometry import BODY_SIZES, Geometry, geometry
from iiprep.papers.page.leave_off import to_leave_off, without
from iiprep.papers.page.press import Laid, Press
from iiprep.papers.page.ruling import BARE, Ruling, rule
from iiprep.papers.report import LeftOff, MadePaper, MissingGlyph, Overflow, PaperReport
from iiprep.settings import PaperSize

_LOOSE = 6.0

Fitted = tuple[float, Laid]


class Fitter:
    """Fits papers; remembers the body size and the ruling that fitted each paper last."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._last: dict[tuple[str, PaperSize], tuple[float, Ruling, dict[str, float]]] = {}
        self.layouts = 0

    def make(
        self, paper: str, facts: dict[str, Any], size: PaperSize, *, leave_off: bool = False
    ) -> MadePaper:
        """The paper on one page, or a report that names the lines which are over.

        With `leave_off` the least important items go until the rest fits; the report names them.
        """
        made = self._make(paper, {"left_off": 0, **facts}, size)
        if made.report.fits or not leave_off:
            return made
        return self._shortened(paper, {"left_off": 0, **facts}, size) or made

    def _shortened(self, paper: str, facts: dict[str, Any], size: PaperSize) -> MadePaper | None:
        texts = dict(_items(facts))
        page = geometry(paper, size, BODY_SIZES[-1], endless=True)
        gone: list[str] = []
        while names := to_leave_off(paper, facts, self._lay(paper, facts, page, BARE).measured):
            gone += names
            facts = without(facts, names)
            made = self._make(paper, facts, size)
            if made.report.fits:
                left_off = tuple(LeftOff(name, texts[name]) for name in gone)
                return MadePaper(replace(made.report, left_off=left_off), made.pdf)
        return None

    def _make(self, paper: str, facts: dict[str, Any], size: PaperSize) -> MadePaper:
        texts = dict(_items(facts))
        found = self._as_last(paper, facts, size, set(texts)) or self._largest(paper, facts, size, set(texts))
        if found is None:
            return self._too_long(paper, facts, size, texts)
        body, laid = found
        pdf, missing = self._press.write(laid)
        report = PaperReport(
            name=paper,
            person=facts["person"],
            pages=laid.measured.pages,
            body_pt=body,
            fill=round(laid.measured.fill, 3),
            missing_glyphs=tuple(_missing(texts, missing)),
        )
        return MadePaper(report, pdf)

    def _as_last(
        self, paper: str, facts: dict[str, Any], size: PaperSize, expected: set[str]
    ) -> Fitted | None:
        """One layout, when what fitted last fits again and leaves no gap: the usual case while typing."""
        if (paper, size) not in self._last:
            return None
        body, ruling, free = self._last[paper, size]
        laid = self._lay(paper, facts, geometry(paper, size, body), ruling)
        alike = all(abs(left - free.get(name, 0.0)) < _LOOSE for name, left in laid.measured.free.items())
        return (body, laid) if alike and laid.measured.fits(expected) else None

    def _largest(
        self, paper: str, facts: dict[str, Any], size: PaperSize, expected: set[str]
    ) -> Fitted | None:
        """The largest body size at which everything fits with the least ruling, then ruled to the end."""
        for body in BODY_SIZES:
            page = geometry(paper, size, body)
            bare = self._lay(paper, facts, page, BARE)
            if bare.measured.fits(expected):
                ruling = rule(paper, facts, bare.measured.free)
                ruled = self._lay(paper, facts, page, ruling)
                best = ruled if ruled.measured.fits(expected) else bare
                self._last[paper, size] = (body, ruling if best is ruled else BARE, best.measured.free)
                return body, best
        return None

    def _lay(self, paper: str, facts: dict[str, Any], page: Geometry, ruling: Ruling) -> Laid:
        self.layouts += 1
        return self._press.lay(paper, facts, page, ruling)

    def _too_long(
        self, paper: str, facts: dict[str, Any], size: PaperSize, texts: dict[str, str]
    ) -> MadePaper:
        page = geometry(paper, size, BODY_SIZES[-1], endless=True)
        laid = self._lay(paper, facts, page, BARE)
        overflow = tuple(
            Overflow(name, lines, texts.get(name, "")) for name, lines in laid.measured.over.items() if name
        )
        _, missing = self._press.write(laid)
        report = PaperReport(
            name=paper,
            person=facts["person"],
            pages=2,
            body_pt=page.body,
            fill=1.0,
            overflow=overflow,
            missing_glyphs=tuple(_missing(texts, missing)),
        )
        return MadePaper(report, b"")


def _items(facts: object) -> Iterator[tuple[str, str]]:
    """Every printed item among the facts: its id and its text."""
    if isinstance(facts, dict):
        if facts.get("id") and facts.get("text"):
            yield facts["id"], facts["text"]
        for inner in facts.values():
            yield from _items(inner)
    elif isinstance(facts, list):
        for inner in facts:
            yield from _items(inner)


def _missing(texts: dict[str, str], characters: tuple[str, ...]) -> Iterator[MissingGlyph]:
    for field, text in texts.items():
        for character in characters:
            if character in text and not character.isspace():
                yield MissingGlyph(field, character)

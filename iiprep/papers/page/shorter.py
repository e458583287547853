"""A copy that fits because the least important things are left off it.

Where the must-asks of a prep sheet have no room although all else has gone, the closing questions, then the
objectives move into the narrow column, where less important things make room; then ruled lines go; at last
texts are cut short.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from iiprep.papers.page.account import group_of, items_of
from iiprep.papers.page.arranging import hopeless
from iiprep.papers.page.cutting import Shares, cut_texts, giants, shortened
from iiprep.papers.page.leave_off import BESIDE, pitch, to_leave_off, without
from iiprep.papers.page.measure import HAIR, HEAD, Measured
from iiprep.papers.page.press import Laid
from iiprep.papers.page.ruled.runs import Zones
from iiprep.papers.page.ruling import least

Facts = dict[str, Any]
_MOST_CUTS, _MOST_BACK = 12, 2
_STAGES = tuple((moved, ruled) for ruled in (True, False) for moved in (0, 1, 2))
_IN_PLACE = ((0, True), (0, False))
_HEADING, _ROUND, _NEARLY = 24.0, 6.0, 0.9


@dataclass(frozen=True, slots=True)
class Shortened:
    """Facts of which some items are `gone` and some texts cut to a share of their length."""

    base: Facts
    gone: tuple[str, ...] = ()
    shares: Shares = field(default_factory=dict)

    def facts(self, paper: str) -> Facts:
        """What is left, for the template."""
        cut: Facts = cut_texts(paper, self.base, self.shares)
        return without({**cut, "shortened": len(self.shares)}, self.gone) if self.gone or self.shares else cut

    def less(self, paper: str, names: Collection[str], shares: Shares | None = None) -> "Shortened":
        """Without these items, too, and with these texts shorter; of which nothing is left is gone."""
        both = self.shares | {name: self.shares.get(name, 1.0) * one for name, one in (shares or {}).items()}
        texts = dict(items_of(cut_texts(paper, self.base, both)))
        gone = dict.fromkeys((*self.gone, *names, *(name for name in both if name not in texts)))
        return replace(
            self, gone=tuple(gone), shares={name: one for name, one in both.items() if name not in gone}
        )


@dataclass(frozen=True, slots=True)
class Copy:
    """A layout of what is left, and whether it stands on one page with the ruled lines that it needs."""

    left: Shortened
    facts: Facts
    laid: Laid
    fits: bool
    ruled: bool = True

    @property
    def measured(self) -> Measured:
        """What was measured on the page."""
        return self.laid.measured


def stands(facts: Facts, measured: Measured, needs: Zones) -> bool:
    """Whether every item is on the one page, and the ruled lines have their points."""
    expected = {identity for identity, _text in items_of(facts)}
    roomy = all(free + HAIR >= needs.get(name, 0.0) for name, free in measured.free.items())
    return roomy and measured.fits(expected)


class Shorter:
    """Makes a copy of one paper that fits; `lay` makes one layout at the smallest type."""

    def __init__(self, paper: str, lay: Callable[[Facts], Laid]) -> None:
        self._paper = paper
        self._lay = lay

    def copy(self, facts: Facts, laid: Laid) -> Copy:
        """What is left of `facts`, of which `laid` is a layout that is too long."""
        names, shares = giants(self._paper, facts, laid.measured)
        bare = {**facts, "forms": False}
        left = Shortened(bare).less(self._paper, names, shares)
        same = not names and not shares and self._needs(bare, ruled=True) == self._needs(facts, ruled=True)
        whole = self._seen(left, laid, ruled=True) if same else self._laid(left)
        best = whole
        for best in self._tried(whole):
            if best.fits:
                break
        if not best.fits:
            best = self._at_last(best)
        return self._back(self._longer(best), whole)

    def _tried(self, whole: Copy) -> Iterator[Copy]:
        """Copies that have lost more and more, each from the whole again."""
        laid: dict[int, Copy] = {0: whole}
        stages = _STAGES if self._paper == "prep-sheet" else _IN_PLACE
        hopeful = [stage for stage in stages if not self._hopeless(whole, *stage)]
        for moved, ruled in hopeful or stages[-1:]:
            if moved not in laid:
                base = {**whole.left.base, "moved": moved, "spill": 0}
                laid[moved] = self._laid(replace(whole.left, base=base))
            start = laid[moved]
            yield self._left_off(self._seen(start.left, start.laid, ruled=ruled))

    def _hopeless(self, whole: Copy, moved: int, ruled: bool) -> bool:
        return hopeless(self._paper, whole.facts, whole.measured, moved, ruled=ruled)

    def _left_off(self, copy: Copy) -> Copy:
        for _ in range(_MOST_CUTS):
            needs = self._needs(copy.facts, ruled=copy.ruled)
            names = () if copy.fits else to_leave_off(self._paper, copy.facts, copy.measured, needs)
            if not names:
                break
            copy = self._laid(copy.left.less(self._paper, names), ruled=copy.ruled)
        return copy

    def _at_last(self, copy: Copy) -> Copy:
        """Long texts cut short; where that is not enough, what is never left off otherwise goes, too."""
        for _ in range(_MOST_CUTS):
            if copy.fits:
                break
            shares = shortened(copy.measured, {})
            names = to_leave_off(self._paper, copy.facts, copy.measured, {}, at_last=True)
            if not shares and not names:
                break
            less = copy.left.less(self._paper, () if shares else names, shares)
            copy = self._laid(less, ruled=False)
        return copy

    def _longer(self, copy: Copy) -> Copy:
        """Texts cut to no less than there is room for."""
        if not copy.fits or not copy.left.shares:
            return copy
        needs, shares = self._needs(copy.facts, ruled=copy.ruled), Shares()
        for name, share in copy.left.shares.items():
            lines = copy.measured.items.get(name)
            if lines:
                free = copy.measured.free[lines.zone] - needs.get(lines.zone, 0.0)
                alike = sum(
                    one.height
                    for other, one in copy.measured.items.items()
                    if one.zone == lines.zone and other in copy.left.shares
                )
                shares[name] = share * (1 + max(0.0, _NEARLY * free) / alike)
        kept = {name: share for name, share in (copy.left.shares | shares).items() if share < 1}
        more = self._laid(replace(copy.left, shares=kept), ruled=copy.ruled)
        return more if more.fits else copy

    def _back(self, copy: Copy, whole: Copy) -> Copy:
        """As many as there is room for of the things that are gone come back, the most important first."""
        names = self._room_for(copy, whole) if copy.fits else []
        for _ in range(_MOST_BACK):
            if not names:
                break
            gone = tuple(name for name in copy.left.gone if name not in names)
            more = self._laid(replace(copy.left, gone=gone), ruled=copy.ruled)
            if more.fits:
                return more
            names = names[: len(names) // 2]
        return copy

    def _room_for(self, copy: Copy, whole: Copy) -> list[str]:
        needs = self._needs(copy.facts, ruled=copy.ruled)
        room = {name: free - needs.get(name, 0.0) for name, free in copy.measured.free.items()}
        there = {group_of(name) for name, _text in items_of(copy.facts)}
        back: list[str] = []
        for name in reversed(copy.left.gone):
            lines = whole.measured.items.get(name)
            if name in whole.left.gone or not lines or lines.zone == HEAD or name.startswith(BESIDE):
                continue
            zone = "side" if copy.facts.get("moved") and name == "profile.situation" else lines.zone
            cost = lines.height * pitch(whole.measured.zone(lines.zone), whole.measured) + _ROUND
            cost += 0.0 if group_of(name) in there else _HEADING
            if cost <= room[zone]:
                back.append(name)
                there.add(group_of(name))
                room[zone] -= cost
        return back

    def _laid(self, left: Shortened, *, ruled: bool = True) -> Copy:
        return self._seen(left, self._lay(left.facts(self._paper)), ruled=ruled)

    def _seen(self, left: Shortened, laid: Laid, *, ruled: bool) -> Copy:
        facts = left.facts(self._paper)
        fits = stands(facts, laid.measured, self._needs(facts, ruled=ruled))
        return Copy(left, facts, laid, fits, ruled)

    def _needs(self, facts: Facts, *, ruled: bool) -> Zones:
        return least(self._paper, facts) if ruled else {}

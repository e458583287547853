"""Texts cut short, where nothing more may be left off: the last resort, and each is named in the report.

On a paper that is handed over no text ends within a sentence: whole sentences go, or the whole text.
"""

import re
from collections.abc import Mapping
from typing import Any

from iiprep.papers.page.leave_off import may_go
from iiprep.papers.page.measure import HEAD, Lines, Measured, Zone
from iiprep.papers.report import is_ours

Facts = dict[str, Any]
Shares = dict[str, float]

_SPARE = 0.12
_GIANT, _GIANT_CUT = 0.5, 0.3
_GIVEN = frozenset({"one-sheet", "bio", "thank-you-card", "thank-you-letter"})
_NAMES = ("host.name", "profile.name", "timing.")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])\s*")


def giants(paper: str, facts: Facts, measured: Measured) -> tuple[tuple[str, ...], Shares]:
    """Texts that take over half of a zone that is too full: those that go, and those cut to a third of it."""
    free, gone, shares = may_go(paper, facts), list[str](), Shares()
    over = [zone for zone in measured.zones if zone.free < 0]
    for zone in [zone for zone in over if zone.name == HEAD] or over:
        height = zone.limit - zone.top
        for name, lines in _inside(zone, measured).items():
            if lines.height > height * _GIANT and name in free and not is_given(paper):
                gone.append(name)
            elif lines.height > height * _GIANT:
                shares[name] = height * _GIANT_CUT / lines.height
    return tuple(gone), shares


def is_given(paper: str) -> bool:
    """Whether a paper is handed over."""
    return paper in _GIVEN


def shortened(measured: Measured, needs: Mapping[str, float]) -> Shares:
    """The longest texts of each zone that is over, cut line by line; none where that is not enough."""
    shares = Shares()
    for zone in measured.zones:
        over = needs.get(zone.name, 0.0) - zone.free
        inside = _inside(zone, measured)
        left = {name: one.count for name, one in inside.items() if one.count > 1}
        while over > 0 and max(left.values(), default=1) > 1:
            longest = max(left, key=left.__getitem__)
            left[longest] -= 1
            over -= inside[longest].height / inside[longest].count
        if over <= 0:
            shares |= {name: _share(inside[name], lines) for name, lines in left.items()}
    return {name: share for name, share in shares.items() if share < 1}


def _share(lines: Lines, kept: int) -> float:
    """How much of a text takes so many of its lines, with a little to spare for “…”."""
    if kept == lines.count:
        return 1.0
    return (kept - _SPARE) / (lines.count - 1 + lines.last / lines.room)


def _inside(zone: Zone, measured: Measured) -> dict[str, Lines]:
    return {
        name: one
        for name, one in measured.items.items()
        if one.zone == zone.name and name and not is_ours(name)
    }


def cut_texts(paper: str, facts: Any, shares: Mapping[str, float]) -> Any:  # noqa: ANN401
    """`facts` with the beginning of these texts alone; an item of which nothing whole is left is empty."""
    if isinstance(facts, Mapping):
        inner = {key: cut_texts(paper, value, shares) for key, value in facts.items()}
        share = shares.get(facts.get("id", ""))
        if not share:
            return inner
        by_sentence = is_given(paper) and not facts["id"].startswith(_NAMES)
        return inner | {"text": (_sentences if by_sentence else beginning)(inner["text"], share)}
    return [cut_texts(paper, one, shares) for one in facts] if isinstance(facts, list) else facts


def beginning(text: str, share: float) -> str:
    """The first part of a text, ending with a whole word where there is one, and “…”."""
    part = text[: max(1, int(len(text) * share))].rstrip(" …")
    return (part.rsplit(" ", 1)[0] if " " in part else part) + " …"


def _sentences(text: str, share: float) -> str:
    """The first whole sentences of a text, no longer than that share of it; empty where none is so short."""
    end = 0
    for space in _SENTENCE.finditer(text):
        if space.start() <= len(text) * share:
            end = space.start()
    return text[:end]

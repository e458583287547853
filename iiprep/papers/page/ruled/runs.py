"""Runs of ruled lines and gaps, and how room is spread over them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import floor
from typing import Any

from iiprep.papers.page.measure import Measured

LINE = 17.0
WIDEST = 26.0
RULED, MOST_RULED = 0.34, 0.39
ALIKE = 3.0
"""Lines a whole number of these points apart look alike on a screen at 100, 125, 150 and 200 %."""


@dataclass(frozen=True, slots=True)
class Run:
    """How many lines of each run of a slot are kept, and the height of one, or of a gap, in points.

    `lead` is air above each line: lines that stand further apart are no more ruling for it.
    """

    count: int
    height: float
    lead: float = 0.0


Ruling = Mapping[str, Run]
Zones = Mapping[str, float]
Facts = Mapping[str, Any]
Shares = Mapping[str, tuple[float, float]]


def nothing(_facts: Facts) -> Zones:
    """Of a paper that needs no points of any zone."""
    return {}


@dataclass(frozen=True, slots=True)
class Rule:
    """How one paper is ruled: the least it needs in each zone, in points, and how the rest is shared.

    `more` are the points besides that must be free at all sizes of type but the smallest: type that is a
    little larger is not worth it where it takes the room to write or stands too close.
    """

    least: Callable[[Facts], Zones]
    share: Callable[[Facts, Measured], dict[str, Run]]
    more: Callable[[Facts], Zones] = nothing


def spread(room: float, gaps: Mapping[str, int], *stages: Shares) -> dict[str, Run]:
    """Gaps that share `room`: `gaps` counts them by name, a stage has a weight and the most for each.

    A stage begins where the one before it has given each its most; its own most counts from there.
    """
    given: dict[str, float] = {}
    for shares in stages:
        for name, height in _stage(room, gaps, shares).items():
            given[name] = given.get(name, 0.0) + height
            room -= height * gaps[name]
    return {name: Run(1, floor(100 * height) / 100) for name, height in given.items()}


def _stage(room: float, gaps: Mapping[str, int], shares: Shares) -> dict[str, float]:
    wanted = {name: most for name, most in shares.items() if gaps.get(name)}
    given: dict[str, float] = {}
    while wanted:
        left = room - sum(height * gaps[name] for name, height in given.items())
        unit = max(0.0, left) / sum(weight * gaps[name] for name, (weight, _most) in wanted.items())
        full = {name: most for name, (weight, most) in wanted.items() if unit * weight >= most}
        given |= full or {name: unit * weight for name, (weight, _most) in wanted.items()}
        wanted = {name: share for name, share in wanted.items() if full and name not in full}
    return given


def taken(runs: Ruling, gaps: Mapping[str, int]) -> float:
    """The points that gaps take together."""
    return sum(run.height * gaps[name] for name, run in runs.items())


def height(room: float, lines: int, widest: float = WIDEST) -> float:
    """The height of one of `lines` lines, rounded down so that they stay inside."""
    return max(0.0, min(widest, floor(100 * room / lines) / 100)) if lines else 0.0


def apart(run: Run, lead: float) -> Run:
    """The run with so much more air above each line, or a little less: so that all of them look alike."""
    pitch = floor((run.height + lead) / ALIKE + 0.01) * ALIKE
    return replace(run, lead=pitch - run.height) if pitch >= run.height else replace(run, lead=lead)

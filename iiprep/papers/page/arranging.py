"""Whether the prep sheet could fit with its closing questions, and its objectives, in the narrow column."""

from collections.abc import Mapping
from typing import Any

from iiprep.papers.page.leave_off import may_go, pitch
from iiprep.papers.page.measure import Measured
from iiprep.papers.page.ruling import least

_CLOSING, _OBJECTIVES = ("closing.", "profile.situation"), ("objectives.",)
_NARROWER, _SLACK = 1.35, 24.0


def hopeless(paper: str, facts: Mapping[str, Any], measured: Measured, moved: int, *, ruled: bool) -> bool:
    """Whether too much is left in a column although all has gone that may go.

    `measured` is a layout of `facts` where nothing has moved; `moved` is 1 for the closing questions, 2 for
    the objectives, too; `ruled` says whether must-asks keep their lines.
    """
    free, away = may_go(paper, dict(facts)), (*_CLOSING, *(_OBJECTIVES if moved > 1 else ()))
    needs = least(paper, dict(facts)) if ruled else {}
    for zone in measured.zones:
        air = pitch(zone, measured)
        inside = {name: one.height * air for name, one in measured.items.items() if one.zone == zone.name}
        gone = sum(points for name, points in inside.items() if name in free)
        kept = sum(points for name, points in inside.items() if name not in free)
        left = zone.lowest - zone.top - gone
        shifted = {name: one for name, one in inside.items() if moved and name.startswith(away)}
        if zone.name == "side" and moved:
            left = kept + _NARROWER * _moving(measured, away, free)
        left -= sum(points for name, points in shifted.items() if name not in free)
        if left + needs.get(zone.name, 0.0) > zone.height + _SLACK:
            return True
    return False


def _moving(measured: Measured, away: tuple[str, ...], free: frozenset[str]) -> float:
    """The points in the wide column of what moves and may not go."""
    zone = measured.zone("main")
    air = pitch(zone, measured)
    return sum(
        one.height * air
        for name, one in measured.items.items()
        if one.zone == "main" and name.startswith(away) and name not in free
    )

"""What makes a page too long: the lines that must go, laid at the texts that take most of the room.

Which line happens to be the last on the page says nothing: twenty questions push down the answer about my
situation. So the groups of a zone, such as all questions, are cut down to one level until the zone fits; a
group gives its longest texts first, then its last items, those with a star at the end.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from statistics import median
from typing import Any

from iiprep.papers.page.account import group_of, items_of, quotes_of
from iiprep.papers.page.leave_off import BESIDE, lowest, pitch, starred_of
from iiprep.papers.page.measure import HAIR, HEAD, Lines, Measured, Zone
from iiprep.papers.page.ruled.runs import LINE
from iiprep.papers.page.ruling import least
from iiprep.papers.report import Overflow, field_of, is_ours

Facts = dict[str, Any]


def over(paper: str, facts: Facts, measured: Measured) -> Iterator[Overflow]:
    """The texts to shorten, in the order of the page, each with the lines that must go."""
    texts, needs, starred = dict(items_of(facts)), least(paper, facts), starred_of(facts)
    too_full = [zone for zone in measured.zones if needs.get(zone.name, 0.0) - zone.free > HAIR]
    zones = [zone for zone in too_full if zone.name == HEAD] or too_full
    lines: dict[str, int] = {}
    for zone in zones:
        mine = _mine(measured, texts, zone.name) or _mine(measured, texts, HEAD)
        lines |= _blamed(zone, mine, needs.get(zone.name, 0.0) - zone.free, measured, starred)
    quotes = quotes_of(facts)
    typed = {field_of(name): quote for name, quote in quotes.items() if quote != texts[name]}
    for name in lines or _longest(measured, texts):
        field = field_of(name)
        yield Overflow(field, lines.get(name, 1), typed.get(field, quotes[name]))


def _mine(measured: Measured, texts: Mapping[str, str], zone: str) -> dict[str, Lines]:
    """The texts of a zone that somebody can shorten."""
    return {
        name: one
        for name, one in measured.items.items()
        if one.zone == zone and name in texts and not is_ours(name)
    }


def _longest(measured: Measured, texts: Mapping[str, str]) -> list[str]:
    mine = [name for name in texts if name in measured.items and not is_ours(name)]
    return sorted(mine, key=lambda name: measured.items[name].height)[-1:]


def _blamed(
    zone: Zone, mine: Mapping[str, Lines], points: float, measured: Measured, starred: frozenset[str]
) -> dict[str, int]:
    """How many lines of which text of a zone must go to make up for so many points."""
    beside = [name for name in mine if name.startswith(BESIDE)]
    if beside:
        return {name: mine[name].count for name in lowest(beside, measured, points)}
    air = pitch(zone, measured)
    costs = {name: one.height * air + (LINE if name in starred else 0.0) for name, one in mine.items()}
    groups: dict[str, list[str]] = {}
    for name in mine:
        groups.setdefault(group_of(name), []).append(name)
    sizes = {group: sum(costs[name] for name in names) for group, names in groups.items()}
    found: dict[str, int] = {}
    for group, above in above_the_level(sizes, points).items():
        names = [name for name in reversed(groups[group]) if name not in starred]
        names += [name for name in reversed(groups[group]) if name in starred]
        found |= _lines(names, mine, costs, above)
    return {name: found[name] for name in mine if found.get(name)}


def above_the_level(sizes: Mapping[str, float], over: float) -> dict[str, float]:
    """What stands above the level to which the largest must come down so that `over` is made up for."""
    level, ordered = 0.0, sorted(sizes.values(), reverse=True)
    for count in range(1, len(ordered) + 1):
        level = (sum(ordered[:count]) - over) / count
        if count == len(ordered) or level >= ordered[count]:
            break
    return {name: size - max(0.0, level) for name, size in sizes.items() if size > max(0.0, level)}


def _lines(
    names: Iterable[str], mine: Mapping[str, Lines], costs: Mapping[str, float], points: float
) -> dict[str, int]:
    """The lines of a group that make up for the points: of its longest texts first, then whole items."""
    found: dict[str, int] = {}
    names = list(names)
    usual = int(max(2.0, 2 * median(mine[name].count for name in names))) if len(names) > 1 else 0
    for name in sorted(names, key=lambda one: mine[one].count, reverse=True):
        each = mine[name].height / mine[name].count
        lines = min(mine[name].count - usual, ceil(max(0.0, points) / each))
        if usual and lines > 0:
            found[name] = lines
            points -= lines * each
    for name in names:
        if points > HAIR:
            left = mine[name].count - found.get(name, 0)
            found[name] = found.get(name, 0) + min(left, ceil(points * left / costs[name]))
            points -= costs[name] * left / mine[name].count
    return found

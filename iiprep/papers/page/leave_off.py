"""What a copy of a paper can do without: the least important items first, never a red line or a time.

What is never left off while anything else stands, such as a must-ask, goes only in the second order, at last.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from iiprep.papers.page.least_first import AT_LAST, LEAST_FIRST
from iiprep.papers.page.measure import Measured, Zone

Facts = dict[str, Any]

BESIDE = "profile.targets."
_SHORT = 48
_PERSON = re.compile(r"others\.\d+\.name$")


def to_leave_off(
    paper: str, facts: Facts, measured: Measured, needs: Mapping[str, float], *, at_last: bool = False
) -> tuple[str, ...]:
    """The items whose lines make up for those that are over, zone by zone; none where nothing may go.

    `measured` is a layout of `facts`, `needs` the points that ruled lines must have in each zone; `at_last`
    chooses among what otherwise never goes.
    """
    order = _last_order(paper, facts) if at_last else _order(paper, facts)
    chosen: list[str] = []
    for zone in measured.zones:
        over = needs.get(zone.name, 0.0) - zone.free
        inside = [name for name in order if name in measured.items and measured.items[name].zone == zone.name]
        beside = [name for name in inside if name.startswith(BESIDE)]
        if over > 0 and beside:
            chosen += lowest(beside, measured, over)
        elif over > 0:
            chosen += _least(inside, measured, over / pitch(zone, measured))
    return tuple(chosen + _with_the_person(chosen, order) + _over_nothing(chosen, facts))


def may_go(paper: str, facts: Facts) -> frozenset[str]:
    """What may be left off before anything is shortened."""
    return frozenset(_order(paper, facts))


def last_to_go(paper: str, facts: Facts) -> frozenset[str]:
    """What goes only where shortening is not enough."""
    return frozenset(_last_order(paper, facts))


def starred_of(facts: Facts) -> frozenset[str]:
    """The must-asks."""
    return frozenset(one["id"] for one in _walk(facts) if one.get("starred"))


def _with_the_person(chosen: list[str], order: list[str]) -> list[str]:
    """What else is said of the people whose name goes: it would stand there without a name."""
    people = [name.removesuffix("name") for name in chosen if _PERSON.match(name)]
    return [name for name in order if name.startswith(tuple(people)) and name not in chosen]


def _over_nothing(chosen: list[str], facts: Facts) -> list[str]:
    """The industries of which every company goes: a heading over nothing is none."""
    groups = [group for column in facts.get("groups", []) for group in column if group["companies"]]
    empty = [group["industry"] for group in groups if all(one["id"] in chosen for one in group["companies"])]
    return [one["id"] for one in empty if one["text"] and one["id"] not in chosen]


def pitch(zone: Zone, measured: Measured) -> float:
    """How much of the zone a point of text takes, with the space round it."""
    lines = sum(one.height for one in measured.items.values() if one.zone == zone.name)
    return max(1.0, (zone.lowest - zone.top) / lines) if lines else 1.0


def _least(names: list[str], measured: Measured, over: float) -> list[str]:
    """As many of the items, the least important first, as make up for the points that are over."""
    chosen: list[str] = []
    for name in names:
        if over <= 0:
            break
        chosen.append(name)
        over -= measured.items[name].height
    return chosen


def lowest(names: list[str], measured: Measured, over: float) -> list[str]:
    """Of items in columns side by side: those that reach into the lowest points."""
    end = max(measured.items[name].bottom for name in names) - over
    return [name for name in names if measured.items[name].bottom > end]


def without(facts: Facts, names: Collection[str]) -> Facts:
    """`facts` without these items; their number stands in `left_off`."""
    pruned: Facts = _pruned(facts, frozenset(names))
    questions = sum(1 for name in names if name.startswith("questions."))
    return {
        **pruned,
        "left_off": facts.get("left_off", 0) + len(names),
        "left_questions": facts.get("left_questions", 0) + questions,
    }


def _order(paper: str, facts: Facts) -> list[str]:
    """Every item that may go, the least important first; of a list the last goes first."""
    kept = {one["id"] for one in _walk(facts) if one.get("starred")} | _frame(facts)
    return [name for name in _ordered(LEAST_FIRST[paper], facts) if name not in kept]


def _last_order(paper: str, facts: Facts) -> list[str]:
    """What else there is, the must-asks and objectives of the prep sheet; of a list the last goes first."""
    return _ordered(AT_LAST.get(paper, ()), facts)


def _ordered(prefixes: Iterable[str | tuple[str, ...]], facts: Facts) -> list[str]:
    names = [one["id"] for one in _walk(facts)]
    found: list[str] = []
    for prefix in prefixes:
        lists = [_alike(one, names) for one in ((prefix,) if isinstance(prefix, str) else prefix)]
        found += [name for name in _by_turns(lists) if name not in found]
    return found


def _alike(prefix: str, names: list[str]) -> list[str]:
    return [name for name in names if name == prefix or (prefix.endswith(".") and name.startswith(prefix))]


def _by_turns(lists: list[list[str]]) -> Iterator[str]:
    """The end of the longest list, again and again; of lists of one length that of the first."""
    while any(lists):
        yield max(lists, key=len).pop()


def _frame(facts: Facts) -> set[str]:
    """What a paper would be none without: the number to call; greeting, close, name and longest paragraph."""
    paragraphs = [one for one in facts.get("paragraphs", []) if one["id"].startswith("thanks.")]
    last = -2 if facts.get("signed") else -1
    ends = {one["id"] for one in (*paragraphs[:1], *paragraphs[last:]) if len(one["text"]) <= _SHORT}
    longest = max(paragraphs, key=lambda one: len(one["text"]), default={"id": ""})
    salutation = facts.get("salutation", {}).get("id", "")
    number = [facts["call"]["id"]] if facts.get("call", {}).get("text") else []
    return ends | {longest["id"], salutation, *number}


def _walk(facts: object) -> list[Mapping[str, Any]]:
    if isinstance(facts, Mapping):
        own = [facts] if facts.get("id") and facts.get("text") else []
        return own + [one for inner in facts.values() for one in _walk(inner)]
    return [one for inner in facts for one in _walk(inner)] if isinstance(facts, list) else []


def _pruned(facts: Any, names: frozenset[str]) -> Any:  # noqa: ANN401
    if isinstance(facts, Mapping):
        gone = {"text": ""} if facts.get("id") in names else {}
        return {key: _pruned(inner, names) for key, inner in facts.items()} | gone
    if isinstance(facts, list):
        return [_pruned(inner, names) for inner in facts if not _is_gone(inner, names)]
    return facts


def _is_gone(inner: object, names: frozenset[str]) -> bool:
    return isinstance(inner, Mapping) and (inner.get("id") in names or _is_bare(inner, names))


def _is_bare(group: Mapping[str, Any], names: frozenset[str]) -> bool:
    """Whether of an industry and its companies nothing is left."""
    if "companies" not in group:
        return False
    said = [one for one in (group["industry"], *group["companies"]) if one["text"]]
    return bool(said) and all(one["id"] in names for one in said)

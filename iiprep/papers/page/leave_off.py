"""What a copy of a paper can do without: the least important items first, never a red line or a time."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from iiprep.papers.page.measure import HEAD, Measured, Zone

Facts = dict[str, Any]

_LEAST_FIRST: dict[str, tuple[str, ...]] = {
    "prep-sheet": (
        "notes.for_the_day",
        "carry.already_have.",
        "host.found_out",
        "questions.",
        "dress.reminders.",
        "host.companies",
        "host.industry",
        "host.function",
        "host.level",
        "host.geography",
        "carry.items.",
        "request.note",
        "host.introduced_by",
        "host.how_found",
        "profile.situation",
        "place.entry",
        "place.room",
        "others.",
        "host.phone",
        "host.title",
    ),
    "one-sheet": ("profile.skills.", "profile.targets.", "profile.achievements."),
    "thank-you-card": (),
    "thank-you-letter": (),
    "bio": (
        "profile.companies",
        "profile.geography",
        "profile.level",
        "profile.function",
        "profile.industry",
        "profile.skills.",
        "profile.education.",
        "profile.achievements.",
        "profile.experience.",
    ),
    "reader-page": (),
    "guide": (),
    "coach-page": (
        "summary.people.",
        "summary.readings.",
        "summary.groups.",
        "summary.kind_words.",
        "summary.met.",
        "summary.given.",
        "summary.lessons.",
        "summary.learned.",
    ),
}

_SPARE, _LEAST_SHARE = 0.06, 0.2
_GIANT, _GIANT_CUT = 0.5, 0.3
_PERSON = re.compile(r"others\.\d+\.name$")
_BESIDE = "profile.targets."


def to_leave_off(paper: str, facts: Facts, measured: Measured, needs: Mapping[str, float]) -> tuple[str, ...]:
    """The items whose lines make up for those that are over, zone by zone; none where nothing may go.

    `measured` is a layout of `facts`, `needs` the points that ruled lines must have in each zone.
    """
    order = _order(paper, facts)
    chosen: list[str] = []
    for zone in measured.zones:
        over = needs.get(zone.name, 0.0) - zone.free
        inside = [name for name in order if name in measured.items and measured.items[name].zone == zone.name]
        beside = [name for name in inside if name.startswith(_BESIDE)]
        if over > 0 and beside:
            chosen += _lowest(beside, measured, over)
        elif over > 0:
            chosen += _least(inside, measured, over / _pitch(zone, measured))
    return tuple(chosen + _with_the_person(chosen, order))


def _with_the_person(chosen: list[str], order: list[str]) -> list[str]:
    """What else is said of the people whose name goes: it would stand there without a name."""
    people = [name.removesuffix("name") for name in chosen if _PERSON.match(name)]
    return [name for name in order if name.startswith(tuple(people)) and name not in chosen]


def _pitch(zone: Zone, measured: Measured) -> float:
    """How much of the zone a point of text takes, with the space round it."""
    lines = sum(one.height for one in measured.items.values() if one.zone == zone.name)
    return max(1.0, (zone.lowest - zone.top) / lines) if lines else 1.0


def giants(facts: Facts, measured: Measured) -> tuple[tuple[str, ...], Facts]:
    """Texts that take more than half of a zone that is over, cut to a third of it; which, and the facts."""
    shares: dict[str, float] = {}
    over = [zone for zone in measured.zones if zone.free < 0]
    for zone in [zone for zone in over if zone.name == HEAD] or over:
        height = zone.limit - zone.top
        for name, lines in measured.items.items():
            if name and lines.zone == zone.name and lines.height > height * _GIANT:
                shares[name] = height * _GIANT_CUT / lines.height
    return tuple(shares), {**_cut(facts, shares), "left_off": facts["left_off"] + len(shares)}


def _least(names: list[str], measured: Measured, over: float) -> list[str]:
    """As many of the items, the least important first, as make up for the points that are over."""
    chosen: list[str] = []
    for name in names:
        if over <= 0:
            break
        chosen.append(name)
        over -= measured.items[name].height
    return chosen


def _lowest(names: list[str], measured: Measured, over: float) -> list[str]:
    """Of items in columns side by side: those that reach into the lowest points."""
    end = max(measured.items[name].bottom for name in names) - over
    return [name for name in names if measured.items[name].bottom > end]


def shortened(facts: Facts, measured: Measured) -> tuple[tuple[str, ...], Facts]:
    """The last resort: the long texts of each zone that is over, cut in proportion; which, and the facts."""
    shares: dict[str, float] = {}
    for zone in measured.zones:
        over = -zone.free
        inside = {name: lines for name, lines in measured.items.items() if lines.zone == zone.name and name}
        long = {name: lines for name, lines in inside.items() if lines.count > 1} or inside
        if over > 0 and long:
            share = 1 - over / sum(lines.height for lines in long.values()) - _SPARE
            shares |= dict.fromkeys(long, max(_LEAST_SHARE, share))
    return tuple(shares), {**_cut(facts, shares), "left_off": facts["left_off"]}


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
    named = [one for one in _walk(facts) if not one.get("starred")]
    names = [one["id"] for one in named]
    found: list[str] = []
    for prefix in _LEAST_FIRST[paper]:
        alike = [
            name for name in names if name == prefix or (prefix.endswith(".") and name.startswith(prefix))
        ]
        found += [name for name in reversed(alike) if name not in found]
    return found


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
    return isinstance(inner, Mapping) and inner.get("id") in names


def _cut(facts: Any, shares: Mapping[str, float]) -> Any:  # noqa: ANN401
    if isinstance(facts, Mapping):
        inner = {key: _cut(value, shares) for key, value in facts.items()}
        share = shares.get(facts.get("id", ""))
        return inner | ({"text": _beginning(inner["text"], share)} if share else {})
    return [_cut(one, shares) for one in facts] if isinstance(facts, list) else facts


def _beginning(text: str, share: float) -> str:
    """The first part of a text, ending with a whole word where there is one, and “…”."""
    part = text[: max(1, int(len(text) * share))].rstrip(" …")
    return (part.rsplit(" ", 1)[0] if " " in part else part) + " …"

"""How much ruled space and how much air a page gets, and where: from the points that its text leaves free.

A template marks with ``data-slot`` where ruled lines may stand, in runs of as many as there could ever be,
each of no height, and with ``data-before`` where room may be given between blocks and between items. Blank
ruling takes at most a third of a column, so that a page with little text still reads as a page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor, inf
from typing import Any

from iiprep.papers.page.measure import Measured, Zone

LINE = 17.0
_LOW_LINE = 13.0
_WIDEST = 26.0
_HEADING = 24.0
_RULED, _MOST_RULED = 0.34, 0.39
_BLOCK, _ITEM, _FIRST = (3.0, 36.0), (1.0, 12.0), (0.5, 5.0)
_SUGGESTIONS, _SUGGESTION = 4, 22.0
_ANSWER, _ANSWER_LINE = 5, 24.0
_LETTER = 0.94
_PART, _LINE = (3.0, 18.0), (1.0, 5.0)
_NOTE, _FEWEST_NOTES, _MOST_NOTES = 22.0, 3, 8
_PART_LINES = 3


@dataclass(frozen=True, slots=True)
class Run:
    """How many lines of each run of a slot are kept, and the height of one, or of a gap, in points."""

    count: int
    height: float


Ruling = Mapping[str, Run]
Zones = Mapping[str, float]
Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """How one paper is ruled: the least it needs in each zone, in points, and how the rest is shared."""

    least: Callable[[Facts], Zones]
    share: Callable[[Facts, Measured], dict[str, Run]]


def least(paper: str, facts: Facts) -> Zones:
    """The points that ruled space must have in each zone for the paper to be of use."""
    return RULES[paper].least(facts)


def rule(paper: str, facts: Facts, page: Measured) -> Ruling:
    """The ruling and the gaps that fill what the text of a measured page leaves free."""
    return RULES[paper].share(facts, page)


def spread(room: float, gaps: Mapping[str, int], shares: Mapping[str, tuple[float, float]]) -> dict[str, Run]:
    """Gaps that share `room`: `gaps` counts them by name, `shares` has a weight and the most for each."""
    wanted = {name: most for name, most in shares.items() if gaps.get(name)}
    given: dict[str, float] = {}
    while wanted:
        left = room - sum(height * gaps[name] for name, height in given.items())
        unit = max(0.0, left) / sum(weight * gaps[name] for name, (weight, _most) in wanted.items())
        full = {name: most for name, (weight, most) in wanted.items() if unit * weight >= most}
        given |= full or {name: unit * weight for name, (weight, _most) in wanted.items()}
        wanted = {name: share for name, share in wanted.items() if full and name not in full}
    return {name: Run(1, floor(100 * height) / 100) for name, height in given.items()}


def _taken(runs: Mapping[str, Run], gaps: Mapping[str, int]) -> float:
    return sum(run.height * gaps[name] for name, run in runs.items())


def _count(facts: Facts) -> dict[str, int]:
    questions = facts["questions"]
    musts = sum(1 for one in questions if one["starred"])
    return {
        "must": musts,
        "each": len(questions) - musts,
        "closing": 0 if facts.get("moved") else len(facts["closing"]),
    }


def _prep_least(facts: Facts) -> Zones:
    runs = _count(facts)["must"] if facts["questions"] else 3
    return {"main": runs * LINE}


def _prep_share(facts: Facts, page: Measured) -> dict[str, Run]:
    main, side = page.zone("main"), page.zone("side")
    needed = min(_prep_least(facts)["main"], _MOST_RULED * main.height)
    column = _full(main, lambda most: _questions(facts, most), needed)
    beside = _closing if facts.get("moved") else _notes
    return column | _full(side, beside)


def _full(
    zone: Zone, ruled: Callable[[float], tuple[dict[str, Run], float]], needed: float = 0.0
) -> dict[str, Run]:
    """The lines that `ruled` makes of the points it may have, and gaps for the rest of the zone.

    Where gaps of the usual width leave room, the lines get some of it, and the gaps the rest.
    """
    kinds = {f"{zone.name}.block": _BLOCK, f"{zone.name}.item": _ITEM, f"{zone.name}.first": _FIRST}
    air = sum(most * zone.gaps.get(name, 0) for name, (_weight, most) in kinds.items())
    more = min(zone.free - air, _MOST_RULED * zone.height - zone.ruled)
    budget = max(needed, _RULED * zone.height - zone.ruled, more)
    lines, taken = ruled(max(0.0, min(zone.free, budget)))
    gaps = {name: count for name, count in zone.gaps.items() if name not in lines or lines[name].count}
    widest = {name: (weight, most if most is _FIRST[1] else inf) for name, (weight, most) in kinds.items()}
    return lines | spread(zone.free - taken, gaps, widest)


def _questions(facts: Facts, most: float) -> tuple[dict[str, Run], float]:
    """Lines under the questions, of at most so many points together; and how many they take."""
    runs = _count(facts)
    lines = runs["must"] if _LOW_LINE * runs["must"] <= most < LINE * runs["must"] else floor(most / LINE)
    blank = 0 if facts["questions"] else max(3, lines - runs["closing"])
    given = _given(lines - blank, runs)
    total = blank + sum(given[kind] * count for kind, count in runs.items())
    height = _height(most, total)
    slots = {**{kind: Run(count, height) for kind, count in given.items()}, "blank": Run(blank, height)}
    return slots, height * total


def _closing(most: float) -> tuple[dict[str, Run], float]:
    """Lines under the closing three in the narrow column, and none for notes."""
    lines = 3 if most >= 3 * LINE else 0
    height = _height(most, lines)
    return {**_notes(0.0)[0], "closing": Run(lines // 3, height)}, lines * height


def _notes(most: float) -> tuple[dict[str, Run], float]:
    """Lines for notes, with their heading; none where there is room for a single one."""
    notes = max(0, floor((most - _HEADING) / LINE))
    notes = notes if notes > 1 else 0
    height = _height(most - _HEADING, notes)
    heading = Run(1 if notes else 0, _HEADING)
    return {"notes-head": heading, "notes": Run(notes, height)}, heading.count * _HEADING + notes * height


def _given(lines: int, runs: Mapping[str, int]) -> dict[str, int]:
    """Ruled lines after each kind of question: a line more for a whole kind at a time.

    Must-asks come first, then the closing three; where a must-ask has none nothing else has.
    """
    given = dict.fromkeys(runs, 0)
    if lines < runs["must"]:
        return given
    for kind in ("must", "closing", "each", "must", "must", "each", "each"):
        if 0 < runs[kind] <= lines:
            given[kind] += 1
            lines -= runs[kind]
    return given


def _empty_parts(facts: Facts, parts: str) -> int:
    """How many parts of a paper about me are empty, with lines to write on."""
    if facts.get("left_off", 1):
        return 0
    return sum([not facts["summary"]["text"], *(not part["lines"] for part in facts[parts])])


def _lines_in_parts(zone: Zone, empty: int) -> Run:
    """The lines in each of so many empty parts: about a third of the zone, and at least one."""
    ruled = min(zone.free, max(_RULED * zone.height, empty * LINE))
    lines = min(_PART_LINES, floor((ruled + 0.01) / LINE / empty)) if empty else 0
    return Run(lines, _height(ruled, empty * lines))


def _one_sheet_least(facts: Facts) -> Zones:
    empty = _empty_parts(facts, "proofs")
    return {"lower": LINE} | ({"text": empty * LINE} if empty else {})


def _one_sheet_share(facts: Facts, page: Measured) -> dict[str, Run]:
    """The upper half: lines where it is empty, air, and what is left sinks it towards the fold."""
    text, lower, empty = page.zone("text"), page.zone("lower"), _empty_parts(facts, "proofs")
    part = _lines_in_parts(text, empty)
    ruled = empty * part.count * part.height
    upper = spread(text.free - ruled, text.gaps, {"text.block": (3.0, 36.0), "text.item": (1.0, 14.0)})
    beside = page.free.get("glance", text.free)
    most = min(beside, text.height - ruled / _MOST_RULED)
    sink = max(0.0, min(text.free - ruled - _taken(upper, text.gaps), most))
    wide = {"text.block": (3.0, inf), "text.item": (1.0, 40.0)}
    return {
        **spread(text.free - ruled - sink, text.gaps, wide),
        "part": part,
        "sink": Run(1, floor(100 * sink) / 100),
        "glance.foot": Run(1, max(0.0, beside - sink)),
        **_suggestions(facts, lower),
    }


def _suggestions(facts: Facts, lower: Zone) -> dict[str, Run]:
    """The lower half: lines for suggestions, then air between the rows and blocks, then above it all."""
    most = max(LINE, min(lower.free, _RULED * lower.height - lower.ruled))
    lines = max(1, min(_SUGGESTIONS, floor(most / _SUGGESTION)))
    height = _height(min(most, lower.free), lines)
    rows = max((sum(len(group["companies"]) for group in column) for column in facts["groups"]), default=0)
    gaps = {**lower.gaps, "lower.row": rows}
    shares = {"lower.row": (1.0, 12.0), "lower.block": (3.0, 40.0)}
    air = spread(lower.free - lines * height, gaps, shares)
    above = lower.free - lines * height - _taken(air, gaps)
    return {"suggestions": Run(lines, height), **air, "lower.top": Run(1, max(0.0, floor(100 * above) / 100))}


def _card_least(_facts: Facts) -> Zones:
    return {"write": LINE}


def _card_share(_facts: Facts, page: Measured) -> dict[str, Run]:
    room = page.zone("write").free
    lines = max(1, floor(room / 24))
    middle = Run(1, max(0.0, page.zone("card").free / 2))
    return {"write": Run(lines, _height(room, lines, widest=34.0)), "card.middle": middle}


def _reader_least(facts: Facts) -> Zones:
    return {"main": len(facts["questions"]) * LINE}


def _reader_share(facts: Facts, page: Measured) -> dict[str, Run]:
    """Lines for answers, one less where there are words to tick, and air: in the note, round it, between."""
    zone, questions = page.zone("main"), len(facts["questions"])
    most = max(questions * LINE, min(zone.free, _MOST_RULED * zone.height - zone.ruled))
    answer = max(1, min(_ANSWER, floor((most / LINE + 1) / questions)))
    tone = max(1, answer - 1)
    height = _height(min(most, zone.free), tone + (questions - 1) * answer, widest=_ANSWER_LINE)
    ruled = (tone + (questions - 1) * answer) * height
    gaps = {**zone.gaps, "foot": 1}
    shares = {"main.block": (3.0, inf), "main.note": (2.0, 30.0), "main.item": (1.0, 9.0), "foot": (1.0, 9.0)}
    return {
        "tone": Run(tone, height),
        "answer": Run(answer, height),
        **spread(zone.free - ruled, gaps, shares),
    }


def _nothing_least(_facts: Facts) -> Zones:
    return {}


def _letter_share(_facts: Facts, page: Measured) -> dict[str, Run]:
    """Air round the address and to sign in, then between the paragraphs; a little stays below."""
    zone = page.zone("letter")
    shares = {"letter.block": (3.0, inf), "letter.sign": (3.0, 56.0), "letter.item": (1.0, 14.0)}
    return spread(_LETTER * zone.free, zone.gaps, shares)


def _bio_least(facts: Facts) -> Zones:
    return {"main": _empty_parts(facts, "parts") * LINE}


def _bio_share(facts: Facts, page: Measured) -> dict[str, Run]:
    return _parts_share(page, _empty_parts(facts, "parts"))


def _coach_share(_facts: Facts, page: Measured) -> dict[str, Run]:
    return _parts_share(page, 0)


def _parts_share(page: Measured, empty: int) -> dict[str, Run]:
    """Lines in the parts that are empty, or else ruled notes; air between parts and between lines."""
    zone = page.zone("main")
    part = _lines_in_parts(zone, empty)
    usual = spread(zone.free, zone.gaps, {"main.block": _PART, "main.item": _LINE})
    most = min(zone.free - _taken(usual, zone.gaps), _RULED * zone.height) - _HEADING
    notes = 0 if empty else min(_MOST_NOTES, floor(most / _NOTE))
    notes = notes if notes >= _FEWEST_NOTES else 0
    note = _height(most, notes, widest=_NOTE * 1.4)
    left = zone.free - empty * part.count * part.height - (notes * note + _HEADING if notes else 0)
    air = {"main.block": (3.0, inf), "main.item": (1.0, 20.0)} | ({"main.notes": (3.0, inf)} if notes else {})
    return {
        **spread(left, zone.gaps, air),
        "part": part,
        "notes-head": Run(1 if notes else 0, _HEADING),
        "notes": Run(notes, note),
    }


def _guide_share(_facts: Facts, page: Measured) -> dict[str, Run]:
    """Air before headings and paragraphs, so that both columns end on the last line."""
    gaps: dict[str, Run] = {}
    for side in ("left", "right"):
        zone = page.zone(side)
        shares = {f"{side}.block": (3.0, 30.0), f"{side}.item": (1.0, 10.0)}
        gaps |= spread(zone.free, zone.gaps, shares)
    return gaps


def _height(room: float, lines: int, widest: float = _WIDEST) -> float:
    """The height of one of `lines` lines, rounded down so that they stay inside."""
    return max(0.0, min(widest, floor(100 * room / lines) / 100)) if lines else 0.0


RULES = {
    "prep-sheet": Rule(_prep_least, _prep_share),
    "one-sheet": Rule(_one_sheet_least, _one_sheet_share),
    "thank-you-card": Rule(_card_least, _card_share),
    "thank-you-letter": Rule(_nothing_least, _letter_share),
    "bio": Rule(_bio_least, _bio_share),
    "reader-page": Rule(_reader_least, _reader_share),
    "guide": Rule(_nothing_least, _guide_share),
    "coach-page": Rule(_nothing_least, _coach_share),
}

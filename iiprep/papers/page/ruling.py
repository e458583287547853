"""How much ruled space and how much air a page gets, and where: from the points that its text leaves free.

A template marks with ``data-slot`` where ruled lines may stand, in runs of as many as there could ever be,
each of no height, and with ``data-before`` where room may be given between blocks and between items. Blank
ruling takes at most a third of a column, so that a page with little text still reads as a page.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import floor, inf

from iiprep.papers.page.measure import Measured, Zone
from iiprep.papers.page.ruled.about_me import BIO, ONE_SHEET, parts_share
from iiprep.papers.page.ruled.runs import (
    LINE,
    MOST_RULED,
    RULED,
    Facts,
    Rule,
    Ruling,
    Run,
    Shares,
    Zones,
    apart,
    nothing,
    spread,
    taken,
)
from iiprep.papers.page.ruled.runs import height as _height

_LOW_LINE = 13.0
_HEADING = 24.0
_BLOCK, _ITEM, _FIRST, _BEFORE_NOTES = (3.0, 26.0), (1.0, 12.0), (0.5, 5.0), (3.0, 22.0)
_PITCH, _WIDE_PITCH = 27.0, 33.0
_HEAD, _NONE = "notes-head", Run(0, 0.0)
_ANSWER, _LOW_ANSWER, _ANSWER_LINE, _GRID = 5, 18.0, 24.0, 1.5
_SIGN = 26.0
_PRACTICE = (24.0, 25.5, 27.0, 28.5)
"""How far apart lines to practise on may stand: whole steps of the grid that lines end on."""

_SAY = (2, 20)


def least(paper: str, facts: Facts) -> Zones:
    """The points that ruled space must have in each zone for the paper to be of use."""
    return RULES[paper].least(facts)


def more(paper: str, facts: Facts) -> Zones:
    """The points that must be free besides where the type is not the smallest."""
    return RULES[paper].more(facts)


def rule(paper: str, facts: Facts, page: Measured) -> Ruling:
    """The ruling and the gaps that fill what the text of a measured page leaves free."""
    return RULES[paper].share(facts, page)


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
    forms = _forms(facts)
    beside = {"side": forms["about"] * LINE} if forms["about"] else {}
    return {"main": (runs + forms["aim"] + forms["situation"]) * LINE, **beside}


def _prep_more(facts: Facts) -> Zones:
    """The closing questions ask for names: there are lines to write them on."""
    return {"main": _count(facts)["closing"] * LINE}


def _forms(facts: Facts) -> dict[str, int]:
    """The lines to write on in the place of what is not known yet; none on a copy that leaves things off."""
    if facts.get("left_off", 1) or not facts.get("forms", True):
        return {"aim": 0, "situation": 0, "about": 0}
    known = facts["card"] or facts["found"] or facts["found_out"]["text"]
    return {
        "aim": 0 if facts["objectives"] else 3,
        "situation": 0 if facts["situation"]["text"] else 2,
        "about": 0 if known else 3,
    }


def _prep_share(facts: Facts, page: Measured) -> dict[str, Run]:
    main, side = page.zone("main"), page.zone("side")
    forms, needed = _forms(facts), min(_prep_least(facts)["main"], MOST_RULED * main.height)
    about = {"about": forms.pop("about")}
    column = _full(main, lambda most: _questions(facts, most), needed, forms)
    beside = _closing if facts.get("moved") and facts["closing"] else _notes
    return column | _full(side, beside, 0.0, about)


def _full(
    zone: Zone,
    ruled: Callable[[float], tuple[dict[str, Run], float]],
    needed: float,
    forms: Mapping[str, int],
) -> dict[str, Run]:
    """The lines that `ruled` makes of the points it may have, those of `forms`, and air for the rest.

    Where gaps of the usual width leave room, there are more lines; then all lines stand further apart, and
    only what is left then makes the gaps between blocks wider than usual.
    """
    shares = {"block": _BLOCK, "item": _ITEM, "first": _FIRST, "notes": _BEFORE_NOTES}
    usual = {f"{zone.name}.{name}": share for name, share in shares.items()}
    air = sum(most * zone.gaps.get(name, 0) for name, (_weight, most) in usual.items())
    blank = sum(forms.values())
    beyond = min(zone.free - air, MOST_RULED * zone.height - zone.ruled)
    budget = max(needed, RULED * zone.height - zone.ruled, beyond)
    lines, used = ruled(max(0.0, min(zone.free, budget) - blank * LINE))
    lines |= {name: Run(count, LINE) for name, count in forms.items()}
    gaps = {name: count for name, count in zone.gaps.items() if name not in lines or lines[name].count}
    if not lines.get(_HEAD, _NONE).count:
        gaps.pop(f"{zone.name}.notes", None)
    return lines | _airy(zone.free - used - blank * LINE, lines, used, blank, gaps, usual)


def _airy(
    room: float, lines: Ruling, used: float, blank: int, gaps: dict[str, int], usual: Shares
) -> dict[str, Run]:
    """Gaps, and the lines with the air above them, that take up `room`; lines of a column are alike."""
    heads = sum(run.height for name, run in lines.items() if name == _HEAD and run.count)
    high = max((run.height for name, run in lines.items() if name != _HEAD and run.count), default=LINE)
    count = round((used - heads) / high) + blank
    taller = blank * max(0.0, high - LINE)
    alike = taller <= room
    room -= taller if alike else 0.0
    first = next((name for name in usual if name.endswith(".first")), "")
    wide = {name: (weight, 10.0 if weight < _BLOCK[0] else 12.0) for name, (weight, _most) in usual.items()}
    endless = {name: (weight, inf) for name, (weight, _most) in usual.items() if name != first}
    steps = {"lead": (1.2, max(0.0, _PITCH - high))}, {"lead": (1.2, _WIDE_PITCH - _PITCH)}
    given = spread(
        room, {**gaps, "lead": count}, {**usual, **steps[0]}, {**wide, **steps[1], first: (0.5, 0.0)}
    )
    run = apart(Run(1, high), given.pop("lead", Run(1, 0.0)).height)
    left = room - taken(given, gaps) - run.lead * count
    rest = spread(left, gaps, endless)
    apart_lines = {
        name: replace(one, lead=max(0.0, run.lead + (run.height - one.height if alike else 0.0)))
        for name, one in lines.items()
        if name != _HEAD
    }
    return apart_lines | {
        name: Run(1, round(one.height + (rest[name].height if name in rest else 0.0), 2))
        for name, one in given.items()
    }


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


def _card_least(_facts: Facts) -> Zones:
    return {"write": LINE}


def _card_share(_facts: Facts, page: Measured) -> dict[str, Run]:
    room = page.zone("write").free
    high = max(_PRACTICE, key=lambda pitch: (floor(room / pitch) * pitch, pitch))
    lines = max(1, floor(room / high))
    card = page.zone("card")
    sign = spread(card.free, card.gaps, {"card.sign": (1.0, _SIGN)})
    middle = Run(1, max(0.0, (card.free - taken(sign, card.gaps)) / 2))
    return {"write": Run(lines, min(high, room)), "card.middle": middle, **sign}


def _even(height: float) -> float:
    """A height of whole steps of the grid that lines end on, where that leaves room to write."""
    return max(floor(height / _GRID) * _GRID, min(height, LINE))


def _reader_least(facts: Facts) -> Zones:
    return {"main": len(facts["questions"]) * LINE}


def _reader_share(facts: Facts, page: Measured) -> dict[str, Run]:
    """Lines for answers, one less where there are words to tick, and air: in the note, round it, between."""
    zone, questions = page.zone("main"), len(facts["questions"])
    most = max(questions * LINE, min(zone.free, MOST_RULED * zone.height - zone.ruled))
    answer = max(1, min(_ANSWER, floor((most / _LOW_ANSWER + 1) / questions)))
    tone = max(1, answer - 1)
    height = _even(_height(min(most, zone.free), tone + (questions - 1) * answer, widest=_ANSWER_LINE))
    ruled = (tone + (questions - 1) * answer) * height
    gaps = {**zone.gaps, "foot": 1}
    shares = {"main.block": (3.0, inf), "main.note": (2.0, 30.0), "main.item": (1.0, 9.0), "foot": (1.0, 9.0)}
    return {
        "tone": Run(tone, height),
        "answer": Run(answer, height),
        **spread(zone.free - ruled, gaps, shares),
    }


def _letter_least(facts: Facts) -> Zones:
    return {} if facts.get("ready", True) else {"letter": _SAY[0] * LINE}


def _letter_share(facts: Facts, page: Measured) -> dict[str, Run]:
    """A little air as in any letter and room to sign; lines where it is not written yet; the foot at the end.

    A letter without a foot ends where its page does.
    """
    zone = page.zone("letter")
    usual = {"letter.block": (3.0, 20.0), "letter.item": (1.0, 4.0), "letter.sign": (3.0, 24.0)}
    endless = {"letter.block": (3.0, inf), "letter.item": (1.0, 14.0)}
    rest = {"letter.foot": (1.0, inf)} if zone.gaps.get("letter.foot") else endless
    left = zone.free - taken(
        spread(zone.free - _letter_least(facts).get("letter", 0.0), zone.gaps, usual), zone.gaps
    )
    lines = 0 if facts.get("ready", True) else min(_SAY[1], max(_SAY[0], floor(left / _PITCH)))
    say = Run(lines, _height(left, lines, widest=_PITCH))
    return {"say": say, **spread(zone.free - lines * say.height, zone.gaps, usual, rest)}


def _coach_share(_facts: Facts, page: Measured) -> dict[str, Run]:
    return parts_share(page, 0)


def _guide_share(_facts: Facts, page: Measured) -> dict[str, Run]:
    """Air before headings and paragraphs, so that both columns end on the last line."""
    gaps: dict[str, Run] = {}
    for side in ("left", "right"):
        zone = page.zone(side)
        shares = {f"{side}.block": (3.0, 30.0), f"{side}.item": (1.0, 10.0)}
        gaps |= spread(zone.free, zone.gaps, shares)
    return gaps


RULES = {
    "prep-sheet": Rule(_prep_least, _prep_share, _prep_more),
    "one-sheet": ONE_SHEET,
    "thank-you-card": Rule(_card_least, _card_share),
    "thank-you-letter": Rule(_letter_least, _letter_share),
    "bio": BIO,
    "reader-page": Rule(_reader_least, _reader_share),
    "guide": Rule(nothing, _guide_share),
    "coach-page": Rule(nothing, _coach_share),
}

"""How the papers about the seeker are ruled: the one-sheet by its halves, and the bio."""

from math import floor, inf

from iiprep.papers.page.measure import Measured, Zone
from iiprep.papers.page.ruled.runs import (
    LINE,
    MOST_RULED,
    Facts,
    Rule,
    Run,
    Shares,
    Zones,
    apart,
    height,
    spread,
    taken,
)

_HEADING = 24.0
_THIN = 15.0
_FOOT, _WHITE = 18.0, 30.0
_PITCH, _WIDE_PITCH = 24.0, 33.0
_FEWEST_NOTES, _GIVEN = 2, 14.0
_PART_LINES = 3
_BLANK_ROWS = 4
_SUGGESTIONS = 8
_HALF = {"block": (3.0, 24.0), "item": (1.0, 9.0)}
_APART = 14.0
_EVENLY = {"first": 2.0, "block": 3.0, "foot": 3.0}
_PAGE = {"block": (3.0, 32.0), "item": (1.0, 11.0)}


def empty_parts(facts: Facts, parts: str) -> int:
    """How many parts of a paper about nobody yet have lines to write on; none where anything is known."""
    if facts.get("left_off", 1) or facts["summary"]["text"] or any(part["lines"] for part in facts[parts]):
        return 0
    return 1 + len(facts[parts])


def parts_share(page: Measured, empty: int) -> dict[str, Run]:
    """Lines in the parts that are empty, or else ruled notes; air between parts and between lines."""
    return _parts(page.zone("main"), empty, _PAGE)


def _parts(zone: Zone, empty: int, usual: Shares) -> dict[str, Run]:
    """What fills a column of parts with headings.

    Where gaps of the usual width leave room there are lines for notes below. What is left then puts the lines
    further apart, and only what is left after that goes into the gaps.
    """
    shares = {f"{zone.name}.{name}": share for name, share in usual.items()}
    left = zone.free - taken(spread(zone.free, zone.gaps, shares), zone.gaps)
    notes = 0 if empty else _notes(zone, left)
    count = empty * _lines_in_part(zone, empty) if empty else notes
    high = height(min(zone.free, MOST_RULED * zone.height), count, widest=_THIN)
    heading = _HEADING if notes else 0.0
    gaps = {**zone.gaps, "lead": count} | ({} if notes else {f"{zone.name}.notes": 0})
    shares |= {f"{zone.name}.notes": usual["block"], "lead": (1.5, _PITCH - high)}
    wide = {f"{zone.name}.item": (1.0, 5.0), "lead": (1.5, _WIDE_PITCH - _PITCH)}
    endless = {
        f"{zone.name}.{name}": (weight, inf)
        for name, weight in (("block", 3.0), ("notes", 3.0), ("item", 1.0))
    }
    room = zone.free - count * high - heading
    lead = spread(room, gaps, shares, wide).get("lead", Run(1, 0.0)).height
    line = apart(Run(1, high), lead)
    given = spread(
        room - count * line.lead, gaps, {name: one for name, one in shares.items() if name != "lead"}, endless
    )
    return given | {
        "part": Run(count // empty if empty else 0, high, line.lead),
        "notes-head": Run(1 if notes else 0, _HEADING),
        "notes": Run(notes, high, line.lead),
    }


def _notes(zone: Zone, left: float) -> int:
    """How many lines for notes; the gaps give a little for the first of them, lest they become a hole."""
    most = min((left + _GIVEN - _HEADING) / _PITCH, MOST_RULED * zone.height / _THIN)
    lines = max(0, floor(most))
    return lines if lines >= _FEWEST_NOTES else 0


def _lines_in_part(zone: Zone, empty: int) -> int:
    return max(1, min(_PART_LINES, floor((zone.free + 0.01) / LINE / empty)))


def _one_sheet_least(facts: Facts) -> Zones:
    empty = empty_parts(facts, "proofs")
    return {"lower": (1 + _blank_rows(facts)) * LINE} | ({"text": empty * LINE} if empty else {})


def _one_sheet_share(facts: Facts, page: Measured) -> dict[str, Run]:
    """The upper half as a column of parts, beside it the table and, at its foot, the code; the lower half."""
    glance = page.zone("glance")
    beside = spread(glance.free, glance.gaps, {"glance.row": (1.0, 8.0)}, {"glance.foot": (1.0, inf)})
    upper = _parts(page.zone("text"), empty_parts(facts, "proofs"), _HALF)
    return {**upper, **beside, **_lower(facts, page.zone("lower"))}


def _blank_rows(facts: Facts) -> int:
    """Rows to write companies on, on a page of which nothing is known yet."""
    return _BLANK_ROWS if facts.get("bare") and not facts.get("left_off", 1) else 0


def _lower(facts: Facts, zone: Zone) -> dict[str, Run]:
    """The lower half: lines for suggestions, and air between the rows, the blocks and the lines."""
    blank = _blank_rows(facts)
    rows = max((_rows(column) for column in facts["groups"]), default=0)
    gaps = {**zone.gaps, "lower.row": rows, "lower.group": _between(facts)}
    usual = 5.5 * rows + 7.0 * gaps["lower.group"] + 16.0 * gaps.get("lower.block", 0)
    most = min((zone.free - usual) / _PITCH, (MOST_RULED * zone.height - zone.ruled) / _THIN)
    lines = max(1, min(_SUGGESTIONS, floor(most) - blank))
    count = lines + blank
    high = height(zone.free, count, widest=_THIN)
    gaps["lead"] = count
    shares = {"lower.row": (1.0, 10.5), "lower.group": (2.5, 14.0), "lower.block": (3.0, 28.0)}
    room = zone.free - count * high
    lead = spread(room, gaps, {**shares, "lead": (1.5, _PITCH - high)}, {"lead": (1.0, _WIDE_PITCH - _PITCH)})
    line = apart(Run(1, high), lead["lead"].height)
    air = spread(room - count * line.lead, gaps, shares, {"lower.row": (1.0, 6.0), "lower.block": (3.0, inf)})
    return {**air, "suggestions": Run(lines, high, line.lead), "grid": Run(blank, high, line.lead)}


def _lower_air(facts: Facts) -> Zones:
    """The air that companies have where they need not stand close."""
    rows = max((_rows(column) for column in facts["groups"]), default=0)
    return {"lower": 1.5 * rows + 7.0 * _between(facts) + 8.0} if rows else {}


def _between(facts: Facts) -> int:
    """The gaps between groups of the column that has most of them."""
    return max((len(column) - 1 for column in facts["groups"]), default=0)


def _rows(column: list[Facts]) -> int:
    """The rows of one column; companies that stand three in a row count so."""
    return sum(-(-len(group["companies"]) // group.get("across", 1)) for group in column)


def _bio_least(facts: Facts) -> Zones:
    return {"main": empty_parts(facts, "parts") * LINE}


def _bio_share(facts: Facts, page: Measured) -> dict[str, Run]:
    if facts.get("few"):
        return _over_the_page(page.zone("main"))
    empty = empty_parts(facts, "parts")
    return parts_share(page, empty) if empty or not facts.get("foot") else _with_foot(page.zone("main"))


def _over_the_page(zone: Zone) -> dict[str, Run]:
    """Lines apart, and the parts spread evenly from the name to the foot of the page, or to its end."""
    usual = {f"{zone.name}.item": (1.0, _APART)}
    evenly = {f"{zone.name}.{name}": (weight, inf) for name, weight in _EVENLY.items()}
    none = Run(0, 0.0)
    return {**spread(zone.free, zone.gaps, usual, evenly), "notes": none, "notes-head": none, "part": none}


def _with_foot(zone: Zone) -> dict[str, Run]:
    """Air between parts and lines; where that leaves much, white and a foot at the end of the page.

    Nobody writes on a page about somebody else, so that it has no lines.
    """
    usual = {f"{zone.name}.{name}": share for name, share in _PAGE.items()}
    wide = {f"{zone.name}.block": (3.0, 12.0), f"{zone.name}.item": (1.0, 5.0)}
    left = zone.free - taken(spread(zone.free, zone.gaps, usual, wide), zone.gaps)
    footed = left >= _FOOT + _WHITE
    last = ("foot",) if footed else ("block", "item")
    endless = {f"{zone.name}.{name}": (3.0 if name == "block" else 1.0, inf) for name in last}
    given = spread(zone.free - (_FOOT if footed else 0.0), zone.gaps, usual, wide, endless)
    none = Run(0, 0.0)
    return {**given, "notes": none, "notes-head": none, "part": none, "foot": Run(int(footed), _FOOT)}


ONE_SHEET = Rule(_one_sheet_least, _one_sheet_share, _lower_air)
BIO = Rule(_bio_least, _bio_share)

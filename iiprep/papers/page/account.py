"""What a report says of a page in the words of the plan: its items, lines over, missing letters."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from iiprep.papers.page.geometry import BODY_SIZES, Geometry
from iiprep.papers.page.growth import growth
from iiprep.papers.page.measure import HAIR, HEAD, Measured
from iiprep.papers.page.ruling import least
from iiprep.papers.report import Meter, MissingGlyph, Overflow, field_of, is_ours

Facts = dict[str, Any]
_PARTS = {
    "text": "upper half",
    "glance": "upper half",
    "lower": "lower half",
    "card": "card",
    "write": "card",
}


def over(paper: str, facts: Facts, measured: Measured) -> Iterator[Overflow]:
    """The items whose lines end below their limit, or in the room that ruled lines must have."""
    texts = dict(items_of(facts))
    named = {name: lines for name, lines in measured.over.items() if name in texts}
    head = {name: lines for name, lines in named.items() if measured.items[name].zone == HEAD}
    named = head or named
    for name, lines in named.items():
        if not is_ours(name):
            yield Overflow(field_of(name), lines, texts[name])
    needs = least(paper, facts)
    for zone in measured.zones if not head else ():
        if zone.free + HAIR < needs.get(zone.name, 0.0) and not any(
            measured.items[name].zone == zone.name for name in named
        ):
            inside = {
                name: one for name, one in measured.items.items() if one.zone == zone.name and name in texts
            }
            if inside:
                lowest = max(inside, key=lambda name: inside[name].bottom)
                yield Overflow(field_of(lowest), 1, texts[lowest])


def meters(paper: str, facts: Facts, measured: Measured, page: Geometry) -> tuple[Meter, ...]:
    """How full each part of a page is, for the smallest type, from a layout at that of `page`."""
    grown = growth(measured, page, replace(page, body=BODY_SIZES[-1]))
    needs = least(paper, facts)
    found: dict[str, float] = {}
    for zone in measured.zones:
        part = _PARTS.get(zone.name, "page")
        free = zone.free - grown.get(zone.name, 0.0) - needs.get(zone.name, 0.0)
        if zone.name != HEAD or free < 0:
            found[part] = max(found.get(part, 0.0), 1 - free / zone.height)
    return tuple(Meter(part, round(full, 3)) for part, full in found.items())


def items_of(facts: object) -> Iterator[tuple[str, str]]:
    """Every printed item among the facts: its id and its text."""
    if isinstance(facts, dict):
        if facts.get("id") and facts.get("text"):
            yield facts["id"], facts["text"]
        for inner in facts.values():
            yield from items_of(inner)
    elif isinstance(facts, list):
        for inner in facts:
            yield from items_of(inner)


def missing(texts: dict[str, str], characters: tuple[str, ...]) -> Iterator[MissingGlyph]:
    """The letters that no font could draw, with the fields they stand in."""
    for field, text in texts.items():
        for character in characters:
            if character in text and not character.isspace():
                yield MissingGlyph(field_of(field), character)

"""What a report says of a page in the words of the plan: its items, lines over, missing letters."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil, inf
from typing import Any

from iiprep.papers.page.geometry import BODY_SIZES, Geometry
from iiprep.papers.page.growth import growth
from iiprep.papers.page.measure import HEAD, Measured
from iiprep.papers.page.ruling import least
from iiprep.papers.report import MadePaper, Meter, MissingGlyph, Overflow, field_of

Facts = dict[str, Any]
_NUMBERED = re.compile(r"(\.\d+)+$")
_MOST_LETTERS, _MOST_TOGETHER = (12_000, 6_000, 3_000, 1_500, 800), 36_000
_PARTS = {
    "text": "upper half",
    "glance": "upper half",
    "lower": "lower half",
    "card": "card",
    "write": "card",
}


def meters(
    paper: str, facts: Facts, measured: Measured, page: Geometry, *, fits: bool = False
) -> tuple[Meter, ...]:
    """How full each part of a page is, for the smallest type, from a layout at that of `page`.

    One that `fits` is not over full, although its must-asks may have had to do without lines.
    """
    grown = growth(measured, page, replace(page, body=BODY_SIZES[-1]))
    needs = least(paper, facts)
    found: dict[str, float] = {}
    for zone in measured.zones:
        part = _PARTS.get(zone.name, "page")
        free = zone.free - grown.get(zone.name, 0.0) - needs.get(zone.name, 0.0)
        if zone.name != HEAD or free < 0:
            found[part] = max(found.get(part, 0.0), 1 - free / zone.height)
    most = 1.0 if fits else inf
    return tuple(Meter(part, round(min(full, most), 3)) for part, full in found.items())


def items_of(facts: object) -> Iterator[tuple[str, str]]:
    """Every printed item among the facts: its id and its text."""
    for one in _printed(facts):
        yield one["id"], one["text"]


def quotes_of(facts: object) -> dict[str, str]:
    """What a report quotes of every printed item: what was typed, without a sentence of ours round it."""
    return {one["id"]: str(one.get("quote") or one["text"]) for one in _printed(facts)}


def _printed(facts: object) -> Iterator[Facts]:
    if isinstance(facts, dict):
        if facts.get("id") and facts.get("text"):
            yield facts
        for inner in facts.values():
            yield from _printed(inner)
    elif isinstance(facts, list):
        for inner in facts:
            yield from _printed(inner)


def group_of(identity: str) -> str:
    """The list that an item belongs to, such as ``questions``; the field itself where it is no list."""
    return _NUMBERED.sub("", field_of(identity))


def bounded(facts: Facts) -> tuple[Facts, dict[str, float]]:
    """`facts` with no more of a text than a page could ever hold; how many times as long are those cut."""
    lengths = {name: len(text) for name, text in items_of(facts)}
    most = next(
        (most for most in _MOST_LETTERS if sum(min(one, most) for one in lengths.values()) <= _MOST_TOGETHER),
        _MOST_LETTERS[-1],
    )
    beyond = {name: length / most for name, length in lengths.items() if length > most}
    return (cut_to(facts, dict.fromkeys(beyond, most)), beyond) if beyond else (facts, beyond)


def cut_to(facts: Any, letters: Mapping[str, int]) -> Any:  # noqa: ANN401
    """`facts` with no more than so many letters of these texts."""
    if isinstance(facts, dict):
        inner = {key: cut_to(value, letters) for key, value in facts.items()}
        name = str(facts.get("id"))
        return inner | ({"text": inner["text"][: letters[name]] + " …"} if name in letters else {})
    return [cut_to(one, letters) for one in facts] if isinstance(facts, list) else facts


def refused(made: MadePaper, facts: Facts, beyond: Mapping[str, float], measured: Measured) -> MadePaper:
    """A paper of cut texts is none: `made` without its page; the lines that were cut off count as over."""
    quotes, named = quotes_of(facts), {one.field: one for one in made.report.overflow}
    for name, times in beyond.items():
        field, lines = field_of(name), measured.items.get(name)
        more = ceil((times - 1) * (lines.count if lines else 1))
        known = named.get(field, Overflow(field, 0, quotes[name]))
        named[field] = replace(known, lines=known.lines + more)
    return MadePaper(replace(made.report, pages=2, overflow=tuple(named.values())), b"")


def missing(facts: Facts, characters: tuple[str, ...]) -> Iterator[MissingGlyph]:
    """The letters that no font could draw, each once with every field it was typed in.

    ``typed`` among the facts are the fields that a text of the paper is put together from.
    """
    typed: dict[str, str] = facts.get("typed", {})
    found: dict[MissingGlyph, None] = {}
    for name, text in items_of(facts):
        for character in characters:
            if character in text and not character.isspace():
                fields = _typed_in(field_of(name), text, character, typed)
                found |= {MissingGlyph(one, character): None for one in fields}
    yield from found


def _typed_in(own: str, text: str, character: str, typed: Mapping[str, str]) -> list[str]:
    """The fields that brought a letter into a text: those that stand in it whole, its own for the rest."""
    if own not in typed:
        return [own]
    parts = [one for one, words in typed.items() if character in words]
    whole = [one for one in parts if typed[one].strip() in text]
    rest = text
    for one in whole:
        rest = rest.replace(typed[one].strip(), "")
    mine = [own] if own in parts and own not in whole and character in rest else []
    return whole + mine or parts or [own]

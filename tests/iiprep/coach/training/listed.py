"""Lists and compounds made of short phrases (`texts/phrases.tsv`): an ask is one part of several."""

import random
import re
from collections.abc import Mapping, Sequence

from tests.iiprep.coach.labelled import TEXTS, TONES, Said

_FRAMES = (
    "{count} questions: {q}, {q}, and {q}?",
    "I have {count} questions: {q}, {q}, {q}?",
    "I have three questions: 1) {q}, 2) {q}, 3) {q}?",
    "My questions are: {q}, and {q}?",
    "A few questions, if I may: {q}, and {q}?",
    "{q}, and {q}?",
    "{q}, {q}, and {q}?",
    "{q}, or {q}?",
    "{q} and {q}?",
    "I would like to {inf}, {inf} and {inf}.",
    "I would like to (1) {inf}, (2) {inf} and (3) {inf}.",
    "I would like to a) {inf}, and b) {inf}.",
    "I am writing to {inf} and to {inf}.",
    "I hope to {inf}, and perhaps to {inf}.",
    "There are {count} things I hope for: to {inf}, to {inf}, and to {inf}.",
    "I want either to {inf} or to {inf}.",
    "On the one hand I would like to {inf}, on the other hand to {inf}.",
    "Could you tell me {wh} and {wh}?",
    "Could you tell me {wh}, and {q}?",
    "I would like to hear {wh}, {wh} and {wh}.",
    "I'd love to know {wh} and {wh}.",
    "I wonder {wh}, and {wh}.",
    "May I ask {wh}, {wh}, and {wh}?",
    "I have {count} things in mind: {wh}, and {wh}.",
    "I would be grateful for {noun}, for {noun} and for {noun}.",
    "I'd be glad of {noun} and {noun}.",
    "I would be grateful for {noun}, and {st}.",
    "What I hope for is twofold: {noun}, and {noun}.",
    "{st}; {q}; {st}.",
    "{st}; {q}?",
    "{st} - {q}?",
    "{st} — {q}?",
    "{st}, {q}, {st}.",
    "{st}, {st}, and {st}.",
    "{st}, and {q}?",
    "{st}, and {st}.",
    "{st} ({q}?) and {st}.",
    "There are two reasons why I write: {st}, and {st}.",
    "The reason I write is twofold: {st}, and {st}.",
    "On the one hand {st}, on the other hand {st}.",
    "Although {st}, {st}.",
    "{if}, and {if}.",
    "{if}; otherwise {st}.",
    "{st}; {if}.",
)
_COUNTS = ("two", "three", "a few", "some")
_SLOT = re.compile(r"\{(\w+)\}")
_PLAIN = 0.5


def listed(count: int, seed: int = 11) -> list[Said]:
    """`count` lists and compounds, judged for job-ask alone; half of them hold one, the others none."""
    dice, phrases = random.Random(seed), _phrases()
    made: dict[str, Said] = {}
    while len(made) < count:
        said = _filled(dice.choice(_FRAMES), phrases, dice)
        made[said.text] = said
    return list(made.values())


def _phrases() -> Mapping[tuple[str, bool], Sequence[str]]:
    """Phrases by form and by whether they ask for a job."""
    found: dict[tuple[str, bool], list[str]] = {}
    for line in (TEXTS / "phrases.tsv").read_text(encoding="utf-8").splitlines():
        form, holds, phrase = line.split("\t")
        found.setdefault((form, holds == TONES[0]), []).append(phrase)
    return found


def _filled(frame: str, phrases: Mapping[tuple[str, bool], Sequence[str]], dice: random.Random) -> Said:
    slots = [form for form in _SLOT.findall(frame) if form != "count"]
    ask = None if dice.random() < _PLAIN else dice.randrange(len(slots))
    parts = iter([dice.choice(phrases[form, number == ask]) for number, form in enumerate(slots)])
    text = _SLOT.sub(lambda slot: dice.choice(_COUNTS) if slot[1] == "count" else next(parts), frame)
    return Said(text[0].upper() + text[1:], TONES[:1], frozenset() if ask is None else frozenset({TONES[0]}))

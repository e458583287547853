"""How one rule is held against the sentences of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iiprep.coach.greeting import greeting_length, greets_only
from iiprep.coach.judging.seen import first_match, without_innocent
from iiprep.coach.judging.weighing import NOTHING, Weighed, weigh
from iiprep.coach.network.hearing import Heard
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence, sentences_of

_LEADING, _OF_ME = 6, frozenset(("i", "my"))
_BESIDE_CARE = 0.5
"""How much of a pattern's weight counts beside the careful network, which knows most of them itself."""

SURE = 1.5
"""Log odds from which the quick network's word is taken that a part is there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence (or place) where a rule fires; offsets into the text as given."""

    start: int
    end: int
    group: Group


def in_sentences(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> Iterator[Hit]:
    """Every sentence in which the rule fires; the doubtful ones are heard again with care, all at once.

    What of my own only leads to a list ("I am free:") and meets no pattern says nothing by itself.
    """
    weighed = _weighed_all(rule, sentences, heard)
    said = [
        NOTHING if by.group is None and _leads_on(one) else by
        for one, by in zip(sentences, weighed, strict=True)
    ]
    return _hits(rule, sentences, said, heard)


def _leads_on(sentence: Sentence) -> bool:
    said = sentence.tokens[greeting_length(sentence) :]
    return said[0].word in _OF_ME and len(said) <= _LEADING and said[-1].word in (":", ";")


def in_opening(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> Iterator[Hit]:
    """The first sentence that says something; subject lines and pleasantries (`unless`) are passed over."""
    for number, sentence in enumerate(sentences):
        if sentence.subject or greets_only(sentence) or first_match(rule.unless, sentence) is not None:
            continue
        hit = _hit(rule, sentence, weigh(rule, sentence, heard, number), heard, number)
        if hit is not None:
            yield hit
        return


def group_in(rule: Rule, words: str) -> Group:
    """The group of a rule whose pattern is met in a few words; the first one when none is."""
    met = (
        group
        for group in rule.groups
        for sentence in sentences_of(words, {})
        if first_match(group.patterns, sentence) is not None
    )
    return next(met, rule.group())


def beside(
    group: Group, rule: Rule, sentences: Sequence[Sentence], hits: Sequence[tuple[Rule, Hit]]
) -> Iterator[Hit]:
    """Every sentence that a group's patterns meet, where another rule fires that the group waits for.

    `hits` is all that was heard in the text; a sentence in which `rule` was heard is passed over.
    """
    if all(other.id != group.beside for other, _hit in hits):
        return
    heard = [hit for other, hit in hits if other is rule]
    for sentence in sentences:
        start, end = sentence.tokens[greeting_length(sentence)].start, sentence.end
        met = first_match(group.patterns, without_innocent(rule, sentence))
        if met is not None and not any(hit.start < end and start < hit.end for hit in heard):
            yield Hit(start, end, group)


def is_met(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> bool:
    """Whether any sentence holds what the rule wants to see; one that surely does needs no second hearing."""
    weighed = _weighed_all(rule, sentences, heard)
    surely = any(one.score >= SURE for one in weighed)
    return surely or any(_hits(rule, sentences, weighed, heard))


def _weighed_all(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> list[Weighed]:
    return [weigh(rule, one, heard, number) for number, one in enumerate(sentences)]


def _hits(
    rule: Rule, sentences: Sequence[Sentence], weighed: Sequence[Weighed], heard: Heard
) -> Iterator[Hit]:
    near = [number for number, one in enumerate(weighed) if one.near]
    if rule.output:
        heard.hear_again(rule.output, near)
    for number in near:
        hit = _hit(rule, sentences[number], weighed[number], heard, number)
        if hit is not None:
            yield hit


def _hit(rule: Rule, sentence: Sentence, weighed: Weighed, heard: Heard, number: int) -> Hit | None:
    score = weighed.score
    if weighed.near and rule.output:
        score = heard.again(rule.output, number) + _BESIDE_CARE * weighed.patterns
    if score <= 0:
        return None
    likely = weighed.group or max(rule.groups, key=lambda one: heard.score(one.output, number))
    return Hit(sentence.tokens[greeting_length(sentence)].start, sentence.end, likely)

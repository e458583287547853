"""What is so plain that patterns decide it, whatever the network hears; and whether a note asks at all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from iiprep.coach.findings import Kind
from iiprep.coach.judging.judge import Hit, Judge
from iiprep.coach.judging.seen import may_be_seen, seen_in, without_innocent
from iiprep.coach.rulebook.pattern_list import Patterns
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence

_MOST_KEPT = 100
"""Rules of this kind that are remembered: more than the book has."""


def plain_hits(rule: Rule, judge: Judge) -> Iterator[Hit]:
    """Every sentence in which the rule fires: those that the network and the patterns tell together, without
    the plainly innocent ones, and those that a group speaks of alone.
    """
    met = [
        sentence
        for sentence in judge.sentences
        if any(group.patterns.first_match(sentence) is not None for group in rule.alone)
    ]
    hits = list(Judge(met, judge.heard).hits(_by_patterns(rule, rule.alone))) if met else []
    alone_in = {hit.end for hit in hits}
    hits += [hit for hit in judge.hits(rule) if hit.end not in alone_in]
    by_end = {sentence.end: sentence for sentence in judge.sentences}
    yield from (hit for hit in hits if not _spared(rule, by_end[hit.end]))


def words_met(rule: Rule, sentences: Sequence[Sentence]) -> Iterator[Hit]:
    """The words of each sentence that the patterns of a rule meet."""
    for sentence in sentences:
        group = seen_in(rule, sentence)[0] if may_be_seen(rule, sentence) else None
        if group is not None:
            clean = without_innocent(rule, sentence)
            met = (spans for one in group.patterns.likely(clean) if (spans := one.spans(clean)))
            for first, last in next(met, ()):
                yield Hit(sentence.tokens[first].start, sentence.tokens[last - 1].end, group)


def _spared(rule: Rule, sentence: Sentence) -> bool:
    """Whether a pattern of `never` is met, and no pattern of the rule in what is left of the sentence."""
    if rule.never.first_match(sentence) is None:
        return False
    return seen_in(_by_patterns(rule, (*rule.groups, *rule.alone)), sentence)[0] is None


@lru_cache(_MOST_KEPT)
def _by_patterns(rule: Rule, groups: tuple[Group, ...]) -> Rule:
    """The rule with these groups, to which nothing listens and all that is plainly innocent is."""
    return replace(
        rule, output="", among=None, groups=groups, innocent=Patterns((*rule.never, *rule.innocent))
    )


def missing(rule: Rule, sentences: Sequence[Sentence]) -> Group:
    """The group that says what is missing: where a text asks nothing, one that asks."""
    asking = (
        group
        for group in rule.unasked
        if all(group.patterns.first_match(sentence) is None for sentence in sentences)
    )
    return next(asking, rule.group())


def may_miss(rule: Rule, kind: Kind, sentences: Sequence[Sentence]) -> bool:
    """Whether the rule may speak of what is not there: not in a LinkedIn note that asks for nothing."""
    if rule.judges != "absent" or kind is not Kind.LINKEDIN or not rule.asks:
        return True
    return any(rule.asks.first_match(sentence) is not None for sentence in sentences)

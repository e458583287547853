"""What is so plain that patterns decide it, whatever the network hears; and whether a note asks at all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from iiprep.coach.findings import Kind
from iiprep.coach.judging.judge import Hit, Judge
from iiprep.coach.judging.seen import first_match, seen_in
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.text import Sentence


def plain_hits(rule: Rule, judge: Judge) -> Iterator[Hit]:
    """Every sentence in which the rule fires: those that the network and the patterns tell together, without
    the plainly innocent ones, and those that a group speaks of alone.
    """
    plain = [pattern for group in rule.alone for pattern in group.patterns]
    met = [sentence for sentence in judge.sentences if first_match(plain, sentence) is not None]
    hits = []
    if met:
        innocent = (*rule.innocent, *rule.never)
        alone = replace(rule, output="", groups=rule.alone, innocent=innocent)
        hits = list(Judge(met, judge.heard).hits(alone))
    alone_in = {hit.end for hit in hits}
    hits += [hit for hit in judge.hits(rule) if hit.end not in alone_in]
    by_end = {sentence.end: sentence for sentence in judge.sentences}
    yield from (hit for hit in hits if not _spared(rule, by_end[hit.end]))


def _spared(rule: Rule, sentence: Sentence) -> bool:
    """Whether a pattern of `never` is met, and no pattern of the rule in what is left of the sentence."""
    if first_match(rule.never, sentence) is None:
        return False
    groups, innocent = (*rule.groups, *rule.alone), (*rule.innocent, *rule.never)
    return seen_in(replace(rule, groups=groups, innocent=innocent), sentence)[0] is None


def may_miss(rule: Rule, kind: Kind, sentences: Sequence[Sentence]) -> bool:
    """Whether the rule may speak of what is not there: not in a LinkedIn note that asks for nothing."""
    if rule.judges != "absent" or kind is not Kind.LINKEDIN or not rule.asks:
        return True
    return any(first_match(rule.asks, sentence) is not None for sentence in sentences)

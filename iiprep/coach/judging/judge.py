"""How rules are held against the sentences of a text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from iiprep.coach.greeting import greeting_length, greets_only
from iiprep.coach.judging.seen import without_innocent
from iiprep.coach.judging.weighing import NOTHING, Weighed, least, weigh
from iiprep.coach.network.heard import Heard
from iiprep.coach.rulebook.among import Signs, signs_of
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence, Spelling, sentences_of

_LEADING, _OF_ME = 6, frozenset(("i", "my"))
_BESIDE_CARE = 0.5
"""How much of a pattern's weight counts beside the careful network, which knows most of them itself; but what
patterns know to be no part of a request counts whole.
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence (or place) where a rule fires; offsets into the text as given."""

    start: int
    end: int
    group: Group


class Judge:
    """Holds rules against the sentences of one text; each rule weighs each sentence once.

    `running`: they are a text and no lines that stand for themselves, so that their places say something.
    """

    def __init__(self, sentences: Sequence[Sentence], heard: Heard, *, running: bool = True) -> None:
        self.sentences = sentences
        self.heard = heard
        self._running = running
        self._weighed: dict[tuple[str, str], list[Weighed]] = {}

    def listen(self, rules: Iterable[Rule]) -> None:
        """Hear again with care, all at once, the sentences that the rules are in doubt of."""
        self.heard.hear_again({rule.output: self._doubted(rule) for rule in rules if rule.output})

    def hits(self, rule: Rule) -> Iterator[Hit]:
        """Every sentence in which the rule fires; of an `opening` rule only the first that says something."""
        near = [number for number, one in enumerate(self._all(rule)) if one.near]
        scores = {number: self._score(rule, number) for number in near}
        if rule.among is not None and self._running:
            scores |= {number: rule.among.score(signs) for number, signs in self.doubtful(rule).items()}
        yield from (self._hit(rule, number) for number in near if scores[number] > 0)

    def doubtful(self, rule: Rule) -> dict[int, Signs]:
        """The signs of the sentences of which the rule is in doubt, by their numbers."""
        weighed = {number: one for number, one in enumerate(self._all(rule)) if one.near and not one.sure}
        heard = {number: self._score(rule, number) for number in weighed}
        quickly = {number: one.score - one.patterns for number, one in weighed.items()}
        patterns = {number: one.patterns for number, one in weighed.items()}
        return signs_of(heard, quickly, patterns, self.sentences)

    def is_met(self, rule: Rule) -> bool:
        """Whether any sentence holds what the rule wants to see."""
        return self._surely(rule) or any(self.hits(rule))

    def _all(self, rule: Rule) -> list[Weighed]:
        key = rule.id, rule.output
        if key not in self._weighed:
            self._weighed[key] = list(_weighed(rule, self.sentences, self.heard))
        return self._weighed[key]

    def _surely(self, rule: Rule) -> bool:
        """What surely holds what is wanted, or meets a pattern that decides alone, is not heard again."""
        plain = (group.patterns.first_match(one) for group in rule.alone for one in self.sentences)
        return any(one.sure for one in self._all(rule)) or any(met is not None for met in plain)

    def _doubted(self, rule: Rule) -> list[int]:
        if rule.judges == "absent" and self._surely(rule):
            return []
        return [number for number, one in enumerate(self._all(rule)) if one.near and not one.sure]

    def _score(self, rule: Rule, number: int) -> float:
        """The log odds that the rule fires in a sentence that is near."""
        weighed = self._all(rule)[number]
        if not rule.output or weighed.sure:
            return weighed.score
        innocent = rule.judges == "absent" and weighed.group is None
        return self.heard.again(rule.output, number) + (1.0 if innocent else _BESIDE_CARE) * weighed.patterns

    def _hit(self, rule: Rule, number: int) -> Hit:
        sentence = self.sentences[number]
        likely = self._all(rule)[number].group or max(
            rule.groups, key=lambda one: self.heard.score(one.output, number)
        )
        return Hit(sentence.tokens[greeting_length(sentence)].start, sentence.end, likely)


def _weighed(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> Iterator[Weighed]:
    """What each sentence weighs; NOTHING where the rule does not look.

    What of my own only leads to a list ("I am free:") and meets no pattern says nothing by itself.
    """
    opening = _opening(rule, sentences) if rule.judges == "opening" else None
    scores = heard.scores(rule.output) if rule.output else [0.0] * len(sentences)
    lowest = least(rule)
    for number, (sentence, score) in enumerate(zip(sentences, scores, strict=True)):
        if score < lowest or (rule.judges == "opening" and number != opening):
            yield NOTHING
            continue
        weighed = weigh(rule, sentence, score)
        alone = weighed.near and rule.judges == "sentence" and weighed.group is None
        yield NOTHING if alone and _leads_on(sentence) else weighed


def _leads_on(sentence: Sentence) -> bool:
    said = sentence.tokens[greeting_length(sentence) :]
    return said[0].word in _OF_ME and len(said) <= _LEADING and said[-1].word in (":", ";")


def _opening(rule: Rule, sentences: Sequence[Sentence]) -> int | None:
    """The first sentence that says something; subject lines and pleasantries (`unless`) are passed over."""
    for number, sentence in enumerate(sentences):
        if not (sentence.subject or greets_only(sentence) or rule.unless.first_match(sentence) is not None):
            return number
    return None


def group_in(rule: Rule, words: str) -> Group:
    """The group of a rule whose pattern is met in a few words; the first one when none is."""
    met = (
        group
        for group in rule.groups
        for sentence in sentences_of(words, Spelling())
        if group.patterns.first_match(sentence) is not None
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
        met = group.patterns.first_match(without_innocent(rule, sentence))
        if met is not None and not any(hit.start < end and start < hit.end for hit in heard):
            yield Hit(start, end, group)

"""How one rule is held against the sentences of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iiprep.coach.network.hearing import Heard
from iiprep.coach.rulebook.patterns import Pattern
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence, masked, sentences_of

_GREETING = frozenset("hi hello dear hey greetings good".split())
_GREETING_LENGTH = 7
_LEADING, _OF_ME = 6, frozenset(("i", "my"))
_BELOW = 0.5
"""Log odds by which a pattern may fall short of the line and is looked for all the same."""

_BESIDE_CARE = 0.5
"""How much of a pattern's weight counts beside the careful network, which knows most of them itself."""

UNSURE = 2.0
"""Log odds beyond which the quick network's word is taken: below that it is not there (ADR 0015)."""

CERTAIN = 4.0
"""Log odds from which quick network and patterns together are believed that it is there."""

SURE = 1.5
"""Log odds from which the quick network's word is taken that a part is there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence (or place) where a rule fires; offsets into the text as given."""

    start: int
    end: int
    group: Group


def first_match(patterns: Sequence[Pattern], sentence: Sentence) -> tuple[int, int] | None:
    """Offsets in `flat` of the first pattern that is met, or None."""
    for pattern in patterns:
        match = pattern.search(sentence)
        if match:
            return match.span()
    return None


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Log odds that a rule fires in a sentence, what the patterns gave to it, and the group that they met."""

    score: float
    patterns: float
    group: Group | None

    @property
    def near(self) -> bool:
        """Whether the rule fires, or nearly does."""
        return self.score > -UNSURE

    @property
    def doubtful(self) -> bool:
        return self.near and self.score < CERTAIN


def in_sentences(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> Iterator[Hit]:
    """Every sentence in which the rule fires; the doubtful ones are heard again with care, all at once.

    What of my own only leads to a list ("I am free:") and meets no pattern says nothing by itself.
    """
    weighed = _weighed_all(rule, sentences, heard)
    said = [
        _NOTHING if by.group is None and _leads_on(one) else by
        for one, by in zip(sentences, weighed, strict=True)
    ]
    return _hits(rule, sentences, said, heard)


_NOTHING = _Weighed(-2 * UNSURE, 0.0, None)


def _leads_on(sentence: Sentence) -> bool:
    said = sentence.tokens[greeting_length(sentence) :]
    return said[0].word in _OF_ME and len(said) <= _LEADING and said[-1].word in (":", ";")


def in_opening(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> Iterator[Hit]:
    """The first sentence that says something; subject lines and pleasantries (`unless`) are passed over."""
    for number, sentence in enumerate(sentences):
        if sentence.subject or greets_only(sentence) or first_match(rule.unless, sentence) is not None:
            continue
        hit = _hit(rule, sentence, _weighed(rule, sentence, heard, number), heard, number)
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
        met = first_match(group.patterns, _without_innocent(rule, sentence))
        if met is not None and not any(hit.start < end and start < hit.end for hit in heard):
            yield Hit(start, end, group)


def is_met(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> bool:
    """Whether any sentence holds what the rule wants to see; one that surely does needs no second hearing."""
    weighed = _weighed_all(rule, sentences, heard)
    surely = any(one.score >= SURE for one in weighed)
    return surely or any(_hits(rule, sentences, weighed, heard))


def _weighed_all(rule: Rule, sentences: Sequence[Sentence], heard: Heard) -> list[_Weighed]:
    return [_weighed(rule, one, heard, number) for number, one in enumerate(sentences)]


def _hits(
    rule: Rule, sentences: Sequence[Sentence], weighed: Sequence[_Weighed], heard: Heard
) -> Iterator[Hit]:
    if rule.output:
        heard.hear_again(rule.output, [number for number, one in enumerate(weighed) if one.doubtful])
    for number in (number for number, one in enumerate(weighed) if one.near):
        hit = _hit(rule, sentences[number], weighed[number], heard, number)
        if hit is not None:
            yield hit


def _hit(rule: Rule, sentence: Sentence, weighed: _Weighed, heard: Heard, number: int) -> Hit | None:
    score = weighed.score
    if weighed.doubtful and rule.output:
        score = heard.again(rule.output, number) + _BESIDE_CARE * weighed.patterns
    if score <= 0:
        return None
    likely = weighed.group or max(rule.groups, key=lambda one: heard.score(one.output, number))
    return Hit(sentence.tokens[greeting_length(sentence)].start, sentence.end, likely)


def _weighed(rule: Rule, sentence: Sentence, heard: Heard, number: int) -> _Weighed:
    """What the quick network hears, and what the patterns see, weigh together.

    A rule that no network listens for is heard with 0, so that its patterns decide alone.
    """
    score = heard.score(rule.output, number)
    if score < -rule.weight - _BELOW:
        return _Weighed(score - UNSURE, 0.0, None)
    group, excepted = seen_in(rule, sentence)
    patterns = rule.weight if group is not None else -rule.weight if excepted else 0.0
    return _Weighed(score + patterns, patterns, group)


def seen_in(rule: Rule, sentence: Sentence) -> tuple[Group | None, bool]:
    """The group whose pattern is met, and whether the sentence or a part of it is to be left alone."""
    if first_match(rule.unless, sentence) is not None:
        return None, True
    clean = _without_innocent(rule, sentence)
    met = (group for group in rule.groups if first_match(group.patterns, clean) is not None)
    return next(met, None), clean is not sentence


def _without_innocent(rule: Rule, sentence: Sentence) -> Sentence:
    for pattern in rule.innocent:
        sentence = masked(sentence, pattern.spans(sentence))
    return sentence


def greeting_length(sentence: Sentence) -> int:
    """How many tokens at the start only greet (`Dear Ms. Rivera,`); 0 when there is no greeting."""
    if sentence.tokens[0].word not in _GREETING:
        return 0
    for number, token in enumerate(sentence.tokens[:_GREETING_LENGTH]):
        if token.word in (",", ";", "!") and number + 1 < len(sentence.tokens):
            return number + 1
    return 0


def greets_only(sentence: Sentence) -> bool:
    """`Dear Ms. Rivera,` on a line of its own."""
    short = len(sentence.tokens) <= _GREETING_LENGTH
    return short and sentence.tokens[0].word in _GREETING and sentence.tokens[-1].word in (",", ";", "!")

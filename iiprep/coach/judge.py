"""How one rule is held against the sentences of a text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from iiprep.coach.patterns import Pattern
from iiprep.coach.rules import Group, Rule
from iiprep.coach.scorer import Scorer
from iiprep.coach.signs import Feature, marks_of
from iiprep.coach.text import Sentence, masked

FeaturesOf = Callable[[Sentence], frozenset[Feature]]
_GREETING = frozenset("hi hello dear hey greetings good".split())
_GREETING_LENGTH = 7


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


def cleaned(rule: Rule, sentence: Sentence) -> Sentence | None:
    """The sentence without its innocent parts, or None when the whole of it is to be left alone."""
    if first_match(rule.unless, sentence) is not None:
        return None
    for pattern in rule.innocent:
        sentence = masked(sentence, pattern.spans(sentence))
    return sentence


def _hinted(group: Group, sentence: Sentence) -> set[str]:
    return {hint.source for hint in group.hints if hint.search(sentence)}


def in_sentences(rule: Rule, sentences: Sequence[Sentence]) -> Iterator[Hit]:
    """Every sentence in which the rule fires, by one pattern or by two hints that stand close together."""
    before: dict[int, set[str]] = {}
    for sentence in sentences:
        clean = cleaned(rule, sentence)
        if clean is None:
            before = {}
            continue
        hints = {number: _hinted(group, clean) for number, group in enumerate(rule.groups)}
        group = _group_of(rule, clean, hints, before)
        if group is not None:
            yield _hit(sentence, group)
        before = hints


def _group_of(
    rule: Rule, clean: Sentence, hints: dict[int, set[str]], before: dict[int, set[str]]
) -> Group | None:
    for number, group in enumerate(rule.groups):
        close = hints[number] and len(hints[number] | before.get(number, set())) > 1
        if close or first_match(group.patterns, clean) is not None:
            return group
    return None


def marked(rule: Rule, sentence: Sentence) -> tuple[Sentence, list[str], Group | None] | None:
    """The sentence without its innocent parts, what the patterns say about it, and the group that was met.

    None when the sentence is to be left alone.
    """
    clean = cleaned(rule, sentence)
    if clean is None:
        return None
    marks = ["masked"] if clean is not sentence else []
    for group in rule.groups:
        if first_match(group.patterns, clean) is not None:
            return clean, [*marks, "hit"], group
    return clean, marks, None


def by_score(
    rule: Rule, sentences: Sequence[Sentence], features_of: FeaturesOf, scorer: Scorer
) -> Iterator[Hit]:
    """Every sentence whose score is above 0, or that meets a pattern the scorer trusts."""
    for sentence in sentences:
        seen = marked(rule, sentence)
        if seen is None:
            continue
        clean, marks, group = seen
        features = features_of(clean) | marks_of(marks)
        if (scorer.trusts and group is not None) or scorer.score(features) > 0:
            yield _hit(sentence, group or _likeliest(rule, features, scorer))


def _likeliest(rule: Rule, features: frozenset[Feature], scorer: Scorer) -> Group:
    """The group whose families of words weigh most in the sentence."""

    def weight(group: Group) -> float:
        return sum(max(0.0, w) for f, w in scorer.reasons(features, 40) if not group.signs.isdisjoint(f[1:]))

    return max(rule.groups, key=weight)


def _hit(sentence: Sentence, group: Group) -> Hit:
    return Hit(sentence.tokens[greeting_length(sentence)].start, sentence.end, group)


def greeting_length(sentence: Sentence) -> int:
    """How many tokens at the start only greet (`Dear Ms. Rivera,`); 0 when there is no greeting."""
    if sentence.tokens[0].word not in _GREETING:
        return 0
    for number, token in enumerate(sentence.tokens[:_GREETING_LENGTH]):
        if token.word in (",", ";", "!") and number + 1 < len(sentence.tokens):
            return number + 1
    return 0


def is_met(rule: Rule, sentences: Sequence[Sentence]) -> bool:
    """Whether any sentence holds what the rule wants to see."""
    for sentence in sentences:
        clean = cleaned(rule, sentence)
        if clean is not None and any(first_match(g.patterns, clean) is not None for g in rule.groups):
            return True
    return False


def in_opening(rule: Rule, sentences: Sequence[Sentence]) -> Iterator[Hit]:
    """The first sentence that says something; subject lines and pleasantries (`unless`) are passed over."""
    for sentence in sentences:
        if sentence.subject or greets_only(sentence) or first_match(rule.unless, sentence) is not None:
            continue
        yield from in_sentences(rule, [sentence])
        return


def greets_only(sentence: Sentence) -> bool:
    """`Dear Ms. Rivera,` on a line of its own."""
    short = len(sentence.tokens) <= _GREETING_LENGTH
    return short and sentence.tokens[0].word in _GREETING and sentence.tokens[-1].word in (",", ";", "!")


_CLOSING = frozenset(
    "thanks thank best regards sincerely yours warmly cheers kind warm respectfully with many".split()
)
_CLOSING_LENGTH = 8


def place_for_more(sentences: Sequence[Sentence]) -> int:
    """Where a further sentence wants to stand: after the last one before thanks and name."""
    last = len(sentences) - 1
    while last > 0 and _closes(sentences[last]):
        last -= 1
    return sentences[last].end


def _closes(sentence: Sentence) -> bool:
    return len(sentence.tokens) <= _CLOSING_LENGTH and (
        sentence.tokens[0].word in _CLOSING or all(token.capital for token in sentence.tokens[:3])
    )

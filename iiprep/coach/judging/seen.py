"""What patterns see in a sentence: a rule's group, what is innocent."""

from collections.abc import Sequence

from iiprep.coach.rulebook.patterns import Pattern
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence, masked


def first_match(patterns: Sequence[Pattern], sentence: Sentence) -> tuple[int, int] | None:
    """Offsets in `flat` of the first pattern that is met, or None."""
    for pattern in patterns:
        match = pattern.search(sentence)
        if match:
            return match.span()
    return None


def seen_in(rule: Rule, sentence: Sentence) -> tuple[Group | None, bool]:
    """The group whose pattern is met, and whether the sentence or a part of it is to be left alone."""
    if first_match(rule.unless, sentence) is not None:
        return None, True
    clean = without_innocent(rule, sentence)
    met = (group for group in rule.groups if first_match(group.patterns, clean) is not None)
    return next(met, None), clean is not sentence


def without_innocent(rule: Rule, sentence: Sentence) -> Sentence:
    """The sentence, with what the rule's innocent patterns meet masked."""
    for pattern in rule.innocent:
        sentence = masked(sentence, pattern.spans(sentence))
    return sentence

"""What patterns see in a sentence: a rule's group, what is innocent."""

from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence, masked


def may_be_seen(rule: Rule, sentence: Sentence) -> bool:
    """Whether the sentence has the words that a group's pattern needs."""
    return any(group.patterns.likely(sentence) for group in rule.groups)


def seen_in(rule: Rule, sentence: Sentence) -> tuple[Group | None, bool]:
    """The group whose pattern is met, and whether the sentence or a part of it is to be left alone."""
    if rule.unless.first_match(sentence) is not None:
        return None, True
    clean = without_innocent(rule, sentence)
    met = (group for group in rule.groups if group.patterns.first_match(clean) is not None)
    return next(met, None), clean is not sentence


def without_innocent(rule: Rule, sentence: Sentence) -> Sentence:
    """The sentence, with what the rule's innocent patterns meet masked."""
    for pattern in rule.innocent.likely(sentence):
        sentence = masked(sentence, pattern.spans(sentence))
    return sentence

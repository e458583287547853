"""Patterns that are found by their words are the same as if each were held against the sentence."""

from pathlib import Path

import pytest

from iiprep.coach.rulebook.pattern_list import Patterns
from iiprep.coach.rulebook.patterns import Grammar
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import load_rules
from iiprep.coach.text import Sentence, Spelling, sentences_of

BOOK = load_rules(Path(__file__).parents[4] / "assets" / "coach")
SENTENCES = [
    one
    for rule in BOOK.rules
    for text in (*rule.fire[:6], *rule.quiet[:6])
    for one in sentences_of(text, BOOK.spelling)
]


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_no_pattern_that_is_met_is_passed_over(rule: Rule) -> None:
    lists = [
        rule.innocent,
        rule.unless,
        rule.never,
        *(group.patterns for group in (*rule.groups, *rule.alone)),
    ]
    for patterns in lists:
        for sentence in SENTENCES:
            met = [pattern for pattern in patterns if pattern.search(sentence)]
            likely = patterns.likely(sentence)
            assert [pattern for pattern in likely if pattern.search(sentence)] == met


def met_by(patterns: Patterns, sentence: Sentence) -> list[str]:
    first, end = sentence.span(*patterns.first_match(sentence) or (0, 0))
    return [token.word for token in sentence.tokens[first:end]]


def test_the_first_that_is_met_counts_and_few_are_looked_at() -> None:
    grammar = Grammar({}, {})
    tea, word, cup = (grammar.compile(source) for source in ("tea", "NUM", "of tea"))
    (sentence,) = sentences_of("A cup of tea.", Spelling())
    both = Patterns([cup, tea, grammar.compile("coffee"), word])
    assert list(both.likely(sentence)) == [cup, tea, word]
    assert met_by(both, sentence) == ["of", "tea"]
    assert met_by(Patterns([tea, cup]), sentence) == ["tea"]
    assert Patterns().first_match(sentence) is None

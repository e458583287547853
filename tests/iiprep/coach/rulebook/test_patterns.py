"""The pattern language, and that no pattern of ours can be made to run away."""

import time
from pathlib import Path

import pytest

from iiprep.coach.rulebook.patterns import BadPattern, Grammar
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import load_rules
from iiprep.coach.rulebook.words import Lexicon, lexicons_of, noun_forms, verb_forms
from iiprep.coach.text import Sentence, Spelling, sentences_of

BOOK = load_rules(Path(__file__).parents[4] / "assets" / "coach")
LISTS = {
    "tea": Lexicon("tea", frozenset({"tea", "green tea", "chai"})),
    "cup": Lexicon("cup", frozenset({"cup", "mug"})),
}
GRAMMAR = Grammar(LISTS, {"drink": "<tea> / coffee", "loop": "{loop}"})
NASTY = [
    "i my you your me job could would please if the a not",
    "if you hear of anything that comes up please let me know",
    "i am not asking for a job but could you pass on my cv to the right person",
    "(, ; ? ! ,",
    "a",
]


def sentence(text: str) -> Sentence:
    return sentences_of(text, Spelling())[0]


@pytest.mark.parametrize(
    ("pattern", "text", "met"),
    [
        pytest.param("tea", "I like tea", True, id="word"),
        pytest.param("tea", "I like steak", False, id="whole-words-only"),
        pytest.param("steam*", "two steamers", True, id="beginning"),
        pytest.param("*ers", "two steamers", True, id="ending"),
        pytest.param("tea|coffee", "some Coffee", True, id="one-of"),
        pytest.param("<tea>", "some green tea", True, id="list"),
        pytest.param("<tea|cup>", "a mug", True, id="two-lists"),
        pytest.param("{drink} please", "coffee please", True, id="macro"),
        pytest.param("cup ..2 tea", "a cup of hot tea", True, id="gap"),
        pytest.param("cup ..1 tea", "a cup of hot tea", False, id="gap-too-long"),
        pytest.param("cup ... tea", "a cup; my tea", False, id="gap-stops-at-semicolon"),
        pytest.param("cup of? tea", "a cup tea", True, id="may-be-missing"),
        pytest.param("cup !of", "a cup of tea", False, id="must-not-follow"),
        pytest.param("(cup of|pot with) tea", "a pot with tea", True, id="runs-of-words"),
        pytest.param("^ tea", "tea for two", True, id="start"),
        pytest.param("^ tea", "my tea", False, id="not-at-the-start"),
        pytest.param("tea $", "I like tea, and you", True, id="end-of-clause"),
        pytest.param("tea END", "I like tea, and you", False, id="not-the-end"),
        pytest.param("tea QM", "tea?", True, id="question-mark"),
        pytest.param("NUM cups", "30 cups", True, id="number"),
        pytest.param("with NAME", "with Northwind", True, id="name"),
        pytest.param("with NAME", "with The others", False, id="no-name"),
        pytest.param("sun~", "Sat or Sun", True, id="capital"),
        pytest.param("sun~", "in the sun", False, id="no-capital"),
        pytest.param("not REST", "not for tea", True, id="rest"),
        pytest.param("thanks KIND END", "thanks, dear Ana, for the tea", True, id="kind"),
        pytest.param("thanks KIND END", "thanks for the tea, I drank it", False, id="kind-not-of-me"),
        pytest.param("thanks KIND END", "thanks from somebody out of work", False, id="kind-not-of-work"),
        pytest.param("tea & cup", "a cup for my tea", True, id="both-in-any-order"),
        pytest.param("tea & pot", "a cup for my tea", False, id="only-one-of-both"),
        pytest.param("do not", "I don't", True, id="contraction"),
    ],
)
def test_the_pattern_language(pattern: str, text: str, met: bool) -> None:
    assert (GRAMMAR.compile(pattern).search(sentence(text)) is not None) is met


@pytest.mark.parametrize(
    "pattern",
    ["{loop}", "(tea", "tea)", "<none>", "te\\w", "tea | | cup", "..2", "tea? cup?", "()", "cup (of|tea?)"],
)
def test_bad_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        GRAMMAR.compile(pattern)


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("pass on", {"pass on", "passes on", "passed on", "passing on"}),
        ("hire", {"hire", "hires", "hired", "hiring"}),
        ("apply", {"apply", "applies", "applied", "applying"}),
        ("get/gets/got/getting up", {"get up", "gets up", "got up", "getting up"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_forms_of_verbs(entry: str, forms: set[str]) -> None:
    assert verb_forms(entry) == forms


def test_forms_of_nouns() -> None:
    assert noun_forms("job opening") == {"job opening", "job openings"}
    assert noun_forms("vacancy") == {"vacancy", "vacancies"}


def test_a_list_may_include_another() -> None:
    lists = lexicons_of({"a": {"words": ["x"], "include": ["b"]}, "b": {"nouns": ["cup"]}})
    assert lists["a"].phrases == {"x", "cup", "cups"}


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_no_pattern_runs_away(rule: Rule) -> None:
    patterns = [p for group in (*rule.groups, *rule.beside, *rule.alone) for p in group.patterns]
    patterns += [*rule.innocent, *rule.unless, *rule.never, *rule.asks]
    nasty = [s for text in NASTY for s in sentences_of((text + " ") * 400, BOOK.spelling)]
    begun = time.process_time()
    for pattern in patterns:
        for found in nasty[:40]:
            pattern.search(found)
    assert time.process_time() - begun < 0.05 * (1 + len(patterns))

"""Each rule's own examples, and what loading refuses."""

from pathlib import Path

import pytest

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Context, Kind, Severity
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import load_rules
from iiprep.errors import UserError
from tests.iiprep.coach.ours import COACH

ASSETS = Path(__file__).parents[4] / "assets" / "coach"
CONTRACT = (
    "job-ask transition-opener resume-push desperate demanding "
    "no-source no-objective no-times no-duration too-long"
).split()
CONTEXTS = {
    "subject-missing": Context(subject=""),
    "host-company": Context(host_company="Northwind"),
}
FULL = Context(minutes=30, minutes_of_questions=45)
EXAMPLES = [
    pytest.param(rule, text, fires, id=f"{rule.id}-{'fire' if fires else 'quiet'}-{number}")
    for rule in COACH.rules
    for fires, texts in ((True, rule.fire), (False, rule.quiet))
    for number, text in enumerate(texts)
]
GOOD = """
[[rule]]
id = "tea"
title = "Tea"
severity = "tip"
source = "expert"
why = "They prefer coffee."
instead = "Coffee?"
fire = ["Tea?"]
quiet = ["Coffee?"]
patterns = ["tea"]
"""


@pytest.mark.parametrize(("rule", "text", "fires"), EXAMPLES)
def test_examples_of_the_rules(rule: Rule, text: str, fires: bool) -> None:
    context = CONTEXTS.get(rule.id, Context())
    if rule.id == "too-many-questions" and fires:
        context = FULL
    found = {f.rule for f in COACH.read(text, rule.example_kind, context).findings}
    assert (rule.id in found) is fires


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_names_every_rule(name: str) -> None:
    assert name in {rule.id for rule in COACH.rules}


def test_every_rule_has_a_better_sentence_that_is_not_itself_a_job_ask() -> None:
    for rule in COACH.rules:
        for group in rule.groups:
            for text in {one for kind in Kind for one in group.choices(kind)} | {group.instead}:
                found = {f.rule for f in COACH.read(text, Kind.OTHER).findings}
                assert not found & {"job-ask", "desperate", "demanding", "resume-push"}, (
                    rule.id,
                    text,
                    found,
                )


def test_only_the_job_ask_rule_cannot_be_switched_off() -> None:
    assert [rule.id for rule in COACH.rules if rule.always] == ["job-ask"]
    text = "Are there any openings at your company? I expect a reply by Friday."
    found = COACH.read(text, Kind.OTHER, Context(switched_off=frozenset({"job-ask", "demanding"}))).findings
    assert [(f.rule, f.severity) for f in found] == [("job-ask", Severity.STOP)]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        pytest.param('patterns = ["tea"]', 'patterns = ["(tea"]', "bracket is not closed", id="open-bracket"),
        pytest.param('patterns = ["tea"]', 'patterns = ["<nolist>"]', "word list nolist", id="unknown-list"),
        pytest.param('patterns = ["tea"]', 'patterns = ["{nope} x"]', "macro nope", id="unknown-macro"),
        pytest.param('patterns = ["tea"]', 'patterns = ["..3"]', "met by any text", id="empty-pattern"),
        pytest.param('patterns = ["tea"]', 'patterns = ["te\\\\w+"]', "does not know", id="foreign-sign"),
        pytest.param('patterns = ["tea"]', 'patterns = ["(tea|)"]', "choice", id="empty-choice"),
        pytest.param('patterns = ["tea"]', 'patterns = ["tea)"]', "too many", id="closing-bracket"),
        pytest.param('fire = ["Tea?"]', "", "under fire", id="no-example"),
        pytest.param('quiet = ["Coffee?"]', "quiet = []", "under quiet", id="no-quiet-example"),
        pytest.param('why = "They prefer coffee."', "", "why is missing", id="no-why"),
        pytest.param('instead = "Coffee?"', "", "instead is missing", id="no-instead"),
        pytest.param('instead = "Coffee?"', 'instead = ["A?", "A?"]', "same twice", id="instead-twice"),
        pytest.param('instead = "Coffee?"', "instead = [1]", "instead is missing", id="instead-a-number"),
        pytest.param('severity = "tip"', 'severity = "loud"', "stop, look or tip", id="severity"),
        pytest.param('id = "tea"', 'id = "tea"\nkinds = ["poem"]', "not a kind of text", id="kind"),
        pytest.param('id = "tea"', 'id = "tea"\ncolour = "red"', "colour", id="unknown-key"),
        pytest.param('id = "tea"', 'id = "tea"\njudges = "nobody"', "judges must be", id="judges"),
        pytest.param('id = "tea"', 'id = "tea"\namong = { always = 1 }', "for each sign", id="signs"),
        pytest.param('id = "tea"', 'id = "tea"\nkeeping = ["A?", "A?"]', "same twice", id="kept-twice"),
        pytest.param(
            'id = "tea"', 'id = "tea"\nkeeping_for.poem = "A?"', "not a kind", id="kept-for-no-kind"
        ),
        pytest.param('id = "tea"', "id = [", "cannot be read", id="not-toml"),
    ],
)
def test_a_wrong_rule_is_refused_in_plain_words(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in GOOD
    (tmp_path / "own.toml").write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(UserError, match=says) as refused:
        load_rules(tmp_path)
    assert "own.toml" in str(refused.value)


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(GOOD + GOOD, encoding="utf-8")
    with pytest.raises(UserError, match="two rules named tea"):
        load_rules(tmp_path)


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not in"):
        Coach.load(tmp_path)


def test_word_lists_that_include_each_other_are_refused(tmp_path: Path) -> None:
    lists = '[lexicons.a]\ninclude = ["b"]\n[lexicons.b]\ninclude = ["a"]\n'
    (tmp_path / "own.toml").write_text(lists + GOOD, encoding="utf-8")
    with pytest.raises(UserError, match="word lists"):
        load_rules(tmp_path)


def test_a_broken_network_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "network.npz").write_text('{"tea": 3}', encoding="utf-8")
    with pytest.raises(UserError, match=r"network\.npz"):
        load_rules(tmp_path)

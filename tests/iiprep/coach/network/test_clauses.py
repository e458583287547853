"""An ask in half of a sentence is heard beside the good half."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Kind
from iiprep.coach.network.clauses import clauses_of

COACH = Coach.load(Path(__file__).parents[4] / "assets" / "coach")
NOTE = (
    "Dear Ms. Ito,\n\nTom Reilly suggested that I write to you. {} Would 20 minutes on 3 or 4 May be good?"
    "\n\nMany thanks,\nJo Park"
)


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        pytest.param("I would like to learn from you.", [], id="one clause"),
        pytest.param(
            "I read your book twice, and could you please refer me?",
            ["I read your book twice", "could you please refer me?"],
            id="comma and conjunction",
        ),
        pytest.param(
            "I would be glad of a talk (and of a job with you).",
            ["I would be glad of a talk", "and of a job with you"],
            id="bracket",
        ),
        pytest.param(
            "Learn, and do you have an opening?", ["do you have an opening?"], id="a short piece is left out"
        ),
        pytest.param(
            "I loved your talk (are you hiring?) and I read your book.",
            ["I loved your talk", "are you hiring?", "I read your book."],
            id="bracket in the middle",
        ),
        pytest.param(
            "I loved your talk, could you refer me; I’d like to hear: how did you begin?",
            ["I loved your talk", "could you refer me", "I’d like to hear", "how did you begin?"],
            id="side by side",
        ),
        pytest.param(
            "I know people who work there and are happy with the role(s) of theirs.",
            [],
            id="one clause with two verbs",
        ),
        pytest.param(
            "I would like to hear how you began, if you are hiring.",
            ["I would like to hear how you began", "if you are hiring."],
            id="the word that begins a clause stays with it",
        ),
        pytest.param("Bread and butter are my trade and my life.", [], id="words joined, not clauses"),
    ],
)
def test_a_sentence_is_cut_at_its_joints(sentence: str, clauses: list[str]) -> None:
    assert list(clauses_of(sentence)) == clauses


@given(st.text())
def test_no_text_has_many_clauses(text: str) -> None:
    assert len(clauses_of(text)) <= 6


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        (
            "I read that you are hiring and I would like to apply, but first I want to hear how you train.",
            True,
        ),
        ("Do you have an opening for me, or is it better to study first?", True),
        ("I read your book twice, and could you refer me?", True),
        ("I read your book twice, and could you tell me how you began?", False),
        ("Thank you for considering it, and please keep me in mind.", True),
        ("Thank you for considering it, and please take your time.", False),
        ("I'd love to hear how you began, and I'd love to work for you.", True),
        ("I'd love to hear how you began, and I'd love to know what you read.", False),
    ],
)
def test_an_ask_beside_a_good_half_is_heard(sentence: str, heard: bool) -> None:
    findings = COACH.read(NOTE.format(sentence), Kind.REQUEST).findings
    assert ("job-ask" in {finding.rule for finding in findings}) is heard

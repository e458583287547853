"""Which words of a finding weighed most."""

from pathlib import Path

import pytest

from iiprep.coach.findings import Kind
from tests.iiprep.coach.ours import COACH

ASSETS = Path(__file__).parents[3] / "assets" / "coach"


@pytest.mark.parametrize(
    ("text", "rule", "one_of"),
    [
        pytest.param(
            "The tour was a delight. Would you keep me in mind for any openings on your team?",
            "job-ask",
            {"openings", "mind", "keep", "me"},
            id="job-ask",
        ),
        pytest.param(
            "I am at my wits' end, please, I beg you.", "desperate", {"beg", "wits'", "end"}, id="despair"
        ),
    ],
)
def test_the_words_that_moved_the_network_are_told(text: str, rule: str, one_of: set[str]) -> None:
    finding = next(one for one in COACH.read(text, Kind.OTHER).findings if one.rule == rule)
    moved = COACH.moved_by(finding)
    assert 1 <= len(moved) <= 3
    assert one_of.intersection(moved)
    places = [finding.excerpt.index(word) for word in moved]
    assert places == sorted(places)


def test_a_count_names_no_words() -> None:
    finding = next(
        one
        for one in COACH.read("I would like to learn how you work. " * 30, Kind.REQUEST).findings
        if one.rule == "too-long"
    )
    assert COACH.moved_by(finding) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Are you hiring?", ("hiring",), id="small-words"),
        pytest.param("Could it be me?", (), id="small-words-alone"),
        pytest.param("Do you – and the, or … – have openings at www.x.org, 2?", ("openings",), id="marks"),
        pytest.param("**Is there any “vacancy” for me?**", ("vacancy",), id="quotes"),
    ],
)
def test_only_telling_words_are_told(text: str, told: tuple[str, ...]) -> None:
    finding = next(one for one in COACH.read(text, Kind.OTHER).findings if one.rule == "job-ask")
    assert COACH.moved_by(finding) == told


def test_a_network_without_telling_words_names_none() -> None:
    hearing = COACH._book.hearing
    assert hearing is not None
    assert hearing.moved("Openings openings", "job-ask", {"openings"}) == ()
    assert hearing.moved("", "job-ask") == ()
    assert hearing.moved("Are there openings?", "no such output") == ()

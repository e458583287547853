"""Several asks of a kind are each offered something else to say."""

from dataclasses import replace

import pytest

from iiprep.coach.better.offering import Offered
from iiprep.coach.better.putting import put_in
from iiprep.coach.findings import Finding, Kind, Severity
from tests.iiprep.coach.ours import COACH


def finding(*choices: str) -> Finding:
    return Finding("tea", Severity.TIP, 0, 4, "Tea?", "Tea", "Coffee.", choices[0], choices=choices)


def at(start: int, severity: Severity, *choices: str) -> Finding:
    return replace(finding(*choices), start=start, end=start + 4, severity=severity)


def offers(texts: list[str], *findings: Finding) -> list[str]:
    return [one.instead for one in Offered(texts).told_apart(findings)]


def test_the_first_that_is_free_is_offered_and_the_best_when_none_is() -> None:
    three = [at(start, Severity.TIP, "Coffee?", "Milk?") for start in (0, 9, 20)]
    assert offers([], *three) == ["Coffee?", "Milk?", "Coffee?"]
    assert offers(["I like. COFFEE, and tea"], *three) == ["Milk?", "Coffee?", "Coffee?"]
    assert offers([], finding("Water?")) == ["Water?"]


def test_rather_one_is_offered_that_begins_like_no_other() -> None:
    several = "I would like to learn why.", "I would like to learn how.", "May I ask you how?"
    two = [at(start, Severity.TIP, *several) for start in (0, 9)]
    assert offers([], *two) == [several[0], several[2]]
    assert offers(["I would like to learn a lot."], *two) == [several[2], several[0]]
    assert offers(["I would like to learn a lot. May I ask you how?"], *two) == [several[0], several[1]]


def test_rather_one_is_offered_that_says_what_none_says() -> None:
    several = "What does a usual week look like?", "Who taught you most about bridges?"
    one = at(0, Severity.TIP, *several)
    assert offers(["What does a normal Monday look like for you?"], one) == [several[1]]
    assert offers(["What does rain do to steel?"], one) == [several[0]]
    assert offers([], at(9, Severity.TIP, "And what might a week look like there?"), one)[1] == several[1]


def test_what_gives_way_says_nothing_any_more() -> None:
    several = "Have you half an hour for tea?", "Who taught you most about bridges?"
    asked = "Block half an hour for tea."
    one = replace(finding(*several), end=len(asked), excerpt=asked)
    assert offers([f"Dear Ana. {asked}"], one) == [several[0]]
    assert offers([f"Dear Ana. {asked}"], at(0, Severity.TIP, *several)) == [several[1]]


def test_single_words_take_nothing_from_a_sentence() -> None:
    words, sentence = at(9, Severity.TIP, "half an hour"), "Have you half an hour for tea?"
    assert offers([], words, at(0, Severity.TIP, sentence, "Who taught you?"))[1] == sentence


def test_those_with_the_fewest_sentences_choose_first() -> None:
    assert offers([], at(0, Severity.TIP, "Coffee?", "Milk?"), at(9, Severity.TIP, "Coffee?")) == [
        "Milk?",
        "Coffee?",
    ]


def test_on_the_same_words_only_the_loudest_takes_its_sentence() -> None:
    quiet, loud = at(0, Severity.LOOK, "Coffee?"), at(0, Severity.STOP, "Milk?")
    assert offers([], quiet, loud, at(9, Severity.LOOK, "Coffee?", "Milk?", "Water?")) == [
        "Coffee?",
        "Milk?",
        "Coffee?",
    ]


def test_what_is_missing_at_the_same_place_is_offered_in_different_words() -> None:
    two = [replace(one, end=0, excerpt="") for one in (finding("Coffee?"), finding("Coffee?", "Milk?"))]
    assert offers([], *two) == ["Coffee?", "Milk?"]


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.QUESTION, "Are you hiring? Is your team growing? Do you plan to hire more people this year?"),
        (Kind.QUESTION, "Are there any openings? Do you have vacancies on your team?"),
        (Kind.OBJECTIVE, "Get a job here\nLand an interview\nSecure a position"),
        (Kind.THANK_YOU, "Are there any openings on your team? Could you refer me for a job?"),
        (Kind.OTHER, "You must answer by Friday. I expect your reply at once."),
    ],
)
def test_no_two_findings_in_a_text_are_offered_the_same(kind: Kind, text: str) -> None:
    found = [one for one in COACH.read(text, kind).findings if one.excerpt]
    loudest = {(one.start, one.end): one for one in reversed(found)}.values()
    assert len(loudest) > 1
    assert len({one.instead for one in loudest}) == len(loudest)


def test_what_stands_in_the_text_already_is_not_offered() -> None:
    text = "Are you hiring at the moment?"
    first = COACH.read(text, Kind.QUESTION).findings[0]
    mended = put_in(text, first)
    again = COACH.read(f"{mended} {text}", Kind.QUESTION).findings[0]
    assert again.instead != first.instead
    assert again.choices == first.choices

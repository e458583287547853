"""Every better sentence fits in its place, clears its finding and raises no other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from itertools import product

import pytest

from iiprep.coach.better.putting import put_in
from iiprep.coach.engine import Coach
from iiprep.coach.findings import Context, Finding, Kind
from iiprep.coach.parts import Part, parts_in
from iiprep.coach.plan.known import known_sentences
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import load_rules
from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.gaps import filled_in, gaps
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Slot
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, sample_file
from tests.iiprep.coach.ours import COACH

SAMPLE = sample_plan(sample_file())
AROUND = {
    Kind.REQUEST: (
        "Dear Ms. Rivera, I read your article on launches.",
        "Could I come for 30 minutes on Tuesday or Friday to learn how you decide on one? Thank you.",
    ),
    Kind.LINKEDIN: (
        "I read your article on launches.",
        "I would like to learn how you decide on one. Thank you.",
    ),
    Kind.QUESTION: ("How did you decide on the last launch?", ""),
    Kind.OBJECTIVE: ("Learn how a launch is decided.", ""),
    Kind.THANK_YOU: (
        "Thank you for your time. What you said about small steps stayed with me.",
        "I will try it this week.",
    ),
    Kind.ONE_SHEET: ("Led a team of eight.", ""),
    Kind.SITUATION: ("", "The office closed in May."),
    Kind.OTHER: ("I read your article.", "Thank you."),
}
"""For each kind a text in which there is nothing to hear, with a place in it for one more sentence."""

UNKNOWING = Coach(replace(load_rules(assets_folder() / "coach"), ours=frozenset()))
"""It does not know its own sentences again, and judges them like any other."""

AROUND_ALL = Context(host_company="Northwind", subject="", minutes=30, minutes_of_questions=45)
BETTER = [
    pytest.param(rule, number, kind, id=f"{rule.id}-{number}-{kind.value}")
    for rule in COACH.rules
    if not rule.example
    for number, kind in product(range(len((*rule.groups, *rule.unasked))), sorted(rule.kinds))
]
PLACES = {
    "day": "Tuesday at ten",
    "length": "half an hour",
    "aim": "a lab technician",
    "field": "brand management",
    "firm": "Northwind",
    "years": "eleven years as a pastry chef",
    "trade": "a solicitor",
}
KEEPING = [
    pytest.param(sentence, kind, id=f"{rule.id}-{kind.value}-{number}")
    for rule in COACH.rules
    for kind in sorted(rule.kinds)
    for number, sentence in enumerate(rule.keeps(kind))
]
FOUND = [
    pytest.param(rule, kind, text, id=f"{rule.id}-{kind.value}-{number}")
    for rule in COACH.rules
    for kind, (number, text) in product(sorted(rule.kinds), enumerate(rule.fire))
]


def heard(text: str, kind: Kind, context: Context = AROUND_ALL) -> Iterator[Finding]:
    return iter(UNKNOWING.read(text, kind, context).findings)


def of_rule(rule: str, text: str, kind: Kind, context: Context = AROUND_ALL) -> list[Finding]:
    return [one for one in heard(text, kind, context) if one.rule == rule]


@pytest.mark.parametrize("kind", Kind)
def test_around_it_there_is_nothing_to_hear(kind: Kind) -> None:
    assert list(heard(" ".join(AROUND[kind]), kind, Context())) == []


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(("rule", "number", "kind"), BETTER)
def test_a_better_sentence_raises_nothing(rule: Rule, number: int, kind: Kind) -> None:
    before, after = AROUND[kind]
    for better in (*rule.groups, *rule.unasked)[number].choices(kind):
        parts = (better, before, after) if rule.judges == "opening" else (before, better, after)
        text = " ".join(filter(None, parts))
        found = {one.rule for one in heard(text, kind, Context(host_company="Northwind"))}
        assert found == ({"gap"} if list(gaps(better)) else set()), better


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(("sentence", "kind"), KEEPING)
def test_a_better_sentence_that_keeps_words_raises_nothing(sentence: str, kind: Kind) -> None:
    before, after = AROUND[kind]
    text = " ".join(filter(None, (before, sentence.format(**PLACES), after)))
    assert {one.rule for one in heard(text, kind, Context())} == set()


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(("rule", "kind", "text"), FOUND)
def test_a_better_sentence_clears_its_finding(rule: Rule, kind: Kind, text: str) -> None:
    for finding in of_rule(rule.id, text, kind):
        assert finding.example is rule.example
        if not rule.example:
            mended = put_in(text, finding)
            assert len(of_rule(rule.id, mended, kind)) < len(of_rule(rule.id, text, kind)) or (
                rule.id == "subject-missing"
            )


def test_an_example_is_one_where_no_sentence_can_take_the_place() -> None:
    examples = {rule.id for rule in COACH.rules if rule.example}
    assert examples == {
        "about-me",
        "gap",
        "linkedin-too-long",
        "situation-too-long",
        "too-long",
        "too-many-questions",
    }


def test_what_is_put_in_keeps_the_full_stop() -> None:
    text = "Led a team of eight. Seeking a position in brand management. Grew snacks by a third."
    finding = of_rule("seeking-on-sheet", text, Kind.ONE_SHEET)[0]
    assert put_in(text, finding) == f"Led a team of eight. {finding.instead}. Grew snacks by a third."


def request_of(plan: Plan, note: str, region: str = "US") -> dict[str, str]:
    context = Context(better=known_sentences(plan, "request.note", Region(region)))
    return {one.rule: one.instead for one in heard(note, Kind.REQUEST, context)}


@pytest.mark.requirement("R18", "R22", "R24", "R75")
def test_the_plan_says_its_own_times_minutes_and_source() -> None:
    slots = (Slot(day=date(2026, 12, 7), start=time(9)), Slot(day=date(2026, 12, 8)))
    plan = with_value(with_value(SAMPLE, "request.slots", slots), "timing.length", 45)
    plan = with_value(with_value(plan, "host.how_found", ""), "host.may_use_name", NameUse.YES)
    better = request_of(plan, "Dear Ana, could we meet some day?")
    assert "Mon, Dec 7 at 9:00 AM or Tue, Dec 8" in better["no-times"]
    assert "45 minutes" in better["no-duration"]
    assert better["no-source"] == "Ben Carter suggested I write to you."
    assert "how brand teams in consumer goods are set up" in better["no-objective"]
    unasked = with_value(plan, "host.may_use_name", NameUse.NOT_ASKED)
    assert "Ben Carter" not in request_of(unasked, "Dear Ana, could we meet some day?")["no-source"]


@pytest.mark.requirement("R75")
def test_what_the_plan_knows_clears_its_findings() -> None:
    context = Context(better=known_sentences(SAMPLE, "request.note", Region("US")))
    for note in ("Could we meet?", "I was laid off in May. Could we meet?"):
        for finding in heard(note, Kind.REQUEST, context):
            mended = put_in(note, finding)
            assert finding.rule not in {one.rule for one in heard(mended, Kind.REQUEST, context)}, mended


def test_a_source_that_says_nothing_is_not_offered() -> None:
    plan = with_value(with_value(SAMPLE, "host.how_found", "By luck"), "host.introduced_by", "")
    assert "By luck" not in request_of(plan, "Could we meet?")["no-source"]


def test_a_headline_that_is_an_opening_about_being_out_of_work_is_not_offered() -> None:
    plan = with_value(SAMPLE, "profile.headline", "Unemployed analyst, looking for a job")
    better = request_of(plan, "I was laid off in May.")["transition-opener"]
    assert better == "Your work made me want to ask how you came into it."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Dear [Name],", ["[Name]"], id="brackets"),
        pytest.param("I read {topic} and ____.", ["{topic}", "____"], id="braces-and-line"),
        pytest.param(
            "I will (one thing you are going to do).", ["(one thing you are going to do)"], id="ours"
        ),
        pytest.param("On Tuesday (the hour) or later.", ["(the hour)"], id="an-hour-of-ours"),
        pytest.param("Yours, (your name)", ["(your name)"], id="your-name"),
        pytest.param("It was (one of) my favourites (see [1]), “were [sic]”, […].", [], id="innocent"),
    ],
)
def test_places_that_are_still_to_be_filled(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in gaps(text)] == found


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("kind", "text", "shows"),
    [
        pytest.param(
            Kind.REQUEST, "I could come on Friday at (the hour).", "Wednesday after four", id="hour"
        ),
        pytest.param(Kind.REQUEST, "Dear [Name], thank you.", "Dear Ms. Rivera", id="name"),
        pytest.param(Kind.THANK_YOU, "I will (one thing you are going to do).", "I will read", id="deed"),
        pytest.param(Kind.THANK_YOU, "What you said about {topic} stayed.", "small steps", id="topic"),
    ],
)
def test_the_example_for_a_gap_fills_the_like_of_it(kind: Kind, text: str, shows: str) -> None:
    assert [shows in one.instead for one in of_rule("gap", text, kind)] == [True]


def test_a_sentence_with_a_gap_holds_no_part_of_the_note() -> None:
    note = "I found you through (a person, an article, a talk or a list you can name). Many thanks."
    kept = filled_in(note)
    assert len(kept) == len(note)
    parts = parts_in(kept, COACH.read(kept, Kind.REQUEST))
    assert Part.SOURCE not in parts
    assert Part.THANKS in parts
    assert Part.SOURCE in parts_in(note, COACH.read(note, Kind.REQUEST))


def test_what_they_said_gets_half_a_sentence_as_it_stands_in_one() -> None:
    text = "that you might have openings on your team"
    context = Context(better=known_sentences(SAMPLE, "thanks.0.they_said", Region("US")))
    asked = next(one for one in heard(text, Kind.THANK_YOU, context) if one.rule == "job-ask")
    assert put_in(text, asked) == "how you came into this work"

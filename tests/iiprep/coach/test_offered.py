"""Nothing that the program itself offers, suggests or writes is what the coach would stop or look at."""

from collections.abc import Iterator
from itertools import product

import pytest

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Context, Finding, Kind, Severity
from iiprep.coach.plan.named import with_named
from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.bank import Bank
from iiprep.model.debrief import Outcome, Thanks
from iiprep.model.meeting import Objective
from iiprep.model.places import specs
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Answer
from iiprep.papers.facts.afterwards import (
    ask_after_text,
    connect_text,
    deed_offers,
    loop_message,
    said_offers,
)
from iiprep.papers.facts.follow_up import confirm_text, nudge_text
from iiprep.papers.facts.messages import request_text, suggested_subject, thank_you_text
from iiprep.papers.facts.prep_sheet import CLOSING
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, sample_file
from tests.iiprep.coach.ours import COACH

BANK = Bank.load(assets_folder() / "questions")
SAMPLE = sample_plan(sample_file())
FILLINGS = ("brand teams", "retail", "a hospital", "public health")
EXAMPLES = {
    "objectives": {"text": Kind.OBJECTIVE},
    "request": {"subject": Kind.OTHER, "where": Kind.OTHER},
    "thanks": {"they_said": Kind.OTHER, "i_will": Kind.OTHER},
    "host": {"how_found": Kind.OTHER},
    "profile": {"headline": Kind.ONE_SHEET, "summary": Kind.ONE_SHEET, "situation": Kind.SITUATION},
}
WHOLE = frozenset({"no-closing-question"})
"""The closing questions are printed in any case."""


@pytest.fixture(scope="module")
def coach() -> Coach:
    """The coach with the rules that come with the program."""
    return COACH


def loud(coach: Coach, text: str, kind: Kind) -> list[Finding]:
    """The findings of a text that are more than a tip."""
    found = coach.read(text, kind, Context(switched_off=WHOLE)).findings
    return [one for one in found if one.severity is not Severity.TIP]


def asked() -> Iterator[tuple[Kind, str]]:
    """Beginnings with words put into their gaps, the questions of the bank, the closing three."""
    for starter in BANK.starters:
        for filling in FILLINGS:
            yield Kind.OBJECTIVE, starter.replace("…", filling)
    for question in BANK.questions:
        yield Kind.QUESTION, question.text
    for _field, text in CLOSING:
        yield Kind.QUESTION, text


def shown() -> Iterator[tuple[Kind, str]]:
    """What stands grey in an empty field, as an example."""
    for section, kinds in EXAMPLES.items():
        declared = specs(specs(Plan)[section].type)
        for name, kind in kinds.items():
            if declared[name].label.example:
                yield kind, declared[name].label.example


def written() -> Iterator[tuple[Kind, str]]:
    """The messages that are made of what the seeker said, and a note with one more objective named in it."""
    region = Region("US")
    for starter in BANK.starters:
        hope = starter.replace("…", FILLINGS[0])
        plan = with_value(SAMPLE, "objectives", (Objective(text=hope),))
        yield Kind.REQUEST, request_text(plan, region)
        yield Kind.REQUEST, with_named(SAMPLE, hope).request.note
    yield Kind.OTHER, suggested_subject(SAMPLE)
    whole = Thanks(
        they_said=specs(Thanks)["they_said"].label.example, i_will=specs(Thanks)["i_will"].label.example
    )
    yield Kind.THANK_YOU, thank_you_text(with_value(SAMPLE, "thanks", (whole,)))


def around() -> Iterator[tuple[Kind, str]]:
    """The one nudge and the line that confirms, with and without what they are made of."""
    region = Region("US")
    for plan in (SAMPLE, with_value(SAMPLE, "objectives", ()), with_value(SAMPLE, "timing.format", "video")):
        yield Kind.OTHER, nudge_text(plan)
        yield Kind.OTHER, confirm_text(plan, region)


def afterwards() -> Iterator[tuple[Kind, str]]:
    """What goes out after the thanks: the invitation, the word to the introducer, asking after a promise."""
    region = Region("US")
    for most in (100, 200, 300):
        yield Kind.OTHER, connect_text(SAMPLE, 0, most)
    for outcome, answer in product(Outcome, Answer):
        answered = with_value(SAMPLE, "waiting.answer", answer)
        yield Kind.OTHER, loop_message(with_value(answered, "happened.outcome", outcome), region)
    for promise in SAMPLE.happened.their_promises:
        yield Kind.OTHER, ask_after_text(SAMPLE, promise)
    for said, will in product(said_offers(SAMPLE), deed_offers(SAMPLE, 0)):
        whole = (Thanks(they_said=said, i_will=will),)
        yield Kind.THANK_YOU, thank_you_text(with_value(SAMPLE, "thanks", whole))


@pytest.mark.requirement("R75")
@pytest.mark.parametrize("offered", [asked, shown, written, around, afterwards])
def test_the_coach_has_nothing_against_what_we_offer(coach: Coach, offered: object) -> None:
    assert callable(offered)
    texts = list(offered())
    assert texts
    heard = {f"{kind}: {text}": [one.rule for one in loud(coach, text, kind)] for kind, text in texts}
    assert {text: rules for text, rules in heard.items() if rules} == {}


@pytest.mark.requirement("R75")
def test_no_better_sentence_is_itself_a_job_ask(coach: Coach) -> None:
    heard = [
        (rule.id, kind, better)
        for rule in coach.rules
        for kind in rule.kinds
        for group in rule.groups
        for better in group.choices(kind)
        if "job-ask" in [one.rule for one in loud(coach, better, kind)]
    ]
    assert heard == []


def test_the_test_would_hear_an_ask(coach: Coach) -> None:
    assert [one.rule for one in loud(coach, "Are you hiring at the moment?", Kind.QUESTION)] == ["job-ask"]

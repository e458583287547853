"""What is heard in a plan: with all the coach can be told, and each finding where it can be mended."""

from collections.abc import Callable

import pytest

from iiprep.coach.engine import Coach
from iiprep.coach.plan.left import leaving
from iiprep.model.fields import replaced
from iiprep.model.meeting import Format, Question
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Channel
from iiprep.papers.facts.messages import suggested_subject
from ui.wizard.hearing import THEY_ASKED, THEY_KNOW, door_of, hear, still_open
from ui.wizard.spoken import Heard, texts_of

Rules = Callable[[Plan, str], set[tuple[str, str]]]
LONG = tuple(Question(text=f"How did you come to lead part {n} of it?", minutes=10) for n in range(3))
SPOKEN_ONCE = "What did you learn? What would you do again? How did you begin? Why there? When? With whom?"


def found(heard: tuple[Heard, ...]) -> set[tuple[str, str]]:
    return {(one.spoken.path, finding.rule) for one in heard for finding in one.reading.findings}


@pytest.fixture
def rules(coach: Coach) -> Rules:
    return lambda plan, step: found(hear(coach, plan, texts_of(plan, step)))


def test_a_missing_subject_is_mended_in_its_own_field(coach: Coach, sample: Plan) -> None:
    plan = with_value(sample, "request.subject", "")
    heard = hear(coach, plan, texts_of(plan, "request"))
    assert found(heard) == {("request.subject", "subject-missing")}
    moved = heard[-1].reading.findings[0]
    assert (moved.start, moved.end, moved.instead) == (0, 0, suggested_subject(plan))
    assert heard[0].spoken.path == "request.note"


@pytest.mark.parametrize(
    ("channel", "missed"),
    [
        pytest.param(Channel.EMAIL, True, id="mail"),
        pytest.param(Channel.LINKEDIN, False, id="linkedin"),
        pytest.param(Channel.INTRODUCTION, False, id="through somebody"),
    ],
)
def test_only_mail_wants_a_subject(rules: Rules, sample: Plan, channel: Channel, missed: bool) -> None:
    plan = with_value(with_value(sample, "request.subject", ""), "request.channel", channel)
    assert (("request.subject", "subject-missing") in rules(plan, "request")) is missed


@pytest.mark.requirement("R24")
def test_more_questions_than_minutes_are_told_once_at_the_last_one(rules: Rules, sample: Plan) -> None:
    plan = replaced(sample, questions=(*LONG, Question()))
    told = {one for one in rules(plan, "objectives") if one[1] == "too-many-questions"}
    assert told == {("questions.2.text", "too-many-questions")}
    for fits in (with_value(plan, "timing.length", 60), with_value(plan, "timing.format", Format.EMAIL)):
        assert not {one for one in rules(fits, "objectives") if one[1] == "too-many-questions"}


def test_the_closing_questions_are_printed_and_never_missed(coach: Coach, sample: Plan) -> None:
    plan = replaced(sample, questions=(Question(text=SPOKEN_ONCE, minutes=1),))
    texts = texts_of(plan, "objectives")
    alone = {finding.rule for one in texts for finding in coach.read(one.text, one.kind).findings}
    assert "no-closing-question" in alone
    assert "no-closing-question" not in {rule for _path, rule in found(hear(coach, plan, texts))}


@pytest.mark.requirement("R67")
def test_the_term_is_a_tip_unless_they_know_it(rules: Rules, sample: Plan) -> None:
    plan = with_value(sample, "request.note", f"{sample.request.note} I hope for an informational interview.")
    assert ("request.note", "term") in rules(plan, "request")
    assert ("request.note", "term") not in rules(with_value(plan, "host.knows_term", value=True), "request")


def test_what_is_left_is_not_open(coach: Coach, sample: Plan) -> None:
    plan = with_value(sample, "request.note", f"{sample.request.note} Please keep me in mind for a role.")
    heard = hear(coach, plan, texts_of(plan, "request"))
    (finding,) = heard[1].reading.findings
    left = leaving(plan, "request.note", finding)
    assert found(still_open(plan, heard)) == found(heard)
    assert found(still_open(left, heard)) == found(heard) - {("request.note", finding.rule)}


def test_a_rule_that_is_off_is_silent_but_a_job_ask_speaks(coach: Coach, sample: Plan) -> None:
    note = "I attach my resume. Are there any openings on your team?"
    plan = with_value(sample, "request.note", note)
    off = frozenset({"attachment", "resume-push", "job-ask"})
    heard = {rule for _path, rule in found(hear(coach, plan, texts_of(plan, "request"), off))}
    assert heard & off == {"job-ask"}


def test_which_rules_have_a_door() -> None:
    relaxing = frozenset({"resume-push"})
    doors = [door_of(rule, relaxing) for rule in ("resume-push", "term", "job-ask")]
    assert doors == [THEY_ASKED, THEY_KNOW, None]


def offers(coach: Coach, plan: Plan, step: str) -> dict[str, str]:
    heard = hear(coach, plan, texts_of(plan, step))
    return {one.spoken.path: found.instead for one in heard for found in one.reading.findings}


def test_questions_of_a_kind_are_each_offered_something_else(coach: Coach, sample: Plan) -> None:
    asks = ("Are you hiring?", "Is your team growing?", "Do you plan to hire this year?")
    plan = replaced(sample, questions=tuple(Question(text=one) for one in asks))
    first = offers(coach, plan, "objectives")
    assert len(set(first.values())) == len(first) == len(asks)
    assert first.items() <= offers(coach, plan, "ready").items()
    used = with_value(plan, "questions.0.text", first["questions.0.text"])
    assert offers(coach, used, "objectives") == {
        path: better for path, better in first.items() if path != "questions.0.text"
    }

"""Which texts of a plan the coach is given, and how a better one is put back."""

import pytest

from iiprep.coach.findings import Kind
from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective, Question
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.model.request import Channel, Request
from ui.wizard.spoken import context_of, put_at, text_at, texts_of

PLAN = Plan(
    objectives=(Objective(text="Learn how"), Objective()),
    questions=(Question(text="How so?"),),
    request=Request(subject="Hello", note="Dear Ana"),
    profile=Profile(headline="Marketer", achievements=("Grew snacks", "Led six"), situation="I left."),
)


@pytest.mark.parametrize(
    ("step", "kinds"),
    [
        pytest.param(
            "objectives",
            {"objectives.0.text": Kind.OBJECTIVE, "questions.0.text": Kind.QUESTION},
            id="objectives, without the empty one",
        ),
        pytest.param("request", {"request.subject": Kind.OTHER, "request.note": Kind.REQUEST}, id="request"),
        pytest.param(
            "one-sheet",
            {
                "profile.headline": Kind.ONE_SHEET,
                "profile.achievements": Kind.ONE_SHEET,
                "profile.situation": Kind.SITUATION,
            },
            id="one-sheet",
        ),
        pytest.param("timing", {}, id="a step without texts"),
    ],
)
def test_texts_of_a_step(step: str, kinds: dict[str, Kind]) -> None:
    assert {one.path: one.kind for one in texts_of(PLAN, step)} == kinds


def test_the_last_step_has_them_all() -> None:
    steps = ("objectives", "request", "one-sheet")
    assert texts_of(PLAN, "ready") == tuple(one for step in steps for one in texts_of(PLAN, step))


def test_linkedin_has_no_subject_and_a_limit() -> None:
    plan = replaced(PLAN, request=replaced(PLAN.request, channel=Channel.LINKEDIN))
    assert [(one.path, one.kind) for one in texts_of(plan, "request")] == [("request.note", Kind.LINKEDIN)]
    assert (context_of(plan).limit_characters, context_of(PLAN).limit_characters) == (200, None)


def test_a_list_is_read_and_put_back_by_its_lines() -> None:
    assert text_at(PLAN, "profile.achievements") == "Grew snacks\nLed six"
    plan = put_at(PLAN, "profile.achievements", "Grew snacks\n\n Led seven ")
    assert plan.profile.achievements == ("Grew snacks", "Led seven")
    assert put_at(PLAN, "request.note", "a\n\nb").request.note == "a\n\nb"

"""What is missing or worth a look in a plan: each case is one thing that was left or done."""

from datetime import date, time
from typing import Any

import pytest

from iiprep.coach.plan.ready import ReadyKind, ready_items
from iiprep.model.debrief import Outcome
from iiprep.model.meeting import DressLevel, Format, Objective, Question
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Slot, Verdict

BEFORE = date(2026, 12, 1)
SLOT = Slot(day=date(2026, 12, 1), start=time(9))
MANY = tuple(Question(text=f"What changed {number}?", minutes=4, starred=True) for number in range(6))


@pytest.fixture
def ready(sample: Plan) -> Plan:
    """The sample as it was before the meeting, the request not sent yet."""
    return with_value(with_value(sample, "happened.outcome", Outcome.NOT_YET), "request.sent_on", None)


def changed(plan: Plan, changes: dict[str, Any]) -> Plan:
    for path, value in changes.items():
        plan = with_value(plan, path, value)
    return plan


def test_nothing_is_said_about_a_plan_that_is_ready(ready: Plan) -> None:
    assert ready_items(ready, BEFORE) == ()


@pytest.mark.requirement("R35")
def test_a_request_that_names_somebody_without_a_yes(ready: Plan) -> None:
    plan = changed(ready, {"host.may_use_name": NameUse.NO, "request.note": "Ben suggested I write."})
    said = {item.path: item.sentence for item in ready_items(plan, BEFORE)}
    assert said["request.note"] == "It names Ben Carter, who has not said yes to that; leave it out."
    assert "request.note" not in {item.path for item in ready_items(ready, BEFORE)}


def test_name_use_not_asked_is_told_and_so_is_the_request_that_names_them(ready: Plan) -> None:
    items = ready_items(changed(ready, {"host.may_use_name": NameUse.NOT_ASKED}), BEFORE)
    assert [(item.path, item.kind) for item in items] == [
        ("host.may_use_name", ReadyKind.LOOK),
        ("request.note", ReadyKind.LOOK),
        ("request.subject", ReadyKind.LOOK),
    ]
    assert items[0].sentence.startswith("Ask Ben Carter whether")


@pytest.mark.parametrize(
    ("changes", "path", "says"),
    [
        pytest.param({"host.name": " "}, "host.name", "Who do you meet?", id="no name"),
        pytest.param(
            {"host.how_found": "", "host.introduced_by": ""},
            "host.how_found",
            "How did you find them?",
            id="no how found",
        ),
        pytest.param({"objectives": ()}, "objectives", "What do you hope to learn?", id="no objective"),
        pytest.param({"timing.day": None}, "timing.day", "The day is not set yet", id="no day"),
        pytest.param({"timing.start": None}, "timing.start", "The hour is not set yet", id="no hour"),
        pytest.param({"profile.name": ""}, "profile.name", "Your own name", id="no name of my own"),
    ],
)
def test_what_is_missing(ready: Plan, changes: dict[str, Any], path: str, says: str) -> None:
    (item,) = ready_items(changed(ready, changes), BEFORE)
    assert (item.path, item.kind) == (path, ReadyKind.MISSING)
    assert item.sentence.startswith(says)


@pytest.mark.parametrize(
    ("changes", "path", "says"),
    [
        pytest.param(
            {"objectives": (Objective(text="Learn"),) * 4},
            "objectives",
            "4 objectives are a lot",
            id="four objectives",
        ),
        pytest.param({"questions": ()}, "questions", "No question is chosen", id="no question"),
        pytest.param(
            {"questions": (Question(text="Why?"),)},
            "questions",
            "No question is a must-ask",
            id="no must-ask",
        ),
        pytest.param({"questions": MANY}, "questions", "The questions take 24 minutes", id="minutes over"),
        pytest.param(
            {"questions": MANY, "timing.format": Format.EMAIL},
            "questions",
            "6 questions are much",
            id="six by e-mail",
        ),
        pytest.param({"request.slots": (SLOT,)}, "request.slots", "One time leaves", id="one slot"),
        pytest.param({"request.slots": (SLOT,) * 5}, "request.slots", "5 times are many", id="five slots"),
        pytest.param(
            {"request.verdict": Verdict.NOT_YET}, "request.reader", "Nobody else has read", id="no reader yet"
        ),
        pytest.param(
            {"request.verdict": Verdict.PUSHY},
            "request.note",
            "The request sounded pushy to Maya",
            id="sounded pushy",
        ),
        pytest.param(
            {"dress.my_level": DressLevel.CASUAL}, "dress.my_level", "Casual is less formal", id="too casual"
        ),
        pytest.param({"timing.length": 45}, "timing.length", "45 minutes are much", id="long meeting"),
        pytest.param({"place.address": ""}, "place.address", "The address is not", id="no address"),
        pytest.param(
            {"timing.format": Format.VIDEO}, "place.link", "The link of the call", id="no link of a call"
        ),
        pytest.param(
            {"timing.format": Format.PHONE, "host.phone": ""},
            "host.phone",
            "The number to call",
            id="no number to call",
        ),
        pytest.param({"profile.summary": ""}, "profile.summary", "The one-sheet does not", id="no summary"),
        pytest.param(
            {"profile.situation": ""}, "profile.situation", "Have two calm sentences", id="no situation"
        ),
        pytest.param(
            {"one_sheet.without_host": False},
            "one_sheet.without_host",
            "Northwind Foods is on the one-sheet for Ana",
            id="host's company on the copy",
        ),
    ],
)
def test_what_is_worth_a_look(ready: Plan, changes: dict[str, Any], path: str, says: str) -> None:
    (item,) = ready_items(changed(ready, changes), BEFORE)
    assert (item.path, item.kind) == (path, ReadyKind.LOOK)
    assert item.sentence.startswith(says)


@pytest.mark.parametrize(
    ("outcome", "today", "count"),
    [
        pytest.param(Outcome.NOT_YET, date(2026, 12, 3), 0, id="today"),
        pytest.param(Outcome.NOT_YET, date(2026, 12, 4), 1, id="gone by"),
        pytest.param(Outcome.MET, date(2026, 12, 4), 0, id="we met"),
        pytest.param(Outcome.NOT_HELD, date(2026, 12, 4), 0, id="it did not take place"),
    ],
)
def test_a_day_that_has_gone_by(ready: Plan, outcome: Outcome, today: date, count: int) -> None:
    plan = with_value(ready, "happened.outcome", outcome)
    assert [item.path for item in ready_items(plan, today)] == ["timing.day"] * count


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"request.slots": ()}, id="no times to offer once the day is set"),
        pytest.param(
            {"request.slots": (SLOT,), "request.sent_on": date(2026, 11, 19)}, id="the request is on its way"
        ),
        pytest.param(
            {"timing.format": Format.PHONE, "dress.my_level": DressLevel.CASUAL}, id="unseen clothes"
        ),
        pytest.param(
            {"timing.format": Format.EMAIL, "timing.start": None, "questions": MANY[:5]},
            id="no hour and five questions by e-mail",
        ),
        pytest.param({"request.note": "", "request.verdict": Verdict.NOT_YET}, id="no note to read"),
        pytest.param({"host.how_found": ""}, id="introduced by somebody"),
    ],
)
def test_what_needs_no_word(ready: Plan, changes: dict[str, Any]) -> None:
    assert ready_items(changed(ready, changes), BEFORE) == ()


def test_an_empty_plan_begins_with_what_is_missing() -> None:
    items = ready_items(Plan(), BEFORE)
    assert [item.path for item in items if item.kind is ReadyKind.MISSING] == [
        "host.name",
        "host.how_found",
        "objectives",
        "timing.day",
        "profile.name",
    ]
    assert [item.kind for item in items] == sorted((item.kind for item in items), key=list(ReadyKind).index)
    assert "request.slots" in [item.path for item in items]

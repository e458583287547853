"""How each step stands in a plan."""

from datetime import date, time

import pytest

from iiprep.model.meeting import DressLevel, Objective, Question
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile, Target
from iiprep.model.request import Slot
from ui.wizard.steps import STEPS, State

SLOT = Slot(day=date(2026, 12, 1), start=time(9))
GOAL, QUESTION = Objective(text="Learn how teams work"), Question(text="What does a week look like?")


def plan_with(values: dict[str, object]) -> Plan:
    plan = new_plan(Profile())
    for path, value in values.items():
        plan = with_value(plan, path, value)
    return plan


def state_of(name: str, plan: Plan) -> State:
    return next(step for step in STEPS if step.name == name).state(plan)


@pytest.mark.parametrize("name", [step.name for step in STEPS])
def test_an_empty_plan_is_all_to_do(name: str) -> None:
    assert state_of(name, new_plan(Profile())) is State.TODO


ASKED = {"host.name": "Ana", "host.how_found": "Ben", "host.introduced_by": "Ben"}
TOLD = {"profile.name": "Jordan", "profile.summary": "I learn.", "profile.achievements": ("Led a launch",)}
ONE_TARGET = {"profile.targets": (Target(industry="Food", companies=("Northwind",)),)}


@pytest.mark.parametrize(
    ("name", "values", "state"),
    [
        pytest.param("host", {"host.name": "Ana"}, State.STARTED, id="host by name"),
        pytest.param("host", {"host.name": "Ana", "host.how_found": "a talk"}, State.DONE, id="host found"),
        pytest.param("host", ASKED, State.LOOK, id="host: may I use the name?"),
        pytest.param("host", ASKED | {"host.may_use_name": NameUse.YES}, State.DONE, id="host: I may"),
        pytest.param("objectives", {"objectives": (GOAL,)}, State.STARTED, id="an objective"),
        pytest.param(
            "objectives", {"objectives": (GOAL,), "questions": (QUESTION,)}, State.DONE, id="with a question"
        ),
        pytest.param("objectives", {"objectives": (GOAL,) * 4}, State.LOOK, id="four objectives"),
        pytest.param(
            "objectives",
            {"objectives": (GOAL,), "questions": (QUESTION,) * 11},
            State.LOOK,
            id="33 minutes of questions in 30",
        ),
        pytest.param("request", {"request.note": "Dear Ana"}, State.STARTED, id="a note without times"),
        pytest.param(
            "request", {"request.note": "Dear Ana", "request.slots": (SLOT,)}, State.LOOK, id="one time"
        ),
        pytest.param(
            "request", {"request.note": "Dear Ana", "request.slots": (SLOT,) * 2}, State.DONE, id="two times"
        ),
        pytest.param("dress", {"dress.host_level": DressLevel.CASUAL}, State.STARTED, id="their level"),
        pytest.param(
            "dress",
            {"dress.host_level": DressLevel.CASUAL, "dress.my_level": DressLevel.BUSINESS_CASUAL},
            State.DONE,
            id="both levels",
        ),
        pytest.param("timing", {"timing.day": date(2026, 12, 3)}, State.STARTED, id="a day"),
        pytest.param(
            "timing",
            {"timing.day": date(2026, 12, 3), "timing.start": time(10)},
            State.DONE,
            id="day and time",
        ),
        pytest.param("timing", {"timing.length": 45}, State.LOOK, id="longer than half an hour"),
        pytest.param("one-sheet", TOLD, State.STARTED, id="one-sheet without companies"),
        pytest.param("one-sheet", TOLD | ONE_TARGET, State.DONE, id="one-sheet with companies"),
        pytest.param("ready", {"host.name": "Ana"}, State.STARTED, id="ready: begun"),
        pytest.param("ready", ASKED, State.LOOK, id="ready: something to look at"),
    ],
)
def test_states(name: str, values: dict[str, object], state: State) -> None:
    assert state_of(name, plan_with(values)) is state


def test_ready_when_every_step_is_done() -> None:
    values = (
        ASKED
        | TOLD
        | ONE_TARGET
        | {
            "host.may_use_name": NameUse.YES,
            "objectives": (GOAL,),
            "questions": (QUESTION,),
            "request.note": "Dear Ana",
            "request.slots": (SLOT, SLOT),
            "dress.host_level": DressLevel.CASUAL,
            "dress.my_level": DressLevel.BUSINESS_CASUAL,
            "timing.day": date(2026, 12, 3),
            "timing.start": time(10),
        }
    )
    assert state_of("ready", plan_with(values)) is State.DONE


def test_names_and_order_are_those_of_the_contract() -> None:
    names = [step.name for step in STEPS]
    assert names == ["host", "objectives", "request", "dress", "timing", "one-sheet", "ready"]
    assert [step.name for step in STEPS if step.opens == "coach"] == ["objectives", "request"]

"""A step with something that the coach would stop is not done, until it is mended or left as it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from iiprep.coach.engine import Coach
from iiprep.coach.plan.left import leaving
from iiprep.model.meeting import Question
from iiprep.model.plan import Plan, with_value
from ui.wizard.hearing import hear
from ui.wizard.spoken import texts_of
from ui.wizard.step_list import StepList
from ui.wizard.steps import STEPS, State, states_in
from ui.wizard.stops import stopped
from ui.wizard.wizard import MeetingWizard

ASK = "Are there any openings on your team?"


@pytest.fixture
def asking(sample: Plan) -> Plan:
    return with_value(sample, "request.note", f"{sample.request.note}\n\n{ASK}")


def names(plan: Plan, coach: Coach) -> frozenset[str]:
    return stopped(plan, hear(coach, plan, texts_of(plan, "ready")))


def badge(window: MeetingWizard, step: str) -> str:
    """What a screen reader says of a step."""
    found = window.findChild(StepList)
    assert isinstance(found, StepList)
    row = [one.name for one in STEPS].index(step)
    return str(found.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.requirement("R4")
def test_the_tick_of_the_request_waits_until_the_job_ask_is_mended(
    asking: Plan, opened: Callable[[Plan], MeetingWizard], qtbot: QtBot
) -> None:
    window = opened(asking)
    qtbot.waitUntil(lambda: State.LOOK.value in badge(window, "request"))
    assert State.LOOK.value in badge(window, "ready")
    window.open_step("request")
    note = window.findChild(QPlainTextEdit, "request.note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText(note.toPlainText().replace(ASK, ""))
    qtbot.waitUntil(lambda: State.DONE.value in badge(window, "request"))


@pytest.mark.requirement("R4")
def test_a_job_ask_that_is_left_with_a_reason_no_longer_holds_up_the_tick(
    asking: Plan, opened: Callable[[Plan], MeetingWizard], qtbot: QtBot
) -> None:
    window = opened(asking)
    window.open_step("request")
    qtbot.waitUntil(lambda: State.LOOK.value in badge(window, "request"))
    qtbot.waitUntil(lambda: window.findChild(QAbstractButton, "action.leave.0") is not None)
    for name in ("action.leave.0", "action.leave-so.0"):
        button = window.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert State.DONE.value in badge(window, "request")


def test_the_steps_are_those_whose_texts_ask(asking: Plan, coach: Coach) -> None:
    assert names(asking, coach) == {"request"}
    both = with_value(asking, "questions", (Question(text="Are you hiring at the moment?"),))
    assert names(both, coach) == {"objectives", "request"}


def test_what_is_left_stops_nothing(asking: Plan, coach: Coach) -> None:
    heard = hear(coach, asking, texts_of(asking, "request"))
    (place,) = [
        (one.spoken.path, found) for one in heard for found in one.reading.findings if found.rule == "job-ask"
    ]
    assert names(leaving(asking, *place, "they asked for it"), coach) == frozenset()


def test_a_stopped_step_holds_up_ready_too(sample: Plan) -> None:
    assert set(states_in(sample, frozenset()).values()) == {State.DONE}
    states = states_in(sample, frozenset({"request"}))
    assert [name for name, state in states.items() if state is State.LOOK] == ["request", "ready"]

"""The steps of the wizard as data: their words, how each stands in a plan, and what opens beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from iiprep.model.meeting import DressLevel
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan


class State(Enum):
    """How a step stands; the value is what a screen reader says."""

    TODO = "to do"
    STARTED = "started"
    DONE = "done"
    LOOK = "worth a look"


Panel = Literal["page", "coach"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `name` as in ``step.<name>``, its title, why it matters, its state in a plan."""

    name: str
    title: str
    why: str
    state: Callable[[Plan], State]
    opens: Panel = "page"


def _stands(*, look: bool, done: bool, started: bool) -> State:
    if look:
        return State.LOOK
    if done:
        return State.DONE
    return State.STARTED if started else State.TODO


def _host(plan: Plan) -> State:
    host = plan.host
    return _stands(
        look=bool(host.introduced_by.strip()) and host.may_use_name is NameUse.NOT_ASKED,
        done=bool(host.name.strip() and host.how_found.strip()),
        started=any((host.name.strip(), host.organisation.strip(), host.how_found.strip())),
    )


def _objectives(plan: Plan) -> State:
    objectives = [item for item in plan.objectives if item.text.strip()]
    questions = [item for item in plan.questions if item.text.strip()]
    return _stands(
        look=len(objectives) > 3 or sum(item.minutes for item in questions) > plan.timing.length,
        done=bool(objectives and questions),
        started=bool(objectives or questions),
    )


def _request(plan: Plan) -> State:
    request = plan.request
    slots = [slot for slot in request.slots if slot.day]
    return _stands(
        look=len(slots) == 1 or len(slots) > 4,
        done=bool(request.note.strip()) and bool(slots or request.sent_on),
        started=bool(request.note.strip() or request.subject.strip() or slots),
    )


def _dress(plan: Plan) -> State:
    levels = (plan.dress.host_level, plan.dress.my_level)
    known = [level for level in levels if level is not DressLevel.UNKNOWN]
    return _stands(look=False, done=len(known) == 2, started=bool(known))


def _timing(plan: Plan) -> State:
    timing = plan.timing
    return _stands(
        look=timing.length > 30,
        done=timing.day is not None and timing.start is not None,
        started=timing.day is not None or timing.start is not None,
    )


def _one_sheet(plan: Plan) -> State:
    profile = plan.profile
    told = bool(profile.summary.strip() and (profile.achievements or profile.skills))
    return _stands(
        look=False,
        done=bool(profile.name.strip()) and told and bool(profile.targets),
        started=bool(profile.name.strip() or profile.summary.strip() or profile.targets),
    )


def _ready(plan: Plan) -> State:
    return _all_of([step.state(plan) for step in STEPS[:-1]])


def _all_of(states: Sequence[State]) -> State:
    return _stands(
        look=State.LOOK in states,
        done=all(state is State.DONE for state in states),
        started=any(state is not State.TODO for state in states),
    )


STEPS: tuple[Step, ...] = (
    Step("host", "Host", "Who you meet, and how you found them: the first thing they want to know.", _host),
    Step(
        "objectives",
        "Objectives",
        "One to three things you hope to learn, and the questions that lead there.",
        _objectives,
        "coach",
    ),
    Step(
        "request",
        "Request",
        "A busy person says yes to a note that is warm, short and clear about what you hope to learn.",
        _request,
        "coach",
    ),
    Step("dress", "Dress", "Looking as if you belonged there lets both of you forget about clothes.", _dress),
    Step("timing", "Timing", "Being there early and leaving on time is how you thank them first.", _timing),
    Step(
        "one-sheet",
        "One-sheet",
        "One page about you that you may hand over: it says what you are learning about, not what you want.",
        _one_sheet,
    ),
    Step("ready", "Ready", "What is worth one more look, and the pages to take along.", _ready),
)


def states_in(plan: Plan, stopped: frozenset[str]) -> dict[str, State]:
    """How each step stands, by its name; one in which the coach would stop something wants a look."""
    states = {step.name: State.LOOK if step.name in stopped else step.state(plan) for step in STEPS[:-1]}
    return {**states, STEPS[-1].name: _all_of(list(states.values()))}

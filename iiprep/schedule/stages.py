"""Where a meeting stands: preparing, asked, arranged, met, thanked or resting; computed, never stored."""

from dataclasses import dataclass
from enum import Enum

from iiprep.model.courtesy import not_thanked
from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan
from iiprep.model.request import Answer


class Stage(Enum):
    """A stage of a meeting; the value is its name on screen. None of them is a failure."""

    ARRANGED = "Arranged"
    ASKED = "Asked"
    PREPARING = "Preparing"
    MET = "Met"
    THANKED = "Thanked"
    RESTING = "Resting"


@dataclass(frozen=True, slots=True)
class Standing:
    """The few facts of a meeting that its stage follows from."""

    dated: bool
    sent: bool
    nudged: bool
    answer: Answer
    outcome: Outcome
    thanked: bool


_RESTING = frozenset({Answer.NO, Answer.OTHER, Answer.NOT_REACHED})


def standing_of(plan: Plan) -> Standing:
    """The facts of a plan."""
    return Standing(
        dated=plan.timing.day is not None,
        sent=plan.request.sent_on is not None,
        nudged=plan.waiting.nudged_on is not None,
        answer=plan.waiting.answer,
        outcome=plan.happened.outcome,
        thanked=not not_thanked(plan),
    )


def stage_of(standing: Standing) -> Stage:
    """The stage: a meeting that did not take place, a “not now” and two unanswered messages all rest."""
    if standing.outcome is Outcome.MET:
        return Stage.THANKED if standing.thanked else Stage.MET
    if standing.outcome is Outcome.NOT_HELD or standing.answer in _RESTING:
        return Stage.RESTING
    if standing.dated:
        return Stage.ARRANGED
    if standing.answer is Answer.YES:
        return Stage.ASKED
    if standing.nudged:
        return Stage.RESTING
    return Stage.ASKED if standing.sent else Stage.PREPARING

"""What may be done after a meeting, and in which order: first the thanks, then everything else."""

from enum import Enum, auto

from iiprep.model.debrief import Outcome, Thanks, TheirPromise
from iiprep.model.gaps import is_written
from iiprep.model.meeting import Meeting
from iiprep.model.plan import Plan
from iiprep.model.request import Answer


def is_whole(thanks: Thanks) -> bool:
    """Whether a thank-you has one thing they said and one thing I will do, or my own words.

    A place still to be filled, such as “(one thing they told you)”, counts as nothing.
    """
    own = thanks.own_words
    return is_written(own) if own.strip() else is_written(thanks.they_said) and is_written(thanks.i_will)


def is_thanked(plan: Plan, position: int) -> bool:
    """Whether the person at `position` of the plan's people has a whole thank-you that was sent."""
    thanks = plan.thanks_for(position)
    return thanks.sent_on is not None and is_whole(thanks)


def not_thanked(plan: Plan) -> tuple[str, ...]:
    """What to call those who were there and are not thanked yet."""
    waiting = (at for at in range(len(plan.people)) if not is_thanked(plan, at))
    return tuple(plan.people[at].short_name or "them" for at in waiting)


def may_connect(plan: Plan, position: int) -> bool:
    """Whether an invitation to connect would be in order: we met, and the person is thanked."""
    return plan.happened.outcome is Outcome.MET and is_thanked(plan, position)


class Ending(Enum):
    """How a request came out, as far as it is known."""

    OPEN = auto()
    MET = auto()
    NOT_HELD = auto()
    DECLINED = auto()
    ELSEWHERE = auto()
    SILENT = auto()


_ANSWERS = {
    Answer.NO: Ending.DECLINED,
    Answer.OTHER: Ending.ELSEWHERE,
    Answer.NOT_REACHED: Ending.SILENT,
}


def ending(meeting: Meeting) -> Ending:
    """How the request for a meeting came out; silence after the nudge counts as not reached."""
    outcomes = {Outcome.MET: Ending.MET, Outcome.NOT_HELD: Ending.NOT_HELD}
    waiting = meeting.waiting
    silent = waiting.answer is Answer.WAITING and waiting.nudged_on is not None and meeting.timing.day is None
    answered = Ending.SILENT if silent else _ANSWERS.get(waiting.answer, Ending.OPEN)
    return outcomes.get(meeting.happened.outcome, answered)


def may_tell(plan: Plan) -> bool:
    """Whether it is time to tell the introducer: everybody is thanked, or there will be no meeting."""
    return ending(plan) not in (Ending.OPEN, Ending.MET) or not not_thanked(plan)


def may_ask_after(promise: TheirPromise) -> bool:
    """Whether a promise of theirs may still be asked after: it is open, and was not asked after before."""
    return promise.done_on is None and promise.asked_on is None

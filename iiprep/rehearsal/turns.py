"""The turns of a rehearsal: what I say, what they may ask me, my questions, the closing three, the thanks."""

from dataclasses import dataclass
from enum import Enum

from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.prep_sheet import CLOSING
from iiprep.schedule.minute_plan import Part, minute_plan

STORY_SECONDS = 60
ANSWER_SECONDS = 20
"""Two calm sentences, spoken slowly."""


class Who(Enum):
    """Who speaks; the value stands over the turn."""

    I_SAY = "I say"
    THEY_ASK = "They may ask"
    I_ASK = "I ask"


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: `text` is what is said, `seconds` how long it may take with the answer.

    `answer` is the path of the field that holds my prepared words, `reminders` what to keep in mind;
    `must` marks a question that is to be asked even when time is short.
    """

    who: Who
    text: str
    seconds: int
    answer: str = ""
    reminders: tuple[str, ...] = ()
    must: bool = False


def turns_of(plan: Plan) -> tuple[Turn, ...]:
    """Every turn of a meeting in its order.

    Questions that wait for a door are left out, as they have no minutes. A meeting in writing has only what
    would be asked in a first call: who I am, how I am placed, what comes next.
    """
    if plan.timing.format is Format.EMAIL:
        return _about_me()
    minutes = {span.part: 60 * span.minutes for span in minute_plan(plan.timing.length).spans}
    return (
        _opening(plan, minutes),
        *_about_me(),
        *(
            Turn(Who.I_ASK, one.text, 60 * one.minutes, must=one.starred)
            for one in plan.questions
            if one.planned
        ),
        *_closing(minutes),
        Turn(Who.I_SAY, "Thank you for your time.", minutes.get("thanks", 60), reminders=(_STAND_UP,)),
    )


_STAND_UP = "Stand up, shake hands, go on time: staying on is their choice."
_FIVE_LEFT = "First say “I see we have five minutes”."


def _opening(plan: Plan, minutes: dict[Part, int]) -> Turn:
    name = plan.host.short_name or "them"
    text = f"Thank {name}, confirm the {plan.timing.length} minutes, and say what I hope to learn."
    hopes = tuple(one.text.strip() for one in plan.objectives if one.text.strip())
    return Turn(Who.I_SAY, text, minutes.get("opening", 60), reminders=hopes)


def _about_me() -> tuple[Turn, ...]:
    return (
        Turn(Who.THEY_ASK, "Tell me about yourself.", STORY_SECONDS, answer="profile.story"),
        Turn(
            Who.THEY_ASK, "What is your situation at the moment?", ANSWER_SECONDS, answer="profile.situation"
        ),
        Turn(Who.THEY_ASK, "And what comes next for you?", ANSWER_SECONDS, answer="profile.plans"),
    )


def _closing(minutes: dict[Part, int]) -> tuple[Turn, ...]:
    share = minutes.get("closing", 60 * len(CLOSING)) // len(CLOSING)
    return tuple(
        Turn(Who.I_ASK, text, share, must=True, reminders=() if number else (_FIVE_LEFT,))
        for number, (_name, text) in enumerate(CLOSING)
    )

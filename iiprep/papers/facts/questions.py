"""The questions as the prep sheet has them."""

from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.items import Facts, item
from iiprep.schedule.minute_plan import MinutePlan

MOST_SENT, _WORDS = 5, "five"
"""How many questions one e-mail holds, as its red line says."""


def questions_of(plan: Plan) -> list[Facts]:
    """Those to ask, then those that wait for a door that the host opens; of these none is a must-ask."""
    asked = [(index, one) for index, one in enumerate(plan.questions) if one.text.strip()]
    return [
        item(
            f"questions.{index}",
            one.text,
            minutes=one.minutes,
            starred=one.starred and not one.if_opened,
            waits=one.if_opened,
        )
        for index, one in sorted(asked, key=lambda pair: pair[1].if_opened)
    ]


def questions_head(plan: Plan, minutes: MinutePlan) -> str:
    """The heading over the questions; of minutes, by e-mail of their number, where it is too much."""
    asked = sum(question.minutes for question in plan.questions if question.planned)
    if plan.timing.format is Format.EMAIL:
        count = sum(question.planned for question in plan.questions)
        return f"Questions to send · {count}, {_WORDS} at most" if count > MOST_SENT else "Questions to send"
    least = minutes.question_minutes
    return f"Questions · {asked} min planned, room for {least}" if asked > least else "Questions"

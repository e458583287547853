"""What a folded chapter of the debrief holds, in a line."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from iiprep.model.debrief import Answered, Match, Outcome
from iiprep.model.fields import TextFirst
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from ui.after.words import minutes_taken

_MOST = 70


def _talk(plan: Plan) -> str:
    took = minutes_taken(plan)
    happened = plan.happened.outcome
    told = "" if happened is Outcome.NOT_YET else happened.label
    planned = "as asked for" if took == plan.timing.length else f"{plan.timing.length} asked for"
    return _line(told, f"{_minutes(took)}, {planned}" if took is not None else "")


def _learned(plan: Plan) -> str:
    asked = [one for one in plan.objectives if one.text.strip()]
    answered = sum(one.answered in (Answered.YES, Answered.PARTLY) for one in asked)
    noted = any(one.answered is not Answered.OPEN for one in asked)
    return _line(
        _answered(answered, len(asked)) if noted else "",
        first_line(plan.happened.learned, _MOST),
    )


def _between_us(plan: Plan) -> str:
    matches = {Match.YES: "A match", Match.NO: "No match, and good to know", Match.UNSURE: ""}
    return _line(matches[plan.happened.match], first_line(plan.happened.remember, _MOST))


def _named(plan: Plan) -> str:
    happened = plan.happened
    return _line(
        _count(happened.suggested, "person", "people"),
        _count(happened.results, "thing more", "things more"),
        _count(happened.offered, "opening, unasked", "openings, unasked"),
    )


def _promises(plan: Plan) -> str:
    happened = plan.happened
    return _line(
        _count(happened.my_promises, "of mine", "of mine"),
        _count(happened.their_promises, "of theirs", "of theirs"),
        _count(happened.gifts, "gift", "gifts"),
    )


def _next(plan: Plan) -> str:
    return first_line(plan.happened.next_time, _MOST)


def _minutes(number: int) -> str:
    return "1 minute" if number == 1 else f"{number} minutes"


def _answered(answered: int, asked: int) -> str:
    if asked == 1:
        return "Objective answered" if answered else "Objective not answered"
    return f"{answered} of {asked} objectives answered"


def _count(rows: Sequence[TextFirst], one: str, many: str) -> str:
    number = sum(bool(row.text.strip()) for row in rows)
    return f"{number} {one if number == 1 else many}" if number else ""


def _line(*parts: str) -> str:
    return " · ".join(filter(None, parts))


SUMMARIES: Mapping[str, Callable[[Plan], str]] = MappingProxyType(
    {
        "talk": _talk,
        "learned": _learned,
        "match": _between_us,
        "people": _named,
        "promises": _promises,
        "next": _next,
    }
)

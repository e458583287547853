"""What to wear and to carry, as lines of the prep sheet."""

from iiprep.model.dressing import advise
from iiprep.model.meeting import Carry, DressLevel, Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.items import Facts, item, lines_of

_USUAL = Carry().items
_AT_HAND = {
    Format.PHONE: (
        "This sheet and a pen",
        "One-sheet to send, only if they ask",
        "A quiet room, phone charged",
    ),
    Format.VIDEO: (
        "This sheet and a pen by the screen",
        "One-sheet to send, only if they ask",
        "Sound and camera tried, alerts off",
    ),
    Format.EMAIL: (),
}


def dress_lines(plan: Plan) -> list[Facts]:
    """The level to wear, theirs beside it, and my own reminders; nothing where the questions are written."""
    dress = plan.dress
    if plan.timing.format is Format.EMAIL:
        return []
    chosen = dress.my_level
    level = advise(dress.host_level, chosen).level if chosen is DressLevel.UNKNOWN else chosen
    theirs = "" if dress.host_level is DressLevel.UNKNOWN else f" (theirs: {dress.host_level.label.lower()})"
    return [item("dress.my_level", f"{level.label}{theirs}"), *lines_of("dress.reminders", dress.reminders)]


def carry_lines(plan: Plan) -> list[Facts]:
    """What to carry; where nobody is visited, what to have at hand instead of the usual."""
    met, items = plan.timing.format, plan.carry.items
    if not met.in_person:
        instead = iter(_AT_HAND[met])
        items = tuple(next(instead, "") if text in _USUAL else text for text in items)
    return lines_of("carry.items", items)

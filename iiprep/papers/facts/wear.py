"""What to wear and to carry, as lines of the prep sheet."""

from iiprep.model.dressing import advise
from iiprep.model.meeting import Carry, DressLevel, Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.items import Facts, item, lines_of


def dress_lines(plan: Plan) -> list[Facts]:
    """The level to wear, theirs beside it, and my own reminders; no level where nobody is met."""
    dress = plan.dress
    if plan.timing.format is Format.EMAIL:
        return lines_of("dress.reminders", dress.reminders)
    chosen = dress.my_level
    level = advise(dress.host_level, chosen).level if chosen is DressLevel.UNKNOWN else chosen
    theirs = "" if dress.host_level is DressLevel.UNKNOWN else f" (theirs: {dress.host_level.label.lower()})"
    return [item("dress.my_level", f"{level.label}{theirs}"), *lines_of("dress.reminders", dress.reminders)]


def carry_lines(plan: Plan) -> list[Facts]:
    """What to carry; where nobody is met, only what I wrote down myself."""
    written = plan.timing.format is Format.EMAIL
    return lines_of(
        "carry.items",
        () if written and plan.carry.items == Carry().items else plan.carry.items,
    )

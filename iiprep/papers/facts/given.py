"""Which copy of the one-sheet somebody has: noted when it leaves the program, told where it is chosen."""

from datetime import date

from iiprep.model.fields import replaced
from iiprep.model.person import GivenCopy, How
from iiprep.model.plan import Plan
from iiprep.papers.facts.items import joined
from iiprep.papers.facts.one_sheet import left_out_of
from iiprep.papers.region import Region

_TOLD = 3
_VERBS = {
    How.SAVED: "You saved {host}’s copy {what} on {day}",
    How.PRINTED: "You printed {host}’s copy {what} on {day}",
    How.SENT: "You sent {host} the copy {what} on {day}",
    How.HANDED: "You gave {host} the copy {what} on {day}",
}


def left_out(plan: Plan) -> str:
    """The companies that this meeting's copy leaves out; empty where it has the whole list."""
    return joined(left_out_of(plan)) if plan.one_sheet.without_host else ""


def noted(plan: Plan, how: How, day: date) -> Plan:
    """`plan` with a note that its copy of the one-sheet left the program for the host on a day."""
    copy = GivenCopy(day=day, without=left_out(plan), how=how)
    if copy in plan.host.given:
        return plan
    return replaced(plan, host=replaced(plan.host, given=(*plan.host.given, copy)))


def given_words(plan: Plan, region: Region) -> tuple[str, ...]:
    """What is known of the copies that the host has, latest first; a word when the present one differs."""
    told = [_sentence(plan, copy, region) for copy in reversed(plan.host.given)][:_TOLD]
    handed = [copy for copy in plan.host.given if copy.how in (How.HANDED, How.SENT)]
    if handed and handed[-1].without != left_out(plan):
        told.append("The copy chosen now is another one.")
    return tuple(told)


def _sentence(plan: Plan, copy: GivenCopy, region: Region) -> str:
    host = plan.host.short_name or "your host"
    what = f"without {copy.without}" if copy.without else "with all companies"
    day = region.long_date(copy.day) if copy.day else "a day not noted"
    return f"{_VERBS[copy.how].format(host=host, what=what, day=day)}."

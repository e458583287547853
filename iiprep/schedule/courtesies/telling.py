"""The one rule for telling whoever made the introduction: whether, from which day on, and what about."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from iiprep.model.courtesy import Ending, ending, may_tell
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.model.text import folded
from iiprep.schedule.chain import Chain, called, is_told
from iiprep.schedule.courtesies.items import Terms

_HOW = {
    Ending.NOT_HELD: "that the meeting with {host} did not take place",
    Ending.SILENT: "that {host} could not be reached",
    Ending.DECLINED: "how it went with your note to {host}",
    Ending.ELSEWHERE: "how it went with your note to {host}",
}


class Owed(Enum):
    """What is owed to whoever made an introduction, for one meeting; the value is what is said of it.

    Where somebody was there beside the host, the host's introducer is told; theirs may be.
    """

    NOTHING_YET = "not met yet"
    WITH_OTHERS = "met, with others"
    THANKS_FIRST = "the thank-you comes first"
    TELL = "tell how it went"
    TOLD = "told"


def owed_for(chain: Chain, terms: Terms) -> Owed:
    """What the introducer is owed for a meeting, whoever that is."""
    if is_told(chain.plan):
        return Owed.TOLD
    if not chain.met:
        return Owed.TELL if may_tell_now(chain, terms) else Owed.NOTHING_YET
    if chain.begins_after(terms.now):
        return Owed.NOTHING_YET
    return Owed.THANKS_FIRST if chain.unthanked else Owed.TELL


def may_tell_now(chain: Chain, terms: Terms) -> bool:
    """Whether it is time: everybody is thanked, or there will be no meeting and the quiet has lasted."""
    until = quiet_until(chain.plan, terms)
    return may_tell(chain.plan) and (until is None or until <= chain.today(terms.now))


def quiet_until(plan: Meeting, terms: Terms) -> date | None:
    """The day until which the host is left to answer the nudge; None where nothing hangs on silence."""
    nudged, waits = plan.waiting.nudged_on, plan.waiting.answer is Answer.WAITING
    if nudged is None or not waits or ending(plan) is not Ending.SILENT:
        return None
    return terms.calendar.after(nudged, terms.settings.nudge_after)


def beside_through(plan: Plan) -> Iterator[int]:
    """The positions of those met beside the host through somebody else, who was not there."""
    there = {word for one in plan.people for word in (one.id, folded(one.name).strip())}
    there |= _introducer(plan.host)
    for at, person in enumerate(plan.people):
        through = _introducer(person)
        if at and through and not through & there:
            yield at


def told_beside(plan: Plan, position: int) -> date | None:
    """The day on which the introducer of somebody beside the host heard; the host's may be theirs, too."""
    own = plan.thanks_for(position).told_on
    shared = _introducer(plan.host) & _introducer(plan.people[position])
    return own or (plan.loop.told_on if shared and is_told(plan) else None)


def _introducer(person: Person) -> set[str]:
    """The id and the folded name of whoever introduced somebody, as far as they are known."""
    return {word for word in (person.introducer, folded(person.introduced_by).strip()) if word}


def what_to_tell(plan: Plan) -> str:
    """What the introducer hears, as a sentence goes on: “how it went with Ana”."""
    return _HOW.get(ending(plan), "how it went with {host}").format(host=called(plan.host))

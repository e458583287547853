"""The messages of a meeting as letters: to whom, about what, and whether the one-sheet may go along."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from iiprep.exchange.mail.letter import Letter, letter_of
from iiprep.model.fields import Choice
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import request_message, thank_you_message
from iiprep.papers.region import Region

RULE = "Nothing about me is sent along unless they asked for it."
EFFECT = (
    "A page about yourself that nobody asked for says that you want to be judged for a job, and they begin "
    "to think about what they would have to do with it. The same page, shown when they ask, is a pleasure."
)


class Which(Choice):
    """The letters that go out around a meeting."""

    REQUEST = "request", "Request"
    THANK_YOU = "thank-you", "Thank-you"

    @property
    def for_each(self) -> bool:
        """Whether everybody present gets one."""
        return self is Which.THANK_YOU

    @property
    def may_take_one_sheet(self) -> bool:
        """Whether the one-sheet can go along, when they asked for it."""
        return self in (Which.REQUEST, Which.THANK_YOU)


_MESSAGES: Mapping[Which, Callable[[Plan, Region, int], str]] = MappingProxyType(
    {
        Which.REQUEST: lambda plan, region, _position: request_message(plan, region),
        Which.THANK_YOU: lambda plan, _region, position: thank_you_message(plan, position),
    }
)


def letter(plan: Plan, which: Which, region: Region, position: int = 0) -> Letter:
    """The letter to the person at `position` of the plan's people."""
    to = reader_of(plan, which, position)
    return letter_of(to.name, to.email, _MESSAGES[which](plan, region, position))


def reader_of(plan: Plan, which: Which, position: int = 0) -> Person:
    """Who gets the letter."""
    return plan.people[position if which.for_each else 0]

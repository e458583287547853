"""The messages of a meeting as letters: to whom, about what, and whether the one-sheet may go along."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from iiprep.exchange.mail.letter import Letter, letter_of
from iiprep.model.fields import Choice
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.papers.facts.afterwards import loop_message
from iiprep.papers.facts.follow_up import confirm_text, nudge_text
from iiprep.papers.facts.messages import request_message, suggested_subject, thank_you_message
from iiprep.papers.region import Region

RULE = "Nothing about me is sent along unless they asked for it."
EFFECT = (
    "A page about yourself that nobody asked for says that you want to be judged for a job, and they begin "
    "to think about what they would have to do with it. The same page, shown when they ask, is a pleasure."
)


class Which(Choice):
    """The letters that go out around a meeting."""

    REQUEST = "request", "Request"
    NUDGE = "nudge", "Nudge"
    CONFIRMATION = "confirmation", "Confirmation"
    THANK_YOU = "thank-you", "Thank-you"
    INTRODUCER = "introducer", "To the introducer"

    @property
    def for_each(self) -> bool:
        """Whether everybody present gets one."""
        return self is Which.THANK_YOU

    @property
    def may_take_one_sheet(self) -> bool:
        """Whether the one-sheet can go along, when they asked for it."""
        return self in (Which.REQUEST, Which.THANK_YOU)


def _again(plan: Plan, text: str) -> str:
    """A note that goes on with the request: under its subject, as an answer to it would be."""
    return f"Subject: Re: {plan.request.subject.strip() or suggested_subject(plan)}\n\n{text}\n"


_MESSAGES: Mapping[Which, Callable[[Plan, Region, int], str]] = MappingProxyType(
    {
        Which.REQUEST: lambda plan, region, _position: request_message(plan, region),
        Which.NUDGE: lambda plan, _region, _position: _again(plan, nudge_text(plan)),
        Which.CONFIRMATION: lambda plan, region, _position: _again(plan, confirm_text(plan, region)),
        Which.THANK_YOU: lambda plan, _region, position: thank_you_message(plan, position),
        Which.INTRODUCER: lambda plan, region, _position: loop_message(plan, region),
    }
)


def letter(plan: Plan, which: Which, region: Region, position: int = 0) -> Letter:
    """The letter to the person at `position` of the plan's people."""
    to = reader_of(plan, which, position)
    return letter_of(to.name, to.email, _MESSAGES[which](plan, region, position))


def reader_of(plan: Plan, which: Which, position: int = 0) -> Person:
    """Who gets the letter; of an introducer only the name is known here."""
    if which is Which.INTRODUCER:
        return Person(name=plan.host.introduced_by.strip())
    return plan.people[position if which.for_each else 0]


def letters_of(plan: Plan) -> tuple[tuple[Which, int], ...]:
    """The letters that a plan has a reader for; the introducer only where one is named."""
    return tuple(
        (which, position)
        for which in Which
        if which is not Which.INTRODUCER or plan.host.introduced_by.strip()
        for position in range(len(plan.people) if which.for_each else 1)
    )

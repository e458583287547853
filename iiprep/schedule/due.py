"""What would be kind and useful to do next: computed from all meetings, people and the clock, never stored.

Only courtesies have a time by which they are kind; wishes never do, and nobody is told that they are late.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.asking import asking
from iiprep.schedule.courtesies.items import Due, Group, Kind, Terms
from iiprep.schedule.courtesies.meeting_day import around, clashes
from iiprep.schedule.courtesies.nudging import one_nudge_each
from iiprep.schedule.courtesies.thanking import after
from iiprep.schedule.courtesies.touch import Known, touches
from iiprep.schedule.stages import Standing

__all__ = ["Book", "Due", "Group", "Kind", "Known", "Replies", "Terms", "due", "owes", "replies_of"]

_STEPS = tuple(Kind)
_WISHED = frozenset({Kind.CONNECT, Kind.NUDGE, Kind.THEIRS})
"""What only I wish for: it is not offered towards somebody whom I deleted."""
_BEGIN = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Replies:
    """How many notes were sent, and what came back; as it is, without embellishment."""

    sent: int = 0
    yes: int = 0

    @property
    def words(self) -> str:
        """One honest sentence; empty while there is too little to tell."""
        if self.sent < 2:
            return ""
        yes = "none was answered with a yes yet" if not self.yes else f"{self.yes} brought a yes"
        return f"Of {self.sent} notes {yes}; that is how it goes for everybody."


@dataclass(frozen=True, slots=True)
class Book:
    """What is due is computed from this.

    `chains` are the meetings that may ask for something, `asked` the ids and names of everybody who is
    the host of a meeting or is not to be asked, `connected` the ids of those invited to connect, `gone` of
    those who were deleted, `names` what people are called now, `last_sent` the day of the newest request,
    `zone` the seeker's.
    """

    chains: tuple[Chain, ...] = ()
    people: tuple[Known, ...] = ()
    asked: frozenset[str] = frozenset()
    connected: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    last_sent: date | None = None
    replies: Replies = Replies()
    zone: str = ""


def due(book: Book, terms: Terms) -> tuple[Due, ...]:
    """All that is offered now: today first, then courtesies, whom to ask, whom to write to again."""
    offered = (one for chain in book.chains for one in _of_one(chain, book, terms))
    found = [one for one in offered if one.kind not in _WISHED or one.person_id not in book.gone]
    found = list(one_nudge_each(_invited_once(found, book.connected), book.chains, terms))
    found += clashes(book.chains, terms)
    found += touches(book.people, book.zone, terms)
    first = _first_times(found)
    return tuple(sorted(found, key=lambda one: (one.group.value, first[_chain(one)], *_place(one, first))))


def _invited_once(found: Iterable[Due], connected: Collection[str]) -> Iterator[Due]:
    """Without the invitations to somebody who has one, from whichever meeting."""
    invited = set(connected)
    for one in found:
        if one.kind is not Kind.CONNECT:
            yield one
        elif one.person_id not in invited:
            invited.add(one.person_id)
            yield one


def _chain(one: Due) -> tuple[Group, str]:
    return one.group, one.meeting_id or one.person_id


def _first_times(found: Iterable[Due]) -> dict[tuple[Group, str], datetime]:
    """When the first courtesy of each meeting would be kind; the others of it keep their order behind it."""
    first: dict[tuple[Group, str], datetime] = {}
    for one in found:
        times = (first.get(_chain(one)), one.when if one.group is Group.COURTESY else None)
        first[_chain(one)] = min((when for when in times if when), default=_NEVER)
    return first


def _place(one: Due, first: Mapping[tuple[Group, str], datetime]) -> tuple[object, ...]:
    """The earliest first; of courtesies without a time those of the latest meeting."""
    ago = one.group is Group.COURTESY and first[_chain(one)] == _NEVER
    order = (one.order - _BEGIN) * (-1 if ago else 1)
    return order, one.meeting_id, _STEPS.index(one.kind), "" if one.meeting_id else one.text


def _of_one(chain: Chain, book: Book, terms: Terms) -> Iterable[Due]:
    yield from around(chain, terms)
    yield from after(chain, terms, book.asked, book.names)
    for one in asking(chain, terms):
        if one.kind is not Kind.ANOTHER:
            yield one
        elif chain.plan.request.sent_on == book.last_sent:
            yield replace(one, why=f"{one.why} {book.replies.words}".strip())


def replies_of(standings: Iterable[Standing]) -> Replies:
    """What came back to all notes that were sent; an arranged meeting is a yes, too."""
    sent = [one for one in standings if one.sent]
    yes = sum(one.answer is Answer.YES or one.dated or one.outcome is Outcome.MET for one in sent)
    return Replies(len(sent), yes)


def owes(plan: Plan) -> bool:
    """Whether a meeting that took place, or was declined, still asks for a courtesy, at whatever time."""
    chain = Chain("", plan)
    if not chain.met:
        return bool(chain.untold) and not chain.open
    happened, resume = plan.happened, plan.resume
    return (
        bool(chain.unthanked or chain.untold)
        or any(one.text.strip() and one.done_on is None for one in happened.my_promises)
        or any(one.text.strip() and one.given_on is None for one in happened.gifts)
        or (resume.full_wanted and resume.sent_on is None)
    )

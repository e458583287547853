"""One nudge to a person at most, however many notes wait for an answer of theirs."""

from collections.abc import Iterable, Iterator, Sequence

from iiprep.model.debrief import Outcome
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.items import Due, Kind, Terms
from iiprep.schedule.keeping_touch import seen_from
from iiprep.schedule.resting import Quiet, rest_of

_UNANSWERED = frozenset({Quiet.SILENT, Quiet.NOT_REACHED})


def one_nudge_each(found: Iterable[Due], chains: Sequence[Chain], terms: Terms) -> Iterator[Due]:
    """`found` without a further nudge to somebody, and without any to who left two messages unanswered."""
    found = tuple(found)
    first: dict[str, Due] = {}
    for one in sorted((one for one in found if one.kind is Kind.NUDGE), key=lambda one: one.since):
        if not _rests(one, chains, terms):
            first.setdefault(one.person_id, one)
    yield from (one for one in found if one.kind is not Kind.NUDGE or first.get(one.person_id) is one)


def _rests(nudge: Due, chains: Sequence[Chain], terms: Terms) -> bool:
    """Whether another note to them stayed without an answer, and nothing has passed between us since."""
    others = [one for one in chains if one.plan.host.id == nudge.person_id and one.id != nudge.meeting_id]
    seen = [seen_from(one.plan, 0, one.zone) for one in others]
    met = [one for one in seen if one.happened.outcome is Outcome.MET]
    for chain, one in zip(others, seen, strict=True):
        today, months = chain.today(terms.now), terms.settings.keep_in_touch
        rest = rest_of(chain.plan.host, (one, *met), today, months)
        if one not in met and rest is not None and rest.why in _UNANSWERED:
            return True
    return False

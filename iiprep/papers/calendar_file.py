"""The calendar file of a plan, and the plan that remembers what other calendars have of it now."""

from collections.abc import Callable
from datetime import datetime

from iiprep.exchange.calendar.agenda import THANK_WITHIN, agenda
from iiprep.exchange.calendar.entry import Entry, EntryKind
from iiprep.exchange.calendar.memory import outgoing
from iiprep.model.fields import replaced
from iiprep.model.person import new_id
from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import request_text
from iiprep.papers.facts.times import times_of
from iiprep.papers.region import Region
from iiprep.schedule.clock import zone_away
from iiprep.schedule.zones import place_of

ALL = frozenset(EntryKind)


def entries_of(plan: Plan, region: Region, thank_within: int = THANK_WITHIN) -> tuple[Entry, ...]:
    """All that a plan has for a calendar now, to thank within so many hours."""
    request = plan.request.note.strip() or request_text(plan, region)
    return agenda(plan, request, thank_within, there=_clock_there(plan, region))


def calendar_file(
    plan: Plan,
    region: Region,
    now: datetime,
    kinds: frozenset[EntryKind] = ALL,
    *,
    tasks: bool = False,
    fresh_id: Callable[[], str] = new_id,
    thank_within: int = THANK_WITHIN,
) -> tuple[bytes, Plan]:
    """The file with the entries of these kinds, and the plan that remembers them; empty without any.

    `now` has a zone; with `tasks` the courtesies are tasks.
    """
    from iiprep.exchange.calendar.ics import write_calendar

    out = outgoing(plan, entries_of(plan, region, thank_within), kinds, fresh_id)
    if not out.entries:
        return b"", plan
    return write_calendar(out.entries, out.memory, now, tasks=tasks), replaced(plan, calendar=out.memory)


def _clock_there(plan: Plan, region: Region) -> str:
    """The day and the hours on the clock of the place, as the prep sheet has them; empty where it is mine."""
    zone, times = zone_away(plan), times_of(plan, region)
    start, end = times.line.start, times.line.end
    if not zone or not start or not end:
        return ""
    return f"On the clock in {place_of(zone)}: {region.day(start.date())}, {region.span(start, end)}"

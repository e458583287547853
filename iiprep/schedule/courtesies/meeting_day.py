"""Around the meeting itself: confirm it, re-read the request, leave in time, note how it went."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from iiprep.model.meeting import Format
from iiprep.schedule.chain import Chain, called, hours
from iiprep.schedule.clock import zone_away
from iiprep.schedule.courtesies.items import Due, Kind, Terms

_WITH_PHONE = "A line a day or two ahead, with your phone number, and nobody waits in vain."
_WITHOUT_PHONE = "A line a day or two ahead, and nobody waits in vain. Your phone number would help."
_NO_HOUR = "The day is known, the hour is not yet. With it comes when to leave."
_TODAY = "Its hour is not known here: with it you would see when to leave."
_HOUR = timedelta(hours=1)
_AT_THE_LATEST = timedelta(hours=24)
_BEFORE_LEAVING = timedelta(minutes=15)


def around(chain: Chain, terms: Terms) -> Iterator[Due]:
    """What a meeting with a date asks for; one that rests asks for nothing."""
    if not chain.ahead:
        return
    if chain.plan.timing.format is not Format.EMAIL:
        confirm = tuple(_confirm(chain, terms))
        yield from confirm or _set_the_hour(chain, terms)
        yield from _on_the_day(chain, terms)
    ended = chain.ended
    if ended is not None and ended <= terms.now:
        yield _debrief(chain, ended, terms)


def _confirm(chain: Chain, terms: Terms) -> Iterator[Due]:
    start = chain.begins
    if start is None or chain.plan.waiting.confirmed_on is not None:
        return
    host = chain.plan.host
    since, until = _window(chain, start, terms)
    asks = "" if chain.line.known else ", and ask at what time"
    if since <= terms.now < chain.midnight(chain.today(start)):
        yield Due(
            Kind.CONFIRM,
            chain.id,
            host.id,
            f"Confirm the meeting with {called(host)}{asks}",
            since,
            start,
            terms.still(until),
            why=_WITH_PHONE if chain.plan.profile.phone.strip() else _WITHOUT_PHONE,
            path="waiting.confirmed_on",
            done="waiting.confirmed_on",
            whole_day=until != start - _AT_THE_LATEST or not chain.line.known,
            there=zone_away(chain.plan),
        )


def _window(chain: Chain, start: datetime, terms: Terms) -> tuple[datetime, datetime]:
    """From when to when to confirm; where they are not at work in between, on the last day they are."""
    opens, closes = start - hours(terms.settings.confirm_from), start - _AT_THE_LATEST
    if any(terms.calendar.is_business_day(day) for day in _days(chain.today(opens), chain.today(closes))):
        return opens, closes
    day = terms.calendar.last_before(chain.today(opens))
    return chain.midnight(day), chain.end_of(day)


def _days(first: date, last: date) -> Iterator[date]:
    for step in range((last - first).days + 1):
        yield first + timedelta(days=step)


def _set_the_hour(chain: Chain, terms: Terms) -> Iterator[Due]:
    """While only the day is known, and it has not come."""
    begins, host = chain.begins, chain.plan.host
    if begins is None or chain.line.known or chain.today(terms.now) >= chain.today(begins):
        return
    text = f"Set the hour with {called(host)}"
    yield Due(Kind.CHOOSE, chain.id, host.id, text, terms.now, begins, why=_NO_HOUR, path="timing.start")


def _reread(chain: Chain, since: datetime, order: datetime, by: datetime | None) -> Iterator[Due]:
    """What was asked, by a moment or, where no hour is known, on that day."""
    request, host = chain.plan.request, chain.plan.host
    if request.sent_on is not None or request.note.strip():
        yield Due(
            Kind.REREAD,
            chain.id,
            host.id,
            f"Re-read your request to {called(host)}",
            since,
            order,
            by,
            why="It says what you came to learn, and what you promised to ask.",
            path="request.note",
            whole_day=not chain.line.known,
            there=zone_away(chain.plan),
        )


def _some_time(chain: Chain, terms: Terms) -> Iterator[Due]:
    """On the day of a meeting whose hour is not known."""
    begins, ended, host = chain.begins, chain.ended, chain.plan.host
    if begins is None or ended is None:
        return
    day = chain.today(begins)
    since, until = chain.midnight(day), chain.end_of(day)
    if since <= terms.now < ended:
        yield from _reread(chain, since, begins, until)
        kind = Kind.LEAVE if chain.plan.timing.format.in_person else Kind.CALL
        text = f"The {'meeting' if kind is Kind.LEAVE else 'call'} with {called(host)}"
        path = "timing.start"
        yield Due(kind, chain.id, host.id, text, since, begins, until, why=_TODAY, path=path, whole_day=True)


def _on_the_day(chain: Chain, terms: Terms) -> Iterator[Due]:
    """Re-read and leave, each by its moment; once that is past, the words stay without it, or are others."""
    line = chain.line
    start = line.start
    if start is None:
        yield from _some_time(chain, terms)
        return
    first = min(start - _HOUR, (line.leave or start) - _BEFORE_LEAVING)
    since = chain.midnight(chain.today(first))
    if since <= terms.now < start:
        yield from _reread(chain, since, first, terms.still(first))
    if since <= terms.now < (start if line.leave else line.end or start):
        yield _to_go(chain, since, start, terms)


def _to_go(chain: Chain, since: datetime, start: datetime, terms: Terms) -> Due:
    """When to leave; from then on, or without a way, when it begins, and where."""
    plan, leave = chain.plan, chain.line.leave
    when = start if leave is None else terms.still(leave) or start
    words = "The call" if leave is None else "Leave for the meeting" if when == leave else "The meeting"
    return Due(
        Kind.CALL if leave is None else Kind.LEAVE,
        chain.id,
        plan.host.id,
        f"{words} with {called(plan.host)}",
        since,
        leave or start,
        when,
        why=plan.place.address.strip() or plan.place.link.strip(),
        path="timing.start",
        there=zone_away(plan),
    )


def _debrief(chain: Chain, ended: datetime, terms: Terms) -> Due:
    host = chain.plan.host
    return Due(
        Kind.DEBRIEF,
        chain.id,
        host.id,
        f"How did it go with {called(host)}?",
        ended,
        ended,
        terms.still(chain.end_of(chain.today(ended))),
        why="Three minutes while you still hear their words.",
        path="happened.outcome",
        whole_day=True,
    )


def clashes(chains: Sequence[Chain], terms: Terms) -> Iterator[Due]:
    """Meetings to come that overlap: told at the later one, not forbidden."""
    lines = [(chain.line, chain) for chain in chains if chain.ahead and _takes_time(chain)]
    spans = [(line.start, line.end or line.start, chain) for line, chain in lines if line.start]
    busy: tuple[datetime, Chain] | None = None
    for start, end, chain in sorted(spans, key=lambda one: (one[0], one[2].id)):
        meant = chain.plan.timing.beside_meant_on is not None
        if busy is not None and terms.now < start < busy[0] and not meant:
            yield _clash(busy[1], chain, start, terms)
        if busy is None or end > busy[0]:
            busy = end, chain


def _takes_time(chain: Chain) -> bool:
    """Questions by e-mail are answered at any hour, also where one is left from before."""
    return chain.plan.timing.format is not Format.EMAIL


def _clash(first: Chain, second: Chain, start: datetime, terms: Terms) -> Due:
    host = second.plan.host
    return Due(
        Kind.CLASH,
        second.id,
        host.id,
        f"Two meetings at one time: {called(first.plan.host)} and {called(host)}",
        terms.now,
        start,
        start,
        why="If that is meant, leave it; otherwise one of them may like another time.",
        path="timing.start",
        done="timing.beside_meant_on",
        there=zone_away(second.plan),
    )

"""After the meeting, in this order: thank, connect, tell the introducer, keep promises, ask after theirs."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TypeVar

from iiprep.model.courtesy import is_whole
from iiprep.model.debrief import Gift, Offered, Outcome, Promise
from iiprep.schedule.chain import Chain, called, hours
from iiprep.schedule.courtesies.items import WISH_DAYS, Due, Kind, Terms
from iiprep.schedule.courtesies.telling import Owed, owed_for, what_to_tell

Row = TypeVar("Row", bound=Promise | Gift | Offered)

NO_NAMES: Mapping[str, str] = MappingProxyType({})
_LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
_PATIENCE = timedelta(days=14)
_LACKS = "It is sent; one thing they said or one thing you will do is still missing from it."
_HAPPENS = "It happens to everybody. They had set the time aside; after this they rest."
_TO_COME = "It is noted that you met, and the day is still to come. The thank-you waits for it."
_SAME_BARGAIN = "The same bargain as before: you come to learn."
_TALK = "They talk to each other; a word from you makes it a good one, and they will gladly do it again."


def after(
    chain: Chain, terms: Terms, asked: Collection[str] = (), names: Mapping[str, str] = NO_NAMES
) -> Iterator[Due]:
    """What a meeting that is over asks for; `asked` are the people who have a meeting of their own.

    `names` are what those who were suggested are called now, by their ids.
    """
    if chain.met and chain.begins_after(terms.now):
        yield from _day_to_come(chain, terms)
    elif not chain.met:
        yield from _kind_lines(chain, terms)
        yield from _tell(chain, terms)
    elif chain.unthanked:
        yield from _thank(chain, terms)
    else:
        yield from _connect(chain, terms)
        yield from _tell(chain, terms)
        yield from _mine(chain, terms)
        yield from _theirs(chain, terms)
        yield from _ways_on(chain, terms, asked, names)


def _item(chain: Chain, kind: Kind, text: str, path: str, why: str = "") -> Due:
    end = chain.ended or _LONG_AGO
    return Due(kind, chain.id, chain.plan.host.id, text, end, end, why=why, path=path, done=path)


def _day_to_come(chain: Chain, terms: Terms) -> Iterator[Due]:
    """While it is noted that we met, on a day that has not come: nothing else can be reckoned."""
    begins, host = chain.begins, chain.plan.host
    if begins is not None and chain.today(terms.now) < chain.today(begins):
        text = f"When did you meet {called(host)}?"
        yield Due(Kind.CHOOSE, chain.id, host.id, text, terms.now, begins, why=_TO_COME, path="timing.day")


def _thank(chain: Chain, terms: Terms) -> Iterator[Due]:
    """Not in the first hour; the clock starts at the end of the meeting."""
    end, settings = chain.ended, terms.settings
    since = end + hours(settings.thank_from) if end else _LONG_AGO
    if since > terms.now:
        return
    when = terms.still(end + hours(settings.thank_within)) if end else None
    welcome = "" if when else "A few lines are welcome at any time."
    for position in chain.unthanked:
        who, thanks = chain.plan.people[position], chain.plan.thanks_for(position)
        place = f"thanks.{position}"
        done = f"{place}.sent_on" if is_whole(thanks) else ""
        why = welcome if thanks.sent_on is None else _LACKS
        item = _item(chain, Kind.THANK, f"Thank-you to {called(who)}", f"{place}.they_said", why)
        yield replace(item, since=since, when=when, person_id=who.id, done=done)


def _kind_lines(chain: Chain, terms: Terms) -> Iterator[Due]:
    """After a meeting that did not take place, as soon as that is known; then they rest."""
    end, happened, host = chain.ended, chain.plan.happened, chain.plan.host
    if (
        happened.outcome is not Outcome.NOT_HELD
        or end is None
        or happened.wrote_on
        or not _recent(chain, terms)
    ):
        return
    if not host.stop_asking:
        when = terms.still(end + hours(terms.settings.thank_within)) if end <= terms.now else None
        text = f"A few kind lines to {called(host)}, with other times"
        yield replace(_item(chain, Kind.KIND_LINES, text, "happened.wrote_on", _HAPPENS), when=when)


def _recent(chain: Chain, terms: Terms) -> bool:
    return terms.now - (chain.ended or terms.now) <= timedelta(days=WISH_DAYS)


def _connect(chain: Chain, terms: Terms) -> Iterator[Due]:
    if not _recent(chain, terms):
        return
    for position, who in enumerate(chain.plan.people):
        if chain.plan.thanks_for(position).connected_on is None and not who.stop_asking:
            path = f"thanks.{position}.connected_on"
            why = "You have met and thanked them; now it is a natural thing to ask."
            text = f"Connect with {called(who)} on LinkedIn"
            yield replace(_item(chain, Kind.CONNECT, text, path, why), person_id=who.id)


def _tell(chain: Chain, terms: Terms) -> Iterator[Due]:
    """Due with the thank-you, offered once that is sent; also when there was no meeting."""
    if not chain.untold or owed_for(chain, terms) is not Owed.TELL:
        return
    end = chain.ended if chain.met else _answered(chain)
    when = terms.still(end + hours(terms.settings.thank_within)) if end else None
    person = chain.plan.host.introducer or chain.plan.host.id
    text = f"Tell {chain.untold} {what_to_tell(chain.plan)}"
    yield replace(_item(chain, Kind.TELL, text, "loop.told_on", _TALK), when=when, person_id=person)


def _answered(chain: Chain) -> datetime | None:
    day = chain.plan.waiting.answered_on
    return chain.end_of(day) if day else None


def _mine(chain: Chain, terms: Terms) -> Iterator[Due]:
    happened, resume = chain.plan.happened, chain.plan.resume
    for at, promise in _left(happened.my_promises, lambda one: one.done_on):
        when = terms.still(chain.end_of(promise.due)) if promise.due else None
        path = f"happened.my_promises.{at}.done_on"
        text = f"You promised: {promise.text.strip()}"
        yield replace(_item(chain, Kind.PROMISE, text, path), when=when, whole_day=True)
    for at, gift in _left(happened.gifts, lambda one: one.given_on):
        text = f"For {called(chain.plan.host)}: {gift.text.strip()}"
        yield _item(chain, Kind.GIVE, text, f"happened.gifts.{at}.given_on")
    if resume.full_wanted and resume.sent_on is None:
        path = "resume.sent_on" if resume.tailored_on else "resume.tailored_on"
        step = "Send" if resume.tailored_on else "Tailor, then send,"
        yield _item(chain, Kind.RESUME, f"{step} the résumé they asked for", path)


def _theirs(chain: Chain, terms: Terms) -> Iterator[Due]:
    if not _recent(chain, terms):
        return
    for at, promise in _left(chain.plan.happened.their_promises, lambda one: one.done_on):
        since = chain.end_of(promise.due) if promise.due else (chain.ended or terms.now) + _PATIENCE
        if promise.asked_on is None and since <= terms.now:
            path = f"happened.their_promises.{at}.asked_on"
            text = f"Ask {called(chain.plan.host)}, once, after: {promise.text.strip()}"
            why = "Only if it still matters to you. Once is enough."
            yield replace(_item(chain, Kind.THEIRS, text, path, why), since=since)


def _ways_on(chain: Chain, terms: Terms, asked: Collection[str], names: Mapping[str, str]) -> Iterator[Due]:
    happened = chain.plan.happened
    if not _recent(chain, terms):
        return
    if not happened.situation_volunteered:
        for at, offer in _left(happened.offered, lambda one: one.followed_on):
            path = f"happened.offered.{at}.followed_on"
            yield _item(chain, Kind.FOLLOW, f"They told you of: {offer.text.strip()}", path)
    for at, one in enumerate(happened.suggested):
        if one.text.strip() and not one.left_on and not {one.person, one.text.strip()} & set(asked):
            who = names.get(one.person, "").strip() or one.text.split(",")[0].strip()
            text = f"Ask {who}, whom {called(chain.plan.host)} suggested"
            place = f"happened.suggested.{at}"
            item = _item(chain, Kind.SUGGESTED, text, f"{place}.text", _SAME_BARGAIN)
            yield replace(item, person_id=one.person, done=f"{place}.left_on")


def _left(rows: Sequence[Row], done: Callable[[Row], date | None]) -> Iterator[tuple[int, Row]]:
    for at, row in enumerate(rows):
        if row.text.strip() and done(row) is None:
            yield at, row

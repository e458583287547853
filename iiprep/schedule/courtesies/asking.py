"""The quiet routine after a request: somebody else meanwhile, one kind nudge, then the person rests."""

from collections.abc import Iterator

from iiprep.model.meeting import Format
from iiprep.model.request import Answer
from iiprep.schedule.chain import Chain, called
from iiprep.schedule.courtesies.items import Due, Kind, Terms

_BY_EMAIL = "They said yes: three to five are enough. Once the answers have come, note that day."
_NORMAL = "No answer yet is normal: people are busy."


def asking(chain: Chain, terms: Terms) -> Iterator[Due]:
    """What a request that was sent asks for."""
    if not chain.open or chain.plan.timing.day is not None:
        return
    answer = chain.plan.waiting.answer
    if answer is Answer.YES:
        yield _choose(chain, terms)
    elif answer is Answer.WAITING and chain.plan.request.sent_on is not None:
        yield from _silence(chain, terms)


def _choose(chain: Chain, terms: Terms) -> Due:
    host = chain.plan.host
    since = chain.midnight(chain.plan.waiting.answered_on or chain.today(terms.now))
    if chain.plan.timing.format is Format.EMAIL:
        text = f"Your questions to {called(host)}, by e-mail"
        return Due(Kind.CHOOSE, chain.id, host.id, text, since, since, why=_BY_EMAIL, path="timing.day")
    return Due(
        Kind.CHOOSE,
        chain.id,
        host.id,
        f"Set the time with {called(host)}",
        since,
        since,
        why="They said yes. One click on a time you offered is enough.",
        path="waiting.answer",
    )


def _silence(chain: Chain, terms: Terms) -> Iterator[Due]:
    """One more message at the most, and none to somebody who wishes to be left in peace."""
    sent, nudged = chain.plan.request.sent_on, chain.plan.waiting.nudged_on
    host, settings = chain.plan.host, terms.settings
    if sent is None:
        return
    today, after = chain.today(terms.now), terms.calendar.after
    rests = host.stop_asking or host.rests_since is not None
    nudge = after(sent, settings.nudge_after)
    ends = after(nudged or nudge, settings.nudge_after)
    if after(sent, settings.another_after) <= today < ends:
        yield _another(chain, terms)
    if nudged is None and nudge <= today and not rests:
        yield _nudge(chain, terms)


def _another(chain: Chain, terms: Terms) -> Due:
    host, sent = chain.plan.host, chain.plan.request.sent_on
    assert sent is not None
    since = chain.midnight(terms.calendar.after(sent, terms.settings.another_after))
    why = f"{_NORMAL} {called(host)} may still write; meanwhile somebody else may have half an hour."
    return Due(Kind.ANOTHER, chain.id, host.id, "Ask somebody else meanwhile", since, since, why=why)


def _nudge(chain: Chain, terms: Terms) -> Due:
    host, sent = chain.plan.host, chain.plan.request.sent_on
    assert sent is not None
    since = chain.midnight(terms.calendar.after(sent, terms.settings.nudge_after))
    return Due(
        Kind.NUDGE,
        chain.id,
        host.id,
        f"One kind nudge to {called(host)}, or let it rest",
        since,
        since,
        why=f"{_NORMAL} One short note is welcome; after it they are left in peace.",
        path="waiting.nudged_on",
        done="waiting.nudged_on",
    )

"""The sentences of the debrief: the minutes taken, what a match or none means, what a thank-you wants."""

from datetime import date, datetime

from iiprep.model.debrief import Match, Outcome, Thanks
from iiprep.model.plan import Plan

_MATCHES = {
    Match.NO: "A good result: you know now, and it took half an hour instead of a year.",
    Match.YES: "A good result: you know what to look closer at. It is still not the time to ask for a job.",
    Match.UNSURE: "",
}


def match_words(match: Match) -> str:
    """What an answer is worth; “no” is a success like “yes”."""
    return _MATCHES[match]


def minutes_words(plan: Plan) -> tuple[str, bool]:
    """Planned and actual minutes, and whether no more was taken than asked for; empty while unknown."""
    started, ended = plan.happened.started, plan.happened.ended
    if started is None or ended is None:
        return "", True
    day = date.min
    took = round((datetime.combine(day, ended) - datetime.combine(day, started)).total_seconds() / 60)
    over = took - plan.timing.length
    asked = f"You asked for {plan.timing.length} minutes and took {took}."
    if over <= 0:
        return f"{asked} They will remember that you kept your word.", True
    more = "1 minute" if over == 1 else f"{over} minutes"
    return f"{asked} If the {more} more were not their own wish, say so in the thank-you.", False


def outcome_words(outcome: Outcome) -> str:
    """A calm word when a meeting did not take place."""
    if outcome is Outcome.NOT_HELD:
        return "It happens. Thank them all the same, and offer two or three other times."
    return ""


def missing_words(thanks: Thanks, name: str) -> str:
    """What a thank-you still wants; empty when it is whole."""
    who = name or "they"
    if thanks.own_words.strip():
        return ""
    said, will = bool(thanks.they_said.strip()), bool(thanks.i_will.strip())
    if said and will:
        return ""
    if said:
        return "One thing you will do is still missing: it shows that the time was well spent."
    if will:
        return f"One thing {who} said is still missing: it shows that you listened."
    return f"Two things make it worth reading: one thing {who} said, and one thing you will do."

"""The sentences of the debrief: the minutes taken, what a match or none means, what a thank-you wants."""

from collections.abc import Sequence
from datetime import datetime

from iiprep.model.debrief import Match, Outcome, SentBy, Thanks
from iiprep.model.gaps import is_written
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.model.span import span
from iiprep.papers.facts.items import joined
from iiprep.schedule.chain import Chain
from iiprep.schedule.thanks import thanks_time
from iiprep.schedule.zones import in_zone
from iiprep.settings import Settings
from ui.forms.typed import clock, long_day

_WHY = (
    "Three minutes today keep what you heard, and let the thank-you begin with something that was really "
    "said. Every line may stay empty.",
    "Saying it was the first thanks; a few lines within a day are the second, by mail or by hand.",
    "Courtesies, in their order. Only these are ever due; what you hope for never is.",
)
_WHY_BY_EMAIL = "They wrote to you; a few lines within a day, by mail or by hand, thank them for it."
_WHY_NOT_HELD = "What is kind now, and what you would do another time. Every line may stay empty."
VOLUNTEERED = (
    "Nothing follows from it. You did not ask, and you did not come for that; the thank-you need not come "
    "back to it, and no opening is followed up."
)
RESUME = (
    "Do not attach it now. Tailor it to that opening, then send it: both wait for you under What follows, "
    "behind the thank-you."
)

OWN_WORDS_LACK = (
    "Your own words still want one thing they said and one thing you will do; the coach shows where."
)
_SENT_BY = {SentBy.EMAIL: "by e-mail", SentBy.CARD: "as a card", SentBy.LETTER: "as a letter"}

_MATCHES = {
    Match.NO: "A good result: you know now, and it took half an hour instead of a year.",
    Match.YES: "A good result: you know what to look closer at. It is still not the time to ask for a job.",
    Match.UNSURE: "",
}


def why_words(part: int, plan: Plan) -> str:
    """Why the debrief (0), the thank-yous (1) or what follows them (2) matter."""
    if part == 0 and plan.happened.outcome is Outcome.NOT_HELD:
        return _WHY_NOT_HELD
    return _WHY_BY_EMAIL if part == 1 and plan.timing.format is Format.EMAIL else _WHY[part]


def match_words(match: Match) -> str:
    """What an answer is worth; “no” is a success like “yes”."""
    return _MATCHES[match]


def minutes_taken(plan: Plan) -> int | None:
    """The minutes that the meeting really took; None while unknown."""
    started, ended = plan.happened.started, plan.happened.ended
    if started is None or ended is None:
        return None
    return span(started, ended)


def minutes_words(plan: Plan) -> tuple[str, bool]:
    """Planned and actual minutes, and whether no more was taken than asked for; empty while unknown."""
    took = minutes_taken(plan)
    if took is None:
        return "", True
    over = took - plan.timing.length
    asked = f"You asked for {plan.timing.length} minutes and took {took}."
    if over <= 0:
        return f"{asked} They will remember that you kept your word.", True
    more = "1 minute" if over == 1 else f"{over} minutes"
    return f"{asked} If the {more} more were not their own wish, say so in the thank-you.", False


def outcome_words(plan: Plan, now: datetime) -> str:
    """A calm word when a meeting did not take place, or cannot have taken place yet."""
    outcome = plan.happened.outcome
    if outcome is Outcome.NOT_HELD:
        return "It happens. A few kind lines with two or three other times are all it takes; here they are."
    start, ended = Chain("", plan).line.start, Chain("", plan).ended
    if outcome is Outcome.MET and start is not None and now < start:
        mine = in_zone(start, plan.profile.zone)
        return f"It is only on {_moment(mine)}. If you have met already, mend the day on Timing."
    if outcome is Outcome.MET and ended is not None and now < ended and plan.happened.ended is not None:
        return f"{clock(plan.happened.ended)} is still to come; the thank-you counts from there."
    return ""


def missing_words(thanks: Thanks, name: str) -> str:
    """What a thank-you still wants; empty when it is whole."""
    who = name or "they"
    written = (thanks.own_words,) if thanks.own_words.strip() else (thanks.they_said, thanks.i_will)
    if any(text.strip() and not is_written(text) for text in written):
        return "A place in brackets is still to be filled, in your own words."
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


def sent_words(thanks: Thanks, *, whole: bool) -> str:
    """That it was sent, when and how; a thank-you without its two things is not called done."""
    if thanks.sent_on is None:
        return ""
    if not whole:
        return "Sent, but not done: it still lacks what makes it worth reading."
    return f"Sent on {long_day(thanks.sent_on)}, {_SENT_BY[thanks.sent_by]}."


def due_words(plan: Plan, now: datetime, settings: Settings) -> str:
    """Until when a thank-you does most good, calmly; empty before the meeting took place."""
    end = Chain("", plan).ended
    if end is None or plan.happened.outcome is Outcome.NOT_YET:
        return ""
    best = thanks_time(end, settings.thank_from, settings.thank_within)
    mine = in_zone(best.latest, plan.profile.zone)
    if now < best.earliest:
        return f"Let it rest a little first; it is best sent by {_moment(mine)}."
    if now <= best.latest:
        return f"Best sent by {_moment(mine)}."
    return "A late thank-you is still a good one: send it as it is."


def _moment(moment: datetime) -> str:
    return f"{long_day(moment.date())}, {clock(moment.time())}"


def after_thanks(names: Sequence[str]) -> str:
    """What has to come first, by the names of those who are not thanked yet; empty when all are."""
    return f"First the thank-you to {joined(names)}." if names else ""

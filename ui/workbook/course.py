"""What is known of a meeting besides its page: the days on which something was done, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from iiprep.model.debrief import Answered, Match, Outcome
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.model.text import first_words
from iiprep.papers.facts.items import joined
from iiprep.schedule.clock import on_my_clock, zone_away
from ui.forms.typed import clock
from ui.workbook.entries import elsewhere, near_day

MOST = 6
_LONGEST = 104
_PROMISE = 64
_ANSWERS = {Answer.YES: "they said yes", Answer.NO: "they said: not now", Answer.OTHER: "they named somebody"}
_CALLED_OFF = frozenset({Answer.NO, Answer.OTHER, Answer.NOT_REACHED})
_OUTCOMES = {Outcome.MET: "You met.", Outcome.NOT_HELD: "It did not take place."}
_MATCHES = {Match.YES: "It suits you.", Match.NO: "It is not for you, and that is good to know."}


@dataclass(frozen=True, slots=True)
class Course:
    """`days` are lines in the order of time, the newest last; `happened` are sentences; `MOST` of each."""

    days: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()


def course_of(plan: Plan, today: date) -> Course:
    """The newest days of a plan and what its debrief holds, each in a few words."""
    days = sorted((one for one in _days(plan) if one[0] is not None), key=lambda one: one[0] or today)
    lines = tuple(f"{near_day(day, today)}: {what}" for day, what in days[-MOST:] if day)
    happened = tuple(first_words(line, _LONGEST) for line in _happened(plan))
    return Course(lines, happened[:MOST])


def _days(plan: Plan) -> Iterator[tuple[date | None, str]]:
    """Every day on which something was done; those of one day in the order of a meeting."""
    waiting, mine = plan.waiting, on_my_clock(plan)
    yield plan.request.sent_on, f"asked, by {str(plan.request.channel).lower()}"
    yield waiting.nudged_on, "one kind nudge"
    yield waiting.answered_on, _ANSWERS.get(waiting.answer, "they answered")
    yield waiting.confirmed_on, "confirmed"
    off = _is_off(plan)
    meant = "the day we had agreed on" if off else "the meeting"
    start = clock(mine.start) if mine.start and not off else ""
    there = f" ({elsewhere(mine)})" if start and zone_away(plan) else ""
    yield mine.day, ", ".join(filter(None, (meant, start))) + there
    yield plan.happened.wrote_on, "a few kind lines"
    for at, person in enumerate(plan.people):
        thanks = plan.thanks_for(at)
        name = person.short_name or "them"
        yield thanks.sent_on, f"thanked {name}"
        yield thanks.connected_on, f"invited {name} to connect"
        yield thanks.told_on, f"told {person.introduced_by.strip() or 'their introducer'} of {name}"
    yield plan.loop.told_on, f"told {plan.host.introduced_by.strip() or 'the introducer'}"


def _is_off(plan: Plan) -> bool:
    """Whether it will not take place, or did not."""
    outcome = plan.happened.outcome
    called_off = plan.waiting.answer in _CALLED_OFF
    return outcome is Outcome.NOT_HELD or (outcome is Outcome.NOT_YET and called_off)


def _happened(plan: Plan) -> Iterator[str]:
    happened = plan.happened
    if happened.outcome is Outcome.NOT_YET:
        return
    yield _OUTCOMES[happened.outcome]
    hopes = [one for one in plan.objectives if one.text.strip()]
    answered = sum(one.answered in (Answered.YES, Answered.PARTLY) for one in hopes)
    if answered:
        yield f"{answered} of {len(hopes)} {'objective' if len(hopes) == 1 else 'objectives'} answered."
    learned = [one.learned for one in plan.objectives] + [happened.learned]
    yield from (f"Learned: {text.strip()}" for text in learned[:1] + learned[-1:] if text.strip())
    if happened.match in _MATCHES:
        yield _MATCHES[happened.match]
    named = [one.text.split(",")[0].strip() for one in happened.suggested if one.text.strip()]
    if named:
        yield f"They suggested {joined(named)}."
    for promise in happened.my_promises:
        if promise.text.strip():
            what = first_words(promise.text, _PROMISE)
            yield f"You promised: {what}{', done' if promise.done_on else ''}"

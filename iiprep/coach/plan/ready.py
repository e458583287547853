"""What is missing in a plan, or worth one more look, before its papers go along: each a calm sentence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from iiprep.model.debrief import Outcome
from iiprep.model.dressing import advise
from iiprep.model.introduction import names_without_a_yes
from iiprep.model.meeting import Format
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan
from iiprep.model.request import Verdict
from iiprep.papers.facts.items import joined
from iiprep.papers.facts.one_sheet import left_out_of, names_host
from iiprep.schedule.minute_plan import minute_plan

_MOST_OBJECTIVES, _MOST_BY_MAIL = 3, 5
_GIVEN_GLADLY = 30
_FEWEST_SLOTS, _MOST_SLOTS = 2, 4


class ReadyKind(Enum):
    """How much an item matters; the value is what a screen reader says before it."""

    STOP = "stop"
    MISSING = "missing"
    LOOK = "worth a look"
    TIP = "a tip"


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """One thing to look at: the path of its field, a sentence, and how much it matters.

    `rule` is the coach's rule that says the same, where there is one.
    """

    path: str
    sentence: str
    kind: ReadyKind
    rule: str = ""


Items = Iterator[ReadyItem]


def ready_items(plan: Plan, today: date) -> tuple[ReadyItem, ...]:
    """Everything missing first, then what is worth a look, each in the order of the wizard's steps."""
    found = [one for check in _CHECKS for one in check(plan, today)]
    order = list(ReadyKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _missing(path: str, sentence: str) -> ReadyItem:
    return ReadyItem(path, sentence, ReadyKind.MISSING)


def _look(path: str, sentence: str) -> ReadyItem:
    return ReadyItem(path, sentence, ReadyKind.LOOK)


def _them(plan: Plan) -> str:
    return plan.host.short_name or "them"


def _host(plan: Plan, _today: date) -> Items:
    host = plan.host
    introducer = host.introduced_by.strip()
    if not host.name.strip():
        yield _missing("host.name", "Who do you meet? The name heads every page.")
    if not host.how_found.strip() and not introducer:
        yield _missing("host.how_found", "How did you find them? It is the first thing a host wants to know.")
    if introducer and host.may_use_name is NameUse.NOT_ASKED:
        yield _look("host.may_use_name", f"Ask {introducer} whether you may use the name, before you write.")


def _objectives(plan: Plan, _today: date) -> Items:
    count = sum(bool(one.text.strip()) for one in plan.objectives)
    if not count:
        yield _missing("objectives", "What do you hope to learn? One sentence is enough.")
    elif count > _MOST_OBJECTIVES:
        yield _look("objectives", f"{count} objectives are a lot for one talk; keep the three that matter.")


def _questions(plan: Plan, _today: date) -> Items:
    asked = [one for one in plan.questions if one.planned]
    if not asked:
        yield _look("questions", "No question is chosen yet; a few good ones carry the talk.")
        return
    if not any(one.starred for one in asked):
        yield _look("questions", "No question is a must-ask yet; star the ones you would miss most.")
    yield from _too_many(plan, sum(one.minutes for one in asked), len(asked))


def _too_many(plan: Plan, minutes: int, count: int) -> Items:
    if plan.timing.format is Format.EMAIL:
        if count > _MOST_BY_MAIL:
            yield _look("questions", f"{count} questions are much to answer in writing; send three to five.")
        return
    room = minute_plan(plan.timing.length).question_minutes
    if minutes > room:
        words = f"The questions take {minutes} minutes, and there are {room} for them."
        yield ReadyItem("questions", words, ReadyKind.LOOK, "too-many-questions")


def _request(plan: Plan, _today: date) -> Items:
    request = plan.request
    if request.sent_on:
        return
    yield from _slots(plan)
    yield from _named(plan)
    if request.note.strip() and request.verdict is Verdict.NOT_YET:
        yield _look("request.reader", "Nobody else has read the request yet; a second reader hears its tone.")
    if request.verdict is Verdict.PUSHY:
        reader = request.reader.strip() or "your second reader"
        yield _look("request.note", f"The request sounded pushy to {reader}; soften it before it goes out.")


def _named(plan: Plan) -> Items:
    for name in ("note", "subject"):
        if names_without_a_yes(plan.host, getattr(plan.request, name)):
            words = f"It names {plan.host.introduced_by.strip()}, who has not said yes to that; leave it out."
            yield _look(f"request.{name}", words)


def _slots(plan: Plan) -> Items:
    count = sum(slot.day is not None for slot in plan.request.slots)
    if count == 0 and plan.timing.day is None:
        yield _look("request.slots", "Offer two to four times in the request, so that they can choose.")
    elif 0 < count < _FEWEST_SLOTS:
        yield _look("request.slots", "One time leaves no choice; offer two to four.")
    elif count > _MOST_SLOTS:
        yield _look("request.slots", f"{count} times are many to read; two to four are kind.")


def _dress(plan: Plan, _today: date) -> Items:
    if plan.timing.format in (Format.PHONE, Format.EMAIL):
        return
    warning = advise(plan.dress.host_level, plan.dress.my_level).warning
    if warning:
        yield _look("dress.my_level", warning)


def _timing(plan: Plan, today: date) -> Items:
    timing = plan.timing
    if timing.day is None:
        yield _missing("timing.day", "The day is not set yet; the page leaves room to write it in.")
    elif timing.day < today and plan.happened.outcome is Outcome.NOT_YET:
        yield _look("timing.day", "The day has gone by; choose another one, or note down how it went.")
    if timing.format is Format.EMAIL:
        return
    if timing.day is not None and timing.start is None:
        yield _missing("timing.start", "The hour is not set yet; with it the page says when to leave.")
    if timing.length > _GIVEN_GLADLY:
        yield _look(
            "timing.length", f"{timing.length} minutes are much to ask; thirty are given more gladly."
        )


def _place(plan: Plan, _today: date) -> Items:
    if plan.timing.day is None:
        return
    if plan.timing.format.in_person and not plan.place.address.strip():
        yield _look("place.address", "The address is not on the page yet.")
    if plan.timing.format is Format.VIDEO and not plan.place.link.strip():
        yield _look("place.link", "The link of the call is not on the page yet.")
    if plan.timing.format is Format.PHONE and not plan.host.phone.strip():
        yield _look("host.phone", "The number to call is not on the page yet.")


def _about_me(plan: Plan, _today: date) -> Items:
    profile = plan.profile
    if not profile.name.strip():
        yield _missing("profile.name", "Your own name is not on the one-sheet yet.")
    if not profile.summary.strip():
        yield _look("profile.summary", "The one-sheet does not say yet who you are; three sentences do.")
    if not profile.situation.strip():
        yield _look("profile.situation", "Have two calm sentences ready for a question about your situation.")
    if names_host(plan) and not plan.one_sheet.without_host:
        listed = left_out_of(plan)
        are, them, ask = ("are", "them", "they ask") if len(listed) > 1 else ("is", "it", "it asks")
        yield _look(
            "one_sheet.without_host",
            f"{joined(listed)} {are} on the one-sheet for {_them(plan)}; "
            f"leave {them} off this copy, or {ask} for a job.",
        )


_CHECKS: tuple[Callable[[Plan, date], Items], ...] = (
    _host,
    _objectives,
    _questions,
    _request,
    _dress,
    _timing,
    _place,
    _about_me,
)

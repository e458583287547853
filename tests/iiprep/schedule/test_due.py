"""What is due: in its order, from all meetings at once; only courtesies ever have a time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.model.debrief import Happened, Outcome, Promise, Thanks
from iiprep.model.meeting import Loop, Timing
from iiprep.model.person import Contact, Person
from iiprep.model.plan import Plan
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.business import Calendar
from iiprep.schedule.chain import Chain
from iiprep.schedule.due import Book, Group, Kind, Known, Replies, Terms, due, owes, replies_of
from iiprep.schedule.stages import standing_of
from iiprep.settings import Settings
from tests.chains import ANA, MET, THANKED, TOM, TUESDAY, ZONE, asked_on, chain, terms, texts
from tests.iiprep.strategies import values_of

WISHES = {Kind.CONNECT, Kind.NUDGE, Kind.ANOTHER, Kind.TOUCH, Kind.SUGGESTED, Kind.FOLLOW, Kind.THEIRS}


PRIYA = Person(id="p", name="Priya", contacts=(Contact(day=date(2026, 1, 1), how="A note"),))


def test_today_stands_first_then_courtesies_then_who_else() -> None:
    book = Book(
        chains=(
            asked_on(date(2026, 10, 20), "c", host=TOM),
            chain("b", happened=MET, timing=replace_day(date(2026, 11, 2))),
            chain("a", timing=TUESDAY),
        ),
        people=(Known(PRIYA),),
        last_sent=date(2026, 10, 20),
        zone=ZONE,
    )
    assert texts(due(book, terms("2026-11-03 08:00"))) == [
        "Re-read your request to Ana",
        "Leave for the meeting with Ana",
        "Thank-you to Ana",
        "Ask somebody else meanwhile",
        "One kind nudge to Tom, or let it rest",
        "A few lines to Priya",
    ]


def replace_day(day: date) -> Timing:
    return TUESDAY.model_copy(update={"day": day})


def test_what_has_a_time_comes_first_and_the_order_after_one_meeting_is_kept() -> None:
    done = {"thanks": (THANKED,), "timing": TUESDAY}
    first = chain("z", happened=Happened(outcome=Outcome.MET, my_promises=(Promise(text="Call"),)), **done)
    second = chain("a", host=TOM, happened=MET, timing=replace_day(date(2026, 11, 4)))
    kinds = [one.kind for one in due(Book(chains=(second, first)), terms("2026-11-05 08:00"))]
    assert kinds == [Kind.THANK, Kind.CONNECT, Kind.TELL, Kind.PROMISE]


def test_of_what_has_no_time_any_more_the_latest_stands_first() -> None:
    old = chain("a", happened=MET, timing=replace_day(date(2026, 3, 2)))
    fresh = chain("b", host=TOM, happened=MET, timing=replace_day(date(2026, 10, 2)))
    assert texts(due(Book((old, fresh)), terms("2026-11-03 08:00"))) == [
        "Thank-you to Tom",
        "Thank-you to Ana",
    ]


@pytest.mark.requirement("R64")
def test_somebody_else_is_offered_once_and_with_honest_numbers() -> None:
    first, second = asked_on(date(2026, 11, 5), "a"), asked_on(date(2026, 11, 6), "b", host=TOM)
    book = Book((first, second), last_sent=date(2026, 11, 6), replies=Replies(sent=9, yes=2))
    others = [one for one in due(book, terms("2026-11-16 08:00")) if one.kind is Kind.ANOTHER]
    assert [one.meeting_id for one in others] == ["b"]
    assert others[0].why.endswith("Of 9 notes 2 brought a yes; that is how it goes for everybody.")


def test_replies_count_what_was_sent() -> None:
    sent = Request(sent_on=date(2026, 11, 5))
    chains = [
        chain(),
        chain(request=sent),
        chain(request=sent, waiting=Waiting(answer=Answer.NO)),
        chain(request=sent, waiting=Waiting(answer=Answer.YES)),
        chain(request=sent, happened=MET),
    ]
    replies = replies_of(standing_of(one.plan) for one in chains)
    assert replies == Replies(sent=4, yes=2)
    assert Replies(1, 0).words == ""
    assert "none was answered with a yes yet" in Replies(3, 0).words


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(chain(), False, id="begun"),
        pytest.param(asked_on(date(2026, 11, 5)), False, id="asked"),
        pytest.param(chain(happened=MET), True, id="met"),
        pytest.param(chain(happened=MET, thanks=(THANKED,)), True, id="introducer-not-told"),
        pytest.param(
            chain(happened=MET, thanks=(THANKED,), loop=Loop(told_on=date(2026, 11, 4))), False, id="all-done"
        ),
        pytest.param(chain(happened=Happened(outcome=Outcome.NOT_HELD)), True, id="not-held-not-told"),
        pytest.param(
            chain(
                host=TOM,
                happened=Happened(outcome=Outcome.MET, my_promises=(Promise(text="Call"),)),
                thanks=(THANKED,),
            ),
            True,
            id="promised",
        ),
    ],
)
def test_what_a_meeting_still_owes(one: Chain, expected: bool) -> None:
    assert owes(one.plan) is expected


ANY_PLAN = st.builds(
    Plan,
    **{
        name: values_of(Plan.model_fields[name].annotation or Plan)
        for name in ("request", "waiting", "timing")
    },
    happened=values_of(Happened),
    thanks=st.lists(values_of(Thanks), max_size=2).map(tuple),
    host=st.sampled_from((ANA, TOM)),
)
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2900, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@settings(max_examples=150, deadline=None)
@given(ANY_PLAN, MOMENTS, st.sampled_from(("", "US", "DE")))
def test_whatever_is_written_down(plan: Plan, now: datetime, region: str) -> None:
    one = Chain("a", plan)
    found = due(Book((one,), last_sent=plan.request.sent_on), Terms(now, Settings(), Calendar(region)))
    over = one.ended is None or one.ended <= now
    assert all(item.since <= now for item in found if over and item.kind is not Kind.CHOOSE)
    assert all(item.when is None or item.when >= now or item.group is Group.TODAY for item in found)
    assert all(item.when is None for item in found if item.kind in WISHES)
    kinds = {item.kind for item in found}
    if Kind.THANK in kinds:
        assert not kinds & {Kind.CONNECT, Kind.TELL, Kind.PROMISE, Kind.THEIRS, Kind.FOLLOW, Kind.SUGGESTED}
    if plan.waiting.nudged_on:
        assert Kind.NUDGE not in kinds


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 30 * 24), st.sampled_from(("America/New_York", "Asia/Kathmandu", "Pacific/Auckland")))
def test_a_meeting_that_moves_takes_its_dates_along(hours: int, zone: str) -> None:
    """The same hours after the end, the same things are offered, wherever the seeker sits."""
    end = chain(timing=TUESDAY, happened=MET).ended
    assert end is not None
    moved = replace_day(date(2026, 12, 15))
    plan = chain(timing=moved, happened=MET).plan
    later = Chain("a", plan)
    assert later.ended is not None
    now = [terms(one + timedelta(hours=hours)) for one in (end, later.ended)]
    first, second = (
        due(Book((one,), zone=zone), at)
        for one, at in zip((chain(timing=TUESDAY, happened=MET), later), now, strict=True)
    )
    assert texts(first) == texts(second)
    assert [one.when and one.when - end for one in first] == [
        one.when and one.when - later.ended for one in second
    ]


def test_a_thank_you_that_was_sent_stays_sent_when_the_date_is_put_right() -> None:
    sent = chain(
        timing=TUESDAY, happened=MET, thanks=(Thanks(own_words="Thank you.", sent_on=date(2026, 11, 3)),)
    )
    moved = replace(sent, plan=sent.plan.model_copy(update={"timing": replace_day(date(2026, 11, 2))}))
    assert Kind.THANK not in [one.kind for one in due(Book((moved,)), terms("2026-11-04 08:00"))]

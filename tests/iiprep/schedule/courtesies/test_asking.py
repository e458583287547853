"""The quiet routine: three business days, seven, one nudge, then peace."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.model.meeting import Format, Timing
from iiprep.model.request import Answer, Waiting
from iiprep.schedule.courtesies.asking import asking
from iiprep.schedule.courtesies.items import Due, Kind
from iiprep.schedule.courtesies.thanking import after
from tests.chains import ANA, asked_on, chain, terms, texts

SENT = date(2026, 11, 19)
OTHER, NUDGE = "Ask somebody else meanwhile", "One kind nudge to Ana, or let it rest"


def on(day: date, **sections: object) -> list[Due]:
    return list(asking(asked_on(SENT, **sections), terms(f"{day} 08:00")))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 11, 19), [], id="the-same-day"),
        pytest.param(date(2026, 11, 23), [], id="two-business-days"),
        pytest.param(date(2026, 11, 24), [OTHER], id="three"),
        pytest.param(date(2026, 11, 30), [OTHER], id="thanksgiving-is-no-business-day"),
        pytest.param(date(2026, 12, 1), [OTHER, NUDGE], id="seven"),
        pytest.param(date(2026, 12, 10), [NUDGE], id="fourteen"),
    ],
)
def test_silence(day: date, expected: list[str]) -> None:
    assert texts(on(day)) == expected


def test_the_numbers_are_settings() -> None:
    quick = terms("2026-11-20 08:00", another_after=1, nudge_after=1)
    assert texts(asking(asked_on(SENT), quick)) == [OTHER, NUDGE]
    slow = terms("2026-12-01 08:00", nudge_after=20)
    assert texts(asking(asked_on(SENT), slow)) == [OTHER]


def test_a_wish_is_never_due() -> None:
    assert [one.when for one in on(date(2026, 12, 1))] == [None, None]


def test_the_nudge_is_marked_by_its_date() -> None:
    nudge = on(date(2026, 12, 1))[1]
    assert (nudge.kind, nudge.done) == (Kind.NUDGE, "waiting.nudged_on")


@given(st.integers(0, 400))
def test_never_a_third_message(days: int) -> None:
    nudged = Waiting(nudged_on=date(2026, 12, 1))
    later = date(2026, 12, 1) + timedelta(days=days)
    assert NUDGE not in texts(on(later, waiting=nudged))


@pytest.mark.parametrize("answer", [Answer.NO, Answer.OTHER, Answer.NOT_REACHED])
def test_after_an_answer_nothing_more_is_asked(answer: Answer) -> None:
    assert on(date(2026, 12, 10), waiting=Waiting(answer=answer)) == []


def test_a_yes_wants_a_time_and_a_time_ends_it() -> None:
    yes = Waiting(answer=Answer.YES, answered_on=SENT)
    assert texts(on(SENT, waiting=yes)) == ["Set the time with Ana"]
    assert on(SENT, waiting=yes, timing=Timing(day=date(2026, 12, 3))) == []


@pytest.mark.parametrize("wish", [{"stop_asking": True}, {"rests_since": SENT}])
def test_whoever_wishes_for_peace_is_not_nudged(wish: dict[str, object]) -> None:
    host = ANA.model_copy(update=wish)
    assert NUDGE not in texts(on(date(2026, 12, 1), host=host))


def test_nothing_sent_nothing_asked() -> None:
    assert list(asking(chain(), terms("2026-12-01 08:00"))) == []


def test_the_introducer_hears_when_nobody_could_be_reached() -> None:
    nudged = asked_on(SENT, waiting=Waiting(nudged_on=date(2026, 12, 1)))
    assert texts(after(nudged, terms("2026-12-09 08:00"))) == []
    assert texts(after(nudged, terms("2026-12-10 08:00"))) == ["Tell Ben that Ana could not be reached"]


@pytest.mark.requirement("R73", "R74")
def test_a_yes_to_questions_by_e_mail_asks_for_no_hour() -> None:
    said_yes = Waiting(answer=Answer.YES, answered_on=SENT)
    (one,) = on(date(2026, 11, 20), waiting=said_yes, timing=Timing(format=Format.EMAIL))
    assert (one.text, one.path) == ("Your questions to Ana, by e-mail", "timing.day")
    (other,) = on(date(2026, 11, 20), waiting=said_yes)
    assert other.text == "Set the time with Ana"

"""Nobody is sent a third message, whichever meeting it would be for."""

from datetime import date

import pytest

from iiprep.model.fields import replaced
from iiprep.model.person import Contact
from iiprep.model.request import Waiting
from iiprep.schedule.chain import Chain
from iiprep.schedule.due import Book, Kind, due
from tests.chains import ANA, MET, THANKED, TOM, asked_on, chain, terms

MONTH_AGO = asked_on(date(2026, 9, 1), "a", waiting=Waiting(nudged_on=date(2026, 9, 14)))
AGAIN = asked_on(date(2026, 10, 1), "b")


def nudges(*chains: Chain) -> list[str]:
    found = due(Book(chains), terms("2026-10-20 08:00"))
    return [one.meeting_id for one in found if one.kind is Kind.NUDGE]


@pytest.mark.requirement("R15", "R45")
def test_who_left_two_messages_unanswered_is_not_nudged_for_a_new_request() -> None:
    assert nudges(MONTH_AGO, AGAIN) == []
    assert nudges(MONTH_AGO, asked_on(date(2026, 10, 1), "b", host=TOM)) == ["b"]


def test_a_word_between_us_since_begins_anew() -> None:
    spoken = replaced(ANA, contacts=(Contact(day=date(2026, 9, 20), how="Met in the lift"),))
    again = asked_on(date(2026, 10, 1), "b", host=spoken)
    assert nudges(Chain("a", replaced(MONTH_AGO.plan, host=spoken)), again) == ["b"]
    day = replaced(AGAIN.plan.timing, day=date(2026, 9, 22))
    met = chain("c", happened=MET, timing=day, thanks=(THANKED,))
    assert nudges(MONTH_AGO, AGAIN, met) == ["b"]


def test_of_two_notes_that_wait_the_first_one_is_nudged_for() -> None:
    assert nudges(AGAIN, asked_on(date(2026, 9, 30), "c")) == ["c"]

"""What is told before a foreign appointment calls off this meeting."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from iiprep.exchange.calendar.doubts import Doubt, doubts
from iiprep.exchange.calendar.found import Found, Says
from iiprep.model.plan import with_value
from tests.iiprep.exchange.calendar.test_agenda import plan_with

TODAY = date(2026, 11, 25)
PLAN = with_value(plan_with(), "calendar.uid", "abcd1234")
SAME = Found("Talk", Says.CALLED_OFF, date(2026, 12, 3), start=datetime(2026, 12, 3, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("found", "doubt"),
    [
        (SAME, ()),
        (replace(SAME, uid="zzz"), ()),
        (replace(SAME, uid="abcd1234-leave@iiprep"), ()),
        (replace(SAME, uid="other567@iiprep"), (Doubt.ANOTHER_MEETING,)),
        (replace(SAME, start=datetime(2027, 2, 3, 15, tzinfo=UTC)), (Doubt.ANOTHER_DAY,)),
        (replace(SAME, start=datetime(2026, 12, 3, 17, tzinfo=UTC)), (Doubt.ANOTHER_HOUR,)),
        (replace(SAME, start=None, day=date(2026, 12, 4)), (Doubt.ANOTHER_DAY,)),
        (replace(SAME, start=None), ()),
        (replace(SAME, says=Says.MEETS, start=datetime(2027, 2, 3, 15, tzinfo=UTC)), ()),
        (replace(SAME, says=Says.MEETS, start=datetime(2020, 1, 7, 15, tzinfo=UTC)), (Doubt.PAST,)),
    ],
    ids=[
        "same",
        "foreign-name",
        "our-way-there",
        "our-other-meeting",
        "another-day",
        "another-hour",
        "whole-other-day",
        "whole-day",
        "an-invitation-may-move-it",
        "long-past",
    ],
)
def test_what_speaks_against_it(found: Found, doubt: tuple[Doubt, ...]) -> None:
    assert doubts(PLAN, found, TODAY) == doubt


def test_without_a_day_nothing_is_known() -> None:
    assert doubts(with_value(PLAN, "timing.day", None), SAME, TODAY) == (Doubt.NO_DAY,)

"""What is told before a foreign appointment calls off this meeting."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from iiprep.exchange.calendar.answers.doubts import Doubt, doubts, speaks_for
from iiprep.exchange.calendar.answers.found import Found, Says
from iiprep.exchange.calendar.memory import steady_id
from iiprep.model.plan import with_value
from tests.iiprep.exchange.calendar.test_agenda import plan_with

TODAY = date(2026, 11, 25)
PLAN = with_value(plan_with(host__email="Ana@Northwind.example"), "calendar.uid", "abcd1234")
SAME = Found(
    "Talk",
    Says.CALLED_OFF,
    date(2026, 12, 3),
    start=datetime(2026, 12, 3, 15, tzinfo=UTC),
    uid="abcd1234@iiprep",
)
FOREIGN = replace(SAME, uid="zzz")


@pytest.mark.parametrize(
    ("found", "doubt"),
    [
        (SAME, ()),
        (FOREIGN, (Doubt.NOT_KNOWN,)),
        (replace(SAME, uid=""), (Doubt.NOT_KNOWN,)),
        (replace(FOREIGN, who="ana OKAFOR"), ()),
        (replace(FOREIGN, addresses=("me@x.example", "ana@northwind.example")), ()),
        (replace(FOREIGN, who="Bob", addresses=("bob@x.example",)), (Doubt.NOT_KNOWN,)),
        (replace(FOREIGN, start=datetime(2027, 2, 3, 15, tzinfo=UTC)), (Doubt.ANOTHER_DAY,)),
        (replace(FOREIGN, says=Says.MEETS), (Doubt.NOT_KNOWN,)),
        (replace(SAME, uid=f"{steady_id(PLAN)}@iiprep"), ()),
        (replace(SAME, uid="abcd1234-leave@iiprep"), (Doubt.BESIDE,)),
        (replace(SAME, uid="abcd1234-slot-20261203t150000z@iiprep"), ()),
        (replace(SAME, start=None, day=None), ()),
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
        "no-name",
        "from-the-host",
        "the-host-is-invited",
        "somebody-else",
        "foreign-and-another-day",
        "a-foreign-invitation",
        "our-name-not-remembered",
        "our-way-there",
        "a-time-we-offered",
        "no-day",
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


def test_what_alone_speaks_for_a_foreign_appointment_is_said() -> None:
    assert "but Ana Okafor takes part in it." in speaks_for(PLAN, replace(FOREIGN, who="Ana Okafor"))
    assert speaks_for(PLAN, FOREIGN) == speaks_for(PLAN, replace(SAME, who="Ana Okafor")) == ""


def test_without_a_day_nothing_is_known() -> None:
    assert doubts(with_value(PLAN, "timing.day", None), SAME, TODAY) == (Doubt.NO_DAY,)

"""The instants of a meeting: its end as noted or planned, and days on the seeker's calendar."""

from datetime import date, time
from typing import Any

import pytest

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.meeting import Loop, Timing
from iiprep.model.person import Person
from iiprep.schedule.chain import called
from tests.chains import ANA, TOM, at, chain

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        pytest.param({}, None, id="no-date"),
        pytest.param({"timing": Timing(day=DAY, start=time(10))}, "2026-11-03 10:30", id="as-planned"),
        pytest.param({"timing": Timing(day=DAY)}, "2026-11-03 18:00", id="no-time-is-the-evening"),
        pytest.param(
            {"timing": Timing(day=DAY, start=time(10)), "happened": Happened(ended=time(10, 52))},
            "2026-11-03 10:52",
            id="as-noted",
        ),
        pytest.param(
            {"timing": Timing(day=DAY, start=time(10), zone="America/Los_Angeles")},
            "2026-11-03 13:30",
            id="their-zone",
        ),
        pytest.param(
            {"timing": Timing(day=date(2026, 11, 1), start=time(0, 45))},
            "2026-11-01 01:15",
            id="the-night-the-clock-goes-back",
        ),
    ],
)
def test_when_it_ended(sections: dict[str, Any], expected: str | None) -> None:
    assert chain(**sections).ended == (at(expected) if expected else None)


def test_who_is_still_to_be_thanked_and_told() -> None:
    two = chain(others=(TOM,), thanks=(Thanks(own_words="Thank you.", sent_on=DAY),))
    assert (two.unthanked, two.untold) == ((1,), "Ben")
    assert chain(loop=Loop(told_on=DAY)).untold == ""
    assert chain(host=TOM).untold == ""


def test_whether_it_is_open_or_over() -> None:
    held = {outcome: chain(happened=Happened(outcome=outcome)) for outcome in Outcome}
    assert [one.open for one in held.values()] == [True, False, False]
    assert [one.met for one in held.values()] == [False, True, False]


def test_a_day_is_the_seekers_day() -> None:
    late = at("2026-11-03 23:30")
    assert chain().today(late) == DAY
    assert chain().midnight(DAY) == at("2026-11-03 00:00")
    assert chain().end_of(DAY) == at("2026-11-03 23:59")


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (ANA, "Ana"),
        (Person(organisation="Northwind Foods"), "Northwind Foods"),
        (Person(), "your host"),
    ],
)
def test_a_person_in_a_sentence(person: Person, expected: str) -> None:
    assert called(person) == expected

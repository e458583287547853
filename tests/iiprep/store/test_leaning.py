"""My zone changes, and no meeting moves with it."""

from datetime import date, time

import pytest

from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from iiprep.model.request import Request, Slot
from iiprep.store.workbook import Workbook

DAY = date(2026, 12, 1)
TIMED = Timing(day=DAY, start=time(10, 15))
OFFERED = Request(slots=(Slot(day=DAY, start=time(10)),))
BERLIN = Profile(name="Jordan", zone="Europe/Berlin")
TOKYO = replaced(BERLIN, zone="Asia/Tokyo")


@pytest.mark.parametrize(
    ("host", "sections", "zone"),
    [
        pytest.param(Person(id="a"), {"timing": TIMED}, "Europe/Berlin", id="an hour on my clock"),
        pytest.param(
            Person(id="a"), {"timing": replaced(TIMED, zone="UTC")}, "UTC", id="an hour on its own clock"
        ),
        pytest.param(Person(id="a"), {"timing": replaced(TIMED, start=None)}, "", id="a day alone"),
        pytest.param(Person(id="a"), {"request": OFFERED}, "Europe/Berlin", id="hours offered on my clock"),
        pytest.param(Person(id="a", zone="UTC"), {"request": OFFERED}, "", id="hours offered on theirs"),
        pytest.param(Person(id="a"), {"request": Request(slots=(Slot(),))}, "", id="a row without an hour"),
    ],
)
def test_what_leans_on_my_zone_keeps_it_when_that_changes(
    workbook: Workbook, host: Person, sections: dict[str, object], zone: str
) -> None:
    workbook.save_profile(BERLIN)
    key = workbook.create(replaced(new_plan(BERLIN, host), **sections))
    workbook.save_profile(replaced(BERLIN, name="Jordan Rivera"))
    assert workbook.load(key).timing == sections.get("timing", Timing())
    workbook.save_profile(TOKYO)
    assert workbook.load(key).timing.zone == zone


def test_another_meeting_that_is_saved_with_my_new_zone_moves_none_either(workbook: Workbook) -> None:
    workbook.save_profile(BERLIN)
    first = workbook.create(replaced(new_plan(BERLIN, Person(id="a")), timing=TIMED))
    second = workbook.create(new_plan(BERLIN, Person(id="b")))
    workbook.save(second, replaced(workbook.load(second), profile=TOKYO))
    assert workbook.load(first).timing.zone == "Europe/Berlin"
    (row, _other) = workbook.meetings(DAY)
    assert (row.id, row.day, row.start) == (first, DAY, time(18, 15))


def test_the_list_stands_on_my_clock_and_in_its_order(workbook: Workbook) -> None:
    workbook.save_profile(replaced(BERLIN, zone="America/New_York"))
    profile = workbook.profile()
    for name, day, start, zone in (
        ("Aki", date(2026, 12, 2), time(8), "Asia/Tokyo"),
        ("Ben", DAY, time(17, 30), ""),
        ("Cy", DAY, time(20), "America/New_York"),
        ("Dee", date(2026, 11, 30), time(9), ""),
        ("Eve", DAY, time(2), "Asia/Tokyo"),
        ("Fay", None, None, ""),
    ):
        plan = new_plan(profile, Person(id=name, name=name))
        workbook.create(replaced(plan, timing=Timing(day=day, start=start, zone=zone)))
    rows = workbook.meetings(DAY)
    assert [(row.name, row.day, row.start) for row in rows] == [
        ("Ben", DAY, time(17, 30)),
        ("Aki", DAY, time(18)),
        ("Cy", DAY, time(20)),
        ("Fay", None, None),
        ("Eve", date(2026, 11, 30), time(12)),
        ("Dee", date(2026, 11, 30), time(9)),
    ]


def test_the_sample_keeps_its_hours_as_they_are(workbook: Workbook) -> None:
    workbook.save_profile(BERLIN)
    key = workbook.create(replaced(new_plan(Profile(), Person(id="s")), timing=TIMED), sample=True)
    workbook.save_profile(TOKYO)
    assert workbook.load(key).timing == TIMED

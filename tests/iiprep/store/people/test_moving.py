"""A meeting from a file: nobody who is known loses a word, and taking it can be undone and done again."""

from datetime import date
from pathlib import Path

import pytest

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.debrief import Happened, Suggested
from iiprep.model.fields import replaced
from iiprep.model.in_calendar import InCalendar
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile
from iiprep.paths import sample_file
from iiprep.store.people.moving import is_there, with_known_people
from iiprep.store.workbook import Workbook

ANA = Person(id="ana", name="Ana Okafor", email="ana@n.example", found_out="Trains.")
FROM_FILE = Person(id="other", name="Ana Okafor", title="VP", email="ana@n.example", found_out="Likes jazz.")


def stored(workbook: Workbook) -> tuple[object, ...]:
    """What the person sees of the workbook."""
    return workbook.people(), workbook.circle.known().meetings, workbook.profile()


def test_a_meeting_in_an_empty_workbook_is_equal(workbook: Workbook) -> None:
    plan = sample_plan(sample_file())
    assert workbook.load(workbook.moving.take(plan).meeting_id) == plan


def test_who_is_known_keeps_their_words_and_gets_what_only_the_file_has(workbook: Workbook) -> None:
    workbook.circle.save(ANA)
    arrived = workbook.moving.take(new_plan(Profile(), FROM_FILE))
    host = workbook.load(arrived.meeting_id).host
    assert (host.id, host.title) == ("ana", "VP")
    assert host.found_out.splitlines() == ["Trains.", "Likes jazz."]
    assert workbook.people() == (host,)


@pytest.mark.parametrize("other", [Person(id="ana", name="Bo Li"), Person(id="ana", organisation="Dock")])
def test_somebody_else_with_the_id_of_one_who_is_known_becomes_new(workbook: Workbook, other: Person) -> None:
    workbook.circle.save(ANA)
    plan = replaced(new_plan(Profile(), ANA), others=(other,))
    host, second = workbook.load(workbook.moving.take(plan).meeting_id).people
    assert host == ANA
    assert second == replaced(other, id=second.id)
    assert second.id != "ana"


def test_an_introducer_in_the_file_is_followed_to_who_they_are_here() -> None:
    ben = Person(id="ben", name="Ben Carter", introducer="other")
    plan = replaced(new_plan(Profile(), FROM_FILE), others=(ben,))
    host, other = with_known_people(plan, (ANA,)).people
    assert (host.id, other.introducer) == ("ana", "ana")


def test_the_profile_is_taken_only_where_there_is_none(workbook: Workbook) -> None:
    workbook.moving.take(new_plan(Profile(name="Jordan"), ANA))
    workbook.moving.take(new_plan(Profile(name="Somebody"), ANA))
    assert workbook.profile() == Profile(name="Jordan")


def test_a_sample_that_was_saved_leaves_its_people_and_its_profile_behind(workbook: Workbook) -> None:
    sample = sample_plan(sample_file())
    workbook.create(sample, sample=True)
    assert not workbook.moving.takes_profile(sample)
    plan = workbook.load(workbook.moving.take(sample).meeting_id)
    assert (plan.host.name, plan.profile) == (sample.host.name, Profile())
    assert plan.host.id != sample.host.id


def test_it_is_undone_and_done_again(workbook: Workbook) -> None:
    workbook.circle.save(ANA)
    before = stored(workbook)
    suggested = Happened(suggested=(Suggested(text="Cem Kaya, Dock", person="cem"),))
    plan = replaced(new_plan(Profile(name="Jordan"), FROM_FILE), happened=suggested)
    arrived = workbook.moving.take(replaced(plan, others=(Person(id="bo", name="Bo Li"),)))
    after = stored(workbook)
    assert {one.name for one in workbook.people()} == {"Ana Okafor", "Bo Li", "Cem Kaya"}
    kept = workbook.moving.undo(arrived)
    assert stored(workbook) == before
    workbook.moving.redo(arrived, kept)
    assert stored(workbook) == after


def test_what_was_changed_since_stays_when_it_is_undone(workbook: Workbook) -> None:
    bo = Person(id="bo", name="Bo Li")
    arrived = workbook.moving.take(replaced(new_plan(Profile(name="Jordan"), ANA), others=(bo,)))
    workbook.circle.save(replaced(ANA, found_out="Sails."))
    workbook.create(new_plan(workbook.profile(), bo))
    workbook.save_profile(Profile(name="Jordan Rivera"))
    workbook.moving.undo(arrived)
    assert {one.id: one.found_out for one in workbook.people()} == {"ana": "Sails.", "bo": ""}
    assert workbook.profile() == Profile(name="Jordan Rivera")


def test_two_meetings_never_share_an_entry_in_a_calendar(workbook: Workbook) -> None:
    plan = replaced(new_plan(Profile(), ANA), calendar=InCalendar(uid="one"))
    first, second = (workbook.load(workbook.moving.take(plan).meeting_id) for _time in range(2))
    assert (first.calendar.uid, second.calendar.uid) == ("one", "")


@pytest.mark.parametrize(
    ("topic", "day", "there"),
    [
        ("brand  Management", date(2026, 12, 3), True),
        ("Logistics", date(2026, 12, 3), False),
        ("Brand management", None, False),
    ],
)
def test_the_same_person_day_and_topic_are_the_same_meeting(
    tmp_path: Path, topic: str, day: date | None, there: bool
) -> None:
    workbook = Workbook.open(tmp_path / "mine")
    workbook.create(_meeting(ANA, "Brand management", date(2026, 12, 3)))
    known = workbook.circle.known()
    workbook.close()
    assert is_there(_meeting(FROM_FILE, topic, day), known) is there


def _meeting(host: Person, topic: str, day: date | None) -> Plan:
    plan = new_plan(Profile(), host)
    return replaced(plan, topic=topic, timing=replaced(plan.timing, day=day))

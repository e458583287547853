"""Somebody suggested is a person of the workbook, and follows the debrief until changed elsewhere."""

import pytest

from iiprep.model.debrief import Suggested
from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.store.workbook import Workbook

PRIYA = Suggested(text="Priya Nair, Meadow & Pine", person="p")


def plan_with(*suggested: Suggested) -> Plan:
    plan = new_plan(Profile(), Person(id="ana", name="Ana Okafor"))
    return with_value(plan, "happened.suggested", suggested)


def names(workbook: Workbook) -> list[str]:
    return [person.name for person in workbook.people()]


@pytest.mark.requirement("R13")
def test_a_suggestion_becomes_a_person_with_an_introducer(workbook: Workbook) -> None:
    workbook.create(plan_with(PRIYA, Suggested(text="No id"), Suggested(person="blank")))
    priya = next(person for person in workbook.people() if person.id == "p")
    assert (priya.name, priya.organisation, priya.introducer) == ("Priya Nair", "Meadow & Pine", "ana")
    assert names(workbook) == ["Ana Okafor", "Priya Nair"]


def test_they_follow_the_words_of_the_debrief(workbook: Workbook) -> None:
    meeting = workbook.create(plan_with())
    for typed in ("P", "Pri", "Priya Nair"):
        workbook.save(meeting, plan_with(replaced(PRIYA, text=typed)))
    assert names(workbook) == ["Ana Okafor", "Priya Nair"]
    workbook.save(meeting, plan_with())
    assert names(workbook) == ["Ana Okafor"]
    workbook.save(meeting, plan_with(PRIYA))
    assert names(workbook) == ["Ana Okafor", "Priya Nair"]


def test_whoever_has_a_meeting_of_their_own_is_theirs_to_change(workbook: Workbook) -> None:
    meeting = workbook.create(plan_with(PRIYA))
    known = next(person for person in workbook.people() if person.id == "p")
    own = workbook.create(new_plan(Profile(), known))
    workbook.save(meeting, plan_with())
    assert workbook.load(own).host == known
    assert "Priya Nair" in names(workbook)
    workbook.save(meeting, plan_with(PRIYA))
    workbook.save(own, new_plan(Profile(), replaced(known, email="priya@meadow.example")))
    workbook.save(meeting, plan_with(replaced(PRIYA, text="Somebody else")))
    assert workbook.load(own).host.email == "priya@meadow.example"
    assert workbook.load(own).host.name == "Priya Nair"


def test_nobody_of_the_sample_reaches_my_people(workbook: Workbook, sample: Plan) -> None:
    workbook.add_sample(sample)
    assert workbook.people() == ()
    mine = with_value(plan_with(), "happened.suggested", sample.happened.suggested)
    workbook.create(mine)
    assert names(workbook) == ["Ana Okafor"]

"""The introducer's name is the one that stands with them among the people, wherever it is read."""

from datetime import date

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from iiprep.store.workbook import Workbook

DAY = date(2026, 12, 2)
BEN = Person(id="ben", name="Ben")
ANA = Person(id="ana", name="Ana Okafor", introducer="ben", introduced_by="Ben")


def met(workbook: Workbook, host: Person = ANA) -> str:
    workbook.circle.save(BEN)
    sent = Thanks(own_words="Thank you.", sent_on=DAY)
    plan = replaced(new_plan(workbook.profile(), host), timing=Timing(day=DAY), thanks=(sent,))
    return workbook.create(replaced(plan, happened=Happened(outcome=Outcome.MET)))


def names(workbook: Workbook, meeting: str) -> set[str]:
    (chain,) = workbook.book(DAY).chains
    known = {one.introduced_by for one in workbook.circle.known().people if one.id == "ana"}
    return {chain.untold, workbook.load(meeting).host.introduced_by, *known}


def test_a_name_that_was_changed_is_another_everywhere(workbook: Workbook) -> None:
    meeting = met(workbook)
    workbook.circle.save(replaced(BEN, name="Benjamin Ito"))
    assert names(workbook, meeting) == {"Benjamin Ito"}


def test_who_is_known_by_the_link_alone_has_a_name(workbook: Workbook) -> None:
    assert names(workbook, met(workbook, replaced(ANA, introduced_by=""))) == {"Ben"}


def test_who_was_deleted_stays_away_though_the_introducer_has_another_name(workbook: Workbook) -> None:
    meeting = met(workbook)
    workbook.circle.save(replaced(BEN, name="Benjamin Ito"))
    workbook.circle.delete("ana")
    workbook.save(meeting, replaced(workbook.load(meeting), topic="Brand"))
    assert [one.id for one in workbook.people()] == ["ben"]


def test_nobody_introduced_themselves_once_two_are_made_one(workbook: Workbook) -> None:
    meeting = met(workbook, replaced(ANA, introduced_by="Ana Okafor", introducer="twin"))
    workbook.circle.save(Person(id="twin", name="Ana Okafor"))
    workbook.circle.merge("ana", "twin")
    assert names(workbook, meeting) == {""}

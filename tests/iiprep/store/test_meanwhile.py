"""A plan that is stored from an earlier copy leaves what others stored about the same people meanwhile."""

from datetime import date

from iiprep.model.fields import replaced
from iiprep.model.person import Contact, Person
from iiprep.model.plan import new_plan, with_value
from iiprep.store.workbook import Workbook

ANA = Person(id="ana", name="Ana Okafor")
CALL = Contact(day=date(2026, 12, 2), how="a call")


def test_an_open_meeting_leaves_a_contact_that_was_noted_meanwhile(workbook: Workbook) -> None:
    meeting = workbook.create(new_plan(workbook.profile(), ANA))
    read = workbook.load(meeting)
    workbook.circle.save(replaced(ANA, contacts=(CALL,)), since=(ANA,))
    workbook.save(meeting, with_value(read, "host.title", "VP"), since=read)
    host = workbook.load(meeting).host
    assert (host.title, host.contacts) == ("VP", (CALL,))


def test_an_open_meeting_leaves_a_profile_that_was_changed_meanwhile(workbook: Workbook) -> None:
    meeting = workbook.create(new_plan(workbook.profile(), ANA))
    read = workbook.load(meeting)
    workbook.save_profile(replaced(workbook.profile(), phone="12"))
    workbook.save(meeting, with_value(read, "profile.name", "Jordan"), since=read)
    assert (workbook.profile().name, workbook.profile().phone) == ("Jordan", "12")


def test_somebody_deleted_meanwhile_stays_away(workbook: Workbook) -> None:
    meeting = workbook.create(new_plan(workbook.profile(), ANA))
    read = workbook.load(meeting)
    workbook.circle.save(replaced(ANA, phone="12"), since=(ANA,))
    workbook.circle.delete("ana")
    workbook.save(meeting, with_value(read, "topic", "Brand"), since=read)
    assert workbook.people() == ()


def test_somebody_new_is_stored_whole(workbook: Workbook) -> None:
    meeting = workbook.create(new_plan(workbook.profile(), ANA))
    read = workbook.load(meeting)
    tom = Person(id="tom", name="Tom Weiss")
    workbook.save(meeting, replaced(read, others=(tom,)), since=read)
    assert workbook.load(meeting).others == (tom,)

"""From Next to the person it is about, by keyboard: somebody suggested, somebody to write to."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from iiprep.model.debrief import Happened, Outcome, Suggested, Thanks
from iiprep.model.person import Contact, NameUse, Person
from tests.ui.living import Living
from ui.app import now
from ui.people.people_view import PeopleView
from ui.workbook.new_meeting import NewMeetingDialog
from ui.workbook.next.item import NextItem

TODAY = now().date()
ANA = Person(id="ana", name="Ana Okafor")
SENT = Thanks(own_words="Thank you.", sent_on=TODAY - timedelta(days=1), connected_on=TODAY)


def open_item(living: Living, text: str) -> None:
    line = next(one for one in living.program.home.centre.next.items if one.text.text() == text)
    assert isinstance(line, NextItem)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    living.qtbot.keyClick(line, Qt.Key.Key_Return)
    living.rest()


def suggest(living: Living, text: str = "Priya Nair, insights, Meadow & Pine") -> None:
    """Ana suggested somebody two days ago, and is thanked for it."""
    happened = Happened(outcome=Outcome.MET, suggested=(Suggested(text=text, person="priya"),))
    living.store(ANA, TODAY - timedelta(days=2), happened=happened, thanks=(SENT,), topic="Brand teams")
    living.start()
    open_item(living, "Ask Priya Nair, whom Ana suggested")


@pytest.mark.requirement("R35", "R43")
def test_who_was_suggested_is_filled_in_with_the_introducer_and_the_consent(living: Living) -> None:
    suggest(living)
    dialog = living.dialog("window.new-meeting")
    assert isinstance(dialog, NewMeetingDialog)
    name, organisation = (dialog.findChild(QLineEdit, path) for path in ("host.name", "host.organisation"))
    assert isinstance(name, QLineEdit)
    assert isinstance(organisation, QLineEdit)
    assert (name.text(), organisation.text()) == ("Priya Nair", "Meadow & Pine")
    assert dialog.introduced.isVisible()
    assert dialog.introduced.said.text() == (
        "Introduced by Ana Okafor. The same bargain as before: whatever you do here, Ana will hear of it."
    )
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "objectives.0.text"
    living.qtbot.keyClicks(focused, "Learn how insights reach a launch")
    living.press("host.may_use_name.yes", window=dialog)
    living.qtbot.keyClick(name, Qt.Key.Key_Return)
    living.until(lambda: living.program.opener.window is not None)
    begun = living.plan(living.program.opener.meeting_id)
    assert (begun.host.id, begun.host.introducer, begun.host.introduced_by) == ("priya", "ana", "Ana Okafor")
    assert (begun.host.may_use_name, begun.topic) == (NameUse.YES, "Brand teams")
    assert begun.questions != ()


def test_what_was_added_to_who_was_suggested_is_kept(living: Living) -> None:
    living.keep(Person(id="priya", name="Priya Nair", email="priya@meadow.example", introducer="ana"))
    suggest(living)
    dialog = living.dialog("window.new-meeting")
    assert isinstance(dialog, NewMeetingDialog)
    assert dialog.plan.host.email == "priya@meadow.example"


def test_a_host_whom_nobody_introduced_has_no_consent_to_ask_for(living: Living) -> None:
    living.start()
    living.keys(living.program.home, living.action("new-meeting").shortcut())
    dialog = living.dialog("window.new-meeting")
    assert isinstance(dialog, NewMeetingDialog)
    assert not dialog.introduced.isVisible()


def test_a_few_lines_lead_to_the_person_they_are_for(living: Living) -> None:
    long_ago = (Contact(day=TODAY - timedelta(days=200), how="We met"),)
    living.keep(
        Person(id="a", name="Aaron Able"),
        Person(id="tom", name="Tom Weiss", contacts=long_ago),
        Person(id="z", name="Zoe Zane"),
    )
    living.store(Person(id="b", name="Bea Lind"))
    living.start()
    open_item(living, "A few lines to Tom")
    living.until(lambda: living.program.home.views.name == "people")
    view = living.program.home.findChild(PeopleView)
    assert isinstance(view, PeopleView)
    living.until(lambda: view.list.person is not None and view.list.person.id == "tom")
    assert view.detail.isVisible()

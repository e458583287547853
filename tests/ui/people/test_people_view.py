"""The view of people by keyboard: noting a contact, leaving in peace, deleting, making one of two."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QPushButton

from iiprep.model.debrief import Gift, Happened, Outcome, Thanks
from iiprep.model.meeting import Loop
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from tests.crowd import fill
from tests.ui.living import Living
from ui.people.merge_dialog import MergeDialog
from ui.people.people_view import PeopleView
from ui.people.person_model import People
from ui.workbook.entries import near_day

TODAY = date.today()  # noqa: DTZ011 - the program looks at the wall clock
BEN = Person(id="ben", name="Ben Carter", organisation="Harbor", email="ben@x.example")
ANA = Person(id="ana", name="Ana Okafor", introducer="ben")
MET = Happened(outcome=Outcome.MET)


def view(living: Living) -> PeopleView:
    found = living.program.home.findChild(PeopleView)
    assert isinstance(found, PeopleView)
    return found


def names(living: Living) -> list[str]:
    model = living.find("people.list")
    assert isinstance(model, QListView)
    return [model.model().index(at, 0).data() for at in range(model.model().rowCount())]


def detail(living: Living) -> str:
    labels = view(living).detail.findChildren(QLabel)
    buttons = view(living).detail.findChildren(QPushButton)
    return "\n".join(one.text() for one in (*labels, *buttons) if one.isVisible())


def choose(living: Living, name: str) -> None:
    listed = living.find("people.list")
    at = names(living).index(name)
    living.qtbot.keyClick(listed, Qt.Key.Key_Home)
    for _step in range(at):
        living.qtbot.keyClick(listed, Qt.Key.Key_Down)
    living.rest()


GIVEN = TODAY - timedelta(days=188)


@pytest.fixture
def two(living: Living) -> Living:
    """Ben, who introduced Ana, and a meeting with each, both met; Ben thanked and told."""
    request = Plan().request.model_copy(update={"sent_on": TODAY - timedelta(days=200)})
    thanks = (Thanks(own_words="Thank you.", sent_on=TODAY - timedelta(days=189)),)
    given = MET.model_copy(update={"gifts": (Gift(text="A good test kitchen", given_on=GIVEN),)})
    living.store(BEN, TODAY - timedelta(days=190), request=request, happened=given, thanks=thanks)
    living.store(ANA, TODAY - timedelta(days=90), request=request, happened=MET, loop=Loop(told_on=TODAY))
    living.start()
    living.view("people")
    return living


@pytest.mark.requirement("R2")
def test_what_has_passed_with_somebody_stands_beside_the_list(two: Living) -> None:
    assert names(two) == ["Ana Okafor", "Ben Carter"]
    choose(two, "Ben Carter")
    words = detail(two)
    assert "You have asked Ben for one favour and been introduced to one person" in words
    assert "Ben has heard how both went." in words
    assert f"{near_day(GIVEN, TODAY)}: A good test kitchen" in words
    assert "a thank-you" in words
    assert "We met" in words
    choose(two, "Ana Okafor")
    assert "Introduced by Ben Carter." in detail(two)


def test_a_contact_moves_what_is_due_and_is_undone(two: Living) -> None:
    choose(two, "Ben Carter")
    assert two.words("person.touch").startswith("Now is a good time. Last in touch with Ben on ")
    two.type("person.contact", "Sent the article")
    two.press("person.contact", Qt.Key.Key_Return)
    assert "Last in touch with Ben today: Sent the article. The settings say every 3 months." in two.words(
        "person.touch"
    )
    assert two.words("person.touch").startswith("Next: ")
    assert two.undo() == "Undo the contact with Ben"
    assert two.words("person.touch").startswith("Now is a good time.")


def test_it_stops_when_they_say_so_and_how_often_is_theirs(two: Living) -> None:
    choose(two, "Ben Carter")
    often = two.find("person.keep_in_touch")
    assert isinstance(often, QComboBox)
    assert often.currentText() == "As in the settings (every 3 months)"
    two.press("person.keep_in_touch", Qt.Key.Key_Down)
    assert two.workbook.circle.known().by_id["ben"].keep_in_touch == 0
    assert two.words("person.touch").startswith("As soon as")
    two.press("person.stop_asking")
    assert two.workbook.circle.known().by_id["ben"].stop_asking
    assert two.words("person.touch").startswith("They said they would rather not be written to.")
    two.undo()
    two.undo()
    assert two.workbook.circle.known().by_id["ben"] == BEN


def test_an_introducer_is_deleted_by_key_kept_as_a_name_and_brought_back(two: Living) -> None:
    before = two.workbook.circle.known()
    choose(two, "Ben Carter")
    two.press("people.list", Qt.Key.Key_Delete)
    assert names(two) == ["Ana Okafor"]
    assert two.program.home.toast.text == "Ben Carter was deleted."
    assert "Introduced by Ben Carter." in detail(two)
    assert two.undo() == "Undo deleting Ben Carter"
    assert two.workbook.circle.known().people == before.people


def test_recently_deleted_people_and_meetings_are_brought_back(two: Living) -> None:
    choose(two, "Ben Carter")
    two.press("people.list", Qt.Key.Key_Delete)
    two.action("meetings").trigger()
    two.program.home.centre.list.setFocus()
    two.qtbot.keyClick(two.program.home.centre.list, Qt.Key.Key_Delete)
    two.rest()
    two.view("people")
    two.press("action.deleted")
    dialog = two.dialog("window.deleted")
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "The meeting with" in said
    assert "Ben Carter" in said
    assert "30 days left" in said
    two.press("action.restore.0", window=dialog)
    two.press("action.restore.0", window=dialog)
    assert any("Nothing was deleted" in label.text() for label in dialog.findChildren(QLabel))
    assert len(two.workbook.meetings()) == 2
    assert names(two) == ["Ana Okafor", "Ben Carter"]
    two.press("action.close-deleted", window=dialog)


def test_two_records_of_one_person_become_one_and_two_again(living: Living) -> None:
    living.keep(BEN, Person(id="twin", name="B. Carter", email="BEN@x.example", title="Buyer"))
    living.start()
    living.view("people")
    assert "the same e-mail address" in view(living).duplicates.words.text()
    living.press("action.merge")
    dialog = living.dialog("window.merge")
    assert isinstance(dialog, MergeDialog)
    assert dialog.result_line.text() == "Kept: B. Carter, Buyer, Harbor, BEN@x.example"
    living.press("merge.name.1", window=dialog)
    assert dialog.result_line.text().startswith("Kept: Ben Carter, Buyer, Harbor, ")
    living.press("action.merge-now", window=dialog)
    living.rest()
    assert names(living) == ["Ben Carter"]
    (one,) = living.workbook.people()
    assert (one.name, one.title, one.organisation) == ("Ben Carter", "Buyer", "Harbor")
    assert not living.is_there("action.merge")
    living.undo()
    assert names(living) == ["B. Carter", "Ben Carter"]
    living.press("action.not-same")
    assert not living.is_there("action.merge")
    assert living.workbook.settings().not_same == ("ben twin",)
    assert living.undo() == "Undo keeping two people of B. Carter"
    assert living.is_there("action.merge")
    assert living.workbook.settings().not_same == ()
    living.action("redo").trigger()
    living.rest()
    assert not living.is_there("action.merge")


def test_somebody_is_edited_and_taken_to_a_new_meeting(two: Living) -> None:
    choose(two, "Ben Carter")
    two.press("action.edit-person")
    dialog = two.dialog("window.person")
    two.type("host.name", "Benjamin Carter", dialog)
    two.press("action.keep-person", window=dialog)
    assert names(two) == ["Ana Okafor", "Benjamin Carter"]
    assert two.undo() == "Undo the change of Benjamin Carter"
    choose(two, "Ben Carter")
    two.press("people.list", Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "action.meeting-with"
    two.press("action.meeting-with")
    asking = two.dialog("window.new-meeting")
    assert "You have asked Ben for one favour and been introduced to one person" in two.words(
        "favours.host", asking
    )
    two.press("action.cancel", window=asking)


def test_a_meeting_of_theirs_opens(two: Living) -> None:
    choose(two, "Ana Okafor")
    meeting = two.workbook.circle.known().with_person("ana")[0].id
    two.press(f"action.open-meeting.{meeting}")
    two.until(lambda: two.program.opener.window is not None)


def test_typing_filters_by_any_word_and_esc_shows_all(two: Living) -> None:
    two.type("people.search", "har")
    assert names(two) == ["Ben Carter"]
    two.press("people.search", Qt.Key.Key_Escape)
    assert len(names(two)) == 2
    two.type("people.search", "zebra")
    assert (names(two), detail(two)) == (
        [],
        "Here stands what has passed between you and whoever you choose.",
    )
    assert any("“zebra”" in label.text() for label in two.program.home.findChildren(QLabel))
    two.press("action.clear-people-search")
    assert len(names(two)) == 2
    assert not two.is_there("action.clear-people-search")


def test_an_empty_workbook_says_what_this_is_for(living: Living) -> None:
    living.start()
    living.view("people")
    living.press("action.first-meeting.people")
    living.press("action.cancel", window=living.dialog("window.new-meeting"))


def test_of_a_thousand_people_only_those_in_sight_are_put_into_words(living: Living) -> None:
    fill(living.workbook, TODAY, 1000, 0)
    living.start()
    living.view("people")
    listed = living.find("people.list")
    assert isinstance(listed, QListView)
    model = listed.model()
    assert isinstance(model, People)
    asked: set[int] = set()
    entry = model._entry
    model._entry = lambda at: (asked.add(at), entry(at))[1]  # type: ignore[method-assign]
    living.press("people.list", Qt.Key.Key_End)
    assert model.rowCount() == 1000
    assert 999 in asked
    assert len(asked) < 60


def test_a_meeting_that_is_open_is_stored_before_somebody_in_it_is_changed(living: Living) -> None:
    living.store(ANA)
    program = living.start()
    (meeting,) = living.workbook.meetings()
    program.opener.show(meeting.id, "open")
    living.view("people")
    choose(living, "Ana Okafor")
    living.type("person.contact", "Had a call")
    living.press("action.note-contact")
    assert program.opener.window is None, "its copy of Ana would be stored over the contact"
    assert [one.how for one in living.plan(meeting.id).host.contacts] == ["Had a call"]

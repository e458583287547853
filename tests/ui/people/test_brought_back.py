"""Bringing something back is a change like any other: it is undone and done again; Next follows."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.person import Person
from iiprep.store.people.circle import KEPT_DAYS, Deleted, Thing
from tests.ui.living import Living
from ui.app import now
from ui.people.deleted_dialog import NOTHING, DeletedDialog

ANA = Person(id="ana", name="Ana Okafor")
YESTERDAY = now().date() - timedelta(days=1)
CONNECT = "Connect with Ana on LinkedIn"


def lines(living: Living) -> list[str]:
    board = living.program.home.centre.next
    return [line.text.text() for line in board.items if not line.isHidden()]


def delete_the_meeting(living: Living) -> str:
    sent = Thanks(own_words="Thank you.", sent_on=YESTERDAY)
    meeting = living.store(ANA, YESTERDAY, happened=Happened(outcome=Outcome.MET), thanks=(sent,))
    living.start()
    assert lines(living) == [CONNECT]
    cards = living.program.home.centre.list
    cards.setFocus()
    living.qtbot.keyClick(cards, Qt.Key.Key_Delete)
    living.rest()
    return meeting


def test_next_is_silent_about_a_meeting_that_was_deleted(living: Living) -> None:
    delete_the_meeting(living)
    assert lines(living) == []
    living.undo()
    assert lines(living) == [CONNECT]


def test_a_meeting_brought_back_is_undone_and_brought_back_again(living: Living) -> None:
    meeting = delete_the_meeting(living)
    living.view("people")
    living.press("action.deleted")
    dialog = living.dialog("window.deleted")
    living.press("action.restore.0", window=dialog)
    assert [row.id for row in living.workbook.meetings()] == [meeting]
    living.press("action.close-deleted", window=dialog)
    assert living.undo() == "Undo bringing back the meeting with Ana Okafor"
    assert living.workbook.meetings() == ()
    living.action("redo").trigger()
    living.rest()
    assert [row.id for row in living.workbook.meetings()] == [meeting]


def test_somebody_brought_back_is_undone_and_back_again(living: Living) -> None:
    living.keep(ANA)
    living.start()
    living.view("people")
    living.press("people.list", Qt.Key.Key_Delete)
    living.press("action.deleted")
    dialog = living.dialog("window.deleted")
    living.press("action.restore.0", window=dialog)
    living.press("action.close-deleted", window=dialog)
    assert [one.id for one in living.workbook.people()] == ["ana"]
    assert living.undo() == "Undo bringing Ana Okafor back"
    assert living.workbook.people() == ()
    living.action("redo").trigger()
    living.rest()
    assert [one.id for one in living.workbook.people()] == ["ana"]


def test_who_is_gone_for_good_is_not_offered(qapp: QApplication, qtbot: QtBot) -> None:
    today = datetime.now(UTC).astimezone()
    dialog = DeletedDialog(today.date)
    qtbot.addWidget(dialog)
    old = today - timedelta(days=KEPT_DAYS + 1)
    dialog.show_rows((Deleted(Thing.PERSON, "ana", "Ana Okafor", old),))
    assert NOTHING in [label.text() for label in dialog.findChildren(QLabel)]

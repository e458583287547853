"""Somebody met by chance: two lines, heard by the coach, and a person who is kept."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from tests.ui.living import Living
from ui.people.chance_dialog import ChanceDialog


@pytest.fixture
def dialog(living: Living) -> ChanceDialog:
    living.start()
    living.view("people")
    living.press("action.chance-meeting")
    found = living.dialog("window.chance-meeting")
    assert isinstance(found, ChanceDialog)
    return found


def text(dialog: ChanceDialog) -> str:
    field = dialog.findChild(QPlainTextEdit, "request.note")
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


@pytest.mark.requirement("R61")
def test_the_same_ears_hear_two_lines_and_a_better_one_is_put_in(
    living: Living, dialog: ChanceDialog
) -> None:
    before = date.today()  # noqa: DTZ011
    living.type("host.name", "Xu Wei", dialog)
    living.type(
        "request.note", "I am in transition at the moment.\nMay I ask how you came to Northwind?", dialog
    )
    living.until(lambda: any(card.finding.rule == "transition-opener" for card in dialog.coach.cards))
    card = next(card for card in dialog.coach.cards if card.finding.rule == "transition-opener")
    card.use.setFocus(Qt.FocusReason.TabFocusReason)
    living.qtbot.keyClick(card.use, Qt.Key.Key_Space)
    assert "in transition" not in text(dialog)
    living.until(lambda: not dialog.coach.cards)
    better = text(dialog)
    living.press("action.copy-chance", window=dialog)
    assert QApplication.clipboard().text() == better
    living.press("action.keep-chance", window=dialog)
    (person,) = living.workbook.circle.known().people
    assert (person.name, person.how_found) == ("Xu Wei", "We met by chance")
    assert before <= person.contacts[0].day <= date.today()  # noqa: DTZ011
    assert person.contacts[0].how.startswith("Met by chance: ")
    assert living.undo() == "Undo keeping Xu Wei"
    assert living.workbook.circle.known().people == ()


def test_a_job_ask_is_heard_as_well(living: Living, dialog: ChanceDialog) -> None:
    living.type("request.note", "Are there any openings on your team?", dialog)
    living.until(lambda: any(card.finding.rule == "job-ask" for card in dialog.coach.cards))


def test_a_name_is_all_that_is_needed(living: Living, dialog: ChanceDialog) -> None:
    living.press("action.keep-chance", window=dialog)
    assert dialog.isVisible()
    assert dialog.hint.text() == "A name is enough, but it needs one."
    living.type("host.name", "Xu", dialog)
    living.press("host.name", Qt.Key.Key_Return, window=dialog)
    assert [one.name for one in living.workbook.circle.known().people] == ["Xu"]


def test_a_third_line_is_told_calmly(living: Living, dialog: ChanceDialog) -> None:
    living.type("request.note", "One\nTwo\nThree", dialog)
    assert "Two lines are enough" in dialog.hint.text()
    assert any("who you are" in label.text() for label in dialog.findChildren(QLabel))

"""What they already have is noted in the wizard, and the prep sheet tells what they may have read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from iiprep.papers.facts.prep_sheet import prep_sheet
from iiprep.papers.region import Region
from ui.document import Document
from ui.wizard.wizard import MeetingWizard


@pytest.mark.requirement("R53")
def test_what_they_have_is_typed_on_dress_and_stands_on_the_prep_sheet(
    wizard: MeetingWizard, document: Document, qtbot: QtBot
) -> None:
    wizard.open_step("dress")
    fold = wizard.findChild(QToolButton, "action.more.carry")
    assert isinstance(fold, QToolButton)
    fold.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    field = wizard.findChild(QPlainTextEdit, "carry.already_have")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(QApplication.focusWidget(), "My profile link")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "A one-page bio")
    assert document.plan.carry.already_have == ("My profile link", "A one-page bio")
    printed = prep_sheet(document.plan, Region("US"))["already_have"]
    assert [line["text"] for line in printed] == ["My profile link", "A one-page bio"]
    document.undo()
    assert prep_sheet(document.plan, Region("US"))["already_have"] == []

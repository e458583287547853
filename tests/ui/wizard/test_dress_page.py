"""The step Dress, driven in the wizard: two scales, the advice, what the way of meeting changes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.meeting import DressLevel, Format
from iiprep.papers.facts.prep_sheet import prep_sheet
from iiprep.papers.region import Region
from ui.document import Document
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]


@pytest.fixture
def dress(wizard: MeetingWizard) -> MeetingWizard:
    wizard.open_step("dress")
    return wizard


def words(window: MeetingWizard) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


@pytest.mark.requirement("R26")
def test_their_level_decides_the_advice(
    dress: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    assert "business casual is the safe choice" in words(dress)
    qtbot.mouseClick(find("dress.host_level.business-formal"), Qt.MouseButton.LeftButton)
    assert document.plan.dress.host_level is DressLevel.BUSINESS_FORMAL
    assert "Their dress is business formal: match it." in words(dress)
    assert "Suit, or jacket" in words(dress)
    qtbot.mouseClick(find("dress.my_level.casual"), Qt.MouseButton.LeftButton)
    assert "Casual is less formal than business formal" in words(dress)


@pytest.mark.requirement("R65")
@pytest.mark.parametrize("way", [Format.CAFE, Format.VIDEO])
def test_cafe_and_video_have_a_word_of_their_own(
    dress: MeetingWizard, document: Document, way: Format
) -> None:
    before = words(dress)
    document.edit("timing.format", way)
    assert words(dress) != before
    assert "corridor" in before
    assert "corridor" not in words(dress)


def test_the_scale_is_for_the_arrow_keys(
    dress: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    find("dress.host_level").setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert document.plan.dress.host_level is DressLevel.BUSINESS_FORMAL
    document.undo()
    shown = find("dress.host_level.conservative-formal")
    assert isinstance(shown, QToolButton)
    assert shown.isChecked()


def test_every_level_speaks(dress: MeetingWizard, find: Find) -> None:
    for level in DressLevel:
        assert find(f"dress.host_level.{level.value}").accessibleName() == level.label


def test_reminders_are_items(dress: MeetingWizard, find: Find, document: Document, qtbot: QtBot) -> None:
    find("dress.reminders").setFocus()
    qtbot.keyClicks(find("dress.reminders"), "Blazer")
    qtbot.keyClick(find("dress.reminders"), Qt.Key.Key_Return)
    qtbot.keyClicks(find("dress.reminders"), "no tie")
    assert document.plan.dress.reminders == ("Blazer", "no tie")


@pytest.mark.requirement("R53")
def test_what_they_have_already_is_listed_and_carried(
    dress: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    dress.reveal("carry.already_have")
    qtbot.keyClicks(find("carry.already_have"), "My profile link")
    qtbot.keyClick(find("carry.already_have"), Qt.Key.Key_Return)
    qtbot.keyClicks(find("carry.already_have"), "A CV they asked for")
    assert document.plan.carry.already_have == ("My profile link", "A CV they asked for")
    carried = prep_sheet(document.plan, Region("US"))["already_have"]
    assert [one["text"] for one in carried] == ["My profile link", "A CV they asked for"]

"""The step Host, driven in the wizard by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.person import NameUse
from iiprep.model.plan import Plan
from ui.document import Document
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]


def tab_through(qtbot: QtBot, texts: list[str]) -> None:
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def test_who_and_how_found_by_keyboard_alone(
    wizard: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    find("host.name").setFocus()
    tab_through(qtbot, ["Ana Okafor", "Northwind Foods", "VP", "Ben suggested I write", "Ben Carter"])
    host = document.plan.host
    assert (host.name, host.organisation, host.title) == ("Ana Okafor", "Northwind Foods", "VP")
    assert (host.how_found, host.introduced_by) == ("Ben suggested I write", "Ben Carter")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert document.plan.host.may_use_name is NameUse.YES


@pytest.mark.requirement("R16")
def test_the_card_has_its_five_fields(
    wizard: MeetingWizard, find: Find, document: Document, qtbot: QtBot, stored: list[Plan]
) -> None:
    card = ("industry", "function", "level", "geography", "companies")
    assert not find("host.industry").isVisible()
    find("action.more.host").click()
    for name in card:
        qtbot.keyClicks(find(f"host.{name}"), f"my {name}")
    wizard.close()
    assert [getattr(stored[-1].host, name) for name in card] == [f"my {name}" for name in card]


@pytest.mark.requirement("R52")
def test_further_people_are_kept_with_ids_of_their_own(
    wizard: MeetingWizard, find: Find, document: Document, qtbot: QtBot
) -> None:
    find("action.more.others").click()
    for name in ("Ben Ito", "Cy Low"):
        qtbot.mouseClick(find("action.add.others"), Qt.MouseButton.LeftButton)
        qtbot.keyClicks(QApplication.focusWidget(), name)
    assert [person.name for person in document.plan.others] == ["Ben Ito", "Cy Low"]
    assert len({person.id for person in document.plan.people}) == 3


def test_at_most_seven_fields_are_in_view(wizard: MeetingWizard, find: Find) -> None:
    fields = [w for w in find("step.host").findChildren(QWidget) if w.objectName().startswith("host.")]
    shown = {w.objectName().split(".")[1] for w in fields if w.isVisible()}
    assert len(shown) == 7

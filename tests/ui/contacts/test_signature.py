"""A pasted signature and a dropped card fill the step Host: shown first, taken in one step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from tests.ui.contacts.test_import import drop
from ui.contacts.signature_dialog import SignatureDialog
from ui.document import Document
from ui.widgets import TextLine
from ui.wizard.host_page import HostPage

Find = Callable[[str], QWidget]
SIGNATURE = "Ana Okafor\nVP Brand Marketing | Northwind Foods\nM: +1 (206) 555-0143\nana@northwind.example"


def page_of(qtbot: QtBot, title: str = "") -> tuple[HostPage, Document]:
    plan = new_plan(Profile())
    document = Document(replaced(plan, host=replaced(plan.host, title=title)))
    page = HostPage(document)
    qtbot.addWidget(page)
    page.show()
    return page, document


def test_a_pasted_signature_is_shown_and_taken_in_one_step(qtbot: QtBot, named: Find) -> None:
    page, document = page_of(qtbot)
    qtbot.mouseClick(named("action.signature"), Qt.MouseButton.LeftButton)
    dialog = page.findChildren(SignatureDialog)[-1]
    QApplication.clipboard().setText(SIGNATURE)
    dialog.text.setFocus()
    qtbot.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert document.plan.host.name == ""
    assert list(dialog.boxes) == ["name", "title", "organisation", "email", "phone"]
    qtbot.mouseClick(named("action.use-found"), Qt.MouseButton.LeftButton)
    host = document.plan.host
    assert (host.name, host.organisation, host.email) == (
        "Ana Okafor",
        "Northwind Foods",
        "ana@northwind.example",
    )
    assert document.undo_text == "Undo taking what was found of the host"
    document.undo()
    assert document.plan.host.name == ""


def test_what_stands_there_is_not_replaced_unless_it_is_ticked(qtbot: QtBot, named: Find) -> None:
    page, document = page_of(qtbot, title="Head of Launches")
    page.show_found()
    dialog = page.findChildren(SignatureDialog)[-1]
    dialog.text.setPlainText(SIGNATURE)
    title = dialog.boxes["title"]
    assert not title.isChecked()
    assert "now: Head of Launches" in title.text()
    qtbot.mouseClick(named("action.use-found"), Qt.MouseButton.LeftButton)
    assert document.plan.host.title == "Head of Launches"
    assert document.plan.host.name == "Ana Okafor"


def test_a_card_dropped_on_the_step_is_shown(qtbot: QtBot, named: Find, tmp_path: Path) -> None:
    card = tmp_path / "ana.vcf"
    card.write_text(
        "BEGIN:VCARD\nFN:Ana Okafor\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n", encoding="utf-8"
    )
    page, document = page_of(qtbot)
    assert drop(page, card)
    dialog = page.findChildren(SignatureDialog)[-1]
    qtbot.waitUntil(lambda: "name" in dialog.boxes, timeout=20_000)
    assert dialog.notice.text == "There is 1 more person in the file; this is the first of them."
    qtbot.mouseClick(named("action.use-found"), Qt.MouseButton.LeftButton)
    assert document.plan.host.name == "Ana Okafor"


@pytest.mark.parametrize("field", ["host.name", "host.found_out", "host.introduced_by"])
def test_a_card_dropped_on_a_field_is_a_card_there_too(qtbot: QtBot, tmp_path: Path, field: str) -> None:
    card = tmp_path / "ana.vcf"
    card.write_text("BEGIN:VCARD\nFN:Ana Okafor\nEND:VCARD\n", encoding="utf-8")
    page, document = page_of(qtbot)
    before = document.plan.host
    widget = page.findChild(QWidget, field)
    assert isinstance(widget, QWidget)
    inner = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    for target in {widget, inner, *widget.findChildren(QLineEdit)}:
        assert drop(target, card)
        dialog = page.findChildren(SignatureDialog)[-1]
        qtbot.waitUntil(lambda shown=dialog: "name" in shown.boxes, timeout=20_000)  # type: ignore[misc]
        dialog.reject()
    assert document.plan.host == before


def test_text_can_still_be_dropped_on_a_field(qtbot: QtBot) -> None:
    page, document = page_of(qtbot)
    line = page.findChild(TextLine, "host.name")
    assert isinstance(line, TextLine)
    data = QMimeData()
    data.setText("Ana")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(line, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(line, QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert document.plan.host.name == "Ana"


def test_a_card_of_nobody_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    card = tmp_path / "shop.vcf"
    card.write_text("BEGIN:VCARD\nORG:Shop\nEND:VCARD\n", encoding="utf-8")
    page, _document = page_of(qtbot)
    page.show_found(card)
    dialog = page.findChildren(SignatureDialog)[-1]
    qtbot.waitUntil(lambda: bool(dialog.notice.text), timeout=20_000)
    assert dialog.notice.text == "It is the card of an organisation, not of a person."
    dialog.reject()

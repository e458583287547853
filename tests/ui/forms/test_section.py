"""A section as a form: made from its declaration alone, bound to the document both ways."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.fields import Kind
from iiprep.model.places import specs
from ui.document import Document
from ui.field_words import section_at, shown_at, spec_at
from ui.forms.binding import Mnemonics
from ui.forms.section import FieldRow, SectionForm

SECTIONS = [
    "host",
    "profile",
    "request",
    "dress",
    "timing",
    "place",
    "one_sheet",
    "carry",
    "notes",
    "happened",
]


def form_of(qtbot: QtBot, document: Document, prefix: str, *args: object, **kwargs: object) -> SectionForm:
    form = SectionForm(document, prefix, *args, **kwargs)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


@pytest.mark.parametrize("prefix", [*SECTIONS, "thanks.0"])
def test_every_field_is_there_named_and_speaks(qtbot: QtBot, document: Document, prefix: str) -> None:
    form = form_of(qtbot, document, prefix)
    for spec in specs(section_at(prefix)).values():
        field = form.findChild(QWidget, f"{prefix}.{spec.name}")
        if spec.label.internal:
            assert field is None
        elif spec.kind is Kind.ROWS:
            assert form.findChild(QWidget, f"action.add.{prefix}.{spec.name}") is not None
        else:
            assert field.accessibleName() == spec.label.text
            assert field.accessibleDescription() == spec.label.help


def test_labels_belong_to_their_fields_and_letters_do_not_clash(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "host")
    labels = [label for label in form.findChildren(QLabel) if label.buddy() is not None]
    letters = [
        text[text.index("&") + 1].lower() for text in (label.text() for label in labels) if "&" in text
    ]
    assert {label.buddy().objectName() for label in labels} >= {"host.name", "host.title", "host.zone"}
    assert len(letters) == len(set(letters)) >= 15


def test_typing_reaches_the_document_and_a_change_reaches_the_field(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "host")
    name = form.findChild(QLineEdit, "host.name")
    qtbot.keyClicks(name, "Ana")
    assert document.plan.host.name == "Ana"
    document.undo()
    assert name.text() == ""


def test_a_change_elsewhere_leaves_the_cursor(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "host")
    name = form.findChild(QLineEdit, "host.name")
    qtbot.keyClicks(name, "Ana")
    name.setCursorPosition(1)
    document.edit("host.title", "VP")
    assert (name.cursorPosition(), form.findChild(QLineEdit, "host.title").text()) == (1, "VP")


def test_half_typed_words_outlive_a_change_elsewhere(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "timing")
    document.edit("host.name", "Ana")
    day = form.findChild(QLineEdit, "timing.day")
    qtbot.keyClicks(day, "dec")
    document.undo()
    assert day.text() == "dec"


def test_control_characters_go_from_the_field_too(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "host")
    name = form.findChild(QLineEdit, "host.name")
    name.insert("An\x07a")
    name.textEdited.emit(name.text())
    assert (name.text(), document.plan.host.name) == ("Ana", "Ana")


def test_a_refused_number_is_told_under_its_field_and_goes_back(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "timing")
    row = form.rows["length"]
    assert isinstance(row, FieldRow)
    row.editor.field.selectAll()
    qtbot.keyClicks(row.editor.field, "500")
    qtbot.keyClick(row.editor.field, Qt.Key.Key_Return)
    assert row.hint.text() == "“Length” takes 5 to 240 min: type a number between them."
    assert row.hint.isVisible()
    assert row.editor.read() == document.plan.timing.length == 30
    row.editor.field.selectAll()
    qtbot.keyClicks(row.editor.field, "25")
    assert not row.hint.isVisible()


def test_rare_fields_wait_folded_and_say_how_many_are_filled(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "place")
    more = form.findChild(QToolButton, "action.more.place")
    room = form.findChild(QLineEdit, "place.room")
    assert (more.text(), room.isVisible()) == ("More", False)
    document.edit("place.room", "12th floor")
    assert more.text() == "More · 1 filled"
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert room.isVisible()
    assert room.text() == "12th floor"


def test_only_the_fields_named_are_shown(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "place")
    form.show_only({"link"})
    assert form.rows["link"].isVisible()
    assert not form.rows["address"].isVisible()
    assert not form.findChild(QToolButton, "action.more.place").isVisible()


def test_names_in_view_fold_all_the_others(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "host", ("name", ("title", "organisation")), more="More about them")
    assert [name for name, row in form.rows.items() if row.isVisible()] == ["name", "title", "organisation"]
    assert (
        form.rows["title"].mapTo(form, form.rows["title"].rect().topLeft()).y()
        == form.rows["organisation"].mapTo(form, form.rows["organisation"].rect().topLeft()).y()
    )
    assert form.findChild(QToolButton, "action.more.host").text() == "More about them"


def test_the_keyboard_goes_through_a_form_in_reading_order(qtbot: QtBot, document: Document) -> None:
    form = form_of(qtbot, document, "place")
    names: list[str] = []
    form.rows["address"].editor.field.setFocus()
    for _ in range(3):
        names.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert names == ["place.address", "place.link", "action.more.place"]


def test_a_form_that_is_gone_no_longer_listens(qtbot: QtBot, document: Document) -> None:
    form = SectionForm(document, "host")
    form.deleteLater()
    qtbot.waitUntil(lambda: not _alive(form))
    document.edit("host.name", "Ana")
    assert shown_at(document.plan, "host.name") == "Ana"


def _alive(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        pytest.param(["Name", "Notes"], ["&Name", "N&otes"], id="the next free letter"),
        pytest.param(["R&D"], ["&R&&D"], id="an ampersand stays"),
        pytest.param(["A", "a"], ["&A", "a"], id="none left"),
        pytest.param(["60-second story"], ["60-&second story"], id="letters only"),
    ],
)
def test_mnemonics(texts: list[str], marked: list[str]) -> None:
    mnemonics = Mnemonics()
    assert [mnemonics.mark(text) for text in texts] == marked


def test_a_flag_has_no_second_label(qtbot: QtBot, document: Document) -> None:
    row = FieldRow(document, "one_sheet.without_host")
    qtbot.addWidget(row)
    texts = [label.text() for label in row.findChildren(QLabel)]
    assert spec_at("one_sheet.without_host").label.text not in texts

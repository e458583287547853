"""Folded parts, and the way to a field in them."""

from PySide6.QtWidgets import QLineEdit, QScrollArea, QToolButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.document import Document
from ui.forms.disclosure import Disclosure, reveal
from ui.forms.section import SectionForm


def test_a_field_is_unfolded_scrolled_to_and_has_the_keyboard(qtbot: QtBot, document: Document) -> None:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(SectionForm(document, "profile"))
    area.resize(400, 200)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    field = area.findChild(QLineEdit, "profile.companies")
    assert not field.isVisible()
    reveal(field)
    assert field.isVisible()
    assert field.hasFocus()


def test_it_says_whether_it_is_open(qtbot: QtBot) -> None:
    fold = Disclosure("others", "Further people")
    inside = QVBoxLayout(fold.content)
    inside.addWidget(QLineEdit())
    qtbot.addWidget(fold)
    button = fold.findChild(QToolButton, "action.more.others")
    assert button.accessibleDescription() == "folded"
    fold.open()
    assert button.accessibleDescription() == "open"

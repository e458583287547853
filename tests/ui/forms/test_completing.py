"""What a field offers while it is typed in."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.completing import completer_for


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_all_that_contains_the_letters_is_offered_in_the_look_of_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    window.setStyleSheet("QListView { color: #ff0000; }")
    titles = QStringListModel(["Europe/Tallinn", "America/New York", "Asia/Tokyo"])
    completer = completer_for(field, titles)
    field.setCompleter(completer)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "tok")
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert completer.currentCompletion() == "Asia/Tokyo"
    assert popup.palette().color(QPalette.ColorRole.Text).name() == "#ff0000"

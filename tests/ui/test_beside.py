"""Words with buttons beside them, or under them where it is narrow."""

from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.beside import Beside
from ui.widgets import push_button, secondary


def test_the_buttons_go_under_the_words_where_it_is_narrow(qtbot: QtBot) -> None:
    words = QVBoxLayout()
    text = secondary("Two people have the same name and may be one person. " * 3)
    words.addWidget(text)
    button = push_button("Make one of them", "merge", lambda: None)
    beside = Beside(words, [button])
    qtbot.addWidget(beside)
    beside.show()
    for width, narrow in ((300, True), (900, False), (300, True)):
        beside.resize(width, 300)
        QApplication.processEvents()
        assert button.width() >= button.sizeHint().width()
        assert (button.y() > text.geometry().bottom()) is narrow

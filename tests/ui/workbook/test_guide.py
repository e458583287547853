"""The guide and the words about the program: shown from what comes with it, nothing fetched."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from iiprep import __version__
from iiprep.paths import assets_folder
from ui.workbook.guide import AboutWindow, GuideWindow


def test_the_guide_is_shown_whole_and_closes_with_esc(qtbot: QtBot) -> None:
    window = GuideWindow(assets_folder() / "guide" / "guide.md")
    qtbot.addWidget(window)
    window.show()
    text = window.text.toPlainText()
    assert text.startswith("A conversation to learn from")
    assert all(heading in text for heading in ("The bargain", "Before", "At the meeting", "After"))
    assert "**" not in text
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_an_address_in_a_guide_is_shown_and_not_opened(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "guide.md"
    file.write_text("See <https://example.org/page>.", encoding="utf-8")
    window = GuideWindow(file)
    qtbot.addWidget(window)
    assert "https://example.org/page" in window.text.toPlainText()
    assert not window.text.openLinks()
    assert not window.text.openExternalLinks()


def test_about_names_version_licences_and_where_the_data_is(tmp_path: Path, qtbot: QtBot) -> None:
    window = AboutWindow(tmp_path, None)
    qtbot.addWidget(window)
    window.show()
    words = [label.text() for label in window.findChildren(QLabel)]
    assert f"iiprep {__version__}" in words
    assert str(tmp_path) in words
    assert {"LGPL-3.0", "OFL-1.1", "BSD-3-Clause"} <= set(words)
    copy = window.findChild(QWidget, "action.copy-details")
    assert isinstance(copy, QWidget)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text().startswith(f"iiprep {__version__}, Python 3.")

"""The guide and the words about the program: shown from what comes with it, nothing fetched."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from iiprep import __version__
from iiprep.papers.catalogue import GUIDE
from iiprep.papers.facts.guide import guide as facts_of_the_guide
from iiprep.paths import assets_folder
from iiprep.settings import PaperSize
from ui.page_window import LoosePage, PageWindow
from ui.papers import Papers
from ui.workbook.guide import AboutWindow, BargainWindow, GuideWindow
from ui.workbook.home import HomeWindow
from ui.workbook.welcome import BARGAIN


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


@pytest.mark.requirement("R69")
@pytest.mark.parametrize("size", list(PaperSize))
def test_the_guide_is_opened_by_key_and_prints_on_one_page(
    qtbot: QtBot, home: HomeWindow, papers: Papers, size: PaperSize
) -> None:
    guide = assets_folder() / "guide" / "guide.md"
    text = guide.read_text(encoding="utf-8")
    papers.use(size=size)
    pages: list[PageWindow] = []

    def print_it(parent: QWidget) -> None:
        loose = LoosePage(papers, GUIDE, lambda _region: facts_of_the_guide(text))
        pages.append(PageWindow(loose, GUIDE, parent))
        pages[0].show()

    windows: list[GuideWindow] = []

    def opened(name: str, _row: object) -> None:
        assert name == "guide"
        windows.append(GuideWindow(guide, home, print_it))
        windows[0].show()

    home.wanted.connect(opened)
    qtbot.keySequence(home, QKeySequence(QKeySequence.StandardKey.HelpContents))
    (window,) = windows
    assert "thirty minutes, to learn" in window.text.toPlainText()
    button = window.findChild(QWidget, "action.print-guide")
    assert isinstance(button, QWidget)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    (page,) = pages
    made = page.page.view.made
    assert made is not None
    assert (made.report.fits, made.report.pages) == (True, 1)
    assert page.page.view.printer.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


@pytest.mark.requirement("R1")
def test_the_bargain_can_be_read_again(qtbot: QtBot, home: HomeWindow) -> None:
    asked: list[str] = []
    home.wanted.connect(lambda name, _row: asked.append(name))
    home.commands["bargain"].trigger()
    assert asked == ["bargain"]
    window = BargainWindow(home)
    window.show()
    words = [label.text() for label in window.findChildren(QLabel)]
    assert len(BARGAIN) == 4
    assert all(line in words for line in BARGAIN)
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

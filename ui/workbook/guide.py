"""The windows of the Help menu: the guide, the bargain, and what the program is made of."""

import platform
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from iiprep import __version__
from ui.notices import copy
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.workbook.welcome import BARGAIN, numbered

_LINE_PERCENT = 130.0
_WIDEST_FOLDER = 560
MADE_OF = (
    ("Qt and PySide6", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("WeasyPrint, Jinja, Babel, segno", "BSD-3-Clause"),
    ("pypdfium2 and PDFium", "Apache-2.0 or BSD-3-Clause"),
    ("pydantic, platformdirs, tzlocal", "MIT"),
    ("Pillow", "MIT-CMU"),
    ("Inter, the font of the papers", "OFL-1.1"),
    ("Lucide, the icons", "ISC"),
)


class GuideWindow(QDialog):
    """Shows a Markdown file. Nothing is fetched; an address in it is shown, not opened.

    `printing` is called with this window when the page to print is wanted.
    """

    def __init__(
        self,
        file: Path,
        parent: QWidget | None = None,
        printing: Callable[[QWidget], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window.guide")
        self.setWindowTitle("The guide")
        self.resize(720, 680)
        self.text = QTextBrowser()
        self.text.setObjectName("guide.text")
        self.text.setAccessibleName("The guide")
        self.text.setOpenLinks(False)
        look(self.text, "reading")
        self.text.document().setDocumentMargin(3 * GRID)
        self.text.setMarkdown(file.read_text(encoding="utf-8"))
        _give_air(self.text.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        if printing is not None:
            ask = partial(printing, self)
            foot.addWidget(push_button("Print on one page", "print-guide", ask, icon="printer"))
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-guide", self.reject))
        column.addLayout(foot)


class BargainWindow(QDialog):
    """The bargain, to be read again whenever one likes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.bargain")
        self.setWindowTitle("The bargain")
        look(self, "page")
        self.setMinimumWidth(68 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("The bargain"))
        column.addWidget(
            secondary("Whoever introduces you answers for it, and so do you for whoever comes next.")
        )
        column.addSpacing(GRID)
        for number, line in enumerate(BARGAIN, start=1):
            column.addLayout(numbered(number, line))
        column.addSpacing(GRID)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-bargain", self.reject))
        column.addLayout(foot)


class AboutWindow(QDialog):
    """The version, where the data is, and what the program is made of with the licences."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.about")
        self.setWindowTitle("About iiprep")
        self.setMinimumWidth(460)
        look(self, "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading(f"iiprep {__version__}"))
        column.addWidget(
            secondary("A workbook for informational interviews. MIT licence; no account, no network.")
        )
        column.addSpacing(GRID)
        column.addWidget(QLabel("Everything you write is kept on this computer, in"))
        column.addWidget(_folder(folder))
        column.addSpacing(GRID)
        column.addWidget(heading("Made of", 1.1))
        for name, licence in MADE_OF:
            column.addWidget(_line(name, licence))
        column.addSpacing(GRID)
        foot = QHBoxLayout()
        foot.addWidget(push_button("Copy details", "copy-details", lambda: copy(details()), icon="copy"))
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-about", self.reject))
        column.addLayout(foot)


def _folder(folder: Path) -> QLabel:
    """The way to a folder, to be selected and copied: in one line unless it is very long."""
    label = secondary(str(folder))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(label.fontMetrics().horizontalAdvance(label.text()) > _WIDEST_FOLDER)
    return label


def _give_air(text: QTextDocument) -> None:
    """Lines a little apart, and room above headings, so that it reads like a page and not like a form."""
    block = text.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if form.headingLevel():
            form.setTopMargin(2 * GRID)
            form.setBottomMargin(GRID // 2)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()


def details() -> str:
    """The versions, to put into a question or a report."""
    return (
        f"iiprep {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, {sys.platform}"
    )


def _line(name: str, value: str) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2 * GRID)
    line.addWidget(QLabel(name))
    shown = secondary(value)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    shown.setAlignment(Qt.AlignmentFlag.AlignRight)
    line.addWidget(shown, 1)
    return box

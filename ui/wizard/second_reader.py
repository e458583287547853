"""The second reader: the note to copy for somebody else's ears, and what they said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.papers.catalogue import READER_PAGE, Copy
from iiprep.papers.facts.reader_page import reader_text
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import Disclosure, reveal
from ui.forms.section import SectionForm
from ui.live_paper import PaperWindow
from ui.notices import announce, copy
from ui.papers import Papers
from ui.printing import Printing
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, secondary
from ui.wizard.send_check import NOTE

_FIELDS = (("reader", "read_on"), "verdict")
_NAMES = ("reader", "read_on", "verdict")


class SecondReader(QFrame):
    """A card with the buttons that copy and print; folded under it who read the note, and how it sounded.

    Nothing goes to the host from here, so nothing is asked.
    """

    def __init__(
        self,
        document: Document,
        papers: Papers,
        mnemonics: Mnemonics,
        printing: Printing | None = None,
    ) -> None:
        super().__init__()
        look(self, "card")
        self._document = document
        self._papers = papers
        self._printing = printing or Printing(self)
        self._page: PaperWindow | None = None
        self.copy = push_button("Copy", "copy-for-reader", self._copy, icon="copy")
        self.copy.setToolTip("The note and three questions, to paste into a message to a reader")
        self.print = push_button("Print…", "print-for-reader", self._open_page, icon="printer")
        self.print.setToolTip("The note on a page, with three questions and room for the answers")
        self.said = secondary("Somebody who tells you how it sounds: warm, neutral or pushy.")
        self.answer = Disclosure("reader", "Who read it, and how it sounded")
        inside = QVBoxLayout(self.answer.content)
        inside.setContentsMargins(0, GRID, 0, 0)
        inside.addWidget(SectionForm(document, "request", _FIELDS, folded=False, mnemonics=mnemonics))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(self._head())
        column.addWidget(self.answer)
        document.changed.connect(self._count)
        self._count()

    @property
    def page(self) -> PaperWindow | None:
        """The window with the page for a reader that was opened last."""
        return self._page

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        set_icon(mark, "glasses", "secondary")
        title = QLabel("A second reader")
        look(title, "label")
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GRID // 4)
        lines.addWidget(title)
        lines.addWidget(self.said)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(words, 1)
        for button in (self.copy, self.print):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _back(self) -> None:
        note = self.window().findChild(QWidget, NOTE)
        if note is not None:
            reveal(note)

    def _copy(self) -> None:
        copy(reader_text(self._document.plan, self._papers.region))
        self.said.setText("Copied: paste it into a message to somebody whose ear you trust.")
        announce(self, self.said.text())

    def _open_page(self) -> None:
        if self._page is not None:
            self._page.close()
            self._page.deleteLater()
        parts = (self._document, self._papers, Copy(READER_PAGE))
        self._page = PaperWindow(*parts, printing=self._printing, parent=self.window())
        self._page.paper.wanted.connect(self._go_from_page)
        self._page.show()

    def _go_from_page(self, _path: str) -> None:
        self.window().activateWindow()
        self._back()

    def _count(self) -> None:
        request = self._document.plan.request
        fresh = type(request)()
        self.answer.say_filled(sum(getattr(request, name) != getattr(fresh, name) for name in _NAMES))

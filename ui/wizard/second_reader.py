"""The second reader: the note to copy for somebody else's ears, and what they said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import request_message
from iiprep.papers.region import Region
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import Disclosure
from ui.forms.section import SectionForm
from ui.notices import announce, copy
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, secondary

_FIELDS = (("reader", "read_on"), "verdict")
_NAMES = ("reader", "read_on", "verdict")
QUESTIONS = (
    "How does it sound: warm, neutral or pushy?",
    "What do you think I want from {name}?",
    "Which sentence would you leave out?",
)


def reader_text(plan: Plan, region: Region) -> str:
    """What a second reader gets: the note as it would be sent, and three questions to answer."""
    name = plan.host.name.strip() or "them"
    asked = "\n".join(f"{n}. {text.format(name=name)}" for n, text in enumerate(QUESTIONS, start=1))
    return (
        f"Would you read this note to {name} before I send it, and answer three questions?\n\n"
        f"{asked}\n\n– – –\n\n{request_message(plan, region)}"
    )


class SecondReader(QFrame):
    """A card with the button that copies, and folded under it who read the note and how it sounded."""

    def __init__(self, document: Document, region: Region, mnemonics: Mnemonics) -> None:
        super().__init__()
        look(self, "card")
        self._document = document
        self._region = region
        self.copy = push_button("Copy for a reader", "copy-for-reader", self._copy)
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
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _copy(self) -> None:
        copy(reader_text(self._document.plan, self._region))
        self.said.setText("Copied: paste it into a message to somebody whose ear you trust.")
        announce(self, self.said.text())

    def _count(self) -> None:
        request = self._document.plan.request
        fresh = type(request)()
        self.answer.say_filled(sum(getattr(request, name) != getattr(fresh, name) for name in _NAMES))

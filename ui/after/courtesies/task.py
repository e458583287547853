"""A card for one courtesy: what it is, why, and its fields, which wait until it is their turn."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.papers.letters import Which
from ui.after.around import Around
from ui.after.dated import Dated
from ui.document import Document
from ui.exchange.letter_menu import LetterMenu
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import Disclosure
from ui.forms.section import FieldRow
from ui.notices import copy as to_clipboard
from ui.papers import Papers
from ui.theme import GRID, look, set_icon
from ui.widgets import heading, push_button, secondary


@dataclass(frozen=True, slots=True)
class Desk:
    """What the courtesies work with; `say` tells the person what came of something.

    `before(text, path, go_on)` is asked before a text goes out, and calls on when it may; `path` is the
    field to go back to when the text is to be mended first.
    """

    document: Document
    around: Around
    papers: Papers
    before: Callable[[str, str, Callable[[], object]], object]
    say: Callable[[str], object]
    words: Mnemonics

    def copy(self, text: str, path: str) -> None:
        """Take a text to the clipboard."""

        def put() -> None:
            to_clipboard(text)
            self.say("It is on the clipboard: paste it where you write.")

        self.before(text, path, put)

    def dated(self, path: str) -> Dated:
        """The day at a path, with a button for today."""
        return Dated(self.document, path, self.around.today, self.words)


class Task(QFrame):
    """`body` is a column for its fields; they can be used once nothing is said by `wait_for`."""

    def __init__(self, title: str = "", why: str = "") -> None:
        super().__init__()
        look(self, "card")
        self.sign = QLabel()
        self.title = heading(title, 1.1)
        self.why = secondary(why)
        self.waits = secondary("")
        self.fields = QWidget()
        self.body = QVBoxLayout(self.fields)
        self.body.setContentsMargins(0, GRID // 2, 0, 0)
        self.body.setSpacing(GRID + GRID // 2)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        for part in (self.why, self.waits, self.fields):
            column.addWidget(part)

    def add(self, part: QWidget) -> None:
        """Put something under the fields that does not wait with them."""
        self._column.addWidget(part)

    def wait_for(self, words: str, *, done: bool = False) -> None:
        """Say what has to come first; with nothing to wait for the fields can be used."""
        self.waits.setText(words)
        self.waits.setVisible(bool(words))
        self.fields.setEnabled(not words)
        set_icon(self.sign, "circle-check" if done else "circle", "good" if done else "secondary")
        self.sign.setAccessibleName("done" if done else "open")


class Letter(Disclosure):
    """A text as it will read, to copy or to write anew at `path`; folded while nothing is to be done.

    With `which` it can be had as e-mail, too.
    """

    def __init__(self, desk: Desk, path: str, name: str, which: Which | None = None) -> None:
        super().__init__(path, "Words to send")
        self._desk = desk
        self._path = path
        self._waits: bool | None = None
        self._copied = ""
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAccessibleName("The text as it will read")
        self.count = secondary("")
        page = QFrame()
        look(page, "row")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.addWidget(self.text)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(push_button("Copy text", f"copy-{name}", self._copy, icon="copy"))
        if which is not None:
            line.addWidget(self._as_email(which))
        line.addWidget(self.count, 1)
        own = FieldRow(desk.document, path, desk.words)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(page)
        column.addLayout(line)
        column.addWidget(own)

    def say(self, text: str, *, copied: str = "", waits: bool) -> None:
        """Show a text, open while it `waits` to be sent; `copied` goes to the clipboard in its place."""
        self.text.setText(text)
        self._copied = copied or text
        if waits != self._waits:
            self._waits = waits
            self.button.setChecked(waits)

    def _as_email(self, which: Which) -> LetterMenu:
        desk = self._desk
        email = LetterMenu(
            desk.document, which, desk.papers, lambda go_on: desk.before(self._copied, self._path, go_on)
        )
        email.said.connect(desk.say)
        return email

    def _copy(self) -> None:
        self._desk.copy(self._copied, self._path)

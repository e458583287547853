"""A button for a letter as e-mail: a draft in the mail program, a link, Markdown, the one-sheet along."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from shiboken6 import isValid

from iiprep.errors import CannotWrite
from iiprep.exchange.mail.draft import Attachment, draft
from iiprep.exchange.mail.letter import Letter, mail_address, mailto, markdown
from iiprep.model.person import How
from iiprep.papers.catalogue import ONE_SHEET, Copy
from iiprep.papers.letters import EFFECT, RULE, Which, letter
from iiprep.papers.naming import draft_name, readable_name
from iiprep.papers.report import MadePaper
from ui.document import Document
from ui.exchange.opening import open_link
from ui.folders import open_path
from ui.given_copies import note_copy
from ui.notices import ask
from ui.notices import copy as to_clipboard
from ui.papers import Papers, Sheet
from ui.theme import set_icon

Before = Callable[[Callable[[], object]], object]
Ask = Callable[[QWidget], bool]


class LetterMenu(QPushButton):
    """`before` is asked before the letter goes out and calls on when it may; `said` carries what came of it.

    `asked` puts the question about the one-sheet, `link` and `show` open what is outside; tests stand in.
    """

    said = Signal(str)

    def __init__(
        self,
        document: Document,
        which: Which,
        papers: Papers,
        before: Before,
        position: int = 0,
        *,
        words: str = "E-mail",
        asked: Ask | None = None,
        show: Callable[..., object] = open_path,
        link: Callable[[QWidget, str], bool] = open_link,
    ) -> None:
        super().__init__(words)
        self._document = document
        self._which = which
        self._papers = papers
        self._before = before
        self._position = position
        self._asked = asked or _asked
        self._show = show
        self._open_link = link
        name = f"{which.value}.{position}"
        self.setObjectName(f"action.email.{name}")
        self.setAccessibleName(f"{which.label} as e-mail")
        self.setAutoDefault(False)
        set_icon(self, "mail", "text")
        menu = QMenu(self)
        for words, action, act in (
            ("Open as e-mail draft", "draft", self._draft),
            ("Write in the mail program", "mailto", self._mailto),
            ("Copy as Markdown", "markdown", self._markdown),
        ):
            self._add(menu, words, f"{action}.{name}", act)
        if which.may_take_one_sheet:
            menu.addSeparator()
            self._add(menu, "Draft with my one-sheet…", f"draft-one-sheet.{name}", self._ask_one_sheet)
            self._add(menu, "I sent my one-sheet along", f"one-sheet-sent.{name}", self._note_sent)
        menu.aboutToShow.connect(self._refresh)
        self.setMenu(menu)

    @property
    def letter(self) -> Letter:
        """The letter as it reads now."""
        return letter(self._document.plan, self._which, self._papers.region, self._position)

    def _add(self, menu: QMenu, words: str, name: str, act: Callable[[], object]) -> None:
        action = QAction(words, menu)
        action.setObjectName(f"action.{name}")
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)

    def _refresh(self) -> None:
        """The link is offered only while the letter is short and has an address."""
        actions = {action.objectName(): action for action in self.menu().actions()}
        actions[f"action.mailto.{self._which.value}.{self._position}"].setVisible(bool(mailto(self.letter)))

    def _draft(self) -> None:
        self._before(self._write)

    def _mailto(self) -> None:
        self._before(lambda: self._open_link(self, mailto(self.letter)))

    def _markdown(self) -> None:
        to_clipboard(markdown(self.letter))
        self.said.emit(f"The {self._which.label.lower()} is on the clipboard, as Markdown.")

    def _ask_one_sheet(self) -> None:
        if self._asked(self):
            self._before(self._make_one_sheet)

    def _make_one_sheet(self) -> None:
        plan, papers = self._document.plan, self._papers
        sheet = Sheet(Copy(ONE_SHEET), papers.size, papers.region)
        papers.make(plan, sheet, self._attach, self._tell)

    def _attach(self, made: MadePaper) -> None:
        if not isValid(self):
            return
        if not made.report.fits:
            self._tell("The one-sheet is too long for its page; shorten it first.")
            return
        name = readable_name(self._document.plan, Copy(ONE_SHEET), ".pdf")
        self._write(Attachment(name, made.pdf))

    def _note_sent(self) -> None:
        note_copy(self._document, How.SENT)
        self._tell("It is noted that they have your one-sheet.")

    def _write(self, *attached: Attachment) -> None:
        made = self.letter
        try:
            name = draft_name(self._document.plan, self._which, self._position)
            self._show(self._papers.loose_file(name, draft(made, attached)))
        except CannotWrite as error:
            self._tell(str(error))
            return
        missing = "" if mail_address(made) else " The address is still to be written in."
        sent = " Once it is sent, say so here: “I sent my one-sheet along”." if attached else ""
        self._tell(f"The draft opens in your mail program; nothing is sent until you send it.{missing}{sent}")

    def _tell(self, sentence: str) -> None:
        if isValid(self):
            self.said.emit(sentence)


def at_once(go_on: Callable[[], object]) -> None:
    """For letters that nothing is asked about."""
    go_on()


def _asked(asker: QWidget) -> bool:
    return ask(
        asker.window(),
        "Send the one-sheet along?",
        f"That bends a rule: “{RULE}”\n\n{EFFECT}",
        yes="They asked for it",
        no="Leave it out",
    )

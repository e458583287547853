"""The thank-you to one person: one thing they said, one thing I will do, the text, and when it was sent."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.courtesy import is_whole
from iiprep.papers.catalogue import THANK_YOU, Copy, message_text
from iiprep.papers.facts.afterwards import deed_offers, said_offers
from iiprep.papers.facts.messages import thank_you_text
from iiprep.papers.letters import Which
from ui.after.around import Around
from ui.after.dated import Dated
from ui.after.offers import Offers
from ui.after.words import OWN_WORDS_LACK, due_words, missing_words, sent_words
from ui.document import Document
from ui.exchange.letter_menu import LetterMenu
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import Disclosure
from ui.forms.section import FieldRow
from ui.notices import copy as to_clipboard
from ui.papers import Papers
from ui.theme import GRID, look
from ui.widgets import Hint, heading, push_button, secondary
from ui.wizard.send_check import SendCheck

LACKING = frozenset({"thanks-no-words", "thanks-no-deed"})
"""The coach's rules about what a thank-you in my own words lacks."""
_NARROW = 760


class ThankYou(QFrame):
    """For the person at `position` of the plan's people; `opened` shows the card to print.

    `check` asks before it goes out with a job ask in it; `wanted` carries the field to go back to.
    """

    wanted = Signal(str)

    def __init__(
        self,
        document: Document,
        position: int,
        papers: Papers,
        words: Mnemonics,
        opened: Callable[[Copy], object],
        check: SendCheck,
        around: Around | None = None,
    ) -> None:
        super().__init__()
        look(self, "card")
        self._around = around or Around()
        self._place = f"thanks.{position}"
        self._document = document
        self._position = position
        self._lacks = False
        self._papers = papers
        self._opened = opened
        self._check = check
        self.title = heading("", 1.15)
        self.missing = Hint()
        self.text = QLabel()
        self.copied = secondary("")
        self.copied.hide()
        self.state = secondary("")
        self.sent = Dated(document, f"{self._place}.sent_on", self._around.today, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(self.title)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(3 * GRID)
        self._beside.addWidget(self._parts(words), 1, Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self._letter(), 1)
        column.addLayout(self._beside)
        column.addLayout(self._sending(words))
        column.addWidget(self.state)
        document.changed.connect(self._refresh)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the letter stands under the fields."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.TopToBottom if self.width() < _NARROW else ways.LeftToRight)

    def _parts(self, words: Mnemonics) -> QWidget:
        """The two things that make it worth reading, what the debrief offers for them, or my own words."""
        document, position = self._document, self._position
        said, will = (FieldRow(document, f"{self._place}.{name}", words) for name in ("they_said", "i_will"))
        self._said = Offers(document, said, lambda: said_offers(document.plan))
        self._will = Offers(document, will, lambda: deed_offers(document.plan, position))
        own = Disclosure(self._place, "Write it in my own words")
        if document.plan.thanks_for(position).own_words.strip():
            own.open()
        inside = QVBoxLayout(own.content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(FieldRow(document, f"{self._place}.own_words", words))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for part in (said, self._said, will, self._will, own):
            column.addWidget(part)
        column.insertSpacing(2, GRID)
        return box

    def _sending(self, words: Mnemonics) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(
            FieldRow(self._document, f"{self._place}.sent_by", words), 0, Qt.AlignmentFlag.AlignTop
        )
        line.addWidget(self.sent, 1, Qt.AlignmentFlag.AlignTop)
        return line

    def _letter(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        over = QLabel("As it will read")
        look(over, "label")
        letter = QFrame()
        look(letter, "row")
        inside = QVBoxLayout(letter)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self.text)
        for part in (over, letter, self.missing):
            column.addWidget(part)
        column.addLayout(self._ways_out())
        column.addWidget(self.copied)
        column.addStretch(1)
        return box

    def _ways_out(self) -> QGridLayout:
        """How it goes out, two beside one another, so that the letter may stand beside the fields."""
        name = self._position
        email = LetterMenu(self._document, Which.THANK_YOU, self._papers, self._before, name)
        email.said.connect(self._tell)
        card, letter = Copy("thank-you-card", name), Copy("thank-you-letter", name)
        buttons = (
            push_button("Copy text", f"copy-thank-you.{name}", self._ask_to_copy, icon="copy"),
            email,
            push_button("The card", f"open-card.{name}", partial(self._opened, card), icon="printer"),
            push_button("The letter", f"open-letter.{name}", partial(self._opened, letter), icon="file-text"),
        )
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for place, button in enumerate(buttons):
            grid.addWidget(button, place // 2, place % 2)
        grid.setColumnStretch(2, 1)
        return grid

    def _ask_to_copy(self) -> None:
        self._before(self._copy)

    def _before(self, go_on: Callable[[], object]) -> None:
        plan, place = self._document.plan, f"thanks.{self._position}"
        own = plan.thanks_for(self._position).own_words.strip()
        back = partial(self.wanted.emit, f"{place}.{'own_words' if own else 'they_said'}")
        self._check.before(plan, self, go_on, back, thanks_to=self._position)

    def _copy(self) -> None:
        to_clipboard(message_text(Copy(THANK_YOU, self._position), self._document.plan, self._papers.region))
        self._tell("It is on the clipboard: paste it into your mail.")

    def _tell(self, words: str) -> None:
        self.copied.setText(words)
        self.copied.show()

    def _refresh(self) -> None:
        plan, position = self._document.plan, self._position
        if position >= len(plan.people):
            return
        person = plan.people[position]
        self.title.setText(f"To {person.name.strip()}" if person.name.strip() else "To …")
        self.text.setText(thank_you_text(plan, position))
        self.text.setAccessibleName("The thank-you as it will read")
        thanks = plan.thanks_for(position)
        self._said.refresh(thanks.they_said)
        self._will.refresh(thanks.i_will)
        self.copied.hide()
        self._say_state()

    def say_lacking(self, lacks: bool) -> None:
        """Take what the coach heard in my own words: whether one of the two things is not in them."""
        if lacks != self._lacks:
            self._lacks = lacks
            self._say_state()

    def _say_state(self) -> None:
        plan, position, around = self._document.plan, self._position, self._around
        thanks, name = plan.thanks_for(position), plan.people[position].short_name
        own_lack = self._lacks and bool(thanks.own_words.strip())
        whole = is_whole(thanks) and not own_lack
        self.missing.say(OWN_WORDS_LACK if own_lack else missing_words(thanks, name))
        self.sent.button.setVisible(thanks.sent_on is None)
        self.sent.button.setEnabled(whole)
        words = sent_words(thanks, whole=whole) or due_words(plan, around.now(), around.settings())
        self.state.setText(words)
        self.state.setVisible(bool(words))
        look(self.state, "secondary" if thanks.sent_on is None else "good" if whole else "hint")

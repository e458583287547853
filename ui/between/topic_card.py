"""One topic: its talks as dots, what is worth saying about it, and the questions that are still open."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.people.known import Known, KnownMeeting
from iiprep.people.topics import OpenQuestion, Topic, target_word, word_on
from ui.between.dots import Dots
from ui.forms.disclosure import Disclosure
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.workbook.entries import near_day

_FIRST = 5
_ROW = 28
_TALKS = 6


class TopicCard(QFrame):
    """`answered` carries the text of a question, `opened` a meeting. `number` tells the cards apart."""

    answered = Signal(str)
    opened = Signal(object)

    def __init__(
        self, known: Known, topic: Topic, number: int, limits: tuple[int, int], today: Callable[[], date]
    ) -> None:
        super().__init__()
        look(self, "card")
        self._number = number
        self._today = today
        least, enough = limits
        self.word = secondary(word_on(topic, least, enough))
        if len(topic.held) + len(topic.coming) >= enough:
            look(self.word, "told")
        self.target = QLabel(target_word(topic, least))
        self.target.setWordWrap(True)
        look(self.target, "told")
        self.target.setVisible(bool(self.target.text()))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(heading(topic.title, 1.15), 1)
        head.addWidget(Dots(len(topic.held), len(topic.coming), least, enough))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.word)
        column.addWidget(self.target)
        column.addWidget(self._questions(topic))
        column.addWidget(self._talks(known, topic))

    def _questions(self, topic: Topic) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(_over("Still open"))
        if not topic.open:
            column.addWidget(secondary("Nothing: every question has been answered."))
        for at, question in enumerate(topic.open[:_FIRST]):
            column.addWidget(self._question(at, question))
        rest = topic.open[_FIRST:]
        if rest:
            more = Disclosure(f"topic.{self._number}", f"{len(rest)} more")
            inside = QVBoxLayout(more.content)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(GRID // 2)
            for at, question in enumerate(rest, start=_FIRST):
                inside.addWidget(self._question(at, question))
            column.addWidget(more)
        return box

    def _question(self, at: int, question: OpenQuestion) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        box.setMinimumHeight(_ROW)
        words = QLabel(question.text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        line.addWidget(words, 1)
        if question.hope:
            line.addWidget(_short("an objective, answered after a meeting"))
        else:
            button = push_button(
                "Mark as answered",
                f"answered.{self._number}.{at}",
                partial(self.answered.emit, question.text),
                style="chip",
            )
            button.setAccessibleName(f"Mark as answered: {question.text}")
            line.addWidget(button)
        return box

    def _talks(self, known: Known, topic: Topic) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        latest = (*topic.coming, *topic.held[::-1])
        for at, one in enumerate(latest[:_TALKS]):
            if at in (0, len(topic.coming)):
                column.addSpacing(GRID)
                column.addWidget(_over("Talks planned" if one.coming else "Talks held"))
            words = self._talk(known, one)
            act = partial(self.opened.emit, one)
            column.addWidget(push_button(words, f"talk.{self._number}.{at}", act, style="line"))
        if len(latest) > _TALKS:
            column.addWidget(secondary(f"… and {len(latest) - _TALKS} more."))
        return box

    def _talk(self, known: Known, one: KnownMeeting) -> str:
        """Who, and the day of the talk; one whose day has gone by may have been held."""
        today = self._today()
        day = near_day(one.held_on, today) if one.held_on else "No date yet" if one.coming else ""
        gone = one.coming and one.held_on is not None and one.held_on < today
        name = known.name_of(one.host) or "No name yet"
        return " · ".join(filter(None, (name, day, "How did it go?" if gone else "")))


def _over(words: str) -> QLabel:
    label = QLabel(words.upper())
    label.setAccessibleName(words)
    look(label, "over")
    return label


def _short(words: str) -> QLabel:
    label = secondary(words)
    label.setWordWrap(False)
    return label

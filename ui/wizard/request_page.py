"""The step Request: how I ask, the note and its parts, times and place, a second reader, when it was sent."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from iiprep.model.request import Channel
from iiprep.schedule.courtesies.items import Terms
from ui.coaching import Coaching
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.row import BUTTON_TOP
from ui.forms.section import FieldRow
from ui.papers import Papers
from ui.terms import terms_now
from ui.theme import GRID
from ui.widgets import tool_button
from ui.wizard.after_request import AfterRequest
from ui.wizard.note_as_sent import NoteAsSent
from ui.wizard.request_note import RequestNote
from ui.wizard.request_slots import RequestSlots
from ui.wizard.second_reader import SecondReader

PLACES = (
    "your office",
    "a café near you",
    "your office or a café near you",
    "wherever suits you",
    "a phone or video call, if that is easier",
)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of the person who types


class RequestPage(QWidget):
    """The request, with its findings; `papers` make the page for a second reader.

    `favours` says above the note what was asked before, `terms` what day it is and when a nudge is kind.
    """

    def __init__(
        self,
        document: Document,
        coaching: Coaching,
        papers: Papers,
        *,
        favours: QWidget | None = None,
        today: Callable[[], date] = _today,
        terms: Callable[[], Terms] = terms_now,
    ) -> None:
        super().__init__()
        self._document = document
        words = Mnemonics()
        self.subject = FieldRow(document, "request.subject", words)
        self.note = RequestNote(document, coaching, papers.region, words)
        self.slots = RequestSlots(document, papers.region, today)
        self.reader = SecondReader(document, papers, words)
        self.sent = AfterRequest(document, papers, words, terms)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(FieldRow(document, "request.channel", words))
        if favours is not None:
            column.addWidget(favours)
        self.as_sent = NoteAsSent(document)
        for widget in (self.subject, self.note, self.as_sent, self.reader, self.slots):
            column.addWidget(widget)
        column.addLayout(self._where(document, words))
        column.addWidget(self.sent)
        document.changed.connect(self._refresh)
        self._refresh()

    def _where(self, document: Document, words: Mnemonics) -> QHBoxLayout:
        button = tool_button("Places to offer", "places", "chevron-down", _nothing)
        menu = QMenu(button)
        for number, place in enumerate(PLACES):
            action = menu.addAction(place, partial(document.edit, "request.where", place))
            action.setObjectName(f"action.place.{number}")
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        row = FieldRow(document, "request.where", words)
        line.addWidget(row, 1)
        beside = QVBoxLayout()
        beside.addSpacing(row.fontMetrics().lineSpacing() + GRID // 2 + BUTTON_TOP)
        beside.addWidget(button)
        beside.addStretch(1)
        line.addLayout(beside)
        return line

    def _refresh(self) -> None:
        request = self._document.plan.request
        self.subject.setVisible(request.channel is not Channel.LINKEDIN)


def _nothing() -> None:
    """The menu does the work."""

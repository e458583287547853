"""Somebody beside the list: their meetings, favours asked, what they were given, keeping in touch."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iiprep.model.person import Person
from iiprep.people.favours import favours_of, favours_words
from iiprep.people.introductions import work_of
from iiprep.people.known import Known, KnownMeeting
from iiprep.schedule.courtesies.items import Terms
from ui.people.desk import Desk
from ui.people.touch_box import TouchBox
from ui.people.words import given_words, meeting_words
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary, see_through

WIDTH = 320
_MOST_GIVEN = 6
_MOST_MEETINGS = 8
NOBODY = "Here stands what has passed between you and whoever you choose."


class PersonDetail(QFrame):
    """`wanted` asks the home window for ``open``, ``meeting-with`` or ``edit-person``."""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk, terms: Callable[[], Terms]) -> None:
        super().__init__()
        look(self, "column")
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._terms = terms
        self._person: Person | None = None
        self._known: Known | None = None
        self._day: date | None = None
        self.touch = TouchBox(desk, self._today, lambda: terms().settings.keep_in_touch)
        ask = partial(self._ask, "meeting-with")
        self._meet = push_button("Meet them", "meeting-with", ask, style="primary")
        self._none = secondary(NOBODY)
        self._name = heading("", 1.25)
        self._work = secondary("")
        self._found = secondary("")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(2 * GRID)
        self._area = self._scrolled()
        self._foot = self._buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._none)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        column.addStretch(0)
        self.show_person(Known(), None)

    def _today(self) -> date:
        return self._terms().now.date()

    def show_person(self, known: Known, person: Person | None) -> None:
        """Show somebody, or that nobody is chosen."""
        today = self._today()
        if known is self._known and person is self._person and today == self._day:
            return
        self._known, self._person, self._day = known, person, today
        self._none.setVisible(person is None)
        self._area.setVisible(person is not None)
        self._foot.setVisible(person is not None)
        if person is None:
            return
        self._name.setText(person.name.strip() or "No name yet")
        self._work.setText(work_of(person))
        self._work.setVisible(bool(work_of(person)))
        self._found.setText(_found_words(known, person))
        self._found.setVisible(bool(self._found.text()))
        self.touch.show_person(known, person)
        self._fill(known, person)

    def _fill(self, known: Known, person: Person) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        today = self._today()
        favours = favours_words(person.short_name, favours_of(known, person, self._terms()), today)
        meetings = known.with_person(person.id)[::-1][:_MOST_MEETINGS]
        introduced = tuple(one.name.strip() for one in known.introduced_by(person.id))
        self._parts.addWidget(_part("Their meetings", (self._meeting(one) for one in meetings)))
        self._parts.addWidget(_part("Favours asked", [_line(favours or "None so far.", "person.favours")]))
        given = given_words(known, person, today)[:_MOST_GIVEN]
        self._parts.addWidget(_part("What they were given", map(_line, given or ("Nothing noted yet.",))))
        if introduced:
            self._parts.addWidget(_part("They introduced", [_line(", ".join(introduced))]))

    def _meeting(self, one: KnownMeeting) -> QWidget:
        words = meeting_words(one, self._today())
        button = push_button(
            words, f"open-meeting.{one.id}", partial(self.wanted.emit, "open", one), style="line"
        )
        button.setToolTip("Open this meeting")
        return button

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID // 2)
        for widget in (self._name, self._work, self._found):
            column.addWidget(widget)
        column.addSpacing(GRID)
        column.addLayout(self._parts)
        column.addSpacing(2 * GRID)
        column.addWidget(self.touch)
        column.addStretch(1)
        return see_through(inside)

    def _buttons(self) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, GRID, 0)
        line.setSpacing(GRID)
        line.addWidget(self._meet)
        line.addWidget(push_button("Edit…", "edit-person", partial(self._ask, "edit-person")))
        line.addStretch(1)
        line.addWidget(push_button("Delete", "delete-person", self.delete, style="quiet", icon="trash-2"))
        return box

    def event(self, event: QEvent) -> bool:
        """As wide as the buttons need in the font at hand, so that none is cut."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            rim = self.width() - self.contentsRect().width() + 3 * GRID
            self.setFixedWidth(max(WIDTH, self._foot.minimumSizeHint().width() + rim))
        return super().event(event)

    def begin(self) -> None:
        """Give the keyboard to the first button."""
        self._meet.setFocus(Qt.FocusReason.OtherFocusReason)

    def delete(self) -> None:
        """Take whoever is shown out of the list."""
        if self._person is not None:
            self._desk.delete(self._person)

    def _ask(self, name: str) -> None:
        if self._person is not None:
            self.wanted.emit(name, self._person)


def _found_words(known: Known, person: Person) -> str:
    introducer = known.introducer_of(person)
    name = introducer.name.strip() if introducer else person.introduced_by.strip()
    return f"Introduced by {name}." if name else person.how_found.strip()


def _part(title: str, widgets: Iterable[QWidget]) -> QWidget:
    """A heading with lines below it; with none, it says so."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    over = QLabel(title.upper())
    over.setAccessibleName(title)
    look(over, "over")
    column.addWidget(over)
    found = list(widgets) or [_line("None yet.")]
    for widget in found:
        column.addWidget(widget)
    return box


def _line(words: str, name: str = "") -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

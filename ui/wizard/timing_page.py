"""The step Timing: how we meet, when, how long it takes to be there, and the day drawn as a line."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.schedule.dayline import DayLine, day_line
from iiprep.schedule.zones import local_zone, place_of
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.section import SectionForm
from ui.forms.typed import clock, long_day
from ui.jobs import Jobs
from ui.known.beside_line import BesideLine
from ui.known.known_line import Read, nobody
from ui.theme import GRID, look
from ui.widgets import Hint, secondary
from ui.wizard.day_line import DayLineView

_WHEN = frozenset({"format", "day", "start", "zone", "length"})
_IN_PERSON = _WHEN | {"travel", "arrival_buffer", "address", "room", "entry"}
APPLIES: Mapping[Format, frozenset[str]] = MappingProxyType(
    {
        Format.OFFICE: _IN_PERSON,
        Format.CAFE: _IN_PERSON - {"room"},
        Format.PHONE: _WHEN,
        Format.VIDEO: _WHEN | {"link"},
        Format.EMAIL: frozenset({"format", "day", "zone"}),
    }
)


_TIMING = ("format", ("day", "start", "length"), ("travel", "arrival_buffer"))
UNKNOWN = (
    "The day is drawn here as soon as its date and time are known. “Not yet” is an answer.",
    "Questions by e-mail have no hour: send three to five, and thank for the answers all the same.",
)


def line_of(plan: Plan) -> DayLine:
    """The day of a plan on the clock of the meeting; unknown where nothing is held at a time."""
    timing = plan.timing
    if timing.format is Format.EMAIL:
        return DayLine()
    return day_line(
        timing.day,
        timing.start,
        timing.zone or plan.profile.zone,
        length=timing.length,
        travel=timing.travel,
        buffer=timing.arrival_buffer,
        in_person=timing.format.in_person,
    )


def other_clocks(plan: Plan, here: str) -> str:
    """When the meeting begins on my clock and on theirs, where they differ from its own; else empty.

    `here` is the zone of this computer.
    """
    line = line_of(plan)
    if line.start is None:
        return ""
    mine = plan.profile.zone or here
    meeting, theirs = plan.timing.zone or mine, plan.host.zone or mine
    begins = [(meeting, line.in_zone(meeting).start, "")]
    for zone, whose in ((mine, "my clock"), (theirs, "their clock")):
        moment = line.in_zone(zone).start
        if moment and moment.utcoffset() not in [
            known.utcoffset() for _zone, known, _whose in begins if known
        ]:
            begins.append((zone, moment, f", {whose}"))
    words = [f"{_moment(moment)} in {place_of(zone)}{whose}" for zone, moment, whose in begins if moment]
    return " is ".join(words) if len(words) > 1 else ""


def _moment(moment: datetime) -> str:
    return f"{moment:%A} {clock(moment.time())}"


def past_hint(plan: Plan, today: date) -> str:
    """A calm word when the day has gone by and nothing is said about how it went."""
    day = plan.timing.day
    if day is None or day >= today or plan.happened.outcome is not Outcome.NOT_YET:
        return ""
    return f"{long_day(day)} is in the past: if you have not met yet, choose another day."


class TimingPage(QWidget):
    """How and when we meet; only the fields that the way of meeting calls for are shown.

    `read` gives the other meetings, on the thread of `jobs`.
    """

    def __init__(self, document: Document, read: Read = nobody, jobs: Jobs | None = None) -> None:
        super().__init__()
        self._document = document
        self.beside = BesideLine(document, read, jobs)
        words = Mnemonics()
        self._forms = (
            SectionForm(document, "timing", _TIMING, more="Another time zone", mnemonics=words),
            SectionForm(document, "place", more="Room, and how to get in", mnemonics=words),
        )
        self.hint = Hint()
        self.clocks = secondary("")
        self.day = DayLineView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._day_card())
        column.addWidget(self.beside)
        for form in self._forms:
            column.addWidget(form)
        document.changed.connect(self._refresh)
        self._refresh()

    def _day_card(self) -> QFrame:
        card = QFrame()
        look(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID)
        self._unknown = secondary("")
        for widget in (self.day, self._unknown, self.clocks, self.hint):
            inside.addWidget(widget)
        return card

    def _refresh(self) -> None:
        plan = self._document.plan
        for form in self._forms:
            form.show_only(APPLIES[plan.timing.format])
        line = line_of(plan)
        self.day.show_line(line)
        self.day.setVisible(line.known)
        self._unknown.setText(UNKNOWN[plan.timing.format is Format.EMAIL])
        self._unknown.setVisible(not line.known)
        clocks = other_clocks(plan, local_zone())
        self.clocks.setText(clocks)
        self.clocks.setVisible(bool(clocks))
        self.hint.say(past_hint(plan, date.today()))  # noqa: DTZ011 - the day on the person's wall

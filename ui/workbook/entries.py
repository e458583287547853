"""A meeting of the list in words: its part of the list, its day, its place, what stands on its card."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from PySide6.QtCore import QDate, QLocale

from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.model.text import sought_in, words_of
from iiprep.schedule.clock import MyClock, on_my_clock
from iiprep.schedule.stages import Stage, stage_of
from iiprep.store.rows import MeetingRow
from ui.forms.typed import clock, day_order

NO_NAME = "No name yet"
NO_DATE = "No date yet"
HOW_DID_IT_GO = "How did it go?"


class Part(Enum):
    """A part of the list; the value is its heading."""

    TODAY = "Today"
    COMING = "Arranged"
    ASKED = "Asked"
    PREPARING = "Preparing"
    OVER = "How did it go?"
    MET = "Met, and to be thanked"
    THANKED = "Met and thanked"
    RESTING = "Resting"
    SAMPLE = "A sample to look at"


_ORDER = tuple(Part)
_OF_STAGE = {
    Stage.ARRANGED: Part.COMING,
    Stage.ASKED: Part.ASKED,
    Stage.PREPARING: Part.PREPARING,
    Stage.MET: Part.MET,
    Stage.THANKED: Part.THANKED,
    Stage.RESTING: Part.RESTING,
}


def part_of(row: MeetingRow, today: date) -> Part:
    """Where a meeting stands in the list."""
    if row.sample:
        return Part.SAMPLE
    stage = stage_of(row.standing)
    if stage is not Stage.ARRANGED or row.day is None:
        return _OF_STAGE[stage]
    if row.day == today:
        return Part.TODAY
    return Part.COMING if row.day > today else Part.OVER


def in_parts(rows: tuple[MeetingRow, ...], today: date) -> tuple[MeetingRow, ...]:
    """The rows part by part, each part in the order in which the workbook gives it."""
    return tuple(sorted(rows, key=lambda row: _ORDER.index(part_of(row, today))))


def headings(rows: tuple[MeetingRow, ...], today: date) -> dict[int, str]:
    """Where each part begins among rows that stand part by part, and its heading."""

    def order(row: MeetingRow) -> int:
        return _ORDER.index(part_of(row, today))

    found: dict[int, str] = {}
    at = 0
    while at < len(rows):
        found[at] = part_of(rows[at], today).value
        at = bisect_right(rows, order(rows[at]), key=order)
    return found


def matches(row: MeetingRow, sought: str) -> bool:
    """Whether every word sought begins a word of the name or organisation; the sample is never found."""
    asked, words = sought_in(sought), words_of(f"{row.name} {row.organisation}")
    if not asked:
        return not sought.strip()
    return not row.sample and all(one in words for one in asked)


def near_day(day: date, today: date) -> str:
    """A day as one speaks of it: Today, Tomorrow, Thu, Dec 3; with its year when that is another."""
    near = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}
    if (day - today).days in near:
        return near[(day - today).days]
    form = "ddd, MMM d" if day_order(QLocale()).startswith("m") else "ddd d MMM"
    return spelled(day, form if day.year == today.year else f"{form} yyyy")


def on_day(day: date, today: date) -> str:
    """A day within a sentence: today, tomorrow, on Thu, Dec 3."""
    words = near_day(day, today)
    return words.lower() if abs((day - today).days) <= 1 else f"on {words}"


def days_left(gone_on: date, today: date) -> str:
    """How long something deleted is still kept."""
    days = (gone_on - today).days
    return f"{days} days left" if days > 1 else "1 day left" if days == 1 else "the last day"


def spelled(day: date, form: str) -> str:
    """A day in one of Qt's forms, such as ``MMM``."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


@dataclass(frozen=True, slots=True)
class Details:
    """What the list shows of a plan besides the row: the host's title, how one meets, and when for me."""

    title: str
    format: str
    mine: MyClock = field(default_factory=MyClock)


def details_of(plan: Plan) -> Details:
    """The details of a plan."""
    return Details(plan.host.title.strip(), plan.timing.format.label, on_my_clock(plan))


@dataclass(frozen=True, slots=True)
class Entry:
    """A card of the list; `heading` is empty but for the first card of a part."""

    row: MeetingRow
    heading: str
    name: str
    work: str
    when: str
    where: str
    day: date | None

    @property
    def sentence(self) -> str:
        """All of the card, for who cannot see it."""
        words = (self.name, self.work, self.when, self.where, "Sample" if self.row.sample else "")
        return ", ".join(filter(None, words))


def entry_of(row: MeetingRow, details: Details | None, today: date, heading: str = "") -> Entry:
    """A row and, once they are read, its details in words."""
    mine = details.mine if details and details.mine.place else MyClock(row.day, row.start)
    over = row.day is not None and row.day < today and row.outcome is Outcome.NOT_YET
    how = (
        HOW_DID_IT_GO
        if over
        else " · ".join(filter(None, (details.format, elsewhere(mine))))
        if details
        else ""
    )
    return Entry(
        row=row,
        heading=heading,
        name=row.name.strip() or NO_NAME,
        work=", ".join(filter(None, (details.title if details else "", row.organisation.strip()))),
        when=_when(row, mine, today),
        where=row.outcome.label if row.outcome is not Outcome.NOT_YET else _answer(row) or how,
        day=mine.day,
    )


def elsewhere(mine: MyClock) -> str:
    """The clock time of a meeting where it is held, if that is another: “1:05 PM in Tokyo”."""
    return f"{clock(mine.there.time())} in {mine.place}" if mine.there else ""


def _when(row: MeetingRow, mine: MyClock, today: date) -> str:
    if mine.day is None:
        return f"Asked {_run_on(near_day(row.sent_on, today))}" if row.sent_on else NO_DATE
    day = near_day(mine.day, today)
    return f"{day}, {clock(mine.start)}" if mine.start else day


def _answer(row: MeetingRow) -> str:
    """What came back to a request while there is no date; empty where none was sent."""
    if row.day is not None or row.sent_on is None:
        return ""
    if row.answer is Answer.WAITING and row.nudged_on is not None:
        return "Left in peace"
    return "They said yes" if row.answer is Answer.YES else row.answer.label


def _run_on(day: str) -> str:
    return day.lower() if day in ("Today", "Tomorrow", "Yesterday") else day

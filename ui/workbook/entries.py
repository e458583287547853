"""A meeting of the list in words: its part of the list, its day, its place, what stands on its card."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QDate, QLocale

from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan
from iiprep.model.text import folded
from iiprep.store.rows import MeetingRow
from ui.forms.typed import clock, day_order

NO_NAME = "No name yet"
NO_DATE = "No date yet"
HOW_DID_IT_GO = "How did it go?"


class Part(Enum):
    """A part of the list; the value is its heading."""

    TODAY = "Today"
    COMING = "Coming up"
    UNDATED = "Without a date"
    PAST = "Past"
    SAMPLE = "A sample to look at"


_ORDER = tuple(Part)


def part_of(row: MeetingRow, today: date) -> Part:
    """Where a meeting stands in the list."""
    if row.sample:
        return Part.SAMPLE
    if row.outcome is not Outcome.NOT_YET:
        return Part.PAST
    if row.day is None:
        return Part.UNDATED
    if row.day == today:
        return Part.TODAY
    return Part.COMING if row.day > today else Part.PAST


def in_parts(rows: tuple[MeetingRow, ...], today: date) -> tuple[MeetingRow, ...]:
    """The rows part by part, each part in the order in which the workbook gives it."""
    return tuple(sorted(rows, key=lambda row: _ORDER.index(part_of(row, today))))


def matches(row: MeetingRow, sought: str) -> bool:
    """Whether every word sought begins a word of the name or organisation; the sample is never found."""
    words = folded(f"{row.name} {row.organisation}").split()
    asked = folded(sought).split()
    return not asked or (not row.sample and all(any(word.startswith(one) for word in words) for one in asked))


def near_day(day: date, today: date) -> str:
    """A day as one speaks of it: Today, Tomorrow, Thu, Dec 3; with its year when that is another."""
    near = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}
    if (day - today).days in near:
        return near[(day - today).days]
    form = "ddd, MMM d" if day_order(QLocale()).startswith("m") else "ddd d MMM"
    return spelled(day, form if day.year == today.year else f"{form} yyyy")


def spelled(day: date, form: str) -> str:
    """A day in one of Qt's forms, such as ``MMM``."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


@dataclass(frozen=True, slots=True)
class Details:
    """What the list shows of a plan besides the row: the host's title, and how one meets."""

    title: str
    format: str


def details_of(plan: Plan) -> Details:
    """The details of a plan."""
    return Details(plan.host.title.strip(), plan.timing.format.label)


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
    over = row.day is not None and row.day < today and row.outcome is Outcome.NOT_YET
    how = HOW_DID_IT_GO if over else details.format if details else ""
    return Entry(
        row=row,
        heading=heading,
        name=row.name.strip() or NO_NAME,
        work=", ".join(filter(None, (details.title if details else "", row.organisation.strip()))),
        when=_when(row, today),
        where=row.outcome.label if row.outcome is not Outcome.NOT_YET else how,
        day=row.day,
    )


def _when(row: MeetingRow, today: date) -> str:
    if row.day is None:
        return NO_DATE
    day = near_day(row.day, today)
    return f"{day}, {clock(row.start)}" if row.start else day

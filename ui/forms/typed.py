"""Reads days and clock times as people type them, and writes them as the region does."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(?:([ap])\.?\s*m?\.?)?", re.IGNORECASE)

_LONGEST_WITHOUT = 62
"""Days within which every number of a day in a month comes up."""


def use_region(territory: str) -> None:
    """Write days and times as a territory such as ``US`` does, with English words; empty: this computer's."""
    code = territory or QLocale.territoryToCode(QLocale.system().territory())
    QLocale.setDefault(QLocale(f"en_{code}"))


def day_order(locale: QLocale) -> str:
    """The order in which a region writes dates: ``mdy``, ``dmy`` or ``ymd``."""
    form = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    return "".join(sorted("dmy", key=form.find))


def has_am_pm(locale: QLocale) -> bool:
    """Whether a region writes AM and PM."""
    return "a" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()


def read_day(text: str, order: str, today: date, *, past: bool = False) -> date | None:
    """The day that was typed: by numbers, by the month's name, or as today, tomorrow, Friday.

    Without a year it is the next such day, or with `past` the last one. None when it cannot be read.
    """
    plain = " ".join(text.lower().replace(",", " ").split())
    near = _Near(today, past)
    return _named_day(plain, near) or _day_of_month(plain, near) or _by_numbers(plain, order, near)


@dataclass(frozen=True, slots=True)
class _Near:
    """Finds the day that is meant when not all of it is said: the next from today on, or the last."""

    today: date
    past: bool

    def weekday(self, number: int, *, past: bool) -> date:
        """The nearest such day that is not today; Monday is 0."""
        away = (self.today.weekday() - number if past else number - self.today.weekday()) % 7 or 7
        return self.today + timedelta(days=-away if past else away)

    def day(self, year: str, month: int, day: int) -> date | None:
        """The day, of the year nearest in that direction where none is said; None when there is none."""
        try:
            if year:
                return date(int(year) + (2000 if len(year) <= 2 else 0), month, day)
            this = date(self.today.year, month, day)
            if self.past:
                return this if this <= self.today else date(this.year - 1, month, day)
            return this if this >= self.today else date(this.year + 1, month, day)
        except ValueError:
            return None

    def of_month(self, day: int) -> date | None:
        """The nearest day with this number."""
        step = -1 if self.past else 1
        days = (self.today + timedelta(days=step * number) for number in range(_LONGEST_WITHOUT))
        return next((one for one in days if one.day == day), None)


def _named_day(plain: str, near: _Near) -> date | None:
    beside = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if plain in beside:
        return near.today + timedelta(days=beside[plain])
    found = re.fullmatch(r"(?:(last|next) )?([a-z]{3,9})", plain)
    if found is None or found[2][:3] not in _DAYS:
        return None
    past = {"last": True, "next": False}.get(found[1] or "", near.past)
    return near.weekday(_DAYS.index(found[2][:3]), past=past)


def _day_of_month(plain: str, near: _Near) -> date | None:
    words = re.sub(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? ", "", plain)
    found = re.fullmatch(
        r"(?:([a-z]{3,9})\.? )?(\d{1,2})(?:st|nd|rd|th|\.)?(?: ([a-z]{3,9})\.?)?(?: (\d{4}))?", words
    )
    name = (found[1] or found[3] or "") if found else ""
    if found is not None and near.past and not name and not found[4]:
        return near.of_month(int(found[2]))
    if found is None or name[:3] not in _MONTHS:
        return None
    return near.day(found[4] or "", _MONTHS.index(name[:3]) + 1, int(found[2]))


def _by_numbers(plain: str, order: str, near: _Near) -> date | None:
    parts = [part for part in re.split(r"[-/. ]+", plain) if part]
    if not 2 <= len(parts) <= 3 or not all(re.fullmatch(r"\d{1,4}", part) for part in parts):
        return None
    if len(parts[0]) == 4:
        order = "ymd"
    elif len(parts) == 2:
        order = order.replace("y", "")
    named = dict(zip(order, parts, strict=False))
    return near.day(named.get("y", ""), int(named["m"]), int(named["d"]))


def is_whole_day(text: str) -> bool:
    """Whether a date is typed out, with all four digits of its year, so that no more is to come."""
    return re.search(r"(?<!\d)\d{4}$|^\d{4}-\d{2}-\d{2}$", text.strip()) is not None


def read_clock(text: str, *, am_pm: bool) -> time | None:
    """The clock time that was typed: 10, 1030, 10:30, 2 pm. None when it cannot be read.

    Where a region writes AM and PM, 1 to 6 without either are in the afternoon.
    """
    plain = " ".join(text.replace("\u202f", " ").split())
    found = _CLOCK.fullmatch(plain)
    if found is None:
        return {"noon": time(12), "midnight": time(0)}.get(plain.lower())
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif am_pm and 1 <= hour <= 6 and not plain.startswith("0"):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def is_whole_clock(text: str) -> bool:
    """Whether a clock time is typed out to its minutes."""
    return re.search(r"\d{1,2}[:.]\d{2}", text) is not None


def short_day(day: date) -> str:
    """A day in figures with all of its year, as the default locale orders them: 12/3/2026."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    whole = form if "yyyy" in form else form.replace("yy", "yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), whole)


def long_day(day: date) -> str:
    """A day in words, with its weekday: Thursday, December 3, 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def clock(moment: time) -> str:
    """A clock time as the default locale writes it: 10:30 AM or 10:30."""
    shown = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return shown.replace("\u202f", " ")

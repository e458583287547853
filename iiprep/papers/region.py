"""How dates, clock times and paper are in a region; the papers' language stays English."""

import datetime as dt
import os
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.core import default_locale
from babel.dates import format_date, format_skeleton, format_time
from babel.localedata import exists

from iiprep.settings import PaperSize

_LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "PA", "DO", "SV", "VE", "PR", "NI"})
_MOST_KEPT = 500
"""Days and clock times of which the words are remembered: the same few are shown at each key."""


@dataclass(frozen=True, slots=True)
class Region:
    """One territory's habits, such as ``US`` or ``DE``."""

    territory: str = "US"

    @property
    def paper(self) -> PaperSize:
        """The paper that printers there hold."""
        return PaperSize.LETTER if self.territory in _LETTER else PaperSize.A4

    def date(self, day: dt.date) -> str:
        """``Thursday, December 3, 2026``, in the region's order."""
        return _day("full", day, self.territory)

    def long_date(self, day: dt.date) -> str:
        """``December 3, 2026``: without the weekday."""
        return _day("long", day, self.territory)

    def day(self, day: dt.date) -> str:
        """``Thu, Dec 3``: without the year."""
        return _parts_of_day("MMMMEEEEd", day, self.territory)

    def short_day(self, day: dt.date) -> str:
        """``Nov 19``."""
        return _parts_of_day("MMMd", day, self.territory)

    def clock(self, moment: datetime | time) -> str:
        """``10:00 AM`` or ``10:00``."""
        return _clock(_clock_of(moment), self.territory)

    def span(self, start: datetime, end: datetime) -> str:
        """``10:00 – 10:30 AM``: the half of the day is said once where it is the same."""
        first, last = self.clock(start), self.clock(end)
        half = first.rpartition(" ")[2]
        if half and not half[0].isdigit() and last.endswith(f" {half}"):
            first = first.removesuffix(f" {half}")
        return f"{first} – {last}"


def _locale(territory: str) -> Locale:
    name = f"en_{territory}"
    return Locale.parse(name if exists(name) else "en_150")


@lru_cache(_MOST_KEPT)
def _day(form: Literal["full", "long"], day: dt.date, territory: str) -> str:
    return _plain(format_date(day, form, locale=_locale(territory)))


@lru_cache(_MOST_KEPT)
def _parts_of_day(skeleton: str, day: dt.date, territory: str) -> str:
    return _plain(format_skeleton(skeleton, day, locale=_locale(territory)))


@lru_cache(_MOST_KEPT)
def _clock(moment: time, territory: str) -> str:
    return _plain(format_time(moment, "short", locale=_locale(territory)))


def _clock_of(moment: datetime | time) -> time:
    return moment.time() if isinstance(moment, datetime) else moment.replace(tzinfo=None)


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


def system_region() -> Region:
    """The region of this computer; the United States where it does not say."""
    language = default_locale("LC_TIME") or default_locale("LC_ALL") or os.environ.get("LANG", "")
    territory = language.partition(".")[0].rpartition("_")[2].upper()
    return Region(territory if len(territory) == 2 and territory.isalpha() else "US")


def region_of(name: str) -> Region:
    """The region of a setting; an empty one is this computer's."""
    name = name.strip().upper()
    return Region(name) if len(name) == 2 and name.isascii() and name.isalpha() else system_region()

"""The clock times of a meeting as the papers say them, in both zones where they differ."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate

from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.items import Facts
from iiprep.papers.region import Region
from iiprep.schedule.clock import zone_away
from iiprep.schedule.dayline import FIVE_LEFT, DayLine, day_line
from iiprep.schedule.zones import in_zone, local_zone, place_of

_WAY, _PARTS = 21, {"timing.start": 31, "minutes.five": 27}
"""How much of the day line follows a mark: with two before it, the talk begins where the wide column does."""

_SOME_DAY = date(2001, 2, 7)
"""Stands for a day that is not settled yet, so that clock times can be reckoned from a start alone."""


@dataclass(frozen=True, slots=True)
class Times:
    """When it is: the day line, and how to say it; `dated` where the day is settled.

    `leads` is the zone of the clock that is looked at on the day: the place's where people meet in person,
    else mine. `beside` is the zone that is named next to it; `away` says that the one that leads is not mine.
    """

    line: DayLine
    leads: str
    beside: str
    region: Region
    dated: bool = True
    away: bool = False

    @property
    def end_clock(self) -> str:
        """The end in clock time, on the clock that leads; empty while there is no time yet."""
        return self.clock(self.line.end)

    def clock(self, moment: datetime | None) -> str:
        """A moment on the clock that leads; empty for none."""
        return self.region.clock(in_zone(moment, self.leads)) if moment else ""

    @property
    def other_zone(self) -> str:
        """The same half hour on the other clock, and whose leads if not mine; empty where both agree."""
        start, end = self.line.start, self.line.end
        if not start or not end:
            return ""
        here, there = in_zone(start, self.leads), in_zone(start, self.beside)
        if here.replace(tzinfo=None) == there.replace(tzinfo=None):
            return ""
        day = "" if here.date() == there.date() else f"{self.region.day(there.date())}, "
        other = f"{day}{self.region.span(there, in_zone(end, self.beside))} in {place_of(self.beside)}"
        return f"{place_of(self.leads)} time · {other}" if self.away else other


def times_of(plan: Plan, region: Region) -> Times:
    """The times of a plan; empty ones while the start is not settled.

    Without a day nobody knows how far two zones are apart: the times are then those of the meeting's zone.
    """
    timing, away = plan.timing, bool(zone_away(plan))
    mine = plan.profile.zone or local_zone()
    there = timing.zone or mine
    leads = there if away or not timing.day else mine
    beside = leads if not timing.day else mine if away else plan.host.zone or there
    line = day_line(
        timing.day or _SOME_DAY,
        timing.start,
        there,
        length=timing.length,
        travel=timing.travel,
        buffer=timing.arrival_buffer,
        in_person=timing.format.in_person,
    )
    return Times(line, leads, beside, region, dated=timing.day is not None, away=away)


def day_marks(plan: Plan, times: Times) -> list[Facts]:
    """The marks of the day line, left to right: clock time, what to do, and where on the line (0 to 100).

    `span` says how long it is to the next, which is `wide` away: the talk has more of the line than its last
    minutes, so that the large end time stands clear of the time before it. Nobody leaves for a call, and
    where there is no time between two marks the second says both.
    """
    line, timing, starts = times.line, plan.timing, "start"
    marks = []
    if timing.format.in_person and (timing.travel or not line.start):
        marks.append(("timing.travel", line.leave, "leave", timing.travel))
    if timing.format.in_person and (timing.arrival_buffer or not line.start):
        arrive = "arrive" if _other_day(times, line.arrive) else _arrive_word(timing.format)
        marks.append(("timing.arrival_buffer", line.arrive, arrive, timing.arrival_buffer))
    elif marks:
        starts = f"{_arrive_word(timing.format)} and start"
    marks.append(("timing.start", line.start, starts, timing.length - FIVE_LEFT))
    if line.five_left or not line.start:
        said = "“five left”" if _other_day(times, line.end) else "“five minutes left”"
        marks.append(("minutes.five", line.five_left, said, FIVE_LEFT))
    marks.append(("timing.length", line.end, "end", 0))
    parts = [_PARTS.get(mark[0], _WAY) for mark in marks[:-1]]
    places = [100 * end / sum(parts) for end in accumulate(parts, initial=0)]
    return [
        {
            "id": field,
            "clock": times.clock(moment),
            "label": label + ("" if field == "minutes.five" else _other_day(times, moment)),
            "x": round(place, 2),
            "wide": round(after - place, 2),
            "span": f"{minutes} min" if minutes > 0 else "",
        }
        for (field, moment, label, minutes), place, after in zip(
            marks, places, (*places[1:], 100.0), strict=True
        )
    ]


def talk_of(marks: list[Facts]) -> float:
    """Where on the day line people begin to talk."""
    return next((float(mark["x"]) for mark in marks if mark["id"] == "timing.start"), 0.0)


def _other_day(times: Times, moment: datetime | None) -> str:
    """What to add for a moment that is not on the day of the start."""
    if not moment or not times.line.start:
        return ""
    here, start = (in_zone(one, times.leads).date() for one in (moment, times.line.start))
    return "" if here == start else ", the day before" if here < start else ", the day after"


def _arrive_word(meeting_format: Format) -> str:
    return "arrive, find a table" if meeting_format is Format.CAFE else "arrive"

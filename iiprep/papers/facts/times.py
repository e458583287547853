"""The clock times of a meeting as the papers say them, in both zones where they differ."""

from dataclasses import dataclass
from datetime import datetime

from iiprep.model.meeting import Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.items import Facts
from iiprep.papers.region import Region
from iiprep.schedule.dayline import DayLine, day_line
from iiprep.schedule.zones import in_zone, local_zone, place_of

START = 42.0


@dataclass(frozen=True, slots=True)
class Times:
    """When it is: the day line on my clock, and how to say it."""

    line: DayLine
    mine: str
    theirs: str
    region: Region

    @property
    def end_clock(self) -> str:
        """The end in clock time, on my clock; empty while there is no time yet."""
        return self.region.clock(in_zone(self.line.end, self.mine)) if self.line.end else ""

    def clock(self, moment: datetime | None) -> str:
        """A moment on my clock."""
        return self.region.clock(in_zone(moment, self.mine)) if moment else ""

    @property
    def other_zone(self) -> str:
        """The same half hour on the host's clock; empty where both clocks agree."""
        start, end = self.line.start, self.line.end
        if not start or not end:
            return ""
        here, there = in_zone(start, self.mine), in_zone(start, self.theirs)
        if here.replace(tzinfo=None) == there.replace(tzinfo=None):
            return ""
        day = "" if here.date() == there.date() else f"{self.region.day(there.date())}, "
        return f"{day}{self.region.span(there, in_zone(end, self.theirs))} in {place_of(self.theirs)}"


def times_of(plan: Plan, region: Region) -> Times:
    """The times of a plan; empty ones where day or time are not settled."""
    timing = plan.timing
    mine = plan.profile.zone or local_zone()
    line = day_line(
        timing.day,
        timing.start,
        timing.zone or mine,
        length=timing.length,
        travel=timing.travel,
        buffer=timing.arrival_buffer,
        in_person=timing.format.in_person,
    )
    return Times(line=line, mine=mine, theirs=plan.host.zone or timing.zone or mine, region=region)


def day_marks(plan: Plan, times: Times) -> list[Facts]:
    """The marks of the day line, left to right: clock time, what to do, and where on the line (0 to 100)."""
    line = times.line
    marks = [
        ("timing.travel", line.leave, "leave", 0.0),
        ("timing.arrival_buffer", line.arrive, _arrive_word(plan.timing.format), 20.0),
        ("timing.start", line.start, "start", START),
        ("minutes.five", line.five_left, "“five minutes left”", 70.0),
        ("timing.length", line.end, "end", 90.0),
    ]
    return [
        {"id": field, "clock": times.clock(moment), "label": label, "x": x}
        for field, moment, label, x in marks
        if moment or not line.start
        if label != "leave" or plan.timing.format.in_person
    ]


def _arrive_word(meeting_format: Format) -> str:
    return {
        Format.OFFICE: "arrive",
        Format.CAFE: "arrive, find a table",
        Format.PHONE: "be ready",
        Format.VIDEO: "be online",
        Format.EMAIL: "be ready",
    }[meeting_format]

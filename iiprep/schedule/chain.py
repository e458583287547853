"""A meeting as one step in a chain of courtesies: its instants, and whom there is to thank and to tell."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from iiprep.model.courtesy import is_thanked
from iiprep.model.debrief import Outcome
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.model.span import span
from iiprep.schedule.clock import day_here
from iiprep.schedule.dayline import DayLine, day_line
from iiprep.schedule.zones import at, in_zone, local_zone

_MORNING = time(9)
_END_OF_WORK = time(18)
_END_OF_DAY = time(23, 59)


@dataclass(frozen=True, slots=True)
class Chain:
    """A plan with its id in the workbook; all instants are in UTC."""

    id: str
    plan: Plan

    @property
    def zone(self) -> str:
        """The seeker's zone."""
        return self.plan.profile.zone or local_zone()

    @property
    def line(self) -> DayLine:
        """The instants of the meeting, in UTC."""
        timing = self.plan.timing
        return day_line(
            timing.day,
            timing.start,
            timing.zone or self.zone,
            length=timing.length,
            travel=timing.travel,
            buffer=timing.arrival_buffer,
            in_person=timing.format.in_person,
        ).in_zone("UTC")

    @property
    def begins(self) -> datetime | None:
        """When the meeting begins; in the morning where only its day is known."""
        day = self.plan.timing.day
        return self.line.start or (self._on(day, _MORNING) if day else None)

    @property
    def ended(self) -> datetime | None:
        """When the meeting ended, as noted or else as planned; the evening where no time is set."""
        day, noted, began = self.plan.timing.day, self.plan.happened.ended, self.plan.happened.started
        if day is None:
            return None
        if noted is None:
            return self.line.end or self._on(day, _END_OF_WORK)
        began = began or self.plan.timing.start
        next_day = began is not None and noted < began and span(began, noted) > 0
        return self._on(day + timedelta(days=next_day), noted)

    @property
    def met(self) -> bool:
        """Whether the meeting took place."""
        return self.plan.happened.outcome is Outcome.MET

    def begins_after(self, now: datetime) -> bool:
        """Whether the meeting begins only after a moment; on its day, where no hour is known, it may have."""
        begins = self.begins
        return begins is not None and now < (self.line.start or self.midnight(self.today(begins)))

    @property
    def open(self) -> bool:
        """Whether nothing is noted of how it went."""
        return self.plan.happened.outcome is Outcome.NOT_YET

    @property
    def ahead(self) -> bool:
        """Whether it is still to take place: nothing is noted of it, and nobody called it off."""
        return self.open and self.plan.waiting.answer in (Answer.WAITING, Answer.YES)

    @property
    def unthanked(self) -> tuple[int, ...]:
        """The positions in `plan.people` of those who are not thanked yet."""
        plan = self.plan
        return tuple(at for at in range(len(plan.people)) if not is_thanked(plan, at))

    @property
    def untold(self) -> str:
        """The introducer who has not been told how it went; empty when there is none."""
        return "" if is_told(self.plan) else self.plan.host.introduced_by.strip()

    def today(self, now: datetime) -> date:
        """The day on the seeker's calendar."""
        return in_zone(now, self.zone).date()

    def _on(self, day: date, clock: time) -> datetime:
        """A clock time in the zone of the meeting, in UTC."""
        return at(day, clock, self.plan.timing.zone or self.zone).astimezone(UTC)

    def midnight(self, day: date) -> datetime:
        """The first instant of a day of the seeker's, in UTC."""
        return at(day, time(0), self.zone).astimezone(UTC)

    def end_of(self, day: date) -> datetime:
        """The last minute of a day of the seeker's, in UTC."""
        return at(day, _END_OF_DAY, self.zone).astimezone(UTC)


def is_told(plan: Plan) -> bool:
    """Whether the introducer knows how it went; what they heard before the day we met is not that."""
    told, day = plan.loop.told_on, day_here(plan.timing, plan.profile.zone)
    if told is None:
        return False
    return plan.happened.outcome is not Outcome.MET or day is None or told >= day


def called(person: Person) -> str:
    """A person in a sentence."""
    return person.short_name or person.organisation.strip() or "your host"


def hours(count: int) -> timedelta:
    """So many hours of elapsed time."""
    return timedelta(hours=count)

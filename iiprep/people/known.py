"""All that the workbook knows of people and meetings, at once: what the views of the home window look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.plan import Plan, plan_of
from iiprep.model.profile import Profile
from iiprep.model.request import Answer
from iiprep.model.text import folded
from iiprep.schedule.clock import day_here


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting by its id, with the ids of those present, the host first; `mine` is my zone."""

    id: str
    meeting: Meeting
    present: tuple[str, ...] = ()
    mine: str = ""

    @property
    def host(self) -> str:
        """The id of the host; empty for a meeting without anybody."""
        return self.present[0] if self.present else ""

    @property
    def held(self) -> bool:
        """Whether they met, be it in writing."""
        return self.meeting.happened.outcome is Outcome.MET

    @property
    def over(self) -> bool:
        """Whether it is known how it went, or that it did not take place."""
        return self.meeting.happened.outcome is not Outcome.NOT_YET

    @property
    def coming(self) -> bool:
        """Whether it is still to take place; a request that was answered with no is over."""
        answer = self.meeting.waiting.answer
        return self.meeting.happened.outcome is Outcome.NOT_YET and answer in (Answer.WAITING, Answer.YES)

    @property
    def day(self) -> date | None:
        """The day of the meeting, or of the request while there is none."""
        return self.held_on or self.meeting.request.sent_on

    @property
    def held_on(self) -> date | None:
        """The day of the meeting on my calendar."""
        return day_here(self.meeting.timing, self.mine)


@dataclass(frozen=True)
class Known:
    """Everybody and every meeting that is not deleted and not of the sample, and my profile.

    `names` are those of deleted people whom a meeting still names, by their id.
    """

    people: tuple[Person, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()
    profile: Profile = field(default_factory=Profile)
    names: dict[str, str] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Person]:
        """Everybody by their id."""
        return {person.id: person for person in self.people}

    @cached_property
    def by_name(self) -> dict[str, Person]:
        """Everybody by their folded name; of two with one name the first."""
        return {folded(one.name).strip(): one for one in reversed(self.people) if one.name.strip()}

    @cached_property
    def _with(self) -> dict[str, tuple[KnownMeeting, ...]]:
        found: dict[str, tuple[KnownMeeting, ...]] = {}
        for one in self.meetings:
            for person in one.present:
                found[person] = (*found.get(person, ()), one)
        return found

    @cached_property
    def _introduced(self) -> dict[str, tuple[Person, ...]]:
        found: dict[str, tuple[Person, ...]] = {}
        for person in self.people:
            introducer = self.introducer_of(person)
            if introducer is not None:
                found[introducer.id] = (*found.get(introducer.id, ()), person)
        return found

    def with_person(self, person_id: str) -> tuple[KnownMeeting, ...]:
        """The meetings in which somebody is present."""
        return self._with.get(person_id, ())

    def hosted_by(self, person_id: str) -> tuple[KnownMeeting, ...]:
        """The meetings whose host somebody is."""
        return tuple(one for one in self.with_person(person_id) if one.host == person_id)

    def introduced_by(self, person_id: str) -> tuple[Person, ...]:
        """Whom somebody introduced."""
        return self._introduced.get(person_id, ())

    def introducer_of(self, person: Person) -> Person | None:
        """Who introduced a person, by id or else by name; None when nobody known did."""
        found = self.by_id.get(person.introducer) or self.by_name.get(folded(person.introduced_by).strip())
        return None if found is None or found.id == person.id else found

    def plan(self, one: KnownMeeting) -> Plan:
        """A meeting with everybody present and my profile; of whoever was deleted only the name is known."""
        present = (self.by_id.get(key) or Person(id=key, name=self.names.get(key, "")) for key in one.present)
        return plan_of(one.meeting, tuple(present), self.profile)

    def id_of(self, plan: Plan) -> str:
        """The id of the meeting that is stored just as a plan has it; empty when none is."""
        alike = (one.id for one in self.hosted_by(plan.host.id) if one.meeting == plan.meeting)
        return next(alike, "")

    def name_of(self, person_id: str) -> str:
        """The name of somebody, also of one who was deleted; empty when it is not known."""
        person = self.by_id.get(person_id)
        return person.name.strip() if person else self.names.get(person_id, "").strip()

    def met_by_chance(self) -> Iterator[Person]:
        """Everybody with whom there is no meeting yet."""
        return (person for person in self.people if not self.with_person(person.id))

"""Keep in touch: every few months with somebody I met, moved by each contact, until they say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, time

from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.schedule.chain import called
from iiprep.schedule.courtesies.items import Due, Kind, Terms
from iiprep.schedule.keeping_touch import months_after, touch
from iiprep.schedule.zones import at, in_zone

_SINCE = {
    "we met": "you met",
    "my thank-you": "your thank-you",
    "a promise kept": "you kept a promise",
    "what I gave them": "you gave them something",
    "my question": "you asked after their promise",
    "their answer": "they answered",
    "my invitation": "you invited them to connect",
}
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Known:
    """A person, and the meetings in which they took part."""

    person: Person
    meetings: tuple[Meeting, ...] = ()


def touches(people: Iterable[Known], zone: str, terms: Terms) -> Iterator[Due]:
    """Whom it would be kind to write to again; nobody has to."""
    today = in_zone(terms.now, zone).date()
    for known in people:
        found = touch(known.person, known.meetings, today, terms.settings.keep_in_touch)
        if found is None or found.due > today:
            continue
        since = at(found.due, time(0), zone).astimezone(UTC)
        passed = _count(months_between(found.last, today))
        why = f"{passed} since {_SINCE.get(found.how, f'“{found.how}”')}."
        yield Due(
            Kind.TOUCH, "", known.person.id, f"A few lines to {called(known.person)}", since, since, why=why
        )


def months_between(day: date, today: date) -> int:
    """How many whole months have passed."""
    whole = (today.year - day.year) * _LAST_MONTH + today.month - day.month
    return whole - (months_after(day, whole) > today)


def _count(months: int) -> str:
    return "1 month" if months == 1 else f"{months} months"

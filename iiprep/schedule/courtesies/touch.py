"""Keep in touch: every few months with somebody I met, moved by each contact, until they say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, time, timedelta

from iiprep.model.person import Person
from iiprep.schedule.chain import called
from iiprep.schedule.courtesies.items import Due, Kind, Terms
from iiprep.schedule.zones import at, in_zone

_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Known:
    """A person, and the day of the last meeting with them; None while there was none."""

    person: Person
    met_on: date | None = None

    @property
    def last(self) -> tuple[date, str] | None:
        """The last time there was a word between us, and what it was."""
        words = [(one.day, one.how.strip()) for one in self.person.contacts if one.day]
        met = [(self.met_on, "")] if self.met_on else []
        return max(words + met, default=None)


def touches(people: Iterable[Known], zone: str, terms: Terms) -> Iterator[Due]:
    """Whom it would be kind to write to again; nobody has to."""
    for known in people:
        person, last = known.person, known.last
        months = terms.settings.keep_in_touch if person.keep_in_touch is None else person.keep_in_touch
        if last is None or not months or person.stop_asking or person.rests_since:
            continue
        day, what = last
        since = at(later(day, months), time(0), zone).astimezone(UTC)
        if since <= terms.now:
            passed = months_between(day, in_zone(terms.now, zone).date())
            why = f"{_count(passed)} since {f'“{what}”' if what else 'you met'}."
            text = f"A few lines to {called(person)}"
            yield Due(Kind.TOUCH, "", person.id, text, since, since, why=why)


def later(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where it has no such day."""
    years, month = divmod(day.month - 1 + months, _LAST_MONTH)
    first = date(day.year + years, month + 1, 1)
    last = later(first, 1) - timedelta(days=1) if day.day > 28 else first
    return first.replace(day=min(day.day, last.day) if day.day > 28 else day.day)


def months_between(day: date, today: date) -> int:
    """How many whole months have passed."""
    whole = (today.year - day.year) * _LAST_MONTH + today.month - day.month
    return whole - (later(day, whole) > today)


def _count(months: int) -> str:
    return "1 month" if months == 1 else f"{months} months"

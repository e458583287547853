"""People who come from a file beside those who are known: who is new, who is known, and what would change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from iiprep.model.fields import replaced
from iiprep.model.person import Person, new_id
from iiprep.model.places import specs
from iiprep.people.duplicates import email_of, link_of, name_of

FACTS = ("title", "organisation", "email", "phone", "profile_link")
ONLY_WHEN_EMPTY = ("name", "call_name", "found_out")


class State(Enum):
    """What taking an arrival does."""

    NEW = "New"
    CHANGED = "Changed"
    KNOWN = "Known already"
    TOGETHER = "Twice in the file"


@dataclass(frozen=True, slots=True)
class Change:
    """A field of somebody known, with what stands there and what would."""

    field: str
    old: str
    new: str

    def __str__(self) -> str:
        label = specs(Person)[self.field].label.text
        return f"{label}: {self.old} → {self.new}" if self.old else f"{label}: {self.new}"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody from a file: `person` as they would be stored, `why` completes “Known by …”.

    `line` is where they stand in the file; of one who is there twice, `first_line` is the other place.
    """

    state: State
    person: Person
    line: int
    why: str = ""
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    first_line: int = 0


class _Index:
    """Finds people by e-mail address, profile link and name, in this order."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_email: dict[str, Person] = {}
        self._by_link: dict[str, Person] = {}
        self._by_name: dict[str, Person] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Let somebody be found; the first of several alike is."""
        for found, key in self._keys(person):
            if key:
                found.setdefault(key, person)

    def find(self, person: Person) -> tuple[Person | None, str]:
        """Whoever it is, and by what; a name alone counts only where nothing speaks against it."""
        email, link = self._by_email.get(email_of(person)), self._by_link.get(link_of(person))
        if email is not None:
            return email, "the same e-mail address"
        if link is not None:
            return link, "the same profile link"
        named = self._by_name.get(name_of(person))
        if named is None:
            return None, ""
        return (None, "another of that name") if _differ(named, person) else (named, "the same name")

    def _keys(self, person: Person) -> tuple[tuple[dict[str, Person], str], ...]:
        return (
            (self._by_email, email_of(person)),
            (self._by_link, link_of(person)),
            (self._by_name, name_of(person)),
        )


def _differ(one: Person, two: Person) -> bool:
    """Whether two of a name have different addresses or links."""
    pairs = ((email_of(one), email_of(two)), (link_of(one), link_of(two)))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def arrivals(
    found: Sequence[tuple[int, Person, tuple[str, ...]]], known: Iterable[Person]
) -> tuple[Arrival, ...]:
    """What taking each of `found` (line, person, notes) would do, in their order.

    Whoever is twice in the file is put together with the first; nothing of that is lost but what differs.
    """
    before, here = _Index(known), _Index(())
    first: dict[str, int] = {}
    made: list[Arrival] = []
    for line, person, notes in found:
        twin, why = here.find(person)
        if twin is not None:
            at = first[twin.id]
            made[at] = _with_more(made[at], person)
            made.append(Arrival(State.TOGETHER, person, line, why, notes=notes, first_line=made[at].line))
            continue
        arrival = _arrival(line, person, notes, before)
        first[arrival.person.id] = len(made)
        here.add(replaced(person, id=arrival.person.id))
        made.append(arrival)
    return tuple(made)


def _arrival(line: int, person: Person, notes: tuple[str, ...], before: _Index) -> Arrival:
    known, why = before.find(person)
    if known is None:
        return Arrival(State.NEW, replaced(person, id=new_id()), line, why, notes=notes)
    changes = changes_of(known, person)
    whole = replaced(known, **{change.field: change.new for change in changes}) if changes else known
    state = State.CHANGED if changes else State.KNOWN
    return Arrival(state, whole, line, why, changes, (*notes, *_own_words(known, person)))


def changes_of(known: Person, person: Person) -> tuple[Change, ...]:
    """The facts in which somebody differs from what is known; of their own words only what is empty."""
    changes = []
    for field in (*ONLY_WHEN_EMPTY, *FACTS):
        old, new = getattr(known, field).strip(), getattr(person, field).strip()
        if new and new != old and not (old and field in ONLY_WHEN_EMPTY) and not _same(field, known, person):
            changes.append(Change(field, old, new))
    return tuple(changes)


def _same(field: str, known: Person, person: Person) -> bool:
    """Addresses and links that differ in their writing alone."""
    if field == "email":
        return email_of(known) == email_of(person)
    return field == "profile_link" and link_of(known) == link_of(person)


def _own_words(known: Person, person: Person) -> tuple[str, ...]:
    theirs = person.found_out.strip()
    differ = theirs and known.found_out.strip() and theirs not in known.found_out
    return ("Your own notes stay as they are; the note in the file was left out.",) if differ else ()


def _with_more(arrival: Arrival, person: Person) -> Arrival:
    """An arrival with what a second row of the same person adds."""
    fields = (*ONLY_WHEN_EMPTY, *FACTS)
    more = {name: getattr(person, name) for name in fields if not getattr(arrival.person, name).strip()}
    more = {name: text for name, text in more.items() if text.strip()}
    if not more:
        return arrival
    changes = arrival.changes
    if arrival.state is not State.NEW:
        changes += tuple(Change(name, "", text) for name, text in more.items())
    state = State.CHANGED if arrival.state is State.KNOWN else arrival.state
    whole = replaced(arrival.person, **more)
    return Arrival(state, whole, arrival.line, arrival.why, changes, arrival.notes)

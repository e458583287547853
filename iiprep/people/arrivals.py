"""People who come from a file beside those who are known: who is new, who is known, and what would change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from iiprep.model.fields import replaced
from iiprep.model.person import Person, new_id
from iiprep.model.places import specs
from iiprep.model.text import first_line
from iiprep.people.duplicates import email_of, link_of, name_of
from iiprep.people.matching import ANOTHER, SAME_NAME, Index, differ

NOBODY = Person()
_DELETED = "Somebody of that name is in “Recently deleted” and can be brought back there."
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
    """Somebody from a file: `person` as they would be stored, `said` as the file has them.

    `why` completes “Known by …”; of somebody new it is what they share with somebody known. `line` is where
    they stand in the file; of one who is there twice, `first_line` is the other place.
    """

    state: State
    person: Person
    line: int
    why: str = ""
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    first_line: int = 0
    said: Person = NOBODY

    def __str__(self) -> str:
        """What taking somebody does, in words."""
        if self.state is State.NEW:
            if self.why == ANOTHER:
                return "New; you know another of that name."
            return f"New, with {self.why}." if self.why else "New."
        if self.state is State.TOGETHER:
            return f"Put together with line {self.first_line}: {self.why}."
        if self.state is State.KNOWN:
            return f"Stays as it is: {self.why}."
        return f"{'; '.join(map(str, self.changes))}. Known by {self.why}."


def arrivals(
    found: Sequence[tuple[int, Person, tuple[str, ...]]], known: Iterable[Person]
) -> tuple[Arrival, ...]:
    """What taking each of `found` (line, person, notes) would do, in their order.

    Whoever is twice in the file is put together with the first place. Each row is reckoned from how somebody
    stands after the rows before it; where these differ, the earlier row counts, and what is left out of the
    later one is noted there.
    """
    coming = _Coming(known)
    for line, person, notes in found:
        coming.add(line, person, notes)
    return tuple(coming.made)


def with_deleted(arrived: Iterable[Arrival], names: Iterable[str]) -> tuple[Arrival, ...]:
    """The arrivals, with a word on each who is new and has the name of somebody who was deleted."""
    gone = {name_of(Person(name=name)) for name in names if name.strip()}
    return tuple(
        replace(one, notes=(*one.notes, _DELETED))
        if one.state is State.NEW and name_of(one.person) in gone
        else one
        for one in arrived
    )


@dataclass(slots=True)
class _Stands:
    """Somebody after the rows so far: all that is known, what these rows said, where the first of them is."""

    whole: Person
    said: Person
    at: int
    line: int

    def take(self, person: Person) -> tuple[tuple[Change, ...], tuple[str, ...]]:
        """Add what a further row says; the changes, and a note on what is left out."""
        changes, left = [], []
        for field in (*ONLY_WHEN_EMPTY, *FACTS):
            old, new = getattr(self.whole, field).strip(), getattr(person, field).strip()
            if not new or new == old or _same(field, self.whole, person) or new in old.split("\n"):
                continue
            if not old or (field in FACTS and not getattr(self.said, field).strip()):
                changes.append(Change(field, old, new))
            else:
                left.append(f"{specs(Person)[field].label.text}: {first_line(new)}")
        more = {change.field: change.new for change in changes}
        self.whole, self.said = replaced(self.whole, **more), _with_blanks_filled(self.said, person)
        return tuple(changes), tuple(
            f"Left out, as line {self.line} counts: {'; '.join(left)}." for _ in left[:1]
        )


class _Coming:
    """The arrivals so far, and how each person stands after them."""

    def __init__(self, known: Iterable[Person]) -> None:
        self.made: list[Arrival] = []
        self._before = Index(known)
        self._here = Index(())
        self._stand: dict[str, _Stands] = {}

    def add(self, line: int, person: Person, notes: tuple[str, ...]) -> None:
        """One more row."""
        twin, why = self._here.find(person)
        if twin is not None and why == SAME_NAME and differ(self._stand[twin.id].whole, person):
            twin, why = None, ANOTHER
        if twin is not None:
            self._add_twin(
                self._stand[twin.id], Arrival(State.TOGETHER, person, line, why, (), notes, said=person)
            )
            return
        known, by = self._before.find(person)
        stands = self._stand.get(known.id) if known else None
        if known is not None and stands is not None:
            changes, left = stands.take(person)
            state = State.CHANGED if changes else State.KNOWN
            whole = replaced(known, **{change.field: change.new for change in changes})
            arrival = Arrival(state, whole, line, by, changes, notes + left, said=person)
        else:
            arrival = _arrival(line, person, notes, known, by or (why if why != ANOTHER else ""))
            self._stand[arrival.person.id] = _Stands(arrival.person, person, len(self.made), line)
        self._here.add(replaced(person, id=arrival.person.id))
        self.made.append(arrival)

    def _add_twin(self, stands: _Stands, twin: Arrival) -> None:
        """Put a row together with the first one of the same person."""
        first = self.made[stands.at]
        changes, left = stands.take(twin.said)
        if changes and first.state is State.NEW:
            first = replace(first, person=stands.whole)
        elif changes:
            whole = replaced(first.person, **{change.field: change.new for change in changes})
            first = replace(first, state=State.CHANGED, person=whole, changes=first.changes + changes)
        self.made[stands.at] = first
        self._here.add(replaced(twin.said, id=first.person.id))
        self.made.append(replace(twin, notes=twin.notes + left, first_line=first.line))


def _with_blanks_filled(said: Person, person: Person) -> Person:
    fields = (*ONLY_WHEN_EMPTY, *FACTS)
    return replaced(
        said, **{name: getattr(person, name) for name in fields if not getattr(said, name).strip()}
    )


def _arrival(line: int, person: Person, notes: tuple[str, ...], known: Person | None, why: str) -> Arrival:
    if known is None:
        return Arrival(State.NEW, replaced(person, id=new_id()), line, why, notes=notes, said=person)
    changes = changes_of(known, person)
    whole = replaced(known, **{change.field: change.new for change in changes}) if changes else known
    state = State.CHANGED if changes else State.KNOWN
    return Arrival(state, whole, line, why, changes, (*notes, *_own_words(known, person)), said=person)


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
    theirs, name = person.found_out.strip(), person.name.strip()
    notes = []
    if name and known.name.strip() and name_of(known) != name_of(person):
        notes.append(f"The name stays as you have it; the file has “{name}”.")
    if theirs and known.found_out.strip() and theirs not in known.found_out:
        notes.append("Your own notes stay as they are; the note in the file was left out.")
    return tuple(notes)

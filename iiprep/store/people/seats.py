"""Who is present at a meeting, with the thank-you to each, once a change of the people is taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from iiprep.model.debrief import Thanks
from iiprep.store.people.reverse import reverted_value

NOTHING = Thanks().model_dump(mode="json")
"""A thank-you of which no word is written."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The ids of those present, the host first, and the thank-yous beside them as JSON."""

    people: tuple[str, ...]
    thanks: tuple[Any, ...] = ()

    def thanks_of(self, person: str) -> Any:  # noqa: ANN401 - any value of JSON
        """The thank-you to somebody; None where there is none."""
        place = self.people.index(person) if person in self.people else len(self.thanks)
        return self.thanks[place] if place < len(self.thanks) else None


def reseated(before: Seats, after: Seats, now: Seats) -> Seats:
    """`now` without the change that made `after` of `before`: each thank-you stays with its person.

    Whoever the change took away sits where they sat, whoever it brought is gone, all others stay; they sit as
    they did before, unless they were moved since.
    """
    stay = [one for one in now.people if one in before.people or one not in after.people]
    sat = [one for one in before.people if one in stay or one not in after.people]
    moved = _shared(now.people, after.people) != _shared(after.people, now.people)
    people = _woven(stay, sat) if moved else _woven(sat, stay)
    thanks = [_thanks(person, before, after, now) for person in people]
    while thanks and thanks[-1] is None:
        thanks.pop()
    return Seats(tuple(people), tuple(thanks))


def _shared(people: Sequence[str], others: Sequence[str]) -> list[str]:
    return [one for one in people if one in others]


def _woven(people: Sequence[str], more: Sequence[str]) -> list[str]:
    """`people`, with each of `more` behind the nearest of those before them; in front where none is there."""
    found = list(people)
    for place, one in enumerate(more):
        if one not in found:
            near = (found.index(other) + 1 for other in reversed(more[:place]) if other in found)
            found.insert(next(near, 0), one)
    return found


def _thanks(person: str, before: Seats, after: Seats, now: Seats) -> Any:  # noqa: ANN401
    """What is written to somebody; to whoever came in their place it was written for them."""
    if person not in before.people:
        return now.thanks_of(person)
    heir = person
    if person not in after.people:
        place = before.people.index(person)
        sits = after.people[place] if place < len(after.people) else ""
        if not sits or sits in before.people:
            return before.thanks_of(person)
        heir = sits
    three = before.thanks_of(person), after.thanks_of(heir), now.thanks_of(heir)
    if all(one is None for one in three):
        return None
    return reverted_value(*(NOTHING if one is None else one for one in three))

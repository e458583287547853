"""Who is present at a meeting, with the thank-you to each, once a change of the people is taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from iiprep.store.people.reverse import reverted_value


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

    Whoever the change took away sits where they sat, whoever it brought is gone, all others stay.
    """
    came = {person for person in after.people if person not in before.people}
    people = [person for person in now.people if person not in came]
    for place, person in enumerate(before.people):
        if person not in after.people and person not in people:
            people.insert(_place_for(before.people[:place], people), person)
    thanks = [_thanks(person, before, after, now) for person in people]
    while thanks and thanks[-1] is None:
        thanks.pop()
    return Seats(tuple(people), tuple(thanks))


def _place_for(sat_before: Sequence[str], people: Sequence[str]) -> int:
    """Behind the nearest of those who sat before somebody; in front where none of them is there."""
    return next((people.index(one) + 1 for one in reversed(sat_before) if one in people), 0)


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
    return reverted_value(before.thanks_of(person), after.thanks_of(heir), now.thanks_of(heir))

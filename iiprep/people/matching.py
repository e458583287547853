"""Finds who somebody from a file is among those who are known, and says by what."""

from collections.abc import Iterable

from iiprep.model.person import Person
from iiprep.people.duplicates import email_of, link_of, name_of
from iiprep.people.namesakes import can_be_one

SAME_NAME = "the same name"
ANOTHER = "another of that name"
_MOST_ALIKE = 20


class Index:
    """Finds people by e-mail address, profile link and name, in this order."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_email: dict[str, list[Person]] = {}
        self._by_link: dict[str, list[Person]] = {}
        self._by_name: dict[str, list[Person]] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Let somebody be found; the first of several alike is, and only so many are looked at."""
        for found, key in (
            (self._by_email, email_of(person)),
            (self._by_link, link_of(person)),
            (self._by_name, name_of(person)),
        ):
            if key and len(found.setdefault(key, [])) < _MOST_ALIKE:
                found[key].append(person)

    def find(self, person: Person) -> tuple[Person | None, str]:
        """Whoever it is, and by what; else None, and whom it might be taken for.

        An address or a link that somebody of another name has, too, does not count. A name alone counts
        only where no address and no link speaks against it.
        """
        against = ""
        for found, key, what in (
            (self._by_email, email_of(person), "e-mail address"),
            (self._by_link, link_of(person), "profile link"),
        ):
            for one in found.get(key, ()) if key else ():
                if can_be_one(one.name, person.name):
                    return one, f"the same {what}"
                against = against or f"the {what} of {one.name}"
        named = self._by_name.get(name_of(person), ()) if name_of(person) else ()
        same = next((one for one in named if not differ(one, person)), None)
        if same is not None:
            return same, SAME_NAME
        return None, against or (ANOTHER if named else "")


def differ(one: Person, two: Person) -> bool:
    """Whether two of a name have different addresses or links."""
    pairs = ((email_of(one), email_of(two)), (link_of(one), link_of(two)))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)

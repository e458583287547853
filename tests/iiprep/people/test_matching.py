"""Who somebody is among those who are known: by address, by link, by name, and when none of it counts."""

import pytest

from iiprep.model.person import Person
from iiprep.people.matching import ANOTHER, Index

PAUL = Person(id="paul", name="Paul Partner", email="office@x.example", profile_link="x.example/p")
PETRA = Person(id="petra", name="Petra Partner", email="office@x.example")


@pytest.mark.parametrize(
    ("person", "who", "why"),
    [
        (Person(name="P. Partner", email="OFFICE@x.example"), "paul", "the same e-mail address"),
        (Person(name="Petra Partner", email="office@x.example"), "petra", "the same e-mail address"),
        (Person(name="Pia Meier", email="office@x.example"), None, "the e-mail address of Paul Partner"),
        (Person(name="Paul Partner", profile_link="https://x.example/p/"), "paul", "the same profile link"),
        (Person(name="Pia Meier", profile_link="x.example/p"), None, "the profile link of Paul Partner"),
        (Person(name="paul PARTNER"), "paul", "the same name"),
        (Person(name="Paul Partner", email="paul@other.example"), None, ANOTHER),
        (Person(name="Pia Meier"), None, ""),
    ],
    ids=[
        "address",
        "second-at-it",
        "stranger-at-it",
        "link",
        "stranger-with-it",
        "name",
        "another",
        "nobody",
    ],
)
def test_somebody_is_found_or_it_is_said_what_speaks_against_it(
    person: Person, who: str | None, why: str
) -> None:
    found, by = Index((PAUL, PETRA)).find(person)
    assert (found and found.id, by) == (who, why)

"""Names that can be one person’s, and names that speak against it."""

import pytest

from iiprep.people.namesakes import can_be_one


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Mary Smith", "Mary Smith-Jones"),
        ("Mary Smith", "SMITH Mary"),
        ("Dr. Ana Okafor, MBA", "Ana Okafor"),
        ("A. O.", "Ana Okafor"),
        ("Annie", "Ana Okafor"),
        ("J. Robert Smith", "Robert Smith"),
        ("Chris Lee", "Christopher Lee"),
        ("Jürgen Müller", "Jurgen Muller"),
        ("田中浩", "田中 浩"),
        ("", "Ana Okafor"),
    ],
)
def test_nothing_speaks_against_it(one: str, two: str) -> None:
    assert can_be_one(one, two)
    assert can_be_one(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Mary Smith", "Somebody Else"),
        ("Paul Partner", "Petra Partner"),
        ("Robert Carter", "Bob Carter"),
        ("Bob", "Ana Okafor"),
    ],
)
def test_these_are_two_people(one: str, two: str) -> None:
    assert not can_be_one(one, two)
    assert not can_be_one(two, one)

"""A line that names somebody is found, whatever the spelling."""

import pytest

from iiprep.model.person import Person
from iiprep.people.known import Known
from iiprep.summary.mentions import Mentions

KNOWN = Known(
    people=(
        Person(id="1", name="Łukasz Żółć", organisation="Meadow & Pine", introduced_by="Ben Carter"),
        Person(id="2", name="Ng", call_name="Bo"),
    ),
    names={"3": "Zora Quist"},
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Lukasz tests small", True),
        ("At Meadow & Pine they test", True),
        ("Carter would know", True),
        ("Zora said so", True),
        ("Teams test small", False),
        ("Benefits are paid", False),
        ("A pine is a tree", False),
        ("", False),
    ],
)
def test_names_and_organisations(text: str, named: bool) -> None:
    assert Mentions(KNOWN).in_text(text) is named


def test_without_people_nothing_is_named() -> None:
    assert not Mentions(Known()).in_text("Anybody")

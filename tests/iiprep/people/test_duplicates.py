"""Two records of one person are found and put together without losing a word."""

from datetime import date

import pytest

from iiprep.model.fields import fields_of
from iiprep.model.person import Contact, NameUse, Person
from iiprep.people.duplicates import alike, differing, merged


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        pytest.param({"email": "Ana@X.example"}, {"email": " ana@x.example"}, "e-mail address", id="e-mail"),
        pytest.param(
            {"profile_link": "https://www.linkedin.com/in/ana/?x=1"},
            {"profile_link": "linkedin.com/in/Ana"},
            "profile link",
            id="link",
        ),
        pytest.param({"name": "Łukasz  Żółć"}, {"name": "lukasz zolc"}, "name", id="name"),
    ],
)
def test_what_makes_two_people_one(first: dict[str, str], second: dict[str, str], why: str) -> None:
    one, two = Person(id="1", **first), Person(id="2", **second)
    (pair,) = alike((one, two))
    assert (pair.first, pair.second, pair.why) == (one, two, f"the same {why}")
    assert alike((one, two), (pair.key,)) == ()


def test_a_pair_is_offered_once_and_strangers_never() -> None:
    both = {"name": "Ana", "email": "a@x.example"}
    assert len(alike((Person(id="1", **both), Person(id="2", **both), Person(id="3"), Person(id="4")))) == 1


def test_nothing_is_lost() -> None:
    kept = Person(id="1", name="Ana", title="VP", found_out="Spoke in May.", phone="1")
    other = Person(
        id="2",
        name="Ana Okafor",
        email="a@x.example",
        found_out="Grew up in Jos.",
        phone="2",
        may_use_name=NameUse.YES,
        contacts=(Contact(day=date(2026, 9, 1), how="Wrote"),),
        stop_asking=True,
        keep_in_touch=0,
    )
    one = merged(kept, other)
    assert (one.id, one.name, one.title, one.email) == ("1", "Ana", "VP", "a@x.example")
    assert one.found_out == "Spoke in May.\nGrew up in Jos.\nName: Ana Okafor\nPhone on the day: 2"
    assert (one.may_use_name, one.stop_asking, one.keep_in_touch) == (NameUse.YES, True, 0)
    assert one.contacts == other.contacts


def test_merging_the_same_twice_changes_nothing() -> None:
    person = Person(id="1", name="Ana", found_out="Spoke in May.", introducer="9")
    assert merged(person, person.model_copy(update={"id": "2"})) == person


def test_nobody_becomes_their_own_introducer() -> None:
    assert merged(Person(id="1"), Person(id="2", introducer="1")).introducer == ""
    assert merged(Person(id="1", introducer="2"), Person(id="2")).introducer == ""


def test_every_field_of_the_other_arrives() -> None:
    for spec in fields_of(Person):
        if spec.name in ("id", "found_out"):
            continue
        values = {
            "zone": "UTC",
            "rests_since": date(2026, 1, 1),
            "keep_in_touch": 3,
            "given": (),
            "contacts": (),
        }
        values |= {"may_use_name": NameUse.YES, "knows_term": True, "stop_asking": True}
        value = values.get(spec.name, "text")
        other = Person(id="2", **{spec.name: value})
        assert getattr(merged(Person(id="1"), other), spec.name) == value, spec.name


def test_where_they_differ_one_of_both_is_chosen_and_the_other_words_are_kept() -> None:
    wrong = Person(id="1", name="Ana  okafor", organisation="Meadow & Pine", title="VP")
    right = Person(id="2", name="Ana Okafor", organisation="Northwind Foods", email="ana@x.example")
    assert [spec.name for spec in differing(wrong, right)] == ["name", "organisation"]
    one = merged(wrong, right, ("name", "organisation"))
    assert (one.id, one.name, one.organisation) == ("1", "Ana Okafor", "Northwind Foods")
    assert (one.title, one.email) == ("VP", "ana@x.example")
    assert "Organisation: Meadow & Pine" in one.found_out
    assert differing(one, one) == ()

"""Who comes from a file beside who is known: new, known, changed, twice; never over one's own words."""

import pytest

from iiprep.model.person import Person
from iiprep.people.arrivals import Arrival, Change, State, arrivals, with_deleted

ANA = Person(id="ana", name="Ana Okafor", email="ana@x.example", title="VP", found_out="Likes trains.")


def arrive(*people: Person, known: tuple[Person, ...] = (ANA,)) -> tuple[Arrival, ...]:
    return arrivals([(line, person, ()) for line, person in enumerate(people, 2)], known)


def test_somebody_new_gets_an_id() -> None:
    (bo,) = arrive(Person(name="Bo Li"))
    assert bo.state is State.NEW
    assert bo.person.id


def test_somebody_is_known_by_address_by_link_and_by_name() -> None:
    known = (ANA, Person(id="bo", name="Bo Li", profile_link="https://www.linkedin.com/in/bo/"))
    by_address, by_link, by_name = arrive(
        Person(name="A. O.", email="ANA@x.example "),
        Person(name="Bob", profile_link="http://linkedin.com/in/bo?x=1"),
        Person(name="ána  OKAFOR", phone="1"),
        known=known,
    )
    assert [one.person.id for one in (by_address, by_link)] == ["ana", "bo"]
    assert by_address.why == "the same e-mail address"
    assert by_address.state is State.KNOWN
    assert by_link.why == "the same profile link"
    assert by_name.person.id == "ana"
    assert by_name.why == "the same name"
    assert by_name.changes == (Change("phone", "", "1"),)


def test_another_of_that_name_is_somebody_else() -> None:
    (other,) = arrive(Person(name="Ana Okafor", email="ana@other.example"))
    assert other.state is State.NEW
    assert other.person.id != "ana"
    assert other.why == "another of that name"


def test_facts_change_and_own_words_never_do() -> None:
    (ana,) = arrive(
        Person(name="Annie", email="ana@x.example", title="CEO", found_out="From the address book", phone="1")
    )
    assert ana.state is State.CHANGED
    assert ana.changes == (Change("title", "VP", "CEO"), Change("phone", "", "1"))
    assert (ana.person.found_out, ana.person.name) == ("Likes trains.", "Ana Okafor")
    assert ana.notes == (
        "The name stays as you have it; the file has “Annie”.",
        "Your own notes stay as they are; the note in the file was left out.",
    )
    assert [str(change) for change in ana.changes] == ["Title: VP → CEO", "Phone on the day: 1"]


def test_a_blank_in_the_file_takes_nothing_away() -> None:
    (ana,) = arrive(Person(name="Ana Okafor", email="ana@x.example"))
    assert ana.state is State.KNOWN
    assert ana.person == ANA


def test_an_address_that_only_looks_different_is_no_change() -> None:
    (ana,) = arrive(Person(name="Ana Okafor", email="Ana@X.example"))
    assert ana.changes == ()


def test_whoever_is_twice_in_the_file_is_put_together() -> None:
    first, second = arrive(
        Person(name="Bo Li", email="bo@x.example"), Person(name="Bo Li", email="bo@x.example", phone="1")
    )
    assert first.person.phone == "1"
    assert (second.state, second.first_line) == (State.TOGETHER, 2)


def test_two_rows_of_somebody_known_become_one_change() -> None:
    first, second = arrive(
        Person(name="Ana Okafor", email="ana@x.example"),
        Person(name="Ana Okafor", phone="1", email="ana@x.example"),
    )
    assert first.state is State.CHANGED
    assert first.changes == (Change("phone", "", "1"),)
    assert second.state is State.TOGETHER


def test_two_of_one_name_are_not_melted_by_a_row_between_them() -> None:
    first, between, other = arrive(
        Person(name="Bo Li", email="bo@x.example", organisation="A"),
        Person(name="Bo Li", phone="1"),
        Person(name="Bo Li", email="bo@y.example", organisation="B"),
    )
    assert (between.state, first.person.phone) == (State.TOGETHER, "1")
    assert (other.state, other.person.email) == (State.NEW, "bo@y.example")
    assert str(other) == "New."
    silent, far = arrive(Person(name="Ana Okafor"), Person(name="Ana Okafor", email="ana@z.example"))
    assert (silent.state, far.state, far.changes) == (State.KNOWN, State.NEW, ())


MARY = Person(
    id="mary",
    name="Mary Smith",
    email="mary@x.example",
    phone="+1 1",
    organisation="Acme",
    profile_link="x.example/m",
)


def test_a_second_row_never_undoes_the_first() -> None:
    first, second = arrive(
        Person(name="Mary Smith-Jones", email="MARY@x.example", organisation="Globex", phone="+1 2"),
        Person(name="Mary Smith", profile_link="http://x.example/m", phone="+1 3", title="CEO"),
        known=(MARY,),
    )
    assert first.changes == (
        Change("organisation", "Acme", "Globex"),
        Change("phone", "+1 1", "+1 2"),
    )
    assert (first.person.phone, first.person.organisation) == ("+1 2", "Globex")
    assert first.notes == ("The name stays as you have it; the file has “Mary Smith-Jones”.",)
    assert (second.state, second.changes) == (State.CHANGED, (Change("title", "", "CEO"),))
    assert second.notes == ("Left out, as line 2 counts: Phone on the day: +1 3.",)


def test_what_the_first_row_is_silent_on_the_second_changes_after_it() -> None:
    first, second = arrive(
        Person(name="Mary Smith", email="mary@x.example", title="CEO"),
        Person(name="Mary Smith", email="mary@x.example", phone="+1 9", title="CFO"),
        known=(MARY,),
    )
    assert first.changes == (Change("title", "", "CEO"), Change("phone", "+1 1", "+1 9"))
    assert second.notes == ("Left out, as line 2 counts: Title: CFO.",)


@pytest.mark.parametrize(
    ("stranger", "shared"),
    [
        (Person(name="Somebody Else", profile_link="x.example/m", email="se@x.example"), "profile link"),
        (Person(name="Petra Partner", email="mary@x.example", title="Lawyer"), "e-mail address"),
    ],
    ids=["link", "address"],
)
def test_a_wholly_different_name_is_somebody_new(stranger: Person, shared: str) -> None:
    (new,) = arrive(stranger, known=(MARY,))
    assert (new.state, new.person.name, new.changes) == (State.NEW, stranger.name, ())
    assert new.person.id != MARY.id
    assert str(new) == f"New, with the {shared} of Mary Smith."


def test_two_people_of_one_office_are_two() -> None:
    paul, petra, again = arrive(
        Person(name="Paul Partner", email="office@x.example"),
        Person(name="Petra Partner", email="office@x.example", found_out="likes jazz"),
        Person(name="Petra Partner", email="office@x.example", found_out="plays chess"),
        known=(),
    )
    assert [one.state for one in (paul, petra)] == [State.NEW, State.NEW]
    assert (paul.person.found_out, petra.person.found_out) == ("", "likes jazz")
    assert str(petra) == "New, with the e-mail address of Paul Partner."
    assert again.first_line == petra.line
    assert again.notes == ("Left out, as line 3 counts: What I found out about them: plays chess.",)


def test_what_the_file_says_is_kept_apart_from_what_is_stored() -> None:
    (ana,) = arrive(Person(name="Annie", email="ana@x.example", title="CEO"))
    assert (ana.person.name, ana.said.name, ana.said.title) == ("Ana Okafor", "Annie", "CEO")


def test_thousands_at_one_address_are_looked_through_quickly() -> None:
    names = [f"{chr(97 + at % 26)}{at} {chr(97 + at // 26 % 26)}x{at}" for at in range(3000)]
    made = arrive(*(Person(name=name, email="all@x.example") for name in names), known=())
    assert len(made) == 3000


def test_the_name_of_somebody_deleted_is_told() -> None:
    arrived = arrive(Person(name="Bo Li"), Person(name="Cy Fox"), Person(name="Ana Okafor"))
    told = with_deleted(arrived, ("BO  LI", "Ana Okafor", ""))
    words = "Somebody of that name is in “Recently deleted” and can be brought back there."
    assert [one.notes for one in told] == [(words,), (), ()]

"""Who comes from a file beside who is known: new, known, changed, twice; never over one's own words."""

from iiprep.model.person import Person
from iiprep.people.arrivals import Arrival, Change, State, arrivals

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
    assert ana.notes == ("Your own notes stay as they are; the note in the file was left out.",)
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

"""People given to other programs: equal when they come back, no formula among them, no private word."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.exchange.contacts.addresses import seen
from iiprep.exchange.contacts.found import FIELDS, LONGEST_LINE
from iiprep.exchange.contacts.giving import (
    GUARDED,
    IN_CARD,
    host_card,
    not_in_cards,
    not_in_people_table,
    people_cards,
    people_table,
    table,
)
from iiprep.exchange.contacts.reading import contacts_in
from iiprep.model.fields import replaced
from iiprep.model.person import Person

LINES = st.text(max_size=60) | st.sampled_from(
    [
        "=1+1",
        "+49 30",
        "-x",
        "@a",
        "\t=x",
        "a;b,c\\",
        "\\n",
        "é" * 100,
        "😀" * 40,
        "'=x",
        "::",
        "x" * LONGEST_LINE,
    ]
)
NAMES = LINES.map(lambda text: f"A{text}z")


def in_one_line(text: str) -> str:
    return " ".join(text.split())


@st.composite
def anybody(draw: st.DrawFn) -> Person:
    texts = {name: in_one_line(Person(name=draw(LINES)).name) for name in FIELDS}
    texts["name"] = in_one_line(seen(Person(name=draw(NAMES)).name))
    texts["call_name"] = in_one_line(seen(texts["call_name"].replace(",", "")))
    good = draw(st.sampled_from(["", "a@x.example", "a.b+c@x.example", "ä@münchen.example"]))
    texts["email"] = good or texts["email"].replace("@", "")
    texts["profile_link"] = "linkedin.com/in/" + texts["profile_link"].replace(" ", "")
    return Person(**{name: text[:LONGEST_LINE].strip() for name, text in texts.items()})


def only(person: Person, names: tuple[str, ...]) -> Person:
    return Person(**{name: getattr(person, name) for name in names})


@given(anybody())
@settings(max_examples=80, deadline=None)
def test_a_card_comes_back_equal_in_what_it_holds(person: Person) -> None:
    person = replaced(
        person, email=person.email.removeprefix("mailto:"), phone=person.phone.removeprefix("tel:")
    )
    (row,) = contacts_in(host_card(person)).rows
    assert row.person == only(person, IN_CARD)


@given(st.lists(anybody(), min_size=1, max_size=3))
@settings(max_examples=80, deadline=None)
def test_a_table_comes_back_equal_in_the_listed_fields_and_holds_no_formula(people: list[Person]) -> None:
    people = [
        replaced(one, **{n: getattr(one, n).replace(":::", "").lstrip("'").strip() for n in FIELDS})
        for one in people
    ]
    data = people_table(people)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert not [cell for row in rows for cell in row if cell.startswith(GUARDED)]
    assert [row.person for row in contacts_in(data).rows] == [only(one, FIELDS) for one in people]


def test_a_card_holds_none_of_the_private_notes() -> None:
    person = Person(name="Ana Okafor", found_out="secret", how_found="a friend", introduced_by="Ben")
    text = host_card(person).decode()
    assert "secret" not in text
    assert "Ben" not in text
    assert "What I found out about them" in not_in_cards()


def test_lines_of_a_card_are_folded_at_75_bytes_between_characters() -> None:
    lines = host_card(Person(name="Łukasz Żółć", title="ł" * 200)).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)


def test_somebody_without_a_name_still_has_a_card() -> None:
    assert b"\r\nFN:Northwind\r\n" in host_card(Person(organisation="Northwind"))
    assert b"\r\nFN:Unnamed\r\n" in host_card(Person())


def test_many_cards_are_one_file() -> None:
    people = [Person(name=f"Person {number}") for number in range(5)]
    assert [row.person for row in contacts_in(people_cards(people)).rows] == people


def test_what_a_table_does_not_hold_is_named() -> None:
    assert not_in_people_table() == ("One-sheets they have", "Contacts")


def test_five_hundred_formulas_are_harmless() -> None:
    formulas = [
        f"{lead}{start}cmd|'/C calc'!A{at}"
        for at in range(25)
        for lead in ("", " ", "\u200b", "\ufeff", "\t")
        for start in GUARDED[:4]
    ]
    assert len(formulas) >= 500
    data = table(["Title"], [[formula] for formula in formulas]).decode("utf-8-sig")
    cells = [row[0] for row in csv.reader(io.StringIO(data, newline=""))][1:]
    assert all(cell.startswith("'") for cell in cells)


@pytest.mark.parametrize("text", ["'=1", "''+x", "\n=1", "'\nab", "' =x", "'quoted'", "=1", "-"])
def test_an_apostrophe_of_ones_own_comes_back(text: str) -> None:
    people = [Person(name="Ana", found_out=text)]
    (row,) = contacts_in(people_table(people)).rows
    assert row.person.found_out == text.strip()
    (_titles, cells) = csv.reader(io.StringIO(people_table(people).decode("utf-8-sig"), newline=""))
    assert not [cell for cell in cells if cell.startswith(GUARDED)]

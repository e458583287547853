"""Cards and tables read in detail: what one card may hold, which column is which, what is refused."""

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.contacts import cards, tables
from iiprep.exchange.contacts.columns import CHOICES, field_of, known_among
from iiprep.exchange.contacts.decode import lines_of, text_of
from iiprep.exchange.contacts.found import FIELDS, LONGEST_LINE, Contacts, NotTaken, Row
from iiprep.exchange.contacts.properties import Property, property_of, unfolded
from iiprep.exchange.contacts.reading import contacts_in
from iiprep.model.person import Person


def card(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", "")).encode()


def one(*lines: str) -> Row:
    (row,) = contacts_in(card(*lines)).rows
    return row


def test_the_best_number_is_a_mobile_and_never_a_fax() -> None:
    row = one("FN:Ana", "TEL;TYPE=FAX:1", "TEL;TYPE=WORK:2", "TEL;TYPE=CELL:3", "TEL;TYPE=WORK,FAX:4")
    assert row.person.phone == "3"
    assert row.notes == ("1 more number left out.",)


def test_the_preferred_address_comes_before_that_at_work() -> None:
    row = one("FN:Ana", "EMAIL;TYPE=WORK:w@x.example", "EMAIL;PREF=1:mailto:p@x.example", "EMAIL:h@x.example")
    assert row.person.email == "p@x.example"
    assert row.notes == ("2 more e-mail addresses left out.",)


def test_a_link_that_is_no_web_address_is_left_out_and_told() -> None:
    row = one("FN:Ana", "URL:javascript:alert(1)", "URL:northwind.example:8080/ana")
    assert row.person.profile_link == "northwind.example:8080/ana"
    assert row.notes == ("A link that is no web address was left out.",)


def test_every_line_that_has_no_place_is_listed() -> None:
    lines = (
        "FN:Sam",
        "TZ:America/New_York",
        "ROLE:Buyer",
        "ORG:Firm;Department X;Team Y",
        "CATEGORIES:friends",
        "TITLE:T1",
        "TITLE:T2",
        "TEL;TYPE=fax:+1 9",
        "X-CUSTOM1:important",
        "UID:1",
    )
    assert contacts_in(card(*lines)).notes == (
        "Left out, as iiprep has no place for them: 1 category, 2 departments, 1 fax number, 1 role, "
        "1 time zone, 1 title, 1 “X-CUSTOM1” line.",
    )


def test_of_many_kinds_of_lines_some_are_named_and_the_rest_counted() -> None:
    (note,) = contacts_in(card("FN:Sam", *(f"X-A{at}:1" for at in range(30)))).notes
    assert note.count("“X-A") == 20
    assert note.endswith("lines of 10 other kinds.")


def test_a_name_in_parts_is_put_together() -> None:
    assert one("N:Okafor;Ana;Maria;Dr.;").person.name == "Ana Maria Okafor"


def test_a_text_that_is_too_long_is_left_out_and_told_never_cut() -> None:
    row = one("FN:Ana", f"TITLE:{'x' * (LONGEST_LINE + 1)}")
    assert row.person.title == ""
    assert row.notes == ("“Title” has 501 characters and was left out.",)


def test_a_card_within_a_card_is_not_mistaken_for_the_outer_one() -> None:
    found = contacts_in(card("FN:Ana", "AGENT:", *card("FN:Bo").decode().split("\r\n")[:-1], "TITLE:Head"))
    assert found.notes == ("Left out, as iiprep has no place for them: 1 card inside another.",)
    assert [(row.person.name, row.person.title) for row in found.rows] == [("Ana", "Head")]


def test_a_cut_card_is_told_and_the_next_is_read() -> None:
    found = contacts_in(b"BEGIN:VCARD\nFN:Cut\n" + card("FN:Ana") + b"BEGIN:VCARD\nFN:End\n")
    assert [row.person.name for row in found.rows] == ["Ana"]
    assert found.not_taken == (
        NotTaken(1, "Cut", "The card is not finished: its END:VCARD is missing."),
        NotTaken(7, "End", "The file ends in the middle of the card."),
    )


def test_a_property_is_read_with_its_types() -> None:
    found = property_of('item1.TEL;type=work;TYPE="voice,cell";PREF=1:tel:+1')
    assert found == Property("TEL", "tel:+1", frozenset({"WORK", "VOICE", "CELL", "PREF"}))
    assert property_of("X-OTHER:1") == ""
    assert property_of("no colon") == "A line that is no property of a card was left out."
    bad = property_of("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=nix:=41")
    assert bad == "The line NOTE cannot be decoded and was left out."


def test_folded_lines_and_soft_ends_are_put_back() -> None:
    lines = ["FN:An", " a", "NOTE;ENCODING=QUOTED-PRINTABLE:a=", "b"]
    assert list(unfolded(lines)) == ["FN:Ana", "NOTE;ENCODING=QUOTED-PRINTABLE:a=\nb"]


def test_progress_is_told_while_cards_and_rows_are_read() -> None:
    told: list[tuple[int, int]] = []
    contacts_in(card("FN:Ana") * 3, told=lambda done, whole: told.append((done, whole)))
    assert len(told) == 3
    assert all(0 < done <= whole for done, whole in told)
    told.clear()
    rows = "Name,E-mail\n" + "Ana,a@x.example\n" * (2 * tables.STEP)
    contacts_in(rows.encode(), told=lambda done, whole: told.append((done, whole)))
    assert len(told) == 2


def test_too_many_cards_and_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "MOST_CARDS", 2)
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    for data in (card("FN:Ana") * 3, b"Name,E-mail\n" + b"Ana,x\n" * 3):
        with pytest.raises(FileRefused, match="more than 2"):
            contacts_in(data)


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("E-mail 1 - Value", "email"),
        ("E-Mail-Adresse", "email"),
        ("Prénom", "first"),
        ("NACHNAME", "last"),
        ("Organization Name", "organisation"),
        ("Connected On", ""),
        ("What I found out about them", "found_out"),
    ],
)
def test_titles_of_columns_are_known(title: str, field: str) -> None:
    assert field_of(title) == field


def test_every_field_of_a_column_is_one_of_a_person_or_part_of_a_name() -> None:
    assert set(CHOICES) - set(FIELDS) == {"", "first", "middle", "last"}
    assert known_among(["Company", "E-mail"]) == 0
    assert known_among(["Name", "Company"]) == 2


def test_columns_are_matched_by_hand_where_no_title_is_known() -> None:
    data = b"Ana Okafor;ana@x.example;Boss\nBo Li;bo@x.example;Chef\n"
    asked = contacts_in(data)
    assert asked.unknown
    assert [column.example for column in asked.columns] == ["Ana Okafor", "ana@x.example", "Boss"]
    found = contacts_in(data, ["name", "email", ""])
    assert [(row.person.name, row.person.email) for row in found.rows] == [
        ("Ana Okafor", "ana@x.example"),
        ("Bo Li", "bo@x.example"),
    ]
    assert found.notes == ("Columns that were not taken: “Column 3”.",)


def test_a_row_that_was_divided_wrongly_is_not_taken() -> None:
    found = contacts_in(b"Name,Company\nAna,Carter, Lowe & Co\nBo,Acme\n")
    assert found.not_taken == (
        NotTaken(2, "Ana Carter Lowe & Co", "It has 3 cells, and the table has 2 columns."),
    )
    assert [row.person.name for row in found.rows] == ["Bo"]


def test_a_missing_quotation_mark_is_told_with_its_line() -> None:
    with pytest.raises(FileRefused, match=r"Near line \d+.*100,000 characters.*quotation mark"):
        contacts_in(b'Name,Company\nAna,"Carter\n' + b"Bo,Acme\n" * 20_000)


def test_what_was_found_travels_as_json() -> None:
    found = Contacts(
        (Row(Person(name="Ana", email="a@x.example"), 3, ("note",)),), (NotTaken(5, "Bo", "Why."),), ("all",)
    )
    assert Contacts.from_plain(found.to_plain()) == found


def test_lines_end_in_every_way() -> None:
    assert list(lines_of("a\r\nb\rc\n\nd")) == [(1, "a"), (2, "b"), (3, "c"), (4, ""), (5, "d")]


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iiprep.exchange.contacts.decode.MOST_BYTES", 10)
    with pytest.raises(FileRefused, match="at most"):
        text_of(b"x" * 11)


def test_a_name_that_is_too_long_is_said_to_be_so() -> None:
    (left,) = contacts_in(card("FN:" + "x" * 3000, "EMAIL:x@x.example")).not_taken
    assert (left.name, left.why, left.nobody) == ("x@x.example", "Its name has 3,000 characters.", False)

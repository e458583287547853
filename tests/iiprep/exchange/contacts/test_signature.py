"""What is told apart in signatures as people write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.exchange.contacts.found import FIELDS
from iiprep.exchange.contacts.signature import person_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Best regards,\nAna Okafor\nVP Brand Marketing | Northwind Foods\n"
            "M: +1 (206) 555-0143  F: 206.555.0100\n"
            "ana.okafor@northwind.example\nwww.linkedin.com/in/anaokafor | www.northwind.example\n"
            "1200 Pine Street, Suite 400, Seattle, WA 98101",
            {
                "name": "Ana Okafor",
                "title": "VP Brand Marketing",
                "organisation": "Northwind Foods",
                "phone": "+1 (206) 555-0143",
                "email": "ana.okafor@northwind.example",
                "profile_link": "www.linkedin.com/in/anaokafor",
            },
        ),
        (
            "-- \nJürgen Müller\nHead of Research at Acme GmbH\nTel.: +49 30 1234567 | Fax: +49 30 1234568 | "
            "Mobil: +49 170 1234567\nE-Mail: j.mueller@acme.example",
            {
                "name": "Jürgen Müller",
                "title": "Head of Research",
                "organisation": "Acme GmbH",
                "phone": "+49 170 1234567",
                "email": "j.mueller@acme.example",
            },
        ),
        (
            "Maria Lopez\nDirector, Product Design\nGlobex\nmaria@globex.example",
            {
                "name": "Maria Lopez",
                "title": "Director, Product Design",
                "organisation": "Globex",
                "email": "maria@globex.example",
            },
        ),
        ("Sent from my phone", {}),
        ("", {}),
        ("Fax: +1 206 555 0100", {}),
    ],
)
def test_a_signature_is_told_apart(text: str, expected: dict[str, str]) -> None:
    person = person_in(text)
    assert {name: getattr(person, name) for name in FIELDS if getattr(person, name)} == expected


@given(st.text(max_size=400) | st.lists(st.sampled_from("a1@. -+|:\n/w"), max_size=600).map("".join))
@settings(max_examples=100, deadline=2000)
def test_any_text_gives_a_person(text: str) -> None:
    assert person_in(text).id == ""


@pytest.mark.parametrize(
    ("text", "name", "email"),
    [
        ("Ana Okafor (she/her)\nVP, Acme\nana@acme.example", "Ana Okafor", "ana@acme.example"),
        (
            "> From: Bob Other <bob@other.example>\n> Hello\nKim Lee\nkim@lee.example",
            "Kim Lee",
            "kim@lee.example",
        ),
        (
            "On Tue, 3 Nov 2026 Bob Other <bob@other.example> wrote:\n> Hi\n\n-- \nKim Lee\nkim@lee.example",
            "Kim Lee",
            "kim@lee.example",
        ),
        ("Write to office@acme.example or\nKim Lee\nk.lee@acme.example", "Kim Lee", "k.lee@acme.example"),
        ("> Kim Lee\n> kim@lee.example", "Kim Lee", "kim@lee.example"),
    ],
    ids=["pronouns", "quoted-head", "quoted-mail", "two-addresses", "all-quoted"],
)
def test_whoever_signed_is_told_from_what_is_quoted(text: str, name: str, email: str) -> None:
    found = person_in(text)
    assert (found.name, found.email) == (name, email)


def test_a_link_ends_before_a_quotation_mark() -> None:
    assert person_in("Kim Lee\n'www.acme.example/kim'").profile_link == "www.acme.example/kim"

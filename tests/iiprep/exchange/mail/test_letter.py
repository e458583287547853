"""A letter as text, as Markdown and as a link."""

from urllib.parse import parse_qs, urlsplit

import pytest

from iiprep.exchange.links import is_safe_link
from iiprep.exchange.mail.letter import MOST_IN_A_LINK, Letter, letter_of, mail_address, mailto, markdown

ANA = letter_of("Ana Okafor", "ana@northwind.example", "Subject: A question\n\nDear Ana,\n\nThank you.\n")


def test_the_parts_of_a_message() -> None:
    assert Letter("Ana Okafor", "ana@northwind.example", "A question", "Dear Ana,\n\nThank you.") == ANA


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("ana@northwind.example", "ana@northwind.example"),
        (" ana+x@northwind.example ", "ana+x@northwind.example"),
        ("ana@münchen.example", "ana@xn--mnchen-3ya.example"),
        ("ána@northwind.example", ""),
        ("ana@northwind.example\nBcc: x@y.example", ""),
        ("ana@northwind.example, bob@x.example", ""),
        ("Ana <ana@northwind.example>", ""),
        ("ana", ""),
        ("", ""),
        (".ana@x.example", ""),
        ("a@" + "x" * 64 + ".example", ""),
        ("a@x..example", ""),
    ],
)
def test_which_addresses_headers_can_hold(address: str, expected: str) -> None:
    assert mail_address(Letter("", address, "", "")) == expected


def test_a_short_letter_is_a_link_with_subject_and_body_alone() -> None:
    link = mailto(letter_of("Ana", "ana@x.example", "Subject: 100 % & more?\n\nOne = two\n#three"))
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "ana@x.example")
    assert parse_qs(parts.query) == {"subject": ["100 % & more?"], "body": ["One = two\r\n#three"]}
    assert is_safe_link(link)


def test_the_link_is_offered_up_to_1800_encoded_characters() -> None:
    base = len(mailto(letter_of("", "a@x.example", "Subject: S\n\nx"))) - 1
    for over, there in ((0, True), (1, False)):
        body = "x" * (MOST_IN_A_LINK - base + over)
        assert bool(mailto(letter_of("", "a@x.example", f"Subject: S\n\n{body}"))) is there
    assert mailto(letter_of("", "a@x.example", "Subject: S\n\n" + "é" * 301)) == ""


def test_no_link_without_an_address() -> None:
    assert (
        mailto(Letter("Ana", "", "S", "B"))
        == mailto(Letter("", "a@b.example?bcc=x@y.example", "S", "B"))
        == ""
    )


def test_markdown_shows_every_word_as_typed() -> None:
    text = markdown(letter_of("Ana *O*", "", "Subject: #1 [x]\n\n- one\n1. two\n\n_three_ <b>"))
    assert text == (
        "**To:** Ana \\*O\\*  \n**Subject:** \\#1 \\[x\\]\n\n\\- one  \n1\\. two\n\n\\_three\\_ \\<b\\>\n"
    )

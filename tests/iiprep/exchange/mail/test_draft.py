"""The draft as a mail program reads it: exactly the headers that were meant, the text, what goes along."""

from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from typing import cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iiprep.exchange.mail.draft import Attachment, draft
from iiprep.exchange.mail.letter import Letter, letter_of, mail_address, one_line

HEADERS = [
    "To",
    "Subject",
    "X-Unsent",
    "X-Uniform-Type-Identifier",
    "Content-Type",
    "Content-Transfer-Encoding",
]
TEXTS = st.text(max_size=120) | st.lists(
    st.sampled_from(
        [
            "\r\nBcc: x@y.example",
            "\n\n",
            "\0",
            "\u2028",
            "=?utf-8?q?x?=",
            '"',
            "<a@b.example>",
            "é",
            "😀",
            "\x0b",
            " ",
            ",",
        ]
    )
).map("".join)


def read(data: bytes) -> EmailMessage:
    return cast("EmailMessage", message_from_bytes(data, policy=default))


def body_of(message: EmailMessage) -> str:
    part = message.get_body()
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_is_a_draft_for_outlook_thunderbird_and_apple_mail() -> None:
    message = read(draft(letter_of("Ana Okafor", "ana@x.example", "Subject: A question\n\nDear Ana,\n\nŁ.")))
    assert message["X-Unsent"] == "1"
    assert message["X-Uniform-Type-Identifier"] == "com.apple.mail-draft"
    assert (message["To"], message["Subject"]) == ("Ana Okafor <ana@x.example>", "A question")
    assert body_of(message) == "Dear Ana,\n\nŁ.\n"
    assert not {"From", "Date", "Message-ID", "Bcc", "Cc"} & set(message.keys())


def plain(value: str) -> str:
    """A header's value as mail programs show it."""
    return " ".join(str(make_header(decode_header(value))).split())


def headers_are_as_meant(name: str, address: str, subject: str, body: str) -> None:
    letter = letter_of(name, address, f"Subject: {one_line(subject)}\n\n{body}")
    data = draft(letter)
    message, raw = read(data), message_from_bytes(data)
    known = bool(mail_address(letter))
    wanted = {*HEADERS, "MIME-Version"} - (set() if known else {"To"})
    assert sorted(message.keys()) == sorted(wanted)
    assert not message.defects
    assert plain(raw["Subject"]) == letter.subject
    if known:
        assert [person.addr_spec for person in message["To"].addresses] == [mail_address(letter)]
        if "=?" in raw["To"]:
            assert plain(raw["To"].rpartition("<")[0]) == letter.name
        assert raw["To"].endswith(mail_address(letter) + (">" if letter.name else ""))
    assert max(map(len, data.partition(b"\r\n\r\n")[0].split(b"\r\n"))) <= 78


@given(TEXTS, TEXTS | st.just("ana@x.example"), TEXTS, TEXTS)
@example("Ana\nBcc: x@y.example", "ana@x.example", "Hi\r\nX: 1", "From here\n.\n")
@example("=?utf-8?q?x?=", "a@b.example", "=?utf-8?b?eA==?=", "")
@example("0" * 40 + ":::", "a@b.example", "", "")
@settings(max_examples=200, deadline=None)
def test_no_text_slips_a_header_in(name: str, address: str, subject: str, body: str) -> None:
    headers_are_as_meant(name, address, subject, body)


@pytest.mark.long
@given(TEXTS, TEXTS | st.just("ana@x.example"), TEXTS, TEXTS)
@settings(max_examples=2_000, deadline=None)
def test_no_text_of_two_thousand_slips_a_header_in(name: str, address: str, subject: str, body: str) -> None:
    headers_are_as_meant(name, address, subject, body)


@pytest.mark.parametrize("name", ["Ana Okafor", "Dr. Łukasz Żółć", 'Ana "A" O\\', "山田太郎", "Okafor, Ana"])
def test_the_name_is_shown_as_typed(name: str) -> None:
    (person,) = read(draft(Letter(name, "ana@x.example", "S", "B")))["To"].addresses
    assert (person.display_name, person.addr_spec) == (name, "ana@x.example")


def test_what_goes_along_has_its_name_and_its_bytes() -> None:
    pdf = b"%PDF-1.7\r\nFrom me\r\n--iiprep"
    letter = Letter("Ana", "ana@x.example", "S", "Dear Ana")
    message = read(draft(letter, [Attachment("One-sheet - Łukasz/../x.pdf", pdf)]))
    (part,) = message.iter_attachments()
    assert (part.get_filename(), part.get_content_type()) == (
        "One-sheet - Łukasz .. x.pdf",
        "application/pdf",
    )
    assert part.get_content() == pdf
    assert body_of(message) == "Dear Ana\n"


def test_the_same_letter_is_the_same_file() -> None:
    letter, pdf = Letter("Ana", "ana@x.example", "S", "B"), Attachment("x.pdf", b"%PDF")
    assert draft(letter, [pdf]) == draft(letter, [pdf])


@pytest.mark.parametrize("subject", ["Größe " * 60, "x" * 400, "日本語" * 50, "a, b; c: d"])
def test_long_subjects_are_read_whole(subject: str) -> None:
    assert read(draft(Letter("", "", subject.strip(), "")))["Subject"] == subject.strip()

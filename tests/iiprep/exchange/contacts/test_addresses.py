"""Addresses are looked at when they come in; what cannot be seen does not come along with a name."""

import pytest

from iiprep.exchange.contacts.addresses import address_in, seen
from iiprep.exchange.contacts.reading import contacts_in

ONLY = "Of the e-mail addresses only "


@pytest.mark.parametrize(
    ("text", "address", "told"),
    [
        ("a@x.example", "a@x.example", ""),
        ("E Five <e@x.example>", "e@x.example", ""),
        ("<d@x.example>", "d@x.example", ""),
        ("a@x.example; b@x.example", "a@x.example", f"{ONLY}a@x.example was taken, not b@x.example."),
        ("e@x.example Bcc: f@x.example", "e@x.example", f"{ONLY}e@x.example was taken, not f@x.example."),
        ("write to e@x.example", "e@x.example", f"{ONLY}e@x.example was taken."),
        ("not-an-email", "not-an-email", "“not-an-email” does not look like an e-mail address."),
        ("ä@münchen.example", "ä@münchen.example", ""),
    ],
)
def test_an_address_is_what_the_text_means(text: str, address: str, told: str) -> None:
    assert address_in(text) == (address, told)


def test_marks_that_cannot_be_seen_leave_a_name_and_joiners_stay() -> None:
    assert seen("An\u200ba \u202eOkafor\ufeff") == "Ana Okafor"
    assert seen("می\u200cخواهم") == "می\u200cخواهم"
    (row,) = contacts_in("Name,E-mail\nAn\u200ba\u202e,nonsense\n".encode()).rows
    assert (row.person.name, row.person.email) == ("Ana", "nonsense")
    assert row.notes == ("“nonsense” does not look like an e-mail address.",)

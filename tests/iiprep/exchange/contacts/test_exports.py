"""Exports of the programs that people's contacts live in, each written after its documented form."""

from pathlib import Path

import pytest

from iiprep.exchange.contacts.found import FIELDS, Contacts
from iiprep.exchange.contacts.reading import contacts_in
from iiprep.model.person import Person

EXPORTS = Path(__file__).parent / "exports"
ANA = {
    "name": "Ana Okafor",
    "call_name": "Annie",
    "title": "VP Brand Marketing",
    "organisation": "Northwind Foods",
    "email": "ana.okafor@northwind.example",
    "profile_link": "https://www.linkedin.com/in/anaokafor",
}
JUERGEN = {
    "name": "Jürgen Müller",
    "title": "Head of Research",
    "organisation": "Käserei Süd GmbH",
    "email": "j.mueller@sued.example",
    "phone": "+49 170 1234567",
    "profile_link": "http://www.sued.example",
    "found_out": "Saßen zusammen.\nGern wieder.",
}


def read(name: str) -> Contacts:
    return contacts_in((EXPORTS / name).read_bytes())


def said(person: Person) -> dict[str, str]:
    return {name: getattr(person, name) for name in FIELDS if getattr(person, name)}


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("google.csv", {"phone": "+1 206-555-0143", "found_out": "Met at the conference.\nLikes trains."}),
        ("google.vcf", {"phone": "+1 206-555-0143", "found_out": "Met at the conference.\nLikes trains."}),
        (
            "apple.vcf",
            {
                "name": "Dr. Ana Okafor",
                "phone": "+1 (206) 555-0143",
                "found_out": "Met at the conference.\nLikes trains, and tea.",
            },
        ),
        ("thunderbird.csv", {"phone": "206-555-0143", "found_out": "Likes trains"}),
        ("thunderbird.vcf", {"phone": "+1-206-555-0143", "found_out": "Likes trains"}),
        ("nextcloud.vcf", {"phone": "+1 206 555 0143", "found_out": "Likes trains"}),
        ("proton.vcf", {"phone": "+1 206 555 0143", "found_out": "Likes trains, and tea."}),
        ("outlook.vcf", JUERGEN),
        ("outlook.csv", JUERGEN),
    ],
)
def test_the_first_person_of_each_export(name: str, more: dict[str, str]) -> None:
    expected = more if "email" in more else ANA | more
    assert said(read(name).rows[0].person) == expected


def test_linkedin_with_its_preamble_and_blank_addresses() -> None:
    found = read("linkedin.csv")
    ana, ben = (row.person for row in found.rows)
    assert (ana.name, ana.email, ana.profile_link) == ("Ana Okafor", "", ANA["profile_link"])
    assert (ben.name, ben.organisation, ben.title) == (
        "Ben, MBA Carter",
        "Carter, Lowe & Co",
        'Partner "Retail"',
    )
    assert [(one.line, one.why) for one in found.not_taken] == [(7, "It has no name.")]
    assert found.notes == ("Columns that were not taken: “Connected On”.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("divider", [",", ";", "\t"])
@pytest.mark.parametrize(
    "preamble",
    [
        "",
        'Notes:\n"Some addresses are missing."\n\n',
        'Hinweise:\n"Beim Exportieren fehlen manche Adressen; das ist so."\n\n',
        'Remarques :\n"Certaines adresses manquent, c’est voulu."\n\n',
        "Notas:\n\n",
        "ملاحظات:\n\n",
        "注意:\n“一部のアドレス”\n\n",
        "sep=;\n",
    ],
)
def test_linkedin_in_any_language_encoding_and_with_any_divider(
    preamble: str, divider: str, encoding: str
) -> None:
    titles = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
    cells = ("Ana", "Okafor", "https://www.linkedin.com/in/a", "", "Northwind", "VP", "12 Mar 2024")
    text = preamble + "\r\n".join(divider.join(row) for row in (titles, cells))
    (row,) = contacts_in(text.encode(encoding)).rows
    assert (row.person.name, row.person.organisation, row.person.email) == ("Ana Okafor", "Northwind", "")


def test_an_export_tells_what_it_could_not_take() -> None:
    apple, google = read("apple.vcf"), read("google.csv")
    assert apple.notes == (
        "Left out, as iiprep has no place for them: "
        "1 birthday, 1 department, 1 fax number, 1 photo, 1 postal address.",
    )
    assert [one.why for one in apple.not_taken] == [
        "It is the card of an organisation, not of a person.",
        "It is a group, not a person.",
    ]
    assert apple.rows[0].notes == ("1 more e-mail address left out.", "1 more link left out.")
    assert [(one.name, one.why) for one in google.not_taken] == [("noreply@shop.example", "It has no name.")]
    assert [row.person.name for row in google.rows] == ["Ana Okafor", "Łukasz Jan Żółć"]

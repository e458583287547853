"""How tables are laid out: headings, preambles, quotation marks without their end."""

from iiprep.exchange.contacts.reading import contacts_in


def test_an_unclosed_quotation_mark_is_named_and_what_it_swallowed_is_not_taken() -> None:
    lines = (b"First Name,Last Name,E-mail", b"A,B,a@b.example", b'C,"D,c@d.example', b"E,F,e@f.example")
    found = contacts_in(b"\n".join(lines))
    assert [row.person.name for row in found.rows] == ["A B"]
    (one_,) = found.not_taken
    assert (one_.line, one_.name) == (3, 'C,"D,c@d.example')
    assert one_.why.startswith(
        "A quotation mark is opened in line 3 and not closed, so all up to line 4 is one row."
    )
    closed_later = contacts_in(b"\n".join((*lines, b'G,"H",g@h.example', b"I,J,i@j.example")))
    assert [row.person.name for row in closed_later.rows] == ["A B", "I J"]
    assert [one.line for one in closed_later.not_taken] == [3]
    last = contacts_in(b'Name,E-mail\nA,a@b.example\nB,"b@b.example')
    assert [one.line for one in last.not_taken] == [3]


def test_a_cell_of_several_lines_and_a_lone_quotation_mark_are_taken() -> None:
    data = b'Name,Company,Notes\nAna,5" Nails,"one, two, three\nfour"\nBo,Acme,"x\ny"\n'
    assert [row.person.found_out for row in contacts_in(data).rows] == ["one, two, three\nfour", "x\ny"]


def test_title_beside_job_title_is_a_form_of_address() -> None:
    found = contacts_in(b"Title,First Name,Last Name,Job Title,Company,Employer\nMs.,Sue,T,Director,C1,C2\n")
    (row,) = found.rows
    assert (row.person.title, row.person.organisation) == ("Director", "C1")
    assert row.notes == ("Organisation “C2” was left out.",)
    assert found.notes == ("Columns that were not taken: “Title”.",)
    assert contacts_in(b"Name,Title\nSue,Director\n").rows[0].person.title == "Director"


LINKEDIN_JA = """備考:
"接続データをエクスポートする際、一部が欠落します, など。"

名,姓,URL,メール,会社,役職,日
太郎,山田,https://www.linkedin.com/in/taro,,会社,社長,2024
花子,川田,https://www.linkedin.com/in/hana,h@x.example,会社,部長,2024
"""


def test_a_table_below_a_preamble_in_any_language_is_matched_by_hand() -> None:
    asked = contacts_in(LINKEDIN_JA.encode())
    assert asked.unknown
    assert [column.title for column in asked.columns] == ["名", "姓", "URL", "メール", "会社", "役職", "日"]
    assert (asked.columns[0].example, asked.columns[0].others) == ("太郎", ("花子",))
    found = contacts_in(
        LINKEDIN_JA.encode(), ["first", "last", "profile_link", "email", "organisation", "title", ""]
    )
    assert [(row.person.name, row.person.title) for row in found.rows] == [
        ("太郎 山田", "社長"),
        ("花子 川田", "部長"),
    ]


def test_the_row_of_headings_is_no_person() -> None:
    data = b"Wer;Mail;Firma\nKarl Klammer;k@k.example;B\nMax Muster;;Y\n"
    asked = contacts_in(data)
    assert [column.title for column in asked.columns] == ["Wer", "Mail", "Firma"]
    found = contacts_in(data, ["name", "email", "organisation"])
    assert [row.person.name for row in found.rows] == ["Karl Klammer", "Max Muster"]

"""How tables are laid out: headings, preambles, quotation marks without their end."""

import pytest

from iiprep.errors import FileRefused
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


BY_HAND = """შენიშვნა:
"接続データをエクスポートする際、一部が欠落します, など。"

სახელი,გვარი,URL,ფოსტა,კომპანია,თანამდებობა,დღე
太郎,山田,https://www.linkedin.com/in/taro,,会社,社長,2024
花子,川田,https://www.linkedin.com/in/hana,h@x.example,会社,部長,2024
"""


def test_a_table_below_a_preamble_in_any_language_is_matched_by_hand() -> None:
    asked = contacts_in(BY_HAND.encode())
    assert asked.unknown
    assert [column.title for column in asked.columns] == [
        "სახელი",
        "გვარი",
        "URL",
        "ფოსტა",
        "კომპანია",
        "თანამდებობა",
        "დღე",
    ]
    assert (asked.columns[0].example, asked.columns[0].others) == ("太郎", ("花子",))
    found = contacts_in(
        BY_HAND.encode(), ["first", "last", "profile_link", "email", "organisation", "title", ""]
    )
    assert [(row.person.name, row.person.title) for row in found.rows] == [
        ("太郎 山田", "社長"),
        ("花子 川田", "部長"),
    ]


LINKEDIN = {
    "German": "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am",
    "Japanese": "名,姓,URL,メールアドレス,会社,役職,つながった日",
    "Chinese": "名字,姓氏,网址,电子邮件,公司,职位,日期",
    "Korean": "이름,성,URL,이메일 주소,회사,직책,연결일",
    "Russian": "Имя,Фамилия,Ссылка на профиль,Адрес электронной почты,Компания,Должность,Дата",
    "Turkish": "Adı,Soyadı,URL,E-posta Adresi,Şirket,Pozisyon,Tarih",
    "Polish": "Imię,Nazwisko,URL,Adres e-mail,Firma,Stanowisko,Data",
    "Swedish": "Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Datum",
}


@pytest.mark.parametrize("language", LINKEDIN)
def test_linkedin_in_other_languages_is_known(language: str) -> None:
    preamble = f'{language}:\n"Some addresses are missing, …"\n\n'
    row = "Ana,Okafor,https://www.linkedin.com/in/ana,ana@x.example,Northwind,Head,2024"
    found = contacts_in(f"{preamble}{LINKEDIN[language]}\n{row}\n,,,,,,2024\n".encode())
    (ana,) = (one.person for one in found.rows)
    assert (ana.email, ana.organisation, ana.title) == ("ana@x.example", "Northwind", "Head")
    assert {"Ana"} <= set(ana.name.split())
    assert [one.line for one in found.not_taken] == [6]


@pytest.mark.parametrize(
    ("encoding", "text", "name"),
    [
        ("cp932", "名,姓,メールアドレス,会社\n由紀,田中,y@x.example,ソニー\n", "由紀 田中"),
        ("gbk", "姓名,电子邮件,公司\n王伟,w@x.example,华为\n", "王伟"),
        ("big5", "姓名,電子郵件,公司\n陳大文,c@x.example,台灣\n", "陳大文"),
        ("cp949", "성,이름,이메일 주소\n김,민수,k@x.example\n", "민수 김"),
        ("cp1251", "Имя;Фамилия;Компания\nИван;Петров;Газ\n", "Иван Петров"),
        ("cp1250", "Imię;Nazwisko;Firma\nŁucja;Ćwik;Żubr\n", "Łucja Ćwik"),
        ("cp1252", "Vorname;Nachname;Firma\nKäthe;Müller;Süd\n", "Käthe Müller"),
    ],
)
def test_old_tables_of_windows_are_read_in_their_letters(encoding: str, text: str, name: str) -> None:
    (row,) = contacts_in(text.encode(encoding)).rows
    assert row.person.name == name


def test_a_table_as_fastmail_writes_it() -> None:
    head = "First Name,Last Name,Company,Email 1 - Type,Email 1 - Value,Online 1 - Value"
    (row,) = contacts_in(f"{head}\nFay,Mail,FM,work,fay@fm.example,https://x.example/fay\n".encode()).rows
    assert (row.person.email, row.person.profile_link) == ("fay@fm.example", "https://x.example/fay")


def test_too_many_columns_are_said_and_not_a_long_cell() -> None:
    wide = ",".join(f"column {at}" for at in range(20_000)) + "\n" + ",".join("v" * 20_000) + "\n"
    with pytest.raises(FileRefused, match="has 20,000 columns; at most 500"):
        contacts_in(wide.encode())


def test_the_row_of_headings_is_no_person() -> None:
    data = b"Wer;Mail;Firma\nKarl Klammer;k@k.example;B\nMax Muster;;Y\n"
    asked = contacts_in(data)
    assert [column.title for column in asked.columns] == ["Wer", "Mail", "Firma"]
    found = contacts_in(data, ["name", "email", "organisation"])
    assert [row.person.name for row in found.rows] == ["Karl Klammer", "Max Muster"]

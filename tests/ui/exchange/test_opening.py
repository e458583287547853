"""Only pages, addresses and numbers are ever opened, and only after they were shown."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from ui.exchange.opening import open_link, shown

SAFE = (
    "https://meet.example/j/1?pwd=a%20b",
    "http://example.org",
    "mailto:ana@x.example?subject=A%20question&body=Dear%20Ana%2C%0D%0A",
    "tel:+19495550118",
)
SCHEMES = (
    "javascript:alert(1) file:///etc/passwd smb://host/share ms-msdt:/id data:text/html,x vbscript:x "
    "ftp://x.example ssh://x.example about:blank ms-settings: shell:startup search-ms:query=x steam://run/1 "
    "zoommtg://x tel: mailto: "
    "https: http:// chrome://settings view-source:https://x.example blob:https://x.example ldap://x.example "
    "jar:file:///x!/ res://x.dll mk:@MSITStore:x hcp://x callto:x sip:a@b.example webcal://x.example "
    "mailto:a@b.example?attach=/etc/passwd mailto:a@b.example?bcc=x@y.example mailto:a@b.example,c@d.example "
    "https://user@x.example https://x.example\\@evil.example tel:+1;ext=2"
).split()
NEVER = [
    *SCHEMES,
    *(one.upper() for one in SCHEMES),
    *(f" {one}" for one in SCHEMES),
    *(f"{one}\n{safe}" for one in SCHEMES for safe in SAFE[:2]),
    *(f"{safe}{hidden}{one}" for one in SCHEMES for safe in SAFE[:2] for hidden in ("\x00", "\u202e")),
    "",
    "x",
    "\\\\host\\share",
    "C:\\x.exe",
    "/etc/passwd",
    "https://x.example/" + "a" * 3000,
]


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.mark.parametrize("link", SAFE)
def test_a_link_is_opened_once_it_was_shown(over: QWidget, opened: list[QUrl], link: str) -> None:
    seen: list[str] = []

    def look(_parent: QWidget, words: str) -> bool:
        seen.append(words)
        return True

    assert open_link(over, link, confirm=look, opened=opened.append)
    assert [url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in opened] == [link]
    assert seen == [shown(link)]


def test_nothing_is_opened_without_a_yes(over: QWidget, opened: list[QUrl]) -> None:
    assert not open_link(over, SAFE[0], confirm=lambda _parent, _words: False, opened=opened.append)
    assert opened == []


def test_three_hundred_other_schemes_are_not_even_shown(over: QWidget, opened: list[QUrl]) -> None:
    asked: list[str] = []
    for link in NEVER:
        assert not open_link(
            over, link, confirm=lambda _p, words: bool(asked.append(words)), opened=opened.append
        )
    assert len(NEVER) >= 250
    assert (asked, opened) == ([], [])


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (SAFE[0], SAFE[0]),
        (SAFE[2], "mailto:ana@x.example · A question"),
        ("mailto:ana@x.example", "mailto:ana@x.example"),
        ("https://x.example/" + "a" * 500, "https://x.example/" + "a" * 281 + "…"),
    ],
)
def test_how_a_link_is_shown(link: str, words: str) -> None:
    assert shown(link) == words

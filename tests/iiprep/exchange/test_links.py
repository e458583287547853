"""Only four kinds of link are ever shown as links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.exchange.links import full_link, is_safe_link, readable


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a?b=c#d",
        "http://example.org:8080",
        "HTTPS://EXAMPLE.ORG",
        "https://münchen.example/ß",
        "https://[2001:db8::1]/",
        "mailto:ana@northwind.example",
        "mailto:ana@northwind.example?subject=Thank%20you&body=Dear%20Ana",
        "tel:+19495550118",
        "tel:+1 949 555 0118".replace(" ", "-"),
    ],
)
def test_pages_addresses_and_numbers_are_links(url: str) -> None:
    assert is_safe_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "smb://host/share",
        "ms-msdt:/id",
        "vbscript:x",
        "ftp://example.org",
        "//example.org",
        "example.org",
        "https://",
        "https:///x",
        "https:example.org",
        "https://bank.example@evil.example",
        "https://example.org\\@evil.example",
        "https://example.org/\u202egnp.exe",
        "https://[::1",
        "https://example.org/a b",
        "https://example.org/" + "a" * 3000,
        "mailto:",
        "mailto:ana",
        "mailto:a@b.example?attach=/etc/passwd",
        "mailto:a@b.example?bcc=c@d.example",
        "mailto:a@b.example,c@d.example",
        "tel:",
        "tel:call-me",
        "tel://949",
    ],
)
def test_nothing_else_is(url: str) -> None:
    assert not is_safe_link(url)


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        pytest.param("linkedin.com/in/x", "https://linkedin.com/in/x", id="without-scheme"),
        pytest.param("  www.example.org ", "https://www.example.org", id="with-spaces"),
        pytest.param("example.org:8080/x", "https://example.org:8080/x", id="with-port"),
        pytest.param("http://example.org", "http://example.org", id="as-it-is"),
        pytest.param("mailto:a@b.example", "mailto:a@b.example", id="mail"),
        pytest.param("Ask Ben for it", "", id="words"),
        pytest.param("javascript:alert(1)", "", id="script"),
        pytest.param("readme", "", id="one-word"),
        pytest.param("", "", id="empty"),
    ],
)
def test_the_link_that_a_typed_text_means(typed: str, link: str) -> None:
    assert full_link(typed) == link


@given(st.text(max_size=80))
def test_any_text_is_decided(text: str) -> None:
    link = full_link(text)
    assert not link or is_safe_link(link)


@pytest.mark.parametrize(
    ("link", "read"),
    [
        pytest.param("a.example/in/wi%C5%9Bniewska-1a", "a.example/in/wiśniewska-1a", id="a letter"),
        pytest.param("a.example/%E5%B1%B1%E7%94%B0", "a.example/山田", id="two"),
        pytest.param("a.example/x%20y%2Fz%3a", "a.example/x%20y%2Fz%3a", id="signs of a link"),
        pytest.param("a.example/%C5", "a.example/%C5", id="half a letter"),
        pytest.param("a.example/%E2%80%8B", "a.example/%E2%80%8B", id="what is not seen"),
    ],
)
def test_letters_that_a_browser_numbered_are_read(link: str, read: str) -> None:
    assert readable(link) == read

"""Texts are cleaned of what no font, file or database can hold, and of nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.model.text import clean, first_line, first_words, folded, room_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana", "Ana", id="nothing-to-do"),
        pytest.param("a\x00b\x07c\x7f", "abc", id="controls"),
        pytest.param("a\x9fb", "ab", id="c1-controls"),
        pytest.param("a\r\nb\rc", "a\nb\nc", id="line-ends"),
        pytest.param("a\u2028b\u2029c\x85d", "a\nb\nc\nd", id="other-line-ends"),
        pytest.param("a\tb", "a\tb", id="tab-stays"),
        pytest.param("\ud800A", "A", id="high-surrogate"),
        pytest.param("A\udc00", "A", id="low-surrogate"),
        pytest.param("\ud83d\ude00\ud800", "😀", id="pair-beside-a-lone-one"),
        pytest.param("👩\u200d💻 שלום ﷺ", "👩\u200d💻 שלום ﷺ", id="scripts-and-joiners-stay"),
    ],
)
def test_cleaning(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_cleaned_text_can_be_stored_and_is_clean(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.encode().decode() == once
    assert "\x00" not in once


def test_every_text_of_a_value_is_cleaned() -> None:
    assert Person(name="A\x00na").name == "Ana"
    assert Profile(skills=("a\x07", "b")).skills == ("a", "b")


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        pytest.param("short", 60, "short", id="short"),
        pytest.param("  two\n lines ", 60, "two lines", id="one-line"),
        pytest.param("one two three", 9, "one two…", id="cut"),
        pytest.param("exact", 5, "exact", id="exact"),
    ],
)
def test_the_beginning_of_a_text(text: str, limit: int, expected: str) -> None:
    assert first_line(text, limit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Zoë Ångström", "zoe angstrom", id="accents"),
        pytest.param("STRASSE Straße", "strasse strasse", id="sharp-s"),
        pytest.param("ﬁne", "fine", id="ligature"),
        pytest.param("Łukasz Ørsted Æ", "lukasz orsted ae", id="letters-that-do-not-come-apart"),
        pytest.param("王小明", "王小明", id="other-scripts"),
    ],
)
def test_texts_are_compared_without_case_and_accents(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_wide_letters_take_the_room_of_two() -> None:
    assert [room_of(text) for text in ("Ana", "志远", "Mia", "")] == [3, 4, 4, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Send the summary", "Send the summary", id="short"),
        pytest.param("And so on…", "And so on…", id="its own dots"),
        pytest.param("Send the summary of our test, soon", "Send the summary of our test…", id="whole words"),
        pytest.param("a" * 40, "a" * 31 + "…", id="one long word"),
        pytest.param("Send " + "a" * 40, "Send " + "a" * 26 + "…", id="a long word behind a short one"),
    ],
)
def test_a_beginning_in_whole_words(text: str, expected: str) -> None:
    assert first_words(text, 32) == expected

import pytest

from iiprep.papers.page.html import breakable
from iiprep.papers.page.hyphens import SOFT, hyphenated


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Donaudampfschifffahrt", "Donau dampf schiff fahrt"),
        ("Verwaltungsdigitalisierung,", "Verwal tungs di gi ta li sie rung,"),
        ("Telecommunications", "Tele com mu ni ca tions"),
        ("electroencefalografista", "elec troen ce fa lo gra fista"),
        ("(internationalisation)", "(inter na tio na li sa tion)"),
        ("достопримечательностями", "досто при ме ча тель но стями"),
    ],
)
def test_a_very_long_word_is_parted_between_syllables(word: str, parts: str) -> None:
    assert hyphenated(word).split(SOFT) == parts.split()


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("Entrepreneurship", id="long, not very long"),
        pytest.param("Nordrhein-Westfälische", id="two words with a hyphen"),
        pytest.param("W" * 70, id="no syllables"),
        pytest.param("https://example.org/internationalisation", id="an address"),
        pytest.param("internationalisation@example.org", id="an e-mail address"),
        pytest.param("inter\u00adnationalisation", id="places of its own"),
        pytest.param("ทีมตัดสินใจอย่างไรและทำไมจึงเป็นเช่นนั้น", id="another script"),
        pytest.param("banana" * 30, id="a word without end"),
    ],
)
def test_other_words_stay_as_they_are(word: str) -> None:
    assert hyphenated(word) == word


def test_words_on_paper_are_parted_and_links_are_not() -> None:
    word = "Wirtschaftsprüfungsgesellschaft"
    (found,) = breakable([{"text": f"At a {word}", "href": word}])
    assert found["text"].replace(SOFT, "") == f"At a {word}"
    assert found["text"].count(SOFT) > 4
    assert found["href"] == word

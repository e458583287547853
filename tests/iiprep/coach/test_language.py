"""Which texts are read, which in part, and what is said of the others."""

import pytest

from iiprep.coach.findings import Kind, Reading
from tests.iiprep.coach.ours import COACH

GERMAN = "Ich würde gern mehr über Ihre Arbeit lernen. Hätten Sie am Dienstag Zeit?"


def read(text: str, kind: Kind = Kind.REQUEST) -> Reading:
    return COACH.read(text, kind)


@pytest.mark.parametrize("text", ["Hola", "Hola, Maria!", "Bonjour", "Danke", "Grüße", "Lernen"])
def test_a_foreign_word_or_two_get_the_notice_and_silence(text: str) -> None:
    reading = read(text)
    assert "English" in reading.notice
    assert reading.findings == ()


@pytest.mark.parametrize("text", ["Los Angeles", "Von Braun", "Maria", "Hi", "Tea?", "Northwind", " ", ""])
def test_a_name_or_a_short_english_word_is_no_foreign_text(text: str) -> None:
    assert read(text).notice == ""


@pytest.mark.parametrize(
    "text", ["12345", "???", "…", "😀😀", "- 1\n- 2", pytest.param("." * 70_000, id="many dots"), ". " * 300]
)
def test_a_text_without_a_word_gets_a_notice_and_misses_nothing(text: str) -> None:
    reading = read(text)
    assert reading.notice == "There is no word in this text, so the coach has nothing to read."
    assert reading.findings == ()


@pytest.mark.parametrize("text", ["> Could you give me a job?", "--\nTom Reyes\nHydrologist"])
def test_words_of_others_alone_are_met_with_a_notice(text: str) -> None:
    reading = COACH.read(text, Kind.REQUEST)
    assert reading.notice.startswith("There are only quoted words or a signature here")
    assert reading.findings == ()


@pytest.mark.parametrize("turned", [False, True], ids=["german-first", "english-first"])
def test_a_german_half_is_told_though_its_sentences_begin_like_a_greeting(turned: bool) -> None:
    german = (
        "Ben Carter hat mir geraten, Ihnen zu schreiben. Ich möchte lernen, wie Sie Ihre Schichten planen."
        " Haben Sie eine Stelle für mich?"
    )
    english = "Would you have 20 minutes on Tuesday? I will keep to the time. I would be glad of your answer."
    reading = read(" ".join((english, german) if turned else (german, english)))
    assert "part of this text" in reading.notice
    assert "no-source" not in {one.rule for one in reading.findings}


def test_names_with_small_words_are_no_other_language() -> None:
    names = "Ana van der Berg, Luis de la Cruz, Otto von der Heide and Pia della Rosa"
    assert read(f"{names} said I should write to you about your work.").notice == ""


def test_of_a_mixed_text_the_english_part_is_read_and_nothing_missed() -> None:
    reading = read(f"Dear Ms. Rivera, I read your article. {GERMAN} Are there any openings at Northwind?")
    assert "part of this text" in reading.notice
    assert [finding.rule for finding in reading.findings] == ["job-ask"]


def test_another_script_in_an_english_text_is_a_part_too() -> None:
    reading = read("Dear Ms. Rivera, could we talk? はじめまして。お仕事についてお話を伺いたいです。")
    assert "part of this text" in reading.notice


def test_a_text_with_little_english_in_it_is_not_read() -> None:
    reading = read(f"Thank you. {GERMAN} Gibt es bei Ihnen eine Stelle für mich?")
    assert "part" not in reading.notice
    assert "English" in reading.notice
    assert reading.findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sehr geehrte Frau Brandt, excuse please my English. I read your talk and would like to learn.",
        "Dear Mr Sørensen, I read your article on bridges in Århus and would like to learn more.",
        "Your motto “Wer nicht wagt, der nicht gewinnt” made me write. Could we talk on Monday or Tuesday?",
        "I saw your show at the Museo de la Ciudad de las Artes on Monday and liked it.",
    ],
)
def test_a_foreign_greeting_name_or_motto_leaves_the_text_as_it_is(text: str) -> None:
    assert read(text).notice == ""

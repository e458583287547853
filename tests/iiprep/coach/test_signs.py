"""The signs that stand for the words of patterns."""

from iiprep.coach.rulebook.patterns import Grammar
from iiprep.coach.signs import OTHER, named, written
from iiprep.coach.text import Spelling, sentences_of


def test_a_word_is_written_with_its_sign_once_a_pattern_names_it() -> None:
    assert written("marzipan") == f"{OTHER}marzipan"
    sign = named("marzipan")
    assert sign not in (OTHER, named("nougat"))
    assert (named("marzipan"), written("marzipan")) == (sign, f"{sign}marzipan")


def test_numbers_and_marks_have_none() -> None:
    assert [written(word) for word in ("20", "'s", ",", "?", "_")] == ["20", "'s", ",", "?", "_"]


def test_a_sign_in_a_text_is_no_word() -> None:
    (sentence,) = sentences_of(f"I like {named('tea')}x, and rain", Spelling())
    assert Grammar({}, {}).compile("tea").search(sentence) is None

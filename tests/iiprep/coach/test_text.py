"""Where sentences end."""

import pytest

from iiprep.coach.text import MAX_PIECES, MAX_WORDS, Spelling, readable, sentences_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("I would not say no. Many thanks!", ["I would not say no", "Many thanks!"], id="a no"),
        pytest.param(
            "See no. 12 of Kiln. It was good.", ["See no. 12 of Kiln", "It was good"], id="a number"
        ),
        pytest.param(
            "I play the piano. 3 of us do.", ["I play the piano", "3 of us do"], id="no end of a word"
        ),
        pytest.param("Dr. Ito said so. I agree.", ["Dr. Ito said so", "I agree"], id="a title"),
        pytest.param(
            "I say what I can’t. You don't. Do I?", ["I say what I can’t", "You don't", "Do I?"], id="not"
        ),
        pytest.param("At 9 a.m. on Monday?", ["At 9 a.m. on Monday?"], id="an hour"),
        pytest.param(
            "I read it twice (was it fun?) and again.",
            ["I read it twice (was it fun?) and again"],
            id="bracket",
        ),
        pytest.param("Well... perhaps not.", ["Well... perhaps not"], id="dots that go on"),
        pytest.param("Are\nyou hiring?", ["Are\nyou hiring?"], id="small word at a line's end"),
        pytest.param("Are\r\nyou hiring?", ["Are\r\nyou hiring?"], id="the same in Windows"),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert [text[one.start : one.end] for one in sentences_of(text, Spelling())] == sentences


@pytest.mark.parametrize(
    ("text", "words", "most"),
    [
        pytest.param("rain ", 6_000, MAX_WORDS, id="with-spaces"),
        pytest.param("I,", 20_000, MAX_PIECES, id="without-spaces"),
    ],
)
def test_words_are_read_up_to_a_number_that_is_told(text: str, words: int, most: int) -> None:
    short, cut = readable(text * words)
    assert (short.count(text.strip(" ,")), cut) == (most, True)
    assert readable(text * (most - 1)) == (text * (most - 1), False)

"""Words cut into the pieces that the network knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.coach.network.pieces import MOST_BESIDE, MOST_PIECES, MOST_ROWS, Passage, Pieces, words_of

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "hire",
    "##s",
    "##d",
    "would",
    "you",
    "me",
    "?",
    "'",
    "d",
    ".",
]
PIECES = Pieces(VOCABULARY)


def cut(text: str) -> list[str]:
    rows = PIECES.rows(Passage(text))
    return [VOCABULARY[number] for row in rows for number in row.numbers[row.start : row.end]]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("Would you hire me?", ["would", "you", "hire", "me", "?"], id="whole-words"),
        pytest.param("hires hired", ["hire", "##s", "hire", "##d"], id="longest-piece-first"),
        pytest.param("you’d", ["you", "'", "d"], id="curly-apostrophe"),
        pytest.param("HÎRE", ["hire"], id="capitals-and-accents"),
        pytest.param("hireling you", ["[UNK]", "you"], id="an-unknown-rest-makes-the-word-unknown"),
        pytest.param("hire" * 40, ["[UNK]"], id="endless-word"),
        pytest.param("山田", ["[UNK]"], id="foreign-letters"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_sentence_is_cut_into_known_pieces(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces
    assert cut(text) == pieces, "the second time it comes from memory"


def test_a_long_sentence_becomes_several_rows_and_loses_nothing() -> None:
    rows = PIECES.rows(Passage("you " * (2 * MOST_PIECES + 1)))
    assert [row.end - row.start for row in rows] == [MOST_PIECES, MOST_PIECES, 1]
    marks = [(VOCABULARY[row.numbers[0]], VOCABULARY[row.numbers[-1]]) for row in rows]
    assert marks == [("[CLS]", "[SEP]")] * 3


@pytest.mark.parametrize(
    ("passage", "pieces", "own"),
    [
        pytest.param(Passage("you"), "[CLS] you [SEP]", "you", id="alone"),
        pytest.param(Passage("you", "hire me"), "[CLS] hire me . you [SEP]", "you", id="behind-one"),
        pytest.param(Passage("you", "", "me"), "[CLS] you . me [SEP]", "you", id="before-one"),
        pytest.param(Passage("you", "hire", "me"), "[CLS] hire . you . me [SEP]", "you", id="between-two"),
        pytest.param(Passage("", "hire", "me"), "[CLS] hire . . me [SEP]", "", id="nothing-between-two"),
    ],
)
def test_a_sentence_stands_among_its_neighbours(passage: Passage, pieces: str, own: str) -> None:
    (row,) = PIECES.rows(passage)
    names = [VOCABULARY[number] for number in row.numbers]
    assert " ".join(names) == pieces
    assert " ".join(names[row.start : row.end]) == own


def test_of_a_long_neighbour_the_near_end_is_heard() -> None:
    far, near = "hire " * MOST_BESIDE, "me " * MOST_BESIDE
    (row,) = PIECES.rows(Passage("you", far + near, near + far))
    names = [VOCABULARY[number] for number in row.numbers]
    assert names == ["[CLS]", *["me"] * MOST_BESIDE, ".", "you", ".", *["me"] * MOST_BESIDE, "[SEP]"]


def test_what_is_no_sentence_is_not_read_to_its_end() -> None:
    assert len(PIECES.rows(Passage("?" * 1_000_000))) == MOST_ROWS


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_cut(sentence: str, before: str, after: str) -> None:
    rows = PIECES.rows(Passage(sentence, before, after))
    assert all(0 <= number < len(VOCABULARY) for row in rows for number in row.numbers)
    alone = [row.numbers[1:-1] for row in PIECES.rows(Passage(sentence))]
    assert [row.numbers[row.start : row.end] for row in rows] == alone
    assert all(not word.isspace() for word in words_of(sentence))

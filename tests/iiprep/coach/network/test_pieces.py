"""Words cut into the pieces that the network knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.coach.network.pieces import MOST_PIECES, MOST_ROWS, Pieces, words_of

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "hire", "##s", "##d", "would", "you", "me", "?", "'", "d"]
PIECES = Pieces(VOCABULARY)


def cut(text: str) -> list[str]:
    return [VOCABULARY[number] for row in PIECES.rows(text) for number in row[1:-1]]


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
    rows = PIECES.rows("you " * (2 * MOST_PIECES + 1))
    assert [len(row) - 2 for row in rows] == [MOST_PIECES, MOST_PIECES, 1]
    assert all(VOCABULARY[row[0]] == "[CLS]" and VOCABULARY[row[-1]] == "[SEP]" for row in rows)


def test_what_is_no_sentence_is_not_read_to_its_end() -> None:
    assert len(PIECES.rows("?" * 1_000_000)) == MOST_ROWS


@given(st.text(max_size=200))
def test_any_text_is_cut(text: str) -> None:
    assert all(0 <= number < len(VOCABULARY) for row in PIECES.rows(text) for number in row)
    assert all(not word.isspace() for word in words_of(text))

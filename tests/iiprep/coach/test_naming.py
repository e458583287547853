"""The host's company by its name: whatever is asked about it is asked about their company."""

import pytest

from iiprep.coach.naming import CompanyName
from iiprep.coach.text import Spelling, sentences_of

SMALL = frozenset({"the", "of", "and"})
SPELLING = Spelling({"organization": "organisation"})


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("Northwind", "What does Northwind do?", "what~ does your~ company do ? "),
        ("Northwind Foods", "What does Northwind Foods do?", "what~ does your~ company do ? "),
        ("Northwind Foods", "What does Northwind do?", "what~ does your~ company do ? "),
        ("The Body Shop", "Why The Body Shop?", "why~ your~ company ? "),
        ("The Body Shop", "Why the Body Shop?", "why~ the your~ company ? "),
        ("Bank of Leeds", "Is Bank of Leeds old?", "is~ your~ company old ? "),
        ("Care Organization", "Why Care Organization?", "why~ your~ company ? "),
        ("Delta Water", "Is the water of the delta cold?", "is~ the water of the delta cold ? "),
        ("The Of", "Is The Of here?", "is~ the~ of~ here ? "),
        ("", "Is it here?", "is~ it here ? "),
    ],
)
def test_the_name_is_read_as_your_company(name: str, text: str, read: str) -> None:
    (sentence,) = map(CompanyName.of(name, SMALL, SPELLING).read_in, sentences_of(text, SPELLING))
    assert "".join(f"{one.word}~ " if one.capital else f"{one.word} " for one in sentence.tokens) == read


def test_it_keeps_the_place_of_the_whole_name() -> None:
    text = "I know Northwind Foods"
    (sentence,) = map(
        CompanyName.of("Northwind Foods", SMALL, SPELLING).read_in, sentences_of(text, SPELLING)
    )
    assert text[sentence.tokens[2].start : sentence.end] == "Northwind Foods"

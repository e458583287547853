"""Places that are still to be filled count for nothing."""

import pytest

from iiprep.model.gaps import gaps, is_written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("", False, id="nothing"),
        pytest.param(" \n", False, id="blanks"),
        pytest.param("that tests stay small", True, id="words"),
        pytest.param("what you said about (one thing they told you)", False, id="the coach's brackets"),
        pytest.param("Dear [Name], thank you", False, id="square brackets"),
        pytest.param("the launch (in spring) was small", True, id="an aside"),
        pytest.param("Dear <Name>, thank you", False, id="angle brackets"),
        pytest.param("Dear <head of team>, thank you", False, id="a word that is a tag, too"),
        pytest.param("Dear Ana,<br>thank <strong>you</strong><br />", True, id="tags of a web page"),
        pytest.param("as you said: “it [sic] grows”", True, id="a quotation"),
    ],
)
def test_what_is_written(text: str, written: bool) -> None:
    assert is_written(text) is written


def test_where_a_place_stands() -> None:
    text = "Dear [Name], hello"
    assert [text[start:end] for start, end in gaps(text)] == ["[Name]"]

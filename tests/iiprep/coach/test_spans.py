"""Which words a finding is about."""

import pytest

from iiprep.coach.spans import after_mark, like, with_marks, with_quotes


@pytest.mark.parametrize(
    ("text", "said", "whole"),
    [
        ("Hire me! Please.", "Hire me", "Hire me!"),
        ("I am (are you hiring?) curious.", "are you hiring", "are you hiring?"),
        ("See me (or hire me). Bye", "me (or hire me", "me (or hire me)."),
        ("He (or me) comes. Bye", "or me) comes", "(or me) comes."),
        ("He said “hire me.” Bye", "He said “hire me", "He said “hire me.”"),
        ('He said "hire me". Bye', 'He said "hire me', 'He said "hire me".'),
    ],
)
def test_the_marks_that_belong_to_words(text: str, said: str, whole: str) -> None:
    start = text.index(said)
    first, last = with_marks(text, start, start + len(said))
    assert text[first:last] == whole


def test_a_hashtag_goes_with_its_sign() -> None:
    assert with_marks("Hi! #OpenToWork now", 5, 15) == (4, 15)


def test_marks_behind_words_are_theirs() -> None:
    assert after_mark("Hire me?! Now", 7) == 9
    assert after_mark("Hire me now", 7) == 7


@pytest.mark.parametrize(
    ("text", "said", "whole"),
    [
        ("Could I “pick your brain” now?", "pick your brain", "“pick your brain”"),
        ('Could I "pick your brain" now?', "pick your brain", '"pick your brain"'),
        ("Could we have an “informational chat” now?", "an “informational chat", "an “informational chat”"),
        ('Could we have an "informational chat" now?', 'an "informational chat', 'an "informational chat"'),
        ("Could I pick your brain now?", "pick your brain", "pick your brain"),
        ("“Could I pick your brain”, I ask.", "pick your brain", "pick your brain"),
    ],
)
def test_quotes_around_words_go_with_them(text: str, said: str, whole: str) -> None:
    start = text.index(said)
    first, last = with_quotes(text, start, start + len(said))
    assert text[first:last] == whole


def test_a_capital_stays_a_capital() -> None:
    assert like("", "Pick your brain", "ask you") == "Ask you"
    assert like("Could I ", "pick your brain", "ask you") == "ask you"
    assert like("Could I ", "Pick your brain", "ask you") == "ask you"

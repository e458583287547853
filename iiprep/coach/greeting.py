"""The words at the start of a note that only greet."""

from iiprep.coach.text import Sentence

_GREETING = frozenset("hi hello dear hey greetings good".split())
_GREETING_LENGTH = 7


def greeting_length(sentence: Sentence) -> int:
    """How many tokens at the start only greet (`Dear Ms. Rivera,`); 0 when there is no greeting."""
    if sentence.tokens[0].word not in _GREETING:
        return 0
    for number, token in enumerate(sentence.tokens[:_GREETING_LENGTH]):
        if token.word in (",", ";", "!") and number + 1 < len(sentence.tokens):
            return number + 1
    return 0


def greets_only(sentence: Sentence) -> bool:
    """`Dear Ms. Rivera,` on a line of its own."""
    short = len(sentence.tokens) <= _GREETING_LENGTH
    return short and sentence.tokens[0].word in _GREETING and sentence.tokens[-1].word in (",", ";", "!")

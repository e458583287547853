"""Where a further sentence wants to stand in a note: behind the greeting, or before thanks and name."""

from collections.abc import Sequence

from iiprep.coach.greeting import greeting_length, greets_only
from iiprep.coach.signed import SIGNS_OFF, postscript_at
from iiprep.coach.text import Sentence, Token

_THANKS = ("thank", "thanks")
_CLOSING_LENGTH, _THANKS_LENGTH = 8, 16
_NAME_LENGTH = 3
_BEFORE_A_NAME = 6
"""Tokens of a line that ends with a comma, before the name: `All the best,`."""

_FAREWELLS, _FAREWELL_LENGTH = frozenset("looking thanking hoping awaiting wishing".split()), 12
_MARKS = frozenset(",;!?")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def at_start(sentences: Sequence[Sentence]) -> int:
    """Behind the subject and the greeting, where the first sentence begins that says something."""
    for sentence in sentences:
        if not sentence.subject and not greets_only(sentence):
            return sentence.tokens[greeting_length(sentence)].start
    return sentences[-1].end


def at_end(text: str, sentences: Sequence[Sentence]) -> int:
    """After the last sentence before thanks, name and address; before a postscript as well."""
    end = postscript_at(text)
    sentences = [one for one in sentences if one.start < end] or sentences
    last = _signed_off(sentences) - 1
    place = max(last, 0)
    while last > 0 and _may_follow_a_name(sentences[last]):
        last -= 1
        if _closes(sentences[last + 1]):
            place = last
    return sentences[place].end


def _signed_off(sentences: Sequence[Sentence]) -> int:
    """The number of the last sentence that signs off (`Best, Sam`); as many as there are when none does."""
    for number in range(len(sentences) - 1, 0, -1):
        tokens = sentences[number].tokens
        words = [token for token in tokens if token.word not in _MARKS and token.word not in SIGNS_OFF]
        if tokens[0].word in SIGNS_OFF and len(words) <= _NAME_LENGTH and all(one.capital for one in words):
            return number
    return len(sentences)


def _may_follow_a_name(sentence: Sentence) -> bool:
    """Closing words, or a line of an address: names, numbers and links alone."""
    plain = (token for token in sentence.tokens if token.word[0].isalpha() and token.word != "LINK")
    short = len(sentence.tokens) <= _CLOSING_LENGTH
    return _closes(sentence) or (short and all(map(_may_name, plain)))


def _closes(sentence: Sentence) -> bool:
    first, length = sentence.tokens[0].word, len(sentence.tokens)
    if first in _THANKS and length <= _THANKS_LENGTH:
        return True
    if first in _FAREWELLS and length <= _FAREWELL_LENGTH and "?" not in sentence.words:
        return True
    if sentence.tokens[-1].word == "," and length <= _BEFORE_A_NAME:
        return True
    tokens = [token for token in sentence.tokens if token.word not in _MARKS]
    named = all(map(_may_name, tokens[:_NAME_LENGTH])) and not _DAYS & sentence.words
    return length <= _CLOSING_LENGTH and (first in SIGNS_OFF or named)


def _may_name(token: Token) -> bool:
    """Written with a capital, or in a script that has none: `山田太郎`."""
    first = token.word[0]
    return token.capital or (first.isalpha() and first.upper() == first.lower())

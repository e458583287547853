"""Tells whether a text is English, by the share of its most frequent small words."""

from collections.abc import Sequence

from iiprep.coach.text import Sentence

_FEWEST_WORDS = 12
_FEWEST_FOREIGN = 2
_LEAST_SHARE = 0.16
_LATIN_SHARE = 0.7


def is_english(sentences: Sequence[Sentence], stopwords: frozenset[str], foreign: frozenset[str]) -> bool:
    """True also for texts too short to tell, as long as they are written in Latin letters.

    `foreign` are frequent words of other languages: a short text that holds some of them, and fewer English
    ones, is not English.
    """
    words = [t.word for s in sentences for t in s.tokens if t.word[0].isalpha()]
    if not words:
        return True
    latin = sum(word.isascii() for word in words)
    if latin < _LATIN_SHARE * len(words):
        return False
    known = sum(word in stopwords for word in words)
    if len(words) < _FEWEST_WORDS:
        strange = sum(word in foreign for word in words)
        return strange < _FEWEST_FOREIGN or strange <= known
    return known >= _LEAST_SHARE * len(words)

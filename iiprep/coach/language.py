"""Tells whether a text is English, by the share of its most frequent small words."""

from collections.abc import Sequence

from iiprep.coach.text import Sentence

_FEWEST_WORDS = 12
_LEAST_SHARE = 0.16
_LATIN_SHARE = 0.7


def is_english(sentences: Sequence[Sentence], stopwords: frozenset[str]) -> bool:
    """True also for texts too short to tell, as long as they are written in Latin letters."""
    words = [t.word for s in sentences for t in s.tokens if t.word[0].isalpha()]
    if not words:
        return True
    latin = sum(word.isascii() for word in words)
    if latin < _LATIN_SHARE * len(words):
        return False
    return len(words) < _FEWEST_WORDS or sum(w in stopwords for w in words) >= _LEAST_SHARE * len(words)

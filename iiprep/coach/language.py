"""Tells which sentences are English, by the small words of English and of other languages in them."""

from collections.abc import Sequence

from iiprep.coach.text import Sentence, Token

_FEWEST_WORDS = 12
_FEWEST_FOREIGN = 2
_FEWEST_IN_PART, _FEWEST_PLAINLY, _FEWEST_LETTERS = 5, 4, 8
_LONGEST_GREETING = 5
_LAST_LATIN = "\u024f"
_LEAST_SHARE, _LEAST_IN_LISTS = 0.16, 0.08
"""The share of small words from which a text is English; lists have fewer, and none of another language."""

_LEAST_PART, _LEAST_FOREIGN = 1 / 3, 0.15
_LATIN_SHARE = 0.7
_OF_NAMES = frozenset("el los la las le les von van de del della der di da die das".split())
"""Words that names begin with: alone they tell no language."""


def is_english(sentences: Sequence[Sentence], stopwords: frozenset[str], foreign: frozenset[str]) -> bool:
    """True also for texts too short to tell, as long as they are written in Latin letters.

    `foreign` are frequent words of other languages: a short text that holds some of them, and fewer English
    ones, is not English; nor is one that holds nothing else but names.
    """
    tokens = _words(sentences)
    words = [token.word for token in tokens]
    if not words:
        return True
    latin = sum(word.isascii() for word in words)
    if latin < _LATIN_SHARE * len(words):
        return False
    known, strange = (sum(word in some for word in words) for some in (stopwords, foreign))
    if len(words) < _FEWEST_WORDS:
        few = strange < _FEWEST_FOREIGN and not _all_foreign(tokens, foreign - stopwords)
        return few or strange <= known
    return known >= (_LEAST_SHARE if strange else _LEAST_IN_LISTS) * len(words)


def english_part(
    sentences: Sequence[Sentence], stopwords: frozenset[str], foreign: frozenset[str]
) -> tuple[Sentence, ...]:
    """The sentences but those that are plainly in another language; none when too few are left to be read.

    A motto or a greeting in another language leaves the text as it is.
    """
    ours = tuple(one for one in sentences if not _is_foreign(one, stopwords, foreign))
    words, all_words = _words(ours), _words(sentences)
    if len(words) >= (1 - _LEAST_FOREIGN) * len(all_words):
        return tuple(sentences) if is_english(sentences, stopwords, foreign) else ()
    known = sum(token.word in stopwords for token in words)
    enough = len(words) >= _LEAST_PART * len(all_words) and known >= _LEAST_SHARE * len(words)
    return ours if enough and is_english(ours, stopwords, foreign) else ()


def _is_foreign(sentence: Sentence, stopwords: frozenset[str], foreign: frozenset[str]) -> bool:
    """A name or a greeting in another language makes no sentence foreign; names have many capitals."""
    if sentence.words.isdisjoint(foreign) and all(map(str.isascii, sentence.words)):
        return False
    if _is_plainly_foreign([token.word for token in _words([sentence])], stopwords, foreign):
        return True
    tokens = _words([sentence])[_greeting(sentence, foreign) :]
    words = [token.word for token in tokens]
    letters = sum(len(word) for word in words if max(word) > _LAST_LATIN)
    if letters >= _FEWEST_LETTERS and 2 * letters > sum(map(len, words)):
        return True
    known, strange = (sum(word in some for word in words) for some in (stopwords, foreign))
    small = sum(not token.capital for token in tokens)
    long = len(words) >= _FEWEST_IN_PART and 2 * small >= len(words)
    return long and strange >= _FEWEST_FOREIGN and strange >= 2 * known


def _is_plainly_foreign(words: Sequence[str], stopwords: frozenset[str], foreign: frozenset[str]) -> bool:
    """Half of the words are small words of another language, and none is an English one."""
    strange = sum(word in foreign and word not in _OF_NAMES for word in words)
    return strange >= max(_FEWEST_PLAINLY, len(words) / 2) and stopwords.isdisjoint(words)


def _greeting(sentence: Sentence, foreign: frozenset[str]) -> int:
    """How many words stand before the first comma, when they may be a greeting in another language."""
    first = [token.word for token in sentence.tokens[: _LONGEST_GREETING + 1]]
    return first.index(",") if "," in first and first[0] in foreign else 0


def _words(sentences: Sequence[Sentence]) -> list[Token]:
    return [token for sentence in sentences for token in sentence.tokens if token.word[0].isalpha()]


def _all_foreign(tokens: Sequence[Token], foreign: frozenset[str]) -> bool:
    words = {token.word for number, token in enumerate(tokens) if not (number and token.capital)}
    return words <= foreign and not words <= _OF_NAMES

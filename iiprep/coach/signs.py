"""Signs: one character for each word that a pattern names, so that patterns are short and soon compiled.

A plain word is written for the patterns as its sign, its letters, `~` when it has a capital, and a space.
Signs come from a private plane of Unicode, which no text of ours reaches: there a word has letters alone.
"""

from itertools import count

_FIRST, _LAST = 0xF0000, 0xFFFFD
OTHER = chr(_FIRST)
"""The sign of every word that no pattern names."""

ANY_SIGN = f"[{chr(_FIRST)}-{chr(_LAST)}]"
_signs: dict[str, str] = {}
_further = count(_FIRST + 1)


def has_sign(word: str) -> bool:
    """Whether a plain word is written with one: numbers and marks are not."""
    return word[:1].isalpha()


def named(word: str) -> str:
    """The sign of a word that a pattern names; the same word always has the same."""
    return _signs.get(word) or _signs.setdefault(word, chr(next(_further)))


def written(word: str) -> str:
    """A plain word as patterns read it."""
    sign = _signs.get(word)
    if sign is not None:
        return sign + word
    return OTHER + word if has_sign(word) else word

"""Places where a very long word may be parted: between syllables, as most languages of Europe do.

Nobody says in which language a word is, so no dictionary can be asked. A syllable begins with the last
consonant before a vowel, or with a group of them that belongs together, such as “sch” or “tr”.
"""

import re
from unicodedata import normalize

SOFT = "\u00ad"
_LETTER = r"[A-Za-z\u00c0-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff]"
_LONG = re.compile(rf"(?<!{_LETTER}){_LETTER}{{18,99}}(?!{_LETTER})")
_ADDRESS = re.compile(r"\S[@/:.=&?#\u00ad\u200b]\S|www\.")
_VOWELS = frozenset("aeiouyøæœıαεηιουωаеёиоуыэюяіїє")
_TOGETHER = frozenset(
    "sch tch str spr ch ck ph th sh rh gh kn zw st sp bl br cl cr dr fl fr gl gr kl kr pl pr tr vr "
    "бл бр вл вр гл гр др кл кр пл пр ст стр сп тр фр хр βλ βρ γλ γρ θρ κλ κρ πλ πρ στ στρ τρ φρ χρ".split()
)
_BEFORE, _AFTER, _MOST = 4, 4, 3


def hyphenated(word: str) -> str:
    """A word between two spaces with soft hyphens in its very long parts; an address stays as it is."""
    return word if _ADDRESS.search(word) else _LONG.sub(lambda part: _parted(part[0]), word)


def _parted(word: str) -> str:
    bases = [normalize("NFD", letter)[0].lower() for letter in word]
    breaks: list[int] = []
    syllable = 0
    for at, base in enumerate(bases):
        if base not in _VOWELS:
            continue
        start = _onset(bases, syllable, at)
        if syllable and start >= max(_BEFORE, breaks[-1] if breaks else 0) and len(word) - start >= _AFTER:
            breaks.append(start)
        syllable = at + 1
    pieces = [word[start:end] for start, end in zip([0, *breaks], [*breaks, len(word)], strict=True)]
    return SOFT.join(filter(None, pieces))


def _onset(bases: list[str], after: int, vowel: int) -> int:
    """Where the syllable of a vowel begins; `after` is behind the vowel before it."""
    for length in range(_MOST, 1, -1):
        start = vowel - length
        if start >= after and "".join(bases[start:vowel]) in _TOGETHER:
            return start
    return vowel - 1 if vowel - 1 >= after else len(bases)

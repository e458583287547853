"""Cuts a sentence into word pieces, the way the network learned to read (BERT's WordPiece, lower case)."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

MOST_PIECES = 62
"""Pieces of one row; a longer sentence becomes several rows."""

MOST_ROWS = 4
"""Rows of one sentence, enough for a hundred words; what is longer is no sentence and is not read on."""

_LONGEST_WORD, _LONGEST = 40, 2_000
_WORD = re.compile(r"\w+|[^\w\s]")
_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"',
        "–": "-", "—": "-", "−": "-", "…": ".", "_": " ",
    }
)  # fmt: skip


def words_of(sentence: str) -> list[str]:
    """Lower-case words without accents, and single marks."""
    folded = unicodedata.normalize("NFD", sentence.translate(_PLAIN).lower())
    plain = "".join(c for c in folded if unicodedata.category(c) != "Mn")
    return _WORD.findall(plain)


class Pieces:
    """The vocabulary: `words` in the order of the network's table, `##` before what continues a word."""

    def __init__(self, words: Sequence[str]) -> None:
        self._number: Mapping[str, int] = {word: number for number, word in enumerate(words)}
        self._unknown = self._number["[UNK]"]
        self._first, self._last = self._number["[CLS]"], self._number["[SEP]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def rows(self, sentence: str) -> list[list[int]]:
        """The numbers of the pieces, in rows of at most MOST_PIECES with their marks of begin and end."""
        found = [number for word in words_of(sentence[:_LONGEST]) for number in self._cut(word)]
        starts = range(0, min(len(found), MOST_ROWS * MOST_PIECES), MOST_PIECES)
        parts = [found[i : i + MOST_PIECES] for i in starts] or [[]]
        return [[self._first, *part, self._last] for part in parts]

    def _cut(self, word: str) -> tuple[int, ...]:
        """The longest piece first, again and again; a word with an unknown piece is unknown."""
        known = self._known.get(word)
        if known is not None:
            return known
        numbers = self._greedy(word) if len(word) <= _LONGEST_WORD else None
        cut = tuple(numbers) if numbers else (self._unknown,)
        if len(self._known) < 20_000:
            self._known[word] = cut
        return cut

    def _greedy(self, word: str) -> list[int] | None:
        numbers: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._number.get(("##" if start else "") + word[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return None
        return numbers

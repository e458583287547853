"""Cuts sentences into word pieces, the way the networks learned to read (BERT's WordPiece, lower case)."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

MOST_PIECES = 62
"""Pieces of one row; a longer sentence becomes several rows."""

MOST_ROWS = 4
"""Rows of one sentence, enough for a hundred words; what is longer is no sentence and is not read on."""

MOST_BESIDE = 20
"""Pieces of a neighbour that are heard with a sentence, those next to it: some sixteen words."""

MOST_IN_ROW = MOST_PIECES + 2 * MOST_BESIDE + 4
"""With the marks at its ends and the stops between the sentences."""

_UNSEEN = ("Mn", "Cf")
_LONGEST_WORD, _LONGEST = 40, 2_000
_WORD = re.compile(r"\w+|[^\w\s]")
_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"',
        "–": "-", "—": "-", "−": "-", "…": ".", "_": " ",
    }
)  # fmt: skip


class Passage(NamedTuple):
    """A sentence, and those that stand before and behind it; empty where there is none."""

    sentence: str
    before: str = ""
    after: str = ""


class Row(NamedTuple):
    """Pieces that are heard together; those of the sentence itself are from `start` up to `end`."""

    numbers: Sequence[int]
    start: int
    end: int


def size_of(rows: Sequence[Row]) -> int:
    """How many pieces some rows have together."""
    return sum(len(row.numbers) for row in rows)


def words_of(sentence: str) -> list[str]:
    """Lower-case words without accents and what cannot be seen, and single marks."""
    plain = sentence.translate(_PLAIN).lower()
    if not plain.isascii():
        folded = unicodedata.normalize("NFD", plain)
        plain = "".join(c for c in folded if unicodedata.category(c) not in _UNSEEN)
    return _WORD.findall(plain)


class Pieces:
    """The vocabulary: `words` in the order of the network's table, `##` before what continues a word."""

    def __init__(self, words: Sequence[str]) -> None:
        self._number: Mapping[str, int] = {word: number for number, word in enumerate(words)}
        self._unknown = self._number["[UNK]"]
        self._first, self._last = self._number["[CLS]"], self._number["[SEP]"]
        self._stop = self._number.get(".", self._unknown)
        self._known: dict[str, tuple[int, ...]] = {}

    def rows(self, passage: Passage) -> list[Row]:
        """A passage in rows with their marks of begin and end, at most MOST_PIECES of the sentence in each.

        Stops part a sentence from its neighbours, of which MOST_BESIDE pieces are read.
        """
        own = self._pieces(passage.sentence)[: MOST_ROWS * MOST_PIECES]
        before, after = self._pieces(passage.before)[-MOST_BESIDE:], self._pieces(passage.after)[:MOST_BESIDE]
        lead = [self._first, *before, self._stop] if before else [self._first]
        rest = [self._stop, *after, self._last] if after else [self._last]
        starts = range(0, len(own), MOST_PIECES) or (0,)
        parts = [own[start : start + MOST_PIECES] for start in starts]
        return [Row([*lead, *part, *rest], len(lead), len(lead) + len(part)) for part in parts]

    def _pieces(self, sentence: str) -> list[int]:
        return [number for word in words_of(sentence[:_LONGEST]) for number in self._cut(word)]

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

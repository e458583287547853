"""What the network hears in the sentences of a text: for each of its outputs, how surely it is there."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Self

import numpy as np

from iiprep.coach.network.careful import Careful
from iiprep.coach.network.network import Network
from iiprep.coach.network.pieces import Passage, Pieces, Row
from iiprep.coach.network.sums import Floats
from iiprep.coach.network.weights import load_beside, load_network
from iiprep.errors import UserError

MOST_IN_TEXT = 12_000
"""Word pieces listened to in one text: five thousand words of English have about half as many."""

MOST_KEPT = 5_000
"""Sentences that are remembered, before all are forgotten: those of some hundred texts."""

_MOST_WORDS = 60
_AROUND = '.,;:!?()"“”‘’*…'
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST_LOSS, _LEAST_SHARE = 0.05, 0.15
"""Log odds, and the share of the heaviest word's, below which a word is not worth naming."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What was heard in a sentence, and of how many pieces it is made."""

    scores: Floats
    pieces: int


class Hearing:
    """Holds the network; `outputs` are the names of what it listens for.

    It remembers what it heard: in a text that is being written only the sentence that was changed is new.
    """

    def __init__(self, network: Network | Careful, pieces: Pieces, outputs: Sequence[str]) -> None:
        self._network = network
        self._pieces = pieces
        self.outputs = tuple(outputs)
        self._known: dict[Passage, _Line] = {}

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the network's file; raises UserError when it is damaged."""
        return cls(*load_network(path))

    def beside(self, path: Path) -> Self:
        """What the network of another file hears in the same pieces; raises as `load` does."""
        if not isinstance(self._network, Careful):
            raise UserError(f"The coach's file {path.name} needs careful.npz, which is not there.")
        network, outputs = load_beside(path, self._network)
        return type(self)(network, self._pieces, outputs)

    def forget(self) -> None:
        """Forget what was heard, as if every sentence were new."""
        self._known = {}

    def scores(self, sentences: Sequence[str]) -> Floats:
        """Log odds of each sentence alone, as `scores_among` has them."""
        return self.scores_among([Passage(sentence) for sentence in sentences])

    def scores_among(self, passages: Sequence[Passage]) -> Floats:
        """Log odds of sentences among their neighbours, shape (passages, outputs); above 0: it is there.

        A long sentence is heard in parts. What comes after MOST_IN_TEXT is not listened to: its scores are 0.
        """
        if len(self._known) > MOST_KEPT:
            self.forget()
        known = self._known
        rows = {one: self._pieces.rows(one) for one in dict.fromkeys(passages) if one not in known}
        sizes = (_size(rows[one]) if one in rows else known[one].pieces for one in passages)
        within = [one for one, end in zip(passages, accumulate(sizes), strict=True) if end <= MOST_IN_TEXT]
        known.update(self._heard({one: rows[one] for one in within if one in rows}))
        found = np.zeros((len(passages), len(self.outputs)), np.float32)
        for number, one in enumerate(within):
            found[number] = known[one].scores
        return found

    def first_within(self, passages: Sequence[Passage], most: int) -> int:
        """How many of them, from the first on, have at most so many pieces together."""
        sizes = accumulate(_size(self._pieces.rows(one)) for one in passages)
        return sum(size <= most for size in sizes)

    def _heard(self, rows: Mapping[Passage, Sequence[Row]]) -> Iterator[tuple[Passage, _Line]]:
        scores = self._network.scores([row for parts in rows.values() for row in parts])
        start = 0
        for passage, parts in rows.items():
            yield passage, _Line(scores[start : start + len(parts)].max(0), _size(parts))
            start += len(parts)

    def moved(self, sentence: str, output: str, dull: Collection[str] = (), most: int = 3) -> tuple[str, ...]:
        """The telling words without which the output would be heard least, at most `most`, in their order.

        A word tells something when it is written in letters and is none of the `dull` ones; none is told
        when none of them weighs.
        """
        if output not in self.outputs:
            return ()
        words = sentence.split()[:_MOST_WORDS]
        plain = [word.strip(_AROUND) for word in words]
        telling = [i for i, word in enumerate(plain) if _tells(word, dull)]
        without = [" ".join(words[:i] + words[i + 1 :]) for i in telling]
        scores = self.scores([" ".join(words), *without])[:, self.outputs.index(output)]
        loss = dict(zip(telling, scores[0] - scores[1:], strict=True))
        least = max(_LEAST_LOSS, _LEAST_SHARE * max(loss.values(), default=0.0))
        heaviest = sorted((i for i in telling if loss[i] >= least), key=lambda i: -loss[i])[:most]
        return tuple(plain[i] for i in sorted(heaviest))


def _size(rows: Sequence[Row]) -> int:
    return sum(len(row.numbers) for row in rows)


def _tells(word: str, dull: Collection[str]) -> bool:
    first = re.split("['’]", word.casefold(), maxsplit=1)[0]
    return _LETTERS.fullmatch(word) is not None and first not in dull

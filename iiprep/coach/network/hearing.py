"""What the network hears in the sentences of a text: for each of its outputs, how surely it is there."""

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Self

import numpy as np

from iiprep.coach.network.careful import Careful
from iiprep.coach.network.network import Network
from iiprep.coach.network.pieces import Pieces
from iiprep.coach.network.sums import Floats
from iiprep.coach.network.weights import load_network

MOST_IN_TEXT = 12_000
"""Word pieces listened to in one text: five thousand words of English have about half as many."""

MOST_AGAIN = 12
"""Sentences of one text that the careful network hears; a note of two hundred words seldom has three."""

_MOST_WORDS = 60
_AROUND = '.,;:!?()"“”‘’*…'
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST_LOSS, _LEAST_SHARE = 0.05, 0.15
"""Log odds, and the share of the heaviest word's, below which a word is not worth naming."""


class Hearing:
    """Holds the network; `outputs` are the names of what it listens for."""

    def __init__(self, network: Network | Careful, pieces: Pieces, outputs: Sequence[str]) -> None:
        self._network = network
        self._pieces = pieces
        self.outputs = tuple(outputs)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the network's file; raises UserError when it is damaged."""
        return cls(*load_network(path))

    def scores(self, sentences: Sequence[str]) -> Floats:
        """Log odds, shape (sentences, outputs); above 0: it is there. A long sentence is heard in parts.

        What comes after MOST_IN_TEXT is not listened to: its scores are 0.
        """
        rows, pieces = [], 0
        for number, text in enumerate(sentences):
            for row in self._pieces.rows(text):
                pieces += len(row)
                if pieces <= MOST_IN_TEXT:
                    rows.append((number, row))
        best = np.full((len(sentences), len(self.outputs)), -np.inf, np.float32)
        heard = self._network.scores([row for _, row in rows])
        for (number, _), line in zip(rows, heard, strict=True):
            np.maximum(best[number], line, out=best[number])
        return np.where(np.isneginf(best), np.float32(0), best)

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


def _tells(word: str, dull: Collection[str]) -> bool:
    first = re.split("['’]", word.casefold(), maxsplit=1)[0]
    return _LETTERS.fullmatch(word) is not None and first not in dull


class Heard:
    """The scores of the sentences of one text, each worked out when first asked for.

    `quick` hears all sentences at once; `careful` hears a sentence alone, when it is asked to hear it again.
    """

    def __init__(self, quick: Hearing | None, careful: Hearing | None, sentences: Sequence[str]) -> None:
        self._quick = quick
        self._careful = careful
        self._sentences = sentences
        self._scores: Floats | None = None
        self._again: dict[str, Floats] = {}

    def score(self, output: str, number: int) -> float:
        """How surely an output is in a sentence, in log odds; 0, when nothing listens for it."""
        if self._quick is None or output not in self._quick.outputs:
            return 0.0
        if self._scores is None:
            self._scores = self._quick.scores(self._sentences)
        return float(self._scores[number, self._quick.outputs.index(output)])

    def hear_again(self, output: str, numbers: Sequence[int]) -> None:
        """Hear sentences with care, all at once: quicker than `again` for one after the other."""
        careful = self._careful
        if careful is None or output not in careful.outputs:
            return
        new = dict.fromkeys(self._sentences[number] for number in numbers)
        wanted = [one for one in new if one not in self._again][: MOST_AGAIN - len(self._again)]
        if wanted:
            self._again.update(zip(wanted, careful.scores(wanted), strict=True))

    def again(self, output: str, number: int) -> float:
        """The same, heard with care; as `score` has it when nobody does that or it was asked too often."""
        self.hear_again(output, [number])
        careful, line = self._careful, self._again.get(self._sentences[number])
        if careful is None or line is None or output not in careful.outputs:
            return self.score(output, number)
        return float(line[careful.outputs.index(output)])

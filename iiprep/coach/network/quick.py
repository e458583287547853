"""What the quick network hears in the sentences of a text: how surely each of its outputs is there."""

import re
from collections.abc import Collection, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Self

import numpy as np

from iiprep.coach.network.network import Network
from iiprep.coach.network.pieces import Passage, Pieces, size_of
from iiprep.coach.network.sums import Floats, loudest
from iiprep.coach.network.weights import load_quick

MOST_IN_TEXT = 7_000
"""Word pieces listened to in one text: five thousand words of English have some six thousand."""

MOST_TEXTS = 200
"""Texts that are remembered, before all are forgotten."""

_MOST_WORDS = 60
_AROUND = '.,;:!?()"“”‘’*…'
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST_LOSS, _LEAST_SHARE = 0.05, 0.15
"""Log odds, and the share of the heaviest word's, below which a word is not worth naming."""


class Quick:
    """Holds the network; `outputs` are the names of what it listens for. It remembers the texts it heard."""

    def __init__(self, network: Network, pieces: Pieces, outputs: Sequence[str]) -> None:
        self._network = network
        self._pieces = pieces
        self.outputs = tuple(outputs)
        self._known: dict[tuple[str, ...], Floats] = {}

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the network's file; raises UserError when it is damaged."""
        return cls(*load_quick(path))

    def forget(self) -> None:
        """Forget what was heard, as if every text were new."""
        self._known = {}

    def scores(self, sentences: Sequence[str]) -> Floats:
        """Log odds of the sentences of a text, shape (sentences, outputs); above 0: it is there.

        A long sentence is heard in parts. What comes after MOST_IN_TEXT is not listened to: its scores are 0.
        """
        text = tuple(sentences)
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= MOST_TEXTS:
                self.forget()
            known = self._known[text] = self._heard(text)
        return known

    def _heard(self, sentences: Sequence[str]) -> Floats:
        parts = [self._pieces.rows(Passage(one)) for one in sentences]
        ends = accumulate(map(size_of, parts))
        within = parts[: sum(end <= MOST_IN_TEXT for end in ends)]
        found = np.zeros((len(sentences), len(self.outputs)), np.float32)
        scores = self._network.scores_in_text([row for rows in within for row in rows])
        found[: len(within)] = loudest(scores, within)
        return found

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
        scores = self._alone([" ".join(words), *without])[:, self.outputs.index(output)]
        loss = dict(zip(telling, scores[0] - scores[1:], strict=True))
        least = max(_LEAST_LOSS, _LEAST_SHARE * max(loss.values(), default=0.0))
        heaviest = sorted((i for i in telling if loss[i] >= least), key=lambda i: -loss[i])[:most]
        return tuple(plain[i] for i in sorted(heaviest))

    def _alone(self, sentences: Sequence[str]) -> Floats:
        """Log odds of sentences that do not belong together."""
        parts = [self._pieces.rows(Passage(one)) for one in sentences]
        return loudest(self._network.scores([row for rows in parts for row in rows]), parts)


def _tells(word: str, dull: Collection[str]) -> bool:
    first = re.split("['’]", word.casefold(), maxsplit=1)[0]
    return _LETTERS.fullmatch(word) is not None and first not in dull

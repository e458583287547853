"""What a careful network hears in single sentences among their neighbours."""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Self

import numpy as np

from iiprep.coach.network.careful import Careful
from iiprep.coach.network.pieces import Passage, Pieces, size_of
from iiprep.coach.network.sums import Floats, loudest
from iiprep.coach.network.weights import load_beside, load_careful

MOST_KEPT = 5_000
"""Sentences that are remembered, before all are forgotten: those of some hundred texts."""


class Hearing:
    """Holds the network; `outputs` are the names of what it listens for.

    It remembers what it heard: in a text that is being written only the sentence that was changed is new.
    """

    def __init__(self, network: Careful, pieces: Pieces, outputs: Sequence[str]) -> None:
        self._network = network
        self._pieces = pieces
        self.outputs = tuple(outputs)
        self._known: dict[Passage, Floats] = {}

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the network's file; raises UserError when it is damaged."""
        return cls(*load_careful(path))

    def beside(self, path: Path) -> Self:
        """What the network of another file hears in the same pieces; raises as `load` does."""
        network, outputs = load_beside(path, self._network)
        return type(self)(network, self._pieces, outputs)

    def forget(self) -> None:
        """Forget what was heard, as if every sentence were new."""
        self._known = {}

    def scores_among(self, passages: Sequence[Passage]) -> Floats:
        """Log odds of sentences among their neighbours, shape (passages, outputs); above 0: it is there.

        A long sentence is heard in parts.
        """
        if len(self._known) > MOST_KEPT:
            self.forget()
        known = self._known
        new = [one for one in dict.fromkeys(passages) if one not in known]
        known.update(zip(new, self._heard(new), strict=True))
        found = [known[one] for one in passages]
        return np.array(found, np.float32).reshape(len(passages), len(self.outputs))

    def first_within(self, passages: Sequence[Passage], most: int) -> int:
        """How many of them, from the first on, have at most so many pieces together."""
        sizes = accumulate(size_of(self._pieces.rows(one)) for one in passages)
        return sum(size <= most for size in sizes)

    def _heard(self, passages: Sequence[Passage]) -> Floats:
        parts = [self._pieces.rows(one) for one in passages]
        return loudest(self._network.scores([row for rows in parts for row in rows]), parts)

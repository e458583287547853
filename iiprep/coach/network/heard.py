"""What is heard in the sentences of one text: quickly in all, with care in those that leave a doubt, and
thoroughly in those that stay undecided.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from iiprep.coach.network.hearing import Hearing
from iiprep.coach.network.pieces import Passage
from iiprep.coach.network.quick import Quick
from iiprep.coach.network.sums import Floats

MOST_AGAIN = 12
"""Sentences of one text that the careful network hears; a note of two hundred words seldom has three."""

UNDECIDED = (-2.0, 3.0)
"""Log odds of the careful network, between which the thorough one is asked."""

MOST_THOROUGHLY = 600
"""Pieces of one text that the thorough network hears: some twelve sentences with what stands beside them."""

THOROUGH = np.float32(0.7)
"""How much of the word of the thorough network counts then; the rest is the careful one's."""


class Heard:
    """The scores of the sentences of one text, each worked out when first asked for.

    `quick` hears all sentences at once; `careful` hears those that it is asked to hear again, each among its
    neighbours; and `thorough` those of them that are still undecided about what it listens for. The sentences
    of the numbers `apart` are heard by themselves and are nobody's neighbours.
    """

    def __init__(
        self,
        sentences: Sequence[str],
        quick: Quick | None,
        careful: Hearing | None = None,
        thorough: Hearing | None = None,
        apart: Collection[int] = (),
    ) -> None:
        self.apart = apart
        self._sentences = sentences
        self._quick = quick
        self._careful = careful
        self._thorough = thorough
        self._scores: dict[str, list[float]] = {}
        self._again: dict[int, Floats] = {}

    def scores(self, output: str) -> list[float]:
        """How surely an output is in each sentence, in log odds; 0, when nothing listens for it."""
        if self._quick is None or output not in self._quick.outputs:
            return [0.0] * len(self._sentences)
        if not self._scores:
            lines = self._quickly(self._quick)
            self._scores = dict(zip(self._quick.outputs, lines.T.tolist(), strict=True))
        return self._scores[output]

    def _quickly(self, quick: Quick) -> Floats:
        if not self.apart:
            return quick.scores(self._sentences)
        found = np.empty((len(self._sentences), len(quick.outputs)), np.float32)
        others = [number for number in range(len(found)) if number not in self.apart]
        for numbers in (others, *([number] for number in self.apart)):
            found[numbers] = quick.scores([self._sentences[number] for number in numbers])
        return found

    def score(self, output: str, number: int) -> float:
        """How surely an output is in one sentence, as `scores` tells it."""
        return self.scores(output)[number]

    def hear_again(self, doubts: Mapping[str, Iterable[int]]) -> None:
        """Hear sentences with care, by the outputs in doubt: quicker than `again` for one after the other."""
        careful = self._careful
        if careful is None:
            return
        known = {output: tuple(some) for output, some in doubts.items() if output in careful.outputs}
        new = dict.fromkeys(one for some in known.values() for one in some if one not in self._again)
        wanted = list(new)[: MOST_AGAIN - len(self._again)]
        if not wanted:
            return
        lines = careful.scores_among([self._passage(number) for number in wanted])
        self._again.update(zip(wanted, lines, strict=True))
        if self._thorough is not None:
            for output in self._thorough.outputs:
                column = careful.outputs.index(output)
                doubtful = (one for one in wanted if one in known.get(output, ()))
                self._hear_thoroughly(self._thorough, output, column, list(doubtful))

    def _hear_thoroughly(self, thorough: Hearing, output: str, column: int, numbers: Sequence[int]) -> None:
        low, high = UNDECIDED
        undecided = [number for number in numbers if low < self._again[number][column] < high]
        passages = [self._passage(number) for number in undecided]
        within = thorough.first_within(passages, MOST_THOROUGHLY)
        scores = thorough.scores_among(passages[:within])[:, thorough.outputs.index(output)]
        for number, score in zip(undecided[:within], scores, strict=True):
            self._again[number][column] += THOROUGH * (score - self._again[number][column])

    def again(self, output: str, number: int) -> float:
        """The same, heard with care; as `score` has it when nobody does that or it was asked too often."""
        self.hear_again({output: [number]})
        careful = self._careful
        if careful is None or output not in careful.outputs or number not in self._again:
            return self.score(output, number)
        return float(self._again[number][careful.outputs.index(output)])

    def _passage(self, number: int) -> Passage:
        if number in self.apart:
            return Passage(self._sentences[number])
        before, after = range(number - 1, -1, -1), range(number + 1, len(self._sentences))
        return Passage(self._sentences[number], self._nearest(before), self._nearest(after))

    def _nearest(self, numbers: Iterable[int]) -> str:
        return next((self._sentences[number] for number in numbers if number not in self.apart), "")

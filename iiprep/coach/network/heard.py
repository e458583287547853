"""What is heard in the sentences of one text: quickly in all, with care in those that leave a doubt, and
thoroughly in those that stay undecided.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from iiprep.coach.network.hearing import Hearing
from iiprep.coach.network.pieces import Passage
from iiprep.coach.network.sums import Floats

MOST_AGAIN = 12
"""Sentences of one text that the careful network hears; a note of two hundred words seldom has three."""

UNDECIDED = (-2.5, 2.5)
"""Log odds of the careful network, between which the thorough one is asked."""

MOST_THOROUGHLY = 600
"""Pieces of one text that the thorough network hears: some twelve sentences with what stands beside them."""

THOROUGH = np.float32(0.7)
"""How much of the word of the thorough network counts then; the rest is the careful one's."""


class Heard:
    """The scores of the sentences of one text, each worked out when first asked for.

    `quick` hears all sentences at once; `careful` hears those that it is asked to hear again, each among its
    neighbours; and so does `thorough` with those of them that are still undecided.
    """

    def __init__(
        self,
        sentences: Sequence[str],
        quick: Hearing | None,
        careful: Hearing | None = None,
        thorough: Hearing | None = None,
    ) -> None:
        self._sentences = sentences
        self._quick = quick
        self._careful = careful
        self._thorough = thorough
        self._scores: Floats | None = None
        self._again: dict[int, Floats] = {}

    def score(self, output: str, number: int) -> float:
        """How surely an output is in a sentence, in log odds; 0, when nothing listens for it."""
        if self._quick is None or output not in self._quick.outputs:
            return 0.0
        if self._scores is None:
            self._scores = self._quick.scores(self._sentences)
        return float(self._scores[number, self._quick.outputs.index(output)])

    def hear_again(self, doubts: Mapping[str, Iterable[int]]) -> None:
        """Hear sentences with care, by the outputs in doubt: quicker than `again` for one after the other."""
        careful = self._careful
        if careful is None:
            return
        asked: dict[int, list[int]] = {}
        for output, some in doubts.items():
            if output in careful.outputs:
                for number in some:
                    if number not in self._again:
                        asked.setdefault(number, []).append(careful.outputs.index(output))
        wanted = list(asked)[: MOST_AGAIN - len(self._again)]
        passages = [self._passage(number) for number in wanted]
        self._again.update(zip(wanted, careful.scores_among(passages), strict=True))
        self._hear_thoroughly(
            [number for number in wanted if _is_undecided(self._again[number][asked[number]])]
        )

    def _hear_thoroughly(self, numbers: Sequence[int]) -> None:
        if self._thorough is not None:
            passages = [self._passage(number) for number in numbers]
            within = self._thorough.first_within(passages, MOST_THOROUGHLY)
            lines = self._thorough.scores_among(passages[:within])
            for number, line in zip(numbers[:within], lines, strict=True):
                self._again[number] = THOROUGH * line + (1 - THOROUGH) * self._again[number]

    def again(self, output: str, number: int) -> float:
        """The same, heard with care; as `score` has it when nobody does that or it was asked too often."""
        self.hear_again({output: [number]})
        careful = self._careful
        if careful is None or output not in careful.outputs or number not in self._again:
            return self.score(output, number)
        return float(self._again[number][careful.outputs.index(output)])

    def _passage(self, number: int) -> Passage:
        before = self._sentences[number - 1] if number else ""
        after = self._sentences[number + 1] if number + 1 < len(self._sentences) else ""
        return Passage(self._sentences[number], before, after)


def _is_undecided(scores: Floats) -> bool:
    low, high = UNDECIDED
    return bool(((scores > low) & (scores < high)).any())

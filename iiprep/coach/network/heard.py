"""What is heard in the sentences of one text: quickly in all, with care in those that leave a doubt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from iiprep.coach.network.hearing import Hearing
from iiprep.coach.network.sums import Floats

MOST_AGAIN = 12
"""Sentences of one text that the careful network hears, and as often some beside a neighbour; a note of two
hundred words seldom has three.
"""

_UNDECIDED = (-1.0, 1.5)
"""Log odds between which the careful network hears a sentence beside its neighbours as well (ADR 0024)."""

TOGETHER = ". "
"""What joins two neighbours that are heard as one; the mark at the end of the first is no part of it."""

_HEARINGS = 3


class Heard:
    """The scores of the sentences of one text, each worked out when first asked for.

    `quick` hears all sentences at once; `careful` hears those that it is asked to hear again.
    """

    def __init__(self, quick: Hearing | None, careful: Hearing | None, sentences: Sequence[str]) -> None:
        self._quick = quick
        self._careful = careful
        self._sentences = sentences
        self._scores: Floats | None = None
        self._again: dict[str, Floats] = {}
        self._beside: dict[str, Floats] = {}

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
        pairs = [
            (output, number)
            for output, some in doubts.items()
            if output in careful.outputs
            for number in some
        ]
        new = dict.fromkeys(self._sentences[number] for _, number in pairs if not self._is_known(number))
        wanted = list(new)[: MOST_AGAIN - len(self._again)]
        self._again.update(zip(wanted, careful.scores(wanted), strict=True))
        undecided = (number for output, number in pairs if self._is_undecided(careful, output, number))
        beside = {text: None for number in undecided for text in self._with_neighbours(number)}
        wanted = [text for text in beside if text not in self._beside][: MOST_AGAIN - len(self._beside)]
        self._beside.update(zip(wanted, careful.scores(wanted), strict=True))

    def again(self, output: str, number: int) -> float:
        """The same, heard with care; as `score` has it when nobody does that or it was asked too often.

        Where the careful network is undecided it is the mean of three hearings: of the sentence alone, behind
        the one before, and before the one behind; a neighbour that is not there is heard as nothing.
        """
        self.hear_again({output: [number]})
        careful = self._careful
        if careful is None or output not in careful.outputs or not self._is_known(number):
            return self.score(output, number)
        column = careful.outputs.index(output)
        alone = float(self._again[self._sentences[number]][column])
        if not self._is_undecided(careful, output, number):
            return alone
        lines = (self._beside.get(text) for text in self._with_neighbours(number))
        beside = [float(line[column]) for line in lines if line is not None]
        return (sum(beside) + (_HEARINGS - len(beside)) * alone) / _HEARINGS

    def _is_known(self, number: int) -> bool:
        return self._sentences[number] in self._again

    def _is_undecided(self, careful: Hearing, output: str, number: int) -> bool:
        line = self._again.get(self._sentences[number])
        return line is not None and _UNDECIDED[0] < line[careful.outputs.index(output)] < _UNDECIDED[1]

    def _with_neighbours(self, number: int) -> Iterator[str]:
        for start in (number - 1, number):
            if start >= 0 and start + 1 < len(self._sentences):
                yield TOGETHER.join(self._sentences[start : start + 2])

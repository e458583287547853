"""What the place of a doubtful sentence among the others of its text says (ADR 33).

Of many sentences each is less likely to be the one that asks; asks come late; and where one is, others are.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

from iiprep.coach.text import Sentence


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of a doubtful sentence: log odds as heard with care, heard quickly and by patterns; its
    place (0 to 1) and whether it is the first; the logarithms of how many sentences the text has and how many
    tokens it has itself; and how many of the other doubtful ones seem to ask.
    """

    heard: float
    quickly: float
    patterns: float
    place: float
    first: float
    sentences: float
    length: float
    others: float


@dataclass(frozen=True, slots=True)
class Among:
    """What each of the signs weighs, and what is there `always`."""

    always: float
    signs: Signs

    def score(self, signs: Signs) -> float:
        """The log odds of a sentence with these signs."""
        pairs = zip(astuple(self.signs), astuple(signs), strict=True)
        return self.always + math.fsum(weight * sign for weight, sign in pairs)


def signs_of(
    heard: Mapping[int, float],
    quickly: Mapping[int, float],
    patterns: Mapping[int, float],
    sentences: Sequence[Sentence],
) -> dict[int, Signs]:
    """The signs of the doubtful sentences of a text, by their numbers; the mappings are theirs."""
    asking = sum(score > 0 for score in heard.values())
    return {
        number: Signs(
            heard=score,
            quickly=quickly[number],
            patterns=patterns[number],
            place=number / len(sentences),
            first=float(number == 0),
            sentences=math.log(len(sentences)),
            length=math.log(len(sentences[number].tokens)),
            others=asking - (score > 0),
        )
        for number, score in heard.items()
    }

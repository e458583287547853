"""What the quick network hears in a sentence, and what the patterns see there, weigh together."""

import math
from typing import NamedTuple

from iiprep.coach.findings import Severity
from iiprep.coach.judging.seen import seen_in
from iiprep.coach.network.heard import Heard
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence

_BELOW = 0.5
"""Log odds by which a pattern may fall short of the line and is looked for all the same."""


UNSURE, UNSURE_OF_A_STOP = 2.0, 4.0
"""Log odds beyond which the quick network's word is taken: below that it is not there (ADR 0015)."""


SURELY = 99.0


class Weighed(NamedTuple):
    """Log odds that a rule fires in a sentence, what the patterns gave to it, the group that they met, and
    the odds below which it is not there.
    """

    score: float
    patterns: float
    group: Group | None
    least: float

    @property
    def near(self) -> bool:
        """Whether the rule fires, or nearly does: then the sentence is heard again with care."""
        return self.score > self.least

    @property
    def sure(self) -> bool:
        """Whether it fires for sure."""
        return self.score > SURELY


NOTHING = Weighed(-math.inf, 0.0, None, 0.0)
"""Of a sentence that says nothing by itself."""


def weigh(rule: Rule, sentence: Sentence, heard: Heard, number: int) -> Weighed:
    """Weigh one sentence; a rule that no network listens for is heard with 0: its patterns decide alone."""
    score = heard.score(rule.output, number)
    least = -UNSURE_OF_A_STOP if rule.severity is Severity.STOP else -UNSURE
    if score < min(least, -rule.weight - _BELOW):
        return NOTHING
    group, excepted = seen_in(rule, sentence)
    patterns = rule.weight if group is not None else -rule.weight if excepted else 0.0
    return Weighed(score + patterns, patterns, group, least)

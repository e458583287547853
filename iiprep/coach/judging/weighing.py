"""What the quick network hears in a sentence, and what the patterns see there, weigh together."""

import math
from typing import NamedTuple

from iiprep.coach.findings import Severity
from iiprep.coach.judging.seen import may_be_seen, seen_in
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.coach.text import Sentence

_BELOW = 0.5
"""Log odds by which a pattern may fall short of the line and is looked for all the same."""

UNSURE, LONGER_UNSURE = 2.0, 3.0
"""Log odds by which a rule may fall short and is looked at all the same, with care; the second of a stop, and
of a part that a request must have (ADR 0027, 0030, 0031).
"""

SURE, SURE_OF_A_STOP, SURE_OF_A_PART = 3.0, 3.5, 1.5
"""Log odds from which it fires without a second hearing, a stop by what is heard alone (ADR 0031); or a part
is there that a request must have.
"""


class Weighed(NamedTuple):
    """Log odds that a rule fires in a sentence, what the patterns gave to it, and the group that they met.

    `near`: it fires, or nearly does. `sure`: it fires for sure; what is near and not sure is heard with care.
    """

    score: float
    patterns: float
    group: Group | None
    near: bool
    sure: bool


NOTHING = Weighed(-math.inf, 0.0, None, near=False, sure=False)
"""Of a sentence that says nothing by itself."""


def least(rule: Rule) -> float:
    """The log odds of the network, below which no pattern brings the rule near."""
    return min(-_unsure(rule), -rule.weight - _BELOW)


def _unsure(rule: Rule) -> float:
    return LONGER_UNSURE if rule.severity is Severity.STOP or rule.judges == "absent" else UNSURE


def _sure(rule: Rule) -> float:
    if rule.judges == "absent":
        return SURE_OF_A_PART
    return SURE_OF_A_STOP if rule.severity is Severity.STOP else SURE


def weigh(rule: Rule, sentence: Sentence, score: float) -> Weighed:
    """Weigh one sentence by what the network hears: 0 where none listens, so that patterns decide alone."""
    if not rule.output and not may_be_seen(rule, sentence):
        return NOTHING
    group, excepted = seen_in(rule, sentence)
    patterns = rule.weight if group is not None else -rule.weight if excepted else 0.0
    weighed = score + patterns
    certain = min(weighed, score) if rule.severity is Severity.STOP else weighed
    return Weighed(weighed, patterns, group, near=weighed > -_unsure(rule), sure=certain >= _sure(rule))

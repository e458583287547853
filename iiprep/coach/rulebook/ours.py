"""The coach's own better sentences, known again where they stand in a text.

Nothing is wrong with them, and they say nothing of what stands beside them.
"""

from collections.abc import Iterable, Iterator

from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.text import Spelling, sentences_of

_ENDS = " .!?…"


def plain(sentence: str) -> str:
    """A sentence without the marks around it, in small letters."""
    return sentence.strip(_ENDS).casefold()


def ours_of(rules: Iterable[Rule]) -> frozenset[str]:
    """All sentences that rules offer, plain; single words that a rule puts in are none."""
    return frozenset(plain(one) for rule in rules if rule.judges != "words" for one in _sentences(rule))


def _sentences(rule: Rule) -> Iterator[str]:
    for group in (*rule.groups, *rule.beside, *rule.alone, *rule.unasked):
        for better in {better for kind in rule.kinds for better in group.choices(kind)}:
            yield from (better[one.start : one.end] for one in sentences_of(better, Spelling()))

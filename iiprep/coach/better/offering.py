"""Offers another better sentence where the first one is offered already, or stands in a text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from iiprep.coach.findings import Finding, Severity

_ENDS = " .!?…"
_BEGINNING = 5
"""Words that make a beginning: `I would like to learn`."""

_LOUDEST_FIRST = tuple(Severity)


class Offered:
    """Remembers what was offered for texts of one kind; `texts` are those that it is offered for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._standing = "\n".join(texts).casefold()
        self._given: list[str] = []

    def told_apart(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """`findings`, each with the first of its sentences that is not taken, or else as it was; rather with
        one that begins like none that is.

        Of several on the very same words only the loudest takes its sentence: the others are shown behind it.
        """
        loudest: dict[tuple[int, int], Finding] = {}
        for one in sorted(findings, key=lambda one: _LOUDEST_FIRST.index(one.severity)):
            loudest.setdefault((one.start, one.end), one)
        return tuple(self._fresh(one, takes=loudest[one.start, one.end] is one) for one in findings)

    def _fresh(self, finding: Finding, *, takes: bool) -> Finding:
        free = [one for one in finding.choices if not self._is_taken(_plain(one))]
        anew = (one for one in free if not self._is_taken(" ".join(_plain(one).split()[:_BEGINNING])))
        chosen = next(anew, free[0] if free else finding.instead)
        if takes:
            self._given.append(_plain(chosen))
        return replace(finding, instead=chosen)

    def _is_taken(self, words: str) -> bool:
        return words in self._standing or any(one.startswith(words) for one in self._given)


def _plain(sentence: str) -> str:
    return sentence.rstrip(_ENDS).casefold()

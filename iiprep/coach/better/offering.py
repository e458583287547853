"""Offers another better sentence where the first one is offered already, or stands in a text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from iiprep.coach.findings import Finding, Severity

_ENDS = " .!?…"
_LOUDEST_FIRST = tuple(Severity)


class Offered:
    """Remembers what was offered for texts of one kind; `texts` are those that it is offered for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._standing = "\n".join(texts).casefold()
        self._given: set[str] = set()

    def told_apart(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """`findings`, each with the first of its sentences that is not taken, or else as it was.

        Of several on the very same words only the loudest takes its sentence: the others are shown behind it.
        """
        loudest: dict[tuple[int, int], Finding] = {}
        for one in sorted(findings, key=lambda one: _LOUDEST_FIRST.index(one.severity)):
            loudest.setdefault((one.start, one.end), one)
        return tuple(self._fresh(one, takes=loudest[one.start, one.end] is one) for one in findings)

    def _fresh(self, finding: Finding, *, takes: bool) -> Finding:
        plain = {one: one.rstrip(_ENDS).casefold() for one in finding.choices}
        free = (one for one in plain if plain[one] not in self._given and plain[one] not in self._standing)
        chosen = next(free, finding.instead)
        if takes:
            self._given.add(chosen.rstrip(_ENDS).casefold())
        return replace(finding, instead=chosen)

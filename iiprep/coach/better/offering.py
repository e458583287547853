"""Offers another better sentence where the first one is offered already, or stands in a text."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from iiprep.coach.findings import Finding

_ENDS = " .!?…"


class Offered:
    """Remembers what was offered for texts of one kind; `texts` are those that it is offered for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._standing = "\n".join(texts).casefold()
        self._given: set[str] = set()

    def told_apart(self, findings: Collection[Finding]) -> tuple[Finding, ...]:
        """`findings`, each with the first of its sentences that is not taken, or else as it was."""
        return tuple(self._fresh(one) for one in findings)

    def _fresh(self, finding: Finding) -> Finding:
        plain = {one: one.rstrip(_ENDS).casefold() for one in finding.choices}
        free = (one for one in plain if plain[one] not in self._given and plain[one] not in self._standing)
        chosen = next(free, finding.instead)
        self._given.add(chosen.rstrip(_ENDS).casefold())
        return replace(finding, instead=chosen)

"""Offers another better sentence where the first one is offered already, or stands in a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from itertools import chain

from iiprep.coach.findings import Finding, Severity
from iiprep.coach.rulebook.ours import plain
from iiprep.coach.rulebook.patterns import STOPWORDS

_BEGINNING = 5
"""Words that make a beginning: `I would like to learn`."""

_READ = 20_000
"""Characters of the texts in which is looked for what says nearly the same."""

_LOUDEST_FIRST = tuple(Severity)
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[^.!?\n]+")
_FEWEST_SHARED, _SHARE = 2, 0.5
"""Telling words that two sentences share when they say nearly the same, and what part of the shorter's."""


class Offered:
    """Remembers what was offered for texts of one kind; `texts` are those that it is offered for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._standing = "\n".join(texts).casefold()
        self._stands = cache(self._standing.__contains__)
        self._given: set[str] = set()
        self._said: set[frozenset[str]] = set()

    def told_apart(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """`findings`, each with the first of its sentences that is not taken, or else as it was; rather with
        one that says nearly what none says that is, or that begins like none.

        Of several on the very same words only the loudest takes its sentence: the others are shown behind it.
        What is missing at the same place is all put in. Those with the fewest sentences choose first; single
        words take nothing, and what is only shown as an example stays as it is.
        """
        loudest: dict[tuple[int, int], Finding] = {}
        for one in sorted(findings, key=lambda one: _LOUDEST_FIRST.index(one.severity)):
            loudest.setdefault((one.start, one.end), one)
        chosen = {
            id(one): self._fresh(one, takes=not one.excerpt or loudest[one.start, one.end] is one)
            for one in sorted(findings, key=lambda one: len(one.choices))
        }
        return tuple(chosen[id(one)] for one in findings)

    def _fresh(self, finding: Finding, *, takes: bool) -> Finding:
        if finding.example:
            return finding
        free = [one for one in finding.choices if not self._is_taken(plain(one))] or [finding.instead]
        if len(free) > 1:
            free.sort(key=lambda one: (self._is_said(one, finding), self._is_begun(one)))
        chosen = free[0]
        if takes and chosen[:1].isupper():
            self._given.add(plain(chosen))
            self._said.add(_telling(chosen))
        return replace(finding, instead=chosen)

    @cached_property
    def _standing_said(self) -> tuple[tuple[str, frozenset[str]], ...]:
        return tuple((one.strip(), _telling(one)) for one in _SENTENCE.findall(self._standing[:_READ]))

    def _is_said(self, sentence: str, instead_of: Finding) -> bool:
        """Whether a sentence that is offered, or will still stand there, says nearly the same."""
        words, gone = _telling(sentence), plain(instead_of.excerpt)
        stays = (
            known for one, known in self._standing_said if one not in gone and not one.endswith(f", {gone}")
        )
        said = chain(self._said, stays)
        shared = ((len(words & one), min(len(words), len(one))) for one in said)
        return any(both >= max(_FEWEST_SHARED, _SHARE * shorter) for both, shorter in shared)

    def _is_begun(self, sentence: str) -> bool:
        return self._is_taken(" ".join(plain(sentence).split()[:_BEGINNING]))

    def _is_taken(self, words: str) -> bool:
        return self._stands(words) or any(one.startswith(words) for one in self._given)


@lru_cache(1_000)
def _telling(sentence: str) -> frozenset[str]:
    return frozenset(_WORD.findall(sentence.casefold())) - STOPWORDS

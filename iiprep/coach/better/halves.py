"""Lets the good half of a sentence stay, so that the better sentence takes the place of the other alone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice

from iiprep.coach.better.clauses import asks, is_of_mine
from iiprep.coach.better.cuts import STOPS, cuts, ended, with_and
from iiprep.coach.better.kept import keepable
from iiprep.coach.better.labels import named_once
from iiprep.coach.better.lists import Listed, listed, without_order
from iiprep.coach.findings import Finding

MOST_READ = 16
"""Pieces of one sentence that are read: what is not clear by then stays together."""

_MOST_CUTS = 5
_QUOTES = "“\"‘'"


class Alone(Enum):
    """What is heard in words that are read alone: what the finding is about, nothing that stops, or neither
    for sure.
    """

    FIRES = auto()
    FINE = auto()
    UNSURE = auto()


Hears = Callable[[str], Alone]


@dataclass(frozen=True, slots=True)
class _Halves:
    """What stays before, what is replaced, and what stays after, without marks at their ends."""

    before: str
    firing: str
    after: str


class _Ears:
    """Asks `hears` about no piece twice, and about MOST_READ at most."""

    def __init__(self, hears: Hears) -> None:
        self._hears = hears
        self._heard: dict[str, Alone] = {}

    def hear(self, words: str) -> Alone:
        if words not in self._heard and len(self._heard) < MOST_READ:
            self._heard[words] = self._hears(words)
        return self._heard.get(words, Alone.UNSURE)


def can_be_halved(finding: Finding) -> bool:
    """Whether there is a place to cut at with something to keep: no more than a look at the words."""
    body = without_order(ended(finding.excerpt)[0])
    return listed(body) is not None or any(
        cut.keeps_left or cut.keeps_right for cut in islice(cuts(body), _MOST_CUTS)
    )


def halved(text: str, finding: Finding, hears: Hears) -> tuple[str, Finding]:
    """`text` with the offending half as a sentence of its own, and the finding on that half alone.

    Both are as they were when no cut leaves the finding on one side, and on the other a whole sentence in
    which nothing is heard; where half a sentence is to be said; and where the better sentence says what would
    stay as well. Words around the finding are not changed.
    """
    if text[finding.start : finding.end] != finding.excerpt or finding.instead[:1].islower():
        return text, finding
    body, mark = ended(finding.excerpt)
    ears = _Ears(hears)
    halves = _narrowed(without_order(body), mark, ears)
    first = _capital if body[:1].isupper() else str
    before = first(_told(with_and(halves.before)))
    finding = replace(finding, instead=named_once(before, finding.instead))
    after = _capital(_closing(with_and(halves.after), mark))
    kept = [words for words in (before, after) if words]
    whole = " ".join(filter(None, (before, finding.instead, after)))
    twice = any(
        one in finding.instead and any(one in words for words in kept)
        for one in keepable(finding.excerpt).values()
    )
    if (
        not kept
        or twice
        or any(ears.hear(one) is not Alone.FINE for one in kept)
        or hears(whole) is Alone.FIRES
    ):
        return text, finding
    firing = f"{halves.firing}{'.' if after else mark}"
    start = finding.start + (len(before) + 1 if before else 0)
    told = " ".join(filter(None, (before, firing, after)))
    alone = replace(finding, start=start, end=start + len(firing), excerpt=firing)
    return f"{text[: finding.start]}{told}{text[finding.end :]}", alone


def _narrowed(words: str, mark: str, ears: _Ears) -> _Halves:
    """The fewest words that the finding is about, and what is good around them."""
    items = listed(words)
    shorter = items and _shortened(items, mark, ears)
    if shorter:
        return shorter
    found = list(
        islice((one for one in cuts(words) if not items or len(one.left) <= len(items.head)), _MOST_CUTS)
    )
    for cut in sorted(found, key=lambda one: -len(one.left)):
        if cut.keeps_left and _is_clean(_told(cut.left), _closing(cut.right, mark), ears):
            inner = _narrowed(cut.right, mark, ears)
            return replace(inner, before=_joined(cut.left, cut.joint, inner.before))
    for cut in sorted(found, key=lambda one: -len(one.right)):
        if cut.keeps_right and _is_clean(_closing(cut.right, mark), _told(cut.left), ears):
            inner = _narrowed(cut.left, "." if mark else "", ears)
            return replace(inner, after=_joined(inner.after, cut.joint, cut.right))
    return _Halves("", words, "")


def _shortened(items: Listed, mark: str, ears: _Ears) -> _Halves | None:
    """A list without the parts that the finding is about; None when it is not sure which."""
    heard = {item: ears.hear(_closing(f"{items.head}{item}", mark)) for item in items.items}
    good = [item for item in items.items if heard[item] is Alone.FINE]
    firing = [item for item in items.items if heard[item] is Alone.FIRES]
    told = items.of(good) if firing and len(good) + len(firing) == len(items.items) else ""
    return _Halves(told, f"{items.head}{', '.join(firing)}", "") if told else None


def _is_clean(good: str, other: str, ears: _Ears) -> bool:
    return ears.hear(good) is Alone.FINE and ears.hear(other) is Alone.FIRES


def _joined(first: str, joint: str, second: str) -> str:
    return f"{first}{joint}{second}" if first and second else first or second


def _told(words: str) -> str:
    """A piece that comes first, as a sentence of its own."""
    whole = not words or words[-1] in STOPS
    question = asks(words) and words[0] not in _QUOTES
    return words if whole else f"{words}{'?' if question else '.'}"


def _closing(words: str, mark: str) -> str:
    """A piece that comes last, with the mark of the whole: what I say of myself is no question."""
    tells = "?" in mark and is_of_mine(words) and not asks(words)
    return f"{words}{'.' if tells else mark}" if words else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

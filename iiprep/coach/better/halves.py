"""Lets the good half of a sentence stay, so that the better sentence takes the place of the other alone."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice

from iiprep.coach.better.clauses import asks, hangs, is_of_mine, points_back, stands_alone
from iiprep.coach.findings import Finding
from iiprep.model.gaps import gaps

MOST_READ = 8
"""Pieces of one sentence that are read: what is not clear by then stays together."""

_MOST_CUTS = 4
_MOST_CHARACTERS = 1_000
_AND = r"(?:and|but|so|or|though|although|because),?\s{1,4}"
_BEGINS = r"(?:i|could|can|would|will|may|please|if)\b"
_JOINT = re.compile(
    rf",\s{{1,4}}{_AND}|;\s{{1,4}}(?:{_AND})?|\s{{0,4}}—\s{{0,4}}(?:{_AND})?"
    rf"|\s{{1,4}}(?:–|--?)\s{{1,4}}(?:{_AND})?|\s{{1,4}}(?:and|but|or)\s{{1,4}}(?={_BEGINS})"
    r"|:\s{1,4}",
    re.IGNORECASE,
)
_LEANS = re.compile(r"\b(?:or|so)\b", re.IGNORECASE)
_AND_I = re.compile(r"\b(?:the|my|our|your|his|her|their)\s{1,4}\w+\s{1,4}(?:and|or)\s{1,4}$", re.IGNORECASE)
_BRACKET = re.compile(r"\s{0,4}[(\[]([^()\[\]]{1,400})[)\]]")
_LEADING = re.compile(rf"\s*(?:{_AND})?", re.IGNORECASE)
_STOPS = ".!?…"
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_LOOSE = " \t\n,;:–—-"


class Alone(Enum):
    """What is heard in words that are read alone: what the finding is about, nothing that stops, or neither
    for sure.
    """

    FIRES = auto()
    FINE = auto()
    UNSURE = auto()


Hears = Callable[[str], Alone]


@dataclass(frozen=True, slots=True)
class _Cut:
    """Two sides of a sentence; `joint` holds them together."""

    left: str
    right: str
    joint: str

    @property
    def keeps_left(self) -> bool:
        """Whether the left may stay without the right: not when it only announces it."""
        return ":" not in self.joint and stands_alone(self.left)

    @property
    def keeps_right(self) -> bool:
        """Whether the right may stay without the left: not when it leans on it, or points back."""
        leans = _LEANS.search(self.joint) is not None or hangs(self.left)
        return not leans and stands_alone(self.right) and not points_back(self.right)


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
    body = _ended(finding.excerpt)[0]
    return any(cut.keeps_left or cut.keeps_right for cut in _cuts(body))


def halved(text: str, finding: Finding, hears: Hears) -> tuple[str, Finding]:
    """`text` with the offending half as a sentence of its own, and the finding on that half alone.

    Both are as they were when no cut leaves the finding on one side, and on the other a whole sentence in
    which nothing is heard; and where half a sentence is to be said. Words around the finding are not changed.
    """
    if text[finding.start : finding.end] != finding.excerpt or finding.instead[:1].islower():
        return text, finding
    body, mark = _ended(finding.excerpt)
    ears = _Ears(hears)
    halves = _narrowed(body, mark, ears)
    before, after = _told(halves.before), _capital(_closing(halves.after, mark))
    kept = [words for words in (before, after) if words]
    whole = " ".join(filter(None, (before, finding.instead, after)))
    if not kept or any(ears.hear(one) is not Alone.FINE for one in kept) or hears(whole) is Alone.FIRES:
        return text, finding
    firing = f"{halves.firing}{'.' if after else mark}"
    start = finding.start + (len(before) + 1 if before else 0)
    told = " ".join(filter(None, (before, firing, after)))
    alone = replace(finding, start=start, end=start + len(firing), excerpt=firing)
    return f"{text[: finding.start]}{told}{text[finding.end :]}", alone


def _narrowed(words: str, mark: str, ears: _Ears) -> _Halves:
    """The fewest words that the finding is about, and what is good around them."""
    for cut in islice(_cuts(words), _MOST_CUTS):
        left, right = _told(cut.left), _closing(cut.right, mark)
        if cut.keeps_left and _is_clean(left, right, ears):
            inner = _narrowed(cut.right, mark, ears)
            return replace(inner, before=_joined(cut.left, cut.joint, inner.before))
        if cut.keeps_right and _is_clean(right, left, ears):
            inner = _narrowed(cut.left, "." if mark else "", ears)
            return replace(inner, after=_joined(inner.after, cut.joint, cut.right))
    return _Halves("", words, "")


def _is_clean(good: str, other: str, ears: _Ears) -> bool:
    return ears.hear(good) is Alone.FINE and ears.hear(other) is Alone.FIRES


def _cuts(words: str) -> Iterator[_Cut]:
    """Where two sides may be told apart, from the left; the brackets last."""
    if len(words) > _MOST_CHARACTERS:
        return
    for match in _JOINT.finditer(words):
        left, right = words[: match.start()].strip(_LOOSE), words[match.end() :].strip(_LOOSE)
        if _is_whole(left) and not (right[:1] == "I" and _AND_I.search(words, 0, match.end())):
            yield _Cut(left, right, match.group())
    for match in _BRACKET.finditer(words):
        outside = f"{words[: match.start()]}{words[match.end() :]}".strip(_LOOSE)
        inside = _ended(_LEADING.sub("", match[1], count=1))[0]
        if next(gaps(match.group()), None) is None:
            yield _Cut(outside, inside.strip(_LOOSE), "; ")


def _is_whole(words: str) -> bool:
    """Whether no bracket or quote is left open."""
    return all(words.count(one) == words.count(other) for one, other in _PAIRS) and words.count('"') % 2 == 0


def _joined(first: str, joint: str, second: str) -> str:
    return f"{first}{joint}{second}" if first and second else first or second


def _ended(words: str) -> tuple[str, str]:
    """Words without the marks that end them, and these marks."""
    body = words.rstrip().rstrip(_STOPS)
    return body, words[len(body) :].strip()


def _told(words: str) -> str:
    """A piece that comes first, as a sentence of its own."""
    ended = not words or words[-1] in _STOPS
    return words if ended else f"{words}{'?' if asks(words) else '.'}"


def _closing(words: str, mark: str) -> str:
    """A piece that comes last, with the mark of the whole: what I say of myself is no question."""
    tells = "?" in mark and is_of_mine(words) and not asks(words)
    return f"{words}{'.' if tells else mark}" if words else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

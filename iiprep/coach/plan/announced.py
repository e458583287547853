"""Whether the request announced a question or an objective: a host dislikes a talk about something else.

Words are compared by their stems and by the subjects of assets/coach/announced.toml, where the limits of
that are stated. A question is new when it asks for something (a favour, a post, money, gossip) that the note
does not name, or when hardly a word of it was named and it is not about the host's own work; an objective
already when its words outweigh those that were named. A question that any learner asks (how did you get into
this, who else should I learn from) is always announced. On text that is not English it stays silent.

On the half of tests/iiprep/coach/plan/announced.toml that nothing was tuned on (87 pairs, written by the
author of the list after it stood): precision 0.97, recall 0.82. What it misses mostly are favours in
the host's own words ("Would you take my nephew on?") and questions about the host's surroundings.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from iiprep.coach.layout import SUBJECT
from iiprep.coach.plan.subjects import MOST_CHARACTERS, Meant, Run, Subjects, meaning_of, stems_of

_ENDS = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-•*])")
_HOPES = re.compile(
    r"\b(?:learn|understand|find out|hear|know more|curious|interested|wonder|questions? about|ask you|"
    r"talk about|talk to you about|speak about|insight|your view|how you|what you|discover|compare)\b",
    re.IGNORECASE,
)
_PLAINLY = re.compile(
    r"\b(?:learn|understand|find out|know more|curious|wonder|hear (?:how|what|why|about)|ask you|"
    r"questions? about)\b",
    re.IGNORECASE,
)
_LEARNS_HOW = re.compile(
    r"\s*(?:(?:to )?(?:learn|understand|find out|see|hear|know|discover|explore) (?:about )?)?(?:how|why)"
    r" (?!much\b|many\b)",
    re.IGNORECASE,
)
_MAY_BE_LEARNED = frozenset({"money"})
"""What is an ask of its own, but none where one only wants to learn how it works: prices, budgets."""
_HOSTS_OWN = re.compile(r"\b(?:you|yours?|here|this (?:kind of )?(?:work|field|job|role))\b", re.IGNORECASE)
_NAMED, _OPEN, _CLOSED, _UNKNOWN = 1.5, 1.0, -0.4, -0.5
_LEAST, _LEAST_OF_A_QUESTION = -0.3, -1.5


def hopes_in(note: str) -> tuple[str, ...]:
    """The sentences of a note that say what I hope to learn; a subject line is none."""
    first, _, rest = note[:MOST_CHARACTERS].lstrip().partition("\n")
    found = (one.strip() for one in _ENDS.split(rest if SUBJECT.match(first) else f"{first}\n{rest}"))
    return tuple(" ".join(one.split()) for one in found if _HOPES.search(one))


def plainest(hopes: Sequence[str]) -> str:
    """The first that plainly says what I want to learn, or else the first."""
    return next((one for one in hopes if _PLAINLY.search(one)), hopes[0])


def gist_of(hope: str) -> str:
    """The part of such a sentence, between semicolons, that says it; the whole where none does."""
    return next((part for part in hope.split("; ") if _HOPES.search(part)), hope)


class Verdict(Enum):
    """How a text stands to what was announced."""

    NAMED = "named"
    NEW = "new"
    ASK = "an ask"


class Announced:
    """What was announced, ready to be asked about many texts. `known` are names that tell nothing new."""

    def __init__(self, texts: Iterable[str], subjects: Subjects, known: Iterable[str] = ()) -> None:
        self._subjects = subjects
        meant = [meaning_of(text, subjects) for text in texts if text.strip()]
        self._stems = frozenset(stem for one in meant for stem in one.stems)
        self._named = frozenset(name for one in meant for name in one.subjects)
        self._open = subjects.opened(self._named)
        self._known = frozenset(stem for name in known for stem in stems_of(name))

    @property
    def anything(self) -> bool:
        """Whether something was announced at all; if not, nothing can be new."""
        return bool(self._stems)

    def judge(self, text: str) -> Verdict:
        """Whether a host who was told this would expect `text`, a question (it ends so) or an objective."""
        if not self.anything or not self._subjects.is_english(text):
            return Verdict.NAMED
        meant = meaning_of(text, self._subjects)
        asks = self._subjects.of_kind["ask"]
        if self._subjects.asks_a_favour(text):
            return Verdict.ASK
        wanted = [ids for _run, ids in meant.parts if ids and ids <= asks and not ids & self._named]
        if wanted:
            learns = _LEARNS_HOW.match(text) and all(ids <= _MAY_BE_LEARNED for ids in wanted)
            return Verdict.NEW if learns else Verdict.ASK
        return Verdict.NAMED if self._speaks_of_it(text, meant) else Verdict.NEW

    def _speaks_of_it(self, text: str, meant: Meant) -> bool:
        question = text.rstrip().endswith("?")
        if question and _HOSTS_OWN.search(text):
            return True
        told = [self._tells(run, ids) for run, ids in meant.parts if not self._known.issuperset(run)]
        return sum(told) >= (_LEAST_OF_A_QUESTION if question else _LEAST)

    def _tells(self, run: Run, ids: frozenset[str]) -> float:
        """How much one word speaks for being announced: above 0 for, below 0 against."""
        if self._stems.issuperset(run):
            return _NAMED
        if ids & self._open:
            return _OPEN
        return _CLOSED if ids else _UNKNOWN

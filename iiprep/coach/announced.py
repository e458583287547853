"""Whether the request announced a question or an objective: a host dislikes a talk about something else.

Words are compared by their stems and by the subjects of assets/coach/announced.toml, where the limits of
that are stated. A question is new when it asks for something (a favour, a post, money, gossip) that the note
does not name, or when hardly a word of it was named and it is not about the host's own work; an objective
already when its words outweigh those that were named. A question that any learner asks (how did you get into
this, who else should I learn from) is always announced. On text that is not English it stays silent.

On the half of tests/iiprep/coach/announced.toml that nothing was tuned on (87 pairs, written by the author
of the list after it stood): precision 0.97, recall 0.82. What it misses mostly are favours in the host's own
words ("Would you take my nephew on?") and questions about the host's surroundings.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from snowballstemmer import stemmer

from iiprep.model.fields import Value
from iiprep.model.shipped import read_table

_MOST_CHARACTERS = 6_000
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+)*")
_ENDS = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-•*])")
_HOPES = re.compile(
    r"\b(?:learn|understand|find out|hear|know more|curious|interested|wonder|questions? about|ask you|"
    r"talk about|talk to you about|speak about|insight|your view|how you|what you|discover|compare)\b",
    re.IGNORECASE,
)
_NEW_PART = re.compile(r"[,;:]\s*(?:and|but|or|so)\s+", re.IGNORECASE)
_ENGLISH = stemmer("english")
_HOSTS_OWN = re.compile(r"\b(?:you|yours?|here|this (?:kind of )?(?:work|field|job|role))\b", re.IGNORECASE)
_NAMED, _OPEN, _CLOSED, _UNKNOWN = 1.5, 1.0, -0.4, -0.5
_FEW, _KNOWN_SHARE = 4, 0.34
_LEAST, _LEAST_OF_A_QUESTION = -0.3, -1.5
Run = tuple[str, ...]


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """The stem of one word of at most 40 letters, without case."""
    return str(_ENGLISH.stemWord(word.casefold().replace("’", "'").removesuffix("'s")[:40]))


def stems_of(text: str) -> Run:
    """The stems of a text, in its order; hyphens join nothing."""
    words = _WORD.findall(text[:_MOST_CHARACTERS].replace("-", " "))
    return tuple(stem_of(word) for word in words)


def hopes_in(note: str) -> tuple[str, ...]:
    """The sentences of a note that say what I hope to learn."""
    found = (one.strip() for one in _ENDS.split(note[:_MOST_CHARACTERS]))
    return tuple(" ".join(one.split()) for one in found if _HOPES.search(one))


class Subject(Value):
    """One subject of talks about work, by its words; the file says what the kinds mean."""

    id: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    kind: Literal["general", "work", "ask"]
    words: str = ""
    phrases: tuple[str, ...] = ()
    opened_by: tuple[str, ...] = ()


class Subjects(Value):
    """All subjects, the words that say nothing, and how a favour is asked."""

    plain: str
    favour: str
    but_not: str
    subject: Annotated[tuple[Subject, ...], Field(min_length=1)]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The subjects in `folder`/announced.toml; raises BadTable (a ValueError) that names a fault."""
        return read_table(folder / "announced.toml", cls)

    @model_validator(mode="after")
    def _names_are_known(self) -> Self:
        known = {one.id for one in self.subject}
        for one in self.subject:
            for other in set(one.opened_by) - known:
                raise ValueError(f"“{one.id}” is opened by “{other}”, which is no subject")
        return self

    @cached_property
    def nothing(self) -> frozenset[str]:
        """The stems that say nothing about the subject."""
        return frozenset(stems_of(self.plain))

    @cached_property
    def by_run(self) -> dict[Run, frozenset[str]]:
        """The subjects that a word or a phrase belongs to."""
        found: dict[Run, set[str]] = {}
        for one in self.subject:
            for run in (*((stem_of(word),) for word in one.words.split()), *map(stems_of, one.phrases)):
                found.setdefault(run, set()).add(one.id)
        return {run: frozenset(ids) for run, ids in found.items()}

    @cached_property
    def of_kind(self) -> dict[str, frozenset[str]]:
        """The names of the subjects of each kind."""
        return {
            kind: frozenset(one.id for one in self.subject if one.kind == kind)
            for kind in ("general", "work", "ask")
        }

    def opened(self, named: frozenset[str]) -> frozenset[str]:
        """All subjects that go with those that were named, and the general ones."""
        more = (one.id for one in self.subject if named.intersection(one.opened_by))
        return named.union(more, self.of_kind["general"])

    def asks_a_favour(self, text: str) -> bool:
        """Whether a question asks for something to be done for me."""
        parts = [" ".join(stems_of(part)) + " " for part in _NEW_PART.split(text[:_MOST_CHARACTERS])]
        return any(part.startswith(self._favours) and not part.startswith(self._courtesies) for part in parts)

    def is_english(self, text: str) -> bool:
        """Whether enough of the words are known; a few words alone prove nothing and count as English."""
        stems = stems_of(text)
        known = sum(stem in self.nothing or (stem,) in self.by_run for stem in stems)
        return len(stems) < _FEW or known >= len(stems) * _KNOWN_SHARE

    @cached_property
    def _favours(self) -> tuple[str, ...]:
        return _beginnings(self.favour)

    @cached_property
    def _courtesies(self) -> tuple[str, ...]:
        return _beginnings(self.but_not)


def _beginnings(table: str) -> tuple[str, ...]:
    return tuple(" ".join(stems_of(one)) + " " for one in table.split("|"))


@dataclass(frozen=True, slots=True)
class Meant:
    """What a text is about: for each of its telling words or phrases, its stems and their subjects."""

    parts: tuple[tuple[Run, frozenset[str]], ...]

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for run, _ids in self.parts for stem in run)

    @property
    def subjects(self) -> frozenset[str]:
        return frozenset(name for _run, ids in self.parts for name in ids)


def meaning_of(text: str, subjects: Subjects) -> Meant:
    """The telling words of a text; the longest phrase wins over its words."""
    return Meant(tuple(_parts(stems_of(text), subjects)))


def _parts(stems: Run, subjects: Subjects) -> Iterator[tuple[Run, frozenset[str]]]:
    place, longest = 0, max(map(len, subjects.by_run))
    while place < len(stems):
        runs = (stems[place : place + length] for length in range(longest, 0, -1))
        run = next((one for one in runs if one in subjects.by_run), stems[place : place + 1])
        if run in subjects.by_run:
            yield run, subjects.by_run[run]
        elif run[0] not in subjects.nothing:
            yield run, frozenset()
        place += len(run)


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
        if any(ids <= asks and not ids & self._named for _run, ids in meant.parts if ids):
            return Verdict.ASK
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

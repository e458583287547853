"""The subjects of talks about work, by the stems of the words that people use for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from snowballstemmer import stemmer

from iiprep.model.fields import Value
from iiprep.model.shipped import read_table

MOST_CHARACTERS = 6_000
_FEW, _KNOWN_SHARE = 4, 0.34
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+)*")
_NEW_PART = re.compile(r"[,;:]\s*(?:and|but|or|so)\s+", re.IGNORECASE)
_ENGLISH = stemmer("english")
Run = tuple[str, ...]


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """The stem of one word of at most 40 letters, without case."""
    return str(_ENGLISH.stemWord(word.casefold().replace("’", "'").removesuffix("'s")[:40]))


def stems_of(text: str) -> Run:
    """The stems of a text, in its order; hyphens join nothing."""
    words = _WORD.findall(text[:MOST_CHARACTERS].replace("-", " "))
    return tuple(stem_of(word) for word in words)


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

    @classmethod
    def none(cls) -> Self:
        """No subjects at all: with them nothing is ever new."""
        return cls(plain="", favour="", but_not="", subject=(Subject(id="none", kind="general"),))

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
        parts = [" ".join(stems_of(part)) + " " for part in _NEW_PART.split(text[:MOST_CHARACTERS])]
        return any(part.startswith(self._favours) and not part.startswith(self._courtesies) for part in parts)

    def is_english(self, text: str) -> bool:
        """Whether enough of the words are known; a few words alone prove nothing and count as English.

        Without any subject no word is known, and nothing can be judged.
        """
        stems = stems_of(text)
        known = sum(stem in self.nothing or (stem,) in self.by_run for stem in stems)
        return bool(self.by_run) and (len(stems) < _FEW or known >= len(stems) * _KNOWN_SHARE)

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
    place, longest = 0, max(map(len, subjects.by_run), default=1)
    while place < len(stems):
        runs = (stems[place : place + length] for length in range(longest, 0, -1))
        run = next((one for one in runs if one in subjects.by_run), stems[place : place + 1])
        if run in subjects.by_run:
            yield run, subjects.by_run[run]
        elif run[0] not in subjects.nothing:
            yield run, frozenset()
        place += len(run)

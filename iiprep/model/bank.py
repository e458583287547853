"""The question bank and the words of an objective, as they ship under assets/questions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from iiprep.model.fields import Value
from iiprep.model.meeting import Question
from iiprep.model.shipped import read_table

MAX_WORDS = 14
_MUST_ASKS = 3

_Slug = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
_Words = Annotated[str, Field(pattern=r"^\S(.*\S)?$")]


class BankQuestion(Value):
    """One question to choose: its text, the minutes an answer takes, a suggested star, its subjects."""

    id: _Slug
    text: Annotated[str, Field(min_length=8, max_length=90)]
    minutes: Annotated[int, Field(ge=1, le=4)]
    must: bool = False
    about: Annotated[tuple[str, ...], Field(min_length=1)]
    group: str = ""

    @model_validator(mode="after")
    def _is_short_enough(self) -> Self:
        words = len(self.text.split())
        if words > MAX_WORDS:
            raise ValueError(f"“{self.id}” has {words} words; at most {MAX_WORDS} fit the page")
        return self


class QuestionGroup(Value):
    """Questions of one kind, with a name to show and a sentence on when to ask them."""

    id: _Slug
    name: _Words
    when: _Words
    questions: Annotated[tuple[BankQuestion, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids_begin_with_the_group(self) -> Self:
        for question in self.questions:
            if not question.id.startswith(f"{self.id}-"):
                raise ValueError(f"“{question.id}” stands in the group “{self.id}”, so begin its id with it")
        return self

    def marked(self) -> Self:
        """The same group, each of its questions naming it."""
        named = tuple(question.model_copy(update={"group": self.id}) for question in self.questions)
        return self.model_copy(update={"questions": named})


class ObjectiveWords(Value):
    """Beginnings for an objective, and the words that tell learning from asking."""

    starters: Annotated[tuple[_Words, ...], Field(min_length=1)]
    fillers: tuple[_Words, ...]
    learning_verbs: Annotated[tuple[_Words, ...], Field(min_length=1)]
    clause_words: tuple[_Words, ...]
    asking_verbs: Annotated[tuple[_Words, ...], Field(min_length=1)]


class Bank(Value):
    """All groups in the order of a good conversation, and the words of objectives."""

    subjects: tuple[_Words, ...]
    groups: Annotated[tuple[QuestionGroup, ...], Field(min_length=1)]
    objectives: ObjectiveWords

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The bank in `folder`/bank.toml; raises BadTable (a ValueError) that names the place of a fault."""
        bank = read_table(folder / "bank.toml", cls)
        return bank.model_copy(update={"groups": tuple(group.marked() for group in bank.groups)})

    @property
    def starters(self) -> tuple[str, ...]:
        """Beginnings for an objective; “…” stands for the seeker's own words."""
        return self.objectives.starters

    @property
    def learning_verbs(self) -> tuple[str, ...]:
        """Verbs and phrases an objective may begin with."""
        return self.objectives.learning_verbs

    @property
    def asking_verbs(self) -> tuple[str, ...]:
        """Verbs and phrases that want something other than knowledge."""
        return self.objectives.asking_verbs

    @property
    def questions(self) -> tuple[BankQuestion, ...]:
        """Every question to choose from, in the order of the groups."""
        return tuple(question for group in self.groups for question in group.questions)

    @property
    def suggested(self) -> tuple[Question, ...]:
        """The questions with a star, to begin a meeting with: they fill its middle, three are must-asks."""
        stars = (question for question in self.questions if question.must)
        return tuple(
            Question(text=one.text, minutes=one.minutes, group=one.group, starred=place < _MUST_ASKS)
            for place, one in enumerate(stars)
        )

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        everything = self.questions
        for what, values in (
            ("group", [group.id for group in self.groups]),
            ("question id", [question.id for question in everything]),
            ("question", [question.text.casefold() for question in everything]),
        ):
            for twice in _repeated(values):
                raise ValueError(f"the {what} “{twice}” stands there twice")
        for question in everything:
            for subject in set(question.about) - set(self.subjects):
                raise ValueError(f"“{question.id}” is about “{subject}”, which is not among the subjects")
        return self


def begins_with_learning_verb(text: str, bank: Bank) -> bool:
    """Whether an objective begins by learning something.

    “Learn how…”, “To find out…”, “I'd like to understand…”, “Comparing…” and a bare clause such as
    “How brand teams decide” count; “Get an interview” does not. Empty text does not either.
    """
    words = _from_the_verb(text, bank.objectives)
    learning = _longest(words, bank.learning_verbs)
    asking = _longest(words, bank.asking_verbs)
    if learning or asking:
        return learning > asking
    return _longest(words, bank.objectives.clause_words) > 0


def begins_with_asking_verb(text: str, bank: Bank) -> bool:
    """Whether an objective begins by wanting something other than knowledge: “Get…”, “I hope to land…”."""
    words = _from_the_verb(text, bank.objectives)
    return _longest(words, bank.asking_verbs) > _longest(words, bank.learning_verbs)


def _repeated(values: Sequence[str]) -> Iterator[str]:
    return (value for value, count in Counter(values).items() if count > 1)


def _from_the_verb(text: str, words: ObjectiveWords) -> list[str]:
    """The words of `text` in lower case, from the first that is not a filler such as “I want to”."""
    spoken = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.casefold().replace("’", "'"))
    return list(dropwhile(words.fillers.__contains__, spoken))


def _longest(words: Sequence[str], phrases: Iterable[str]) -> int:
    """How many words the longest phrase has that `words` begin with; 0 when none does."""
    split = (phrase.split() for phrase in phrases)
    return max((len(phrase) for phrase in split if _begins(words, phrase)), default=0)


def _begins(words: Sequence[str], phrase: Sequence[str]) -> bool:
    if len(words) < len(phrase) or list(words[1 : len(phrase)]) != list(phrase[1:]):
        return False
    return words[0] == phrase[0] or words[0] in _ing_forms(phrase[0])


def _ing_forms(verb: str) -> tuple[str, str, str]:
    return f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}{verb[-1]}ing"

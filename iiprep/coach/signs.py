"""What the scorer looks at in a sentence: families of words, their order, and the words themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from iiprep.coach.text import Sentence
from iiprep.coach.words import Lexicon

NEAR, FAR = 4, 12
Feature = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A family met at the tokens `start` to `end`."""

    family: str
    start: int
    end: int


class Signs:
    """Finds the families of words in a sentence."""

    def __init__(self, families: Mapping[str, Lexicon], plain: frozenset[str]) -> None:
        self._plain = plain
        self._index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, lexicon in families.items():
            for phrase in lexicon.phrases:
                words = tuple(phrase.split())
                self._index.setdefault(words[0], []).append((words, name))
        for entries in self._index.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry))

    def tags(self, sentence: Sentence) -> list[Tag]:
        """Every family at every token, the longest phrase of a family first."""
        words = tuple(token.word for token in sentence.tokens)
        found: list[Tag] = []
        for start, word in enumerate(words):
            seen: set[str] = set()
            for phrase, family in self._index.get(word, ()):
                end = start + len(phrase)
                if family not in seen and words[start:end] == phrase:
                    seen.add(family)
                    found.append(Tag(family, start, end))
        return found

    def features(self, sentence: Sentence) -> frozenset[Feature]:
        """The features of a sentence: its families, their order, its words and pairs of words."""
        tags = self.tags(sentence)
        found: set[Feature] = {("family", tag.family) for tag in tags}
        found |= _pairs(tags)
        words = ["^", *self._words(sentence), "$"]
        found |= {("word", word) for word in words}
        found |= set(zip(("then",) * len(words), words, words[1:], strict=False))
        return frozenset(found)

    def _words(self, sentence: Sentence) -> Iterable[str]:
        for number, token in enumerate(sentence.tokens):
            if token.capital and number and token.word not in self._plain and len(token.word) > 1:
                yield "NAME"
            else:
                yield "NUM" if token.word[0].isdigit() else token.word


def marks_of(marks: Iterable[str]) -> frozenset[Feature]:
    """What patterns say about a sentence (`hit`, `masked`), as features."""
    return frozenset(("mark", mark) for mark in marks)


def _pairs(tags: list[Tag]) -> set[Feature]:
    found: set[Feature] = set()
    for number, first in enumerate(tags):
        for second in tags[number + 1 :]:
            distance = second.start - first.end
            if distance > FAR:
                break
            if distance >= 0 and first.family != second.family:
                found.add(("far", first.family, second.family))
                if distance <= NEAR:
                    found.add(("near", first.family, second.family))
    return found

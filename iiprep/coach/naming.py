"""Reads the name of the host's company, of one word or of several, as `your company`."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Self

from iiprep.coach.text import Sentence, Spelling, Token, sentence_of, sentences_of

_READ_AS = ("your", "company")


@dataclass(frozen=True, slots=True)
class CompanyName:
    """The plain words of the name; `telling` is the place of the first that is no small word."""

    words: tuple[str, ...] = ()
    telling: int = 0

    @classmethod
    def of(cls, name: str, small: Set[str], spelling: Spelling) -> Self:
        """The words of `name` as the text is spelled; none when all of them are `small`."""
        words = tuple(token.word for one in sentences_of(name, spelling) for token in one.tokens)
        telling = next(
            (place for place, word in enumerate(words) if word[0].isalnum() and word not in small), None
        )
        return cls() if telling is None else cls(words, telling)

    def read_in(self, sentence: Sentence) -> Sentence:
        """The sentence with every mention of the name as `your company`, in the name's own place.

        A mention begins with a capital, as a name may be a common word too; its last words may be missing.
        """
        if not self.words or self.words[self.telling] not in sentence.words:
            return sentence
        tokens, found = sentence.tokens, list[Token]()
        place = 0
        while place < len(tokens):
            length = self._length_at(tokens, place)
            if length:
                first, end = tokens[place], tokens[place + length - 1].end
                found += [first._replace(word=word, end=end, capital=word == "your") for word in _READ_AS]
            else:
                found.append(tokens[place])
            place += length or 1
        return sentence_of(tuple(found), subject=sentence.subject)

    def _length_at(self, tokens: tuple[Token, ...], place: int) -> int:
        """How many tokens name it there; 0 when none does."""
        if not tokens[place].capital:
            return 0
        for first in sorted({0, self.telling}):
            pairs = zip(tokens[place:], self.words[first:], strict=False)
            length = next(
                (number for number, (token, word) in enumerate(pairs) if token.word != word),
                min(len(tokens) - place, len(self.words) - first),
            )
            if length > self.telling - first:
                return length
        return 0

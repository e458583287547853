"""Several patterns in a row, found by their words: most sentences have no word of most patterns."""

from collections.abc import Iterable, Iterator, Sequence

from iiprep.coach.rulebook.patterns import STOPWORDS, Need, Pattern
from iiprep.coach.text import Sentence


class Patterns:
    """Patterns in their order. Each is found by one set of words of which a sentence must hold one."""

    def __init__(self, patterns: Iterable[Pattern] = ()) -> None:
        self._patterns = tuple(patterns)
        self._by_word: dict[str, list[int]] = {}
        self._wordless = []
        for number, pattern in enumerate(self._patterns):
            if not pattern.needs:
                self._wordless.append(number)
            for word in min(pattern.needs, key=_commonness, default=()):
                self._by_word.setdefault(word, []).append(number)
        self._words = frozenset(self._by_word)

    def __iter__(self) -> Iterator[Pattern]:
        return iter(self._patterns)

    def __len__(self) -> int:
        return len(self._patterns)

    def likely(self, sentence: Sentence) -> Sequence[Pattern]:
        """Those that the sentence may meet, by its words."""
        words = sentence.words
        if not self._wordless and self._words.isdisjoint(words):
            return ()
        numbers = {number for word in self._words & words for number in self._by_word[word]}
        numbers.update(self._wordless)
        some = (self._patterns[number] for number in sorted(numbers))
        return [pattern for pattern in some if pattern.may_meet(words)]

    def first_match(self, sentence: Sentence) -> tuple[int, int] | None:
        """Offsets in `flat` of the first pattern that is met, or None."""
        for pattern in self.likely(sentence):
            match = pattern.search(sentence)
            if match:
                return match.span()
        return None


def _commonness(need: Need) -> tuple[bool, int]:
    return not STOPWORDS.isdisjoint(need), len(need)

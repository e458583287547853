"""Sentences that stand beside each other, taught as one: some asks are made by two of them together."""

from collections.abc import Iterator, Sequence

from iiprep.coach.network.heard import TOGETHER
from iiprep.coach.rulebook.rules import RuleBook
from iiprep.coach.text import sentences_of
from tests.iiprep.coach.labelled import Said
from tests.iiprep.coach.training.examples import Example, Label

_OPENS = "transition-opener"


def paired(texts: Sequence[Example]) -> Iterator[Example]:
    """Every two neighbours of a text as one sentence, which holds what either holds.

    Whether a text opens well is known of its first sentence alone.
    """
    for text in texts:
        for number in range(len(text.sentences) - 1):
            marks = {
                head: label.marks[number : number + 2]
                for head, label in text.labels.items()
                if label.marks and head != _OPENS
            }
            labels = {
                head: Label((max(one, other),))
                for head, (one, other) in marks.items()
                if one is not None and other is not None
            }
            if labels:
                yield Example((TOGETHER.join(text.sentences[number : number + 2]),), labels)


def together(said: Sequence[Said], book: RuleBook) -> Iterator[Example]:
    """Each snippet as one sentence; what holds nothing as a whole holds nothing in its sentences either."""
    for one in said:
        parts = [one.text[part.start : part.end] for part in sentences_of(one.text, book.spelling)]
        labels = {head: Label((float(head in one.holds),)) for head in one.judged}
        yield Example((TOGETHER.join(parts),), labels)
        if not one.holds and len(parts) > 1:
            yield from (Example((part,), labels) for part in parts)

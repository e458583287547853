"""Teaches the careful or the thorough network on: python -m tests.iiprep.coach.training.further FILE MINUTES

It learns from what it is to hear sentences among their neighbours. torch is no part of requirements.lock:
only who trains needs it. On two slow cores a round takes twenty-five minutes or thirty.
"""

import math
import random
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from iiprep.coach.network.pieces import Passage, Pieces
from iiprep.coach.rulebook.rules import RuleBook, load_rules
from iiprep.coach.text import sentences_of
from tests.iiprep.coach.labelled import TEXTS, learned_texts, own_texts, snippets
from tests.iiprep.coach.training.examples import ASSETS, HEADS, from_rules, singles, told
from tests.iiprep.coach.training.student import layers_of, lines_of, norm_of, pair_of
from tests.iiprep.coach.training.windows import Window, window_of_snippet, windows_of, windows_of_singles

LONGEST = 100
"""Pieces of a window that are read."""

LAST, SMOOTH, AT_ONCE = 0.03, 0.02, 1_700
"""The share of the rate that is left at the end, how far marks are from 0 and 1, and pieces a step."""

TRUE, SHORT = 1.5, 1.2
"""How much a sentence of a text that is true to life counts, and one of a snippet."""

WEIGHTS = {
    "job-ask": 1.5,
    "transition-opener": 1.2,
    "desperate": 1.3,
    "demanding": 1.2,
    "source": 0.5,
    "objective": 0.6,
    "times": 0.4,
    "duration": 0.4,
}
"""How much a head counts, when that is not 1: what a request must have is known well already."""

SHARED = ("table", "table.scale", "vocabulary")
"""What the thorough network reads of the careful one's file."""

Arrays = dict[str, NDArray[np.generic]]
T = TypeVar("T")
L = TypeVar("L", bound="Lesson")
_EVERYONES, _NOBODYS = -1, -2


@dataclass(frozen=True, slots=True)
class Course:
    """How a network is taught.

    `rate`, and the part of it for each layer below another, and how many times it for what is drawn from the
    last; `frozen` layers stay as they are; `drop` is left out in layers, `spare` of what is drawn from them;
    `others`, `short` and `singles` are the shares of older texts, snippets and sentences alone in a round;
    `moved` is added to log odds in the end, found on texts that were looked at; of the heads only the `kept`
    ones are written.
    """

    rate: float
    below: float = 1.0
    leave: float = 1.0
    frozen: int = 0
    drop: float = 0.0
    spare: float = 0.0
    others: float = 1.0
    short: float = 1.0
    singles: float = 0.4
    moved: Mapping[str, float] = field(default_factory=dict)
    kept: tuple[str, ...] = HEADS


COURSES = {
    3: Course(
        rate=1e-4,
        drop=0.1,
        short=2.0,
        singles=0.7,
        moved={"job-ask": 0.5, "desperate": -0.25, "resume-push": 0.4},
    ),
    6: Course(
        rate=1.1e-4,
        below=0.9,
        leave=6.0,
        frozen=2,
        spare=0.1,
        others=0.8,
        moved={"job-ask": 1.0},
        kept=("job-ask",),
    ),
}
"""By the number of layers: the careful network, the thorough one."""


class Layer(nn.Module):
    """One layer, with the names of `iiprep.coach.network.careful.CarefulLayer`."""

    def __init__(self, arrays: Arrays, name: str, drop: float) -> None:
        super().__init__()
        self.join, self.out = _linear(arrays, f"{name}.join"), _linear(arrays, f"{name}.out")
        self.widen, self.narrow = _linear(arrays, f"{name}.widen"), _linear(arrays, f"{name}.narrow")
        self.norm_1, self.norm_2 = _norm(arrays, f"{name}.norm_1"), _norm(arrays, f"{name}.norm_2")
        self.heads, self.drop = int(arrays["heads"]), nn.Dropout(drop)

    def forward(self, x: Tensor, there: Tensor) -> Tensor:
        """`x` is (rows, pieces, width), `there` (rows, pieces)."""
        rows, pieces, _width = x.shape
        joined = self.join(x).view(rows, pieces, 3, self.heads, -1)
        query, key, value = joined.permute(2, 0, 3, 1, 4)
        taken = functional.scaled_dot_product_attention(query, key, value, attn_mask=there[:, None, None, :])
        x = self.norm_1(x + self.drop(self.out(taken.transpose(1, 2).reshape(rows, pieces, -1))))
        inner = functional.gelu(self.widen(x), approximate="tanh")
        found: Tensor = self.norm_2(x + self.drop(self.narrow(inner)))
        return found


class Careful(nn.Module):
    """The network of the file, to be taught; its table and places stay as they are."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.own = _read(path)
        beside = () if SHARED[0] in self.own else SHARED
        self.arrays = arrays = self.own | _read(path.with_name("careful.npz"), beside)
        count = sum(name.endswith(".join.scale") for name in arrays)
        self.course = course = COURSES[count]
        self.table, self.places = _whole(arrays, "table"), _tensor(arrays, "places")
        self.norm, self.leave = _norm(arrays, "norm"), _linear(arrays, "leave")
        self.layers = nn.ModuleList(Layer(arrays, f"layer{number}", course.drop) for number in range(count))
        self.spare = nn.Dropout(course.spare)
        self.norm.requires_grad_(requires_grad=not course.frozen)
        self.layers[: course.frozen].requires_grad_(requires_grad=False)

    def groups(self) -> Iterator[dict[str, Any]]:
        """What is to be learned, each with its rate."""
        course, rate = self.course, self.course.rate
        parts = [(self.leave, rate * course.leave)]
        parts += [(layer, rate * course.below**number) for number, layer in enumerate(reversed(self.layers))]
        parts += [(self.norm, rate * course.below ** len(self.layers))]
        for part, own in parts:
            learning = [one for one in part.parameters() if one.requires_grad]
            if learning:
                yield {"params": learning, "rate": own}

    def forward(self, rows: Tensor, of: Tensor, numbers: Tensor, lines: Tensor) -> Tensor:
        """Log odds, shape (sentences, heads).

        `rows` (rows, pieces) holds numbers of pieces, -1 where a row has ended; `numbers` says of each piece
        which sentence of its row it belongs to; `of` and `lines` are each sentence's number and its row.
        """
        there = rows >= 0
        x = self.norm(self.table[rows.clamp(min=0)] + self.places[: rows.shape[1]])
        for layer in self.layers:
            x = layer(x, there)
        own = ((numbers[lines] == of[:, None]) | (numbers[lines] == _EVERYONES)).unsqueeze(-1)
        x = x[lines]
        mean, most = (x * own).sum(1) / own.sum(1), x.masked_fill(~own, -1e4).max(1).values
        found: Tensor = self.leave(self.spare(torch.cat([mean, most], -1)))
        return found

    def write(self, path: Path) -> None:
        """Write the file anew, with what was learned."""
        arrays = self.own | pair_of("leave", self.leave) | norm_of("norm", self.norm)
        heads = lines_of(self.arrays["outputs"])
        moved = np.array([self.course.moved.get(head, 0.0) for head in heads], np.float32)
        arrays |= (
            {"heads": np.int64(self.layers[0].heads)}
            | layers_of(self.layers)
            | {"leave.bias": arrays["leave.bias"] + moved}
        )
        kept = [number for number, head in enumerate(heads) if head in self.course.kept]
        arrays |= {name: arrays[name][..., kept] for name in ("leave", "leave.scale", "leave.bias")}
        arrays["outputs"] = np.frombuffer("\n".join(heads[number] for number in kept).encode(), np.uint8)
        np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A window in pieces: `numbers`, and the sentence that each belongs to, of `count`.

    `marks` (count, heads) is NaN where nothing is known, `somewhere` (heads) 1 where one of them has it.
    """

    numbers: list[int]
    belongs: list[int]
    count: int
    marks: Tensor
    somewhere: Tensor
    weight: float


class Reader:
    """Makes lessons of windows."""

    def __init__(self, arrays: Arrays) -> None:
        self.heads = lines_of(arrays["outputs"])
        self._pieces = Pieces(lines_of(arrays["vocabulary"]))
        (marks,) = self._pieces.rows(Passage("."))
        self._first, self._stop, self._last = marks.numbers

    def lesson(self, window: Window) -> Lesson:
        """The window's first LONGEST pieces."""
        numbers, belongs, count = [self._first], [_EVERYONES], 0
        for sentence in window.sentences:
            lead = [self._stop] if count else []
            own = self._cut(sentence)[: max(0, LONGEST - len(numbers) - len(lead) - 1)]
            if not own:
                break
            numbers += [*lead, *own]
            belongs += [*[_NOBODYS] * len(lead), *[count] * len(own)]
            count += 1
        unknown = (None,) * count
        marks = [window.marks.get(head, unknown)[:count] for head in self.heads]
        return Lesson(
            [*numbers, self._last],
            [*belongs, _EVERYONES],
            count,
            torch.tensor([[math.nan if mark is None else mark for mark in column] for column in marks]).T,
            torch.tensor([float(head in window.somewhere) for head in self.heads]),
            window.weight,
        )

    def _cut(self, sentence: str) -> list[int]:
        rows = self._pieces.rows(Passage(sentence))
        return [number for row in rows for number in row.numbers[row.start : row.end]]


def scores_of(network: Careful, lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor]:
    """Log odds of all sentences of some lessons, (sentences, heads), and the number of each one's lesson."""
    lines = torch.tensor([line for line, one in enumerate(lessons) for _ in range(one.count)])
    of = torch.tensor([number for one in lessons for number in range(one.count)])
    rows = pad_sequence([torch.tensor(one.numbers) for one in lessons], batch_first=True, padding_value=-1)
    belongs = pad_sequence(
        [torch.tensor(one.belongs) for one in lessons], batch_first=True, padding_value=_NOBODYS
    )
    return network(rows, of, belongs, lines), lines


def loss_of(network: Careful, lessons: Sequence[Lesson], weights: Tensor) -> Tensor:
    """How wrong the network is about some lessons.

    That one of several sentences has something is heard as likely as that not all of them are without it.
    """
    scores, lines = scores_of(network, lessons)
    marks = torch.cat([one.marks for one in lessons])
    each = torch.tensor([one.weight for one in lessons])
    wrong = functional.binary_cross_entropy_with_logits(
        scores, marks.nan_to_num() * (1 - 2 * SMOOTH) + SMOOTH, reduction="none"
    )
    loss = (wrong * ~marks.isnan() * weights * each[lines, None]).sum()
    nowhere = torch.zeros(len(lessons), scores.shape[1]).index_add(0, lines, functional.logsigmoid(-scores))
    heard = torch.log((1 - nowhere.exp()).clamp(min=1e-6))
    somewhere = torch.stack([one.somewhere for one in lessons])
    return (loss - (heard * somewhere * weights * each[:, None]).sum()) / len(lessons)


def batches(lessons: Sequence[L], dice: random.Random, most: int = AT_ONCE) -> list[list[L]]:
    """Lessons of like length together, at most so many pieces, in an order by chance."""
    found: list[list[L]] = [[]]
    for one in sorted(lessons, key=lambda one: len(one.numbers) + 4 * dice.random()):
        if (len(found[-1]) + 1) * (len(one.numbers) + 4) > most:
            found.append([])
        found[-1].append(one)
    dice.shuffle(found)
    return found


def rounds(book: RuleBook, course: Course, dice: random.Random) -> Iterator[list[Window]]:
    """The lessons, again and again, each time cut in other windows; the true to life twice as often."""
    true = {text.text for path in TEXTS.glob("learned-true-*.jsonl") for text in own_texts(path)}
    texts = learned_texts()
    others = told([*(text for text in texts if text.text not in true), *from_rules(book)], book)
    believed = told((text for text in texts if text.text in true), book)
    said, short = singles(), [one for one in snippets() if sentences_of(one.text, book.spelling)]
    while True:
        yield [
            *(window for text in some_of(others, course.others, dice) for window in windows_of(text, dice)),
            *(window for text in 2 * believed for window in windows_of(text, dice, TRUE)),
            *(window_of_snippet(one, book, SHORT) for one in some_of(short, course.short, dice)),
            *windows_of_singles(some_of(said, course.singles, dice), dice),
        ]


def learn_on(path: Path, minutes: float) -> None:
    """Learn for some minutes, then write the network's file anew."""
    torch.manual_seed(0)
    dice = random.Random(0)
    network = Careful(path)
    reader = Reader(network.arrays)
    weights = torch.tensor([WEIGHTS.get(head, 1.0) for head in reader.heads])
    learning = [one for one in network.parameters() if one.requires_grad]
    steps = torch.optim.AdamW(network.groups(), lr=network.course.rate, weight_decay=0.01)
    begun, done = time.monotonic(), 0
    for windows in rounds(load_rules(ASSETS), network.course, dice):
        for lessons in batches([reader.lesson(window) for window in windows], dice):
            share = (time.monotonic() - begun) / 60 / minutes
            if share > 1:
                network.eval().write(path)
                return
            for group in steps.param_groups:
                group["lr"] = group["rate"] * min(1.0, (done + 1) / 60) * (1 - (1 - LAST) * share)
            loss = loss_of(network, lessons, weights)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            steps.step()
            done += 1
            if done % 200 == 0:
                print(f"{share:.0%}: {loss.item():.3f}", flush=True)


def some_of(lessons: Sequence[T], share: float, dice: random.Random) -> list[T]:
    """All of them as often as the share is whole, and by chance so many more as it says."""
    whole = int(share)
    return [*whole * list(lessons), *dice.sample(lessons, int((share - whole) * len(lessons)))]


def _read(path: Path, names: Sequence[str] | None = None) -> Arrays:
    with np.load(path) as file:
        return {name: file[name] for name in (file.files if names is None else names)}


def _tensor(arrays: Arrays, name: str) -> Tensor:
    return torch.tensor(arrays[name].astype(np.float32))


def _whole(arrays: Arrays, name: str) -> Tensor:
    return _tensor(arrays, name) * _tensor(arrays, f"{name}.scale")


def _linear(arrays: Arrays, name: str) -> nn.Linear:
    matrix = _whole(arrays, name)
    part = nn.Linear(*matrix.shape)
    part.weight.data, part.bias.data = matrix.T.contiguous(), _tensor(arrays, f"{name}.bias")
    return part


def _norm(arrays: Arrays, name: str) -> nn.LayerNorm:
    part = nn.LayerNorm(len(arrays[f"{name}.weight"]))
    part.weight.data, part.bias.data = (_tensor(arrays, f"{name}.{end}") for end in ("weight", "bias"))
    return part


if __name__ == "__main__":
    learn_on(Path(sys.argv[1]), float(sys.argv[2]))

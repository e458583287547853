"""Teaches the careful network on from what it is: python -m tests.iiprep.coach.training.further FILE MINUTES

It learns to hear sentences among their neighbours. torch is no part of requirements.lock: only who trains
needs it. On two slow cores all lessons are gone through once in twenty-five minutes.
"""

import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

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
from tests.iiprep.coach.training.student import layers_of, norm_of, pair_of
from tests.iiprep.coach.training.windows import Window, window_of_snippet, windows_of, windows_of_singles

LONGEST = 100
"""Pieces of a window that are read."""

RATE, LAST, SMOOTH, AT_ONCE = 1e-4, 0.03, 0.02, 1_700
"""The rate, the share of it that is left at the end, how far marks are from 0 and 1, and pieces a step."""

TRUE, SHORT = 1.5, 1.2
"""How much a sentence of a text that is true to life counts, and one of a snippet."""

SINGLES = 0.7
"""The share of sentences written alone that each round goes through."""

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

MOVED = {"desperate": -0.25, "resume-push": 0.4}
"""What is added to the log odds of some heads in the end, found on texts that were looked at."""

Arrays = dict[str, NDArray[np.generic]]
_EVERYONES, _NOBODYS = -1, -2


class Layer(nn.Module):
    """One layer, with the names of `iiprep.coach.network.careful.CarefulLayer`."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        super().__init__()
        self.join, self.out = _linear(arrays, f"{name}.join"), _linear(arrays, f"{name}.out")
        self.widen, self.narrow = _linear(arrays, f"{name}.widen"), _linear(arrays, f"{name}.narrow")
        self.norm_1, self.norm_2 = _norm(arrays, f"{name}.norm_1"), _norm(arrays, f"{name}.norm_2")
        self.heads, self.drop = int(arrays["heads"]), nn.Dropout(0.1)

    def forward(self, x: Tensor, there: Tensor) -> Tensor:
        """`x` is (rows, pieces, width), `there` (rows, pieces)."""
        rows, pieces, width = x.shape
        joined = self.join(x).view(rows, pieces, 3, self.heads, width // self.heads)
        query, key, value = joined.permute(2, 0, 3, 1, 4)
        taken = functional.scaled_dot_product_attention(query, key, value, attn_mask=there[:, None, None, :])
        x = self.norm_1(x + self.drop(self.out(taken.transpose(1, 2).reshape(rows, pieces, width))))
        inner = functional.gelu(self.widen(x), approximate="tanh")
        found: Tensor = self.norm_2(x + self.drop(self.narrow(inner)))
        return found


class Careful(nn.Module):
    """The network of the file, to be taught; its table and places stay as they are."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        with np.load(path) as file:
            self.arrays: Arrays = {name: file[name] for name in file.files}
        self.table, self.places = _whole(self.arrays, "table"), _tensor(self.arrays, "places")
        self.norm, self.leave = _norm(self.arrays, "norm"), _linear(self.arrays, "leave")
        count = sum(name.endswith(".join.scale") for name in self.arrays)
        self.layers = nn.ModuleList(Layer(self.arrays, f"layer{number}") for number in range(count))

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
        found: Tensor = self.leave(torch.cat([mean, most], -1))
        return found

    def write(self, path: Path) -> None:
        """Write the file anew, with what was learned."""
        arrays = self.arrays | pair_of("leave", self.leave) | norm_of("norm", self.norm)
        moved = np.array([MOVED.get(head, 0.0) for head in HEADS], np.float32)
        arrays |= layers_of(self.layers) | {"leave.bias": arrays["leave.bias"] + moved}
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
        words, heads = (bytes(arrays[name].astype(np.uint8)).decode() for name in ("vocabulary", "outputs"))
        self.heads = heads.split("\n")
        self._pieces = Pieces(words.split("\n"))
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


def loss_of(network: Careful, lessons: Sequence[Lesson], weights: Tensor) -> Tensor:
    """How wrong the network is about some lessons.

    That one of several sentences has something is heard as likely as that not all of them are without it.
    """
    lines = torch.tensor([line for line, one in enumerate(lessons) for _ in range(one.count)])
    of = torch.tensor([number for one in lessons for number in range(one.count)])
    rows = pad_sequence([torch.tensor(one.numbers) for one in lessons], batch_first=True, padding_value=-1)
    belongs = pad_sequence(
        [torch.tensor(one.belongs) for one in lessons], batch_first=True, padding_value=_NOBODYS
    )
    scores = network(rows, of, belongs, lines)
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


def batches(lessons: Sequence[Lesson], dice: random.Random) -> list[list[Lesson]]:
    """Lessons of like length together, AT_ONCE pieces, in an order by chance."""
    found: list[list[Lesson]] = [[]]
    for one in sorted(lessons, key=lambda one: len(one.numbers) + 4 * dice.random()):
        if (len(found[-1]) + 1) * (len(one.numbers) + 4) > AT_ONCE:
            found.append([])
        found[-1].append(one)
    dice.shuffle(found)
    return found


def rounds(book: RuleBook, dice: random.Random) -> Iterator[list[Window]]:
    """All lessons, again and again, each time cut in other windows; the true to life twice as often."""
    true = {text.text for path in TEXTS.glob("learned-true-*.jsonl") for text in own_texts(path)}
    texts = learned_texts()
    others = told([*(text for text in texts if text.text not in true), *from_rules(book)], book)
    believed = told((text for text in texts if text.text in true), book)
    said, short = singles(), [one for one in snippets() if sentences_of(one.text, book.spelling)]
    while True:
        yield [
            *(window for text in others for window in windows_of(text, dice)),
            *(window for text in 2 * believed for window in windows_of(text, dice, TRUE)),
            *(window_of_snippet(one, book, SHORT) for one in 2 * short),
            *windows_of_singles(dice.sample(said, int(len(said) * SINGLES)), dice),
        ]


def learn_on(path: Path, minutes: float) -> None:
    """Learn for some minutes, then write the network's file anew."""
    torch.manual_seed(0)
    dice = random.Random(0)
    network = Careful(path)
    reader = Reader(network.arrays)
    weights = torch.tensor([WEIGHTS.get(head, 1.0) for head in reader.heads])
    learning = [one for one in network.parameters() if one.requires_grad]
    steps = torch.optim.AdamW(learning, lr=RATE, weight_decay=0.01)
    begun, done = time.monotonic(), 0
    for windows in rounds(load_rules(ASSETS), dice):
        for lessons in batches([reader.lesson(window) for window in windows], dice):
            share = (time.monotonic() - begun) / 60 / minutes
            if share > 1:
                network.eval().write(path)
                return
            for group in steps.param_groups:
                group["lr"] = RATE * min(1.0, (done + 1) / 60) * (1 - (1 - LAST) * share)
            loss = loss_of(network, lessons, weights)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            steps.step()
            done += 1
            if done % 200 == 0:
                print(f"{share:.0%}: {loss.item():.3f}", flush=True)


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

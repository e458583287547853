"""Makes a network slimmer: python -m tests.iiprep.coach.training.slimmer FILE ASPECTS UNITS MINUTES

The careful or the thorough network keeps so many aspects of attention and so many inner units of each layer,
those that say most, and learns to hear what both heard before. torch is no part of requirements.lock: only
who trains needs it.
"""

import random
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import cycle, islice
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from iiprep.coach.rulebook.rules import RuleBook, load_rules
from tests.iiprep.coach.labelled import learned_sentences
from tests.iiprep.coach.training.examples import ASSETS, HEADS
from tests.iiprep.coach.training.further import (
    Careful,
    Course,
    Lesson,
    Reader,
    batches,
    lines_of,
    rounds,
    scores_of,
    some_of,
)
from tests.iiprep.coach.training.joined import joined
from tests.iiprep.coach.training.variations import FREQUENT, PLAIN, nearest
from tests.iiprep.coach.training.windows import Window, windows_of_singles

RATE, LAST = 4e-4, 0.02
"""The rate, and its share in the end."""

ROUNDS, SHARE, MIXED, COMPOUNDS = 2, 0.6, 20_000, 14_000
"""Rounds of windows that the teachers hear, and the share of each that is; how many windows of a round are of
sentences that do not belong together, and how many sentences are new compounds.
"""

ALTERED, REPLACED = 0.5, (0.1, 0.2, 0.35)
"""How many windows of a round have other words, and how many of their words."""

UNDECIDED, ASKED, THOROUGH, ELSE = 2.0, 3.0, 0.7, 0.4
"""Log odds up to which the careful network is undecided, and up to which the thorough one is asked as well;
how much its word counts then, and otherwise.
"""

OF_OTHERS, LOUDEST, NEAR = 0.7, 6.0, 0.04
"""How much of what is taught the networks say where our readers know better; the loudest log odds; how much
the nearness of log odds counts.
"""

FILES = ("careful.npz", "thorough.npz")

MOVED = {"careful.npz": {"job-ask": -0.25}}
"""What is added to log odds in the end, by file, found on texts that were looked at."""

WEIGHTS = {
    "job-ask": 2.0,
    "transition-opener": 1.2,
    "desperate": 1.2,
    "source": 0.6,
    "objective": 0.8,
    "times": 0.5,
    "duration": 0.4,
}
"""How much a head counts, when that is not 1."""

LOUD = 400
"""Windows from which it is known which aspects and units are loud."""


@dataclass(frozen=True, slots=True)
class Taught(Lesson):
    """A window in pieces, and what the networks hear in each of its sentences: log odds (count, heads)."""

    loud: Tensor


def near_pieces(network: Careful) -> dict[int, list[int]]:
    """For frequent words the pieces that lie near them in the table."""
    words = lines_of(network.arrays["vocabulary"])
    plain = [number for number, word in enumerate(words) if PLAIN.fullmatch(word)]
    return nearest(network.table, plain[:FREQUENT])


def altered(lesson: Lesson, near: Mapping[int, Sequence[int]], dice: random.Random) -> Lesson:
    """The lesson with other words, of which nobody but the teachers knows what they say."""
    share = dice.choice(REPLACED)
    numbers = [
        dice.choice(near.get(one) or [one]) if dice.random() < share else one for one in lesson.numbers
    ]
    return replace(lesson, numbers=numbers, marks=torch.full_like(lesson.marks, torch.nan))


def lessons(network: Careful, book: RuleBook, dice: random.Random) -> Iterator[list[Lesson]]:
    """Round after round of windows: as they were learned, mixed, of new compounds, and with other words."""
    reader, near, alone = Reader(network.arrays), near_pieces(network), learned_sentences()
    for number, windows in enumerate(rounds(book, network.course, dice)):
        sentences = [sentence for one in windows for sentence in one.sentences]
        mixed = [Window(tuple(dice.sample(sentences, dice.choice((2, 3, 3)))), {}) for _ in range(MIXED)]
        compounds = windows_of_singles(joined(alone, COMPOUNDS, seed=100 + number), dice)
        found = [reader.lesson(window) for window in (*windows, *mixed, *compounds)]
        found = [one for one in found if one.count]
        others = (altered(one, near, dice) for one in dice.sample(found, int(ALTERED * len(found))))
        yield some_of([*found, *others], SHARE, dice)


@torch.inference_mode()
def taught(some: Sequence[Lesson], careful: Careful, thorough: Careful) -> Iterator[Taught]:
    """What both networks hear in lessons."""
    column = lines_of(careful.arrays["outputs"]).index("job-ask")
    for part in batches(some, random.Random(0), 6_000):
        with torch.autocast("cpu", torch.bfloat16):
            heard = scores_of(careful, part)[0].float().split([one.count for one in part])
            open_ones = [n for n, one in enumerate(heard) if (one[:, column].abs() < ASKED).any()]
            closely = _closely(thorough, [part[n] for n in open_ones])
        for number, said in zip(open_ones, closely, strict=True):
            asks = heard[number][:, column]
            share = torch.where(asks.abs() < UNDECIDED, THOROUGH, torch.where(asks.abs() < ASKED, ELSE, 0.0))
            asks.lerp_(said, share)
        for one, loud in zip(part, heard, strict=True):
            yield Taught(*(getattr(one, each.name) for each in fields(one)), loud.half().clone())


def _closely(thorough: Careful, some: Sequence[Lesson]) -> Sequence[Tensor]:
    counts = [one.count for one in some]
    return scores_of(thorough, some)[0][:, 0].float().split(counts) if some else ()


@torch.no_grad()
def slim(network: Careful, some: Sequence[Lesson], aspects: int, units: int) -> None:
    """Keep in each layer what says most: it is loud, and something listens to it."""
    loud: dict[nn.Module, Tensor] = {}

    def listen(part: nn.Module, given: tuple[Tensor, ...]) -> None:
        loud[part] = loud.get(part, torch.zeros(given[0].shape[-1])) + given[0].abs().flatten(0, -2).sum(0)

    ears = [
        part.register_forward_pre_hook(listen) for one in network.layers for part in (one.out, one.narrow)
    ]
    for part in batches(some, random.Random(0), 6_000):
        scores_of(network, part)
    for ear in ears:
        ear.remove()
    for layer in network.layers:
        width = layer.out.in_features // layer.heads
        says = (loud[layer.out] * layer.out.weight.norm(dim=0)).view(layer.heads, width).sum(1)
        kept = says.topk(aspects).indices.sort().values
        lines = (kept[:, None] * width + torch.arange(width)).flatten()
        three = torch.cat([lines + part * layer.out.in_features for part in range(3)])
        layer.join, layer.out = _of(layer.join, three), _from(layer.out, lines)
        inner = (loud[layer.narrow] * layer.narrow.weight.norm(dim=0)).topk(units).indices.sort().values
        layer.widen, layer.narrow, layer.heads = _of(layer.widen, inner), _from(layer.narrow, inner), aspects


def _of(part: nn.Linear, lines: Tensor) -> nn.Linear:
    kept = nn.Linear(part.in_features, len(lines))
    kept.weight.copy_(part.weight[lines])
    kept.bias.copy_(part.bias[lines])
    return kept


def _from(part: nn.Linear, columns: Tensor) -> nn.Linear:
    kept = nn.Linear(len(columns), part.out_features)
    kept.weight.copy_(part.weight[:, columns])
    kept.bias.copy_(part.bias)
    return kept


def loss_of(network: Careful, some: Sequence[Taught], weights: Tensor, columns: Sequence[int]) -> Tensor:
    """How far the network is from what is taught of its own outputs, which are these columns."""
    loud = torch.cat([one.loud for one in some])[:, columns].float()
    marks = torch.cat([one.marks for one in some])[:, columns]
    likely = torch.sigmoid(loud)
    likely = torch.where(marks.isnan(), likely, torch.lerp(marks, likely, OF_OTHERS))
    with torch.autocast("cpu", torch.bfloat16):
        heard = scores_of(network, some)[0].float()
    wrong = functional.binary_cross_entropy_with_logits(heard, likely, reduction="none")
    wrong = wrong + NEAR * (heard - loud.clamp(-LOUDEST, LOUDEST)) ** 2
    return (wrong * weights).sum() / len(wrong)


def learn(network: Careful, some: Sequence[Sequence[Taught]], minutes: float) -> None:
    """Go through the rounds, again and again, for some minutes; nothing is left out by chance."""
    dice, outputs = random.Random(0), lines_of(network.arrays["outputs"])
    weights = torch.tensor([WEIGHTS.get(output, 1.0) for output in outputs])
    columns = [HEADS.index(output) for output in outputs]
    learning = [one for one in network.parameters() if one.requires_grad]
    steps = torch.optim.AdamW(learning, lr=RATE, weight_decay=0.01)
    begun = time.monotonic()
    parts = (part for one in cycle(some) for part in batches(one, dice))
    for done, part in enumerate(parts, start=1):
        share = (time.monotonic() - begun) / 60 / minutes
        if share > 1:
            return
        for group in steps.param_groups:
            group["lr"] = RATE * min(1.0, done / 200) * (1 - (1 - LAST) * share)
        loss = loss_of(network, part, weights, columns)
        steps.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learning, 1.0)
        steps.step()
        if done % 200 == 0:
            print(f"{share:.0%}: {loss.item():.3f}", flush=True)


def make_slimmer(path: Path, aspects: int, units: int, minutes: float) -> None:
    """Slim the network of a file, let it learn for some minutes, and write its file anew."""
    torch.manual_seed(0)
    careful, thorough = (Careful(path.with_name(name)).eval() for name in FILES)
    rounds_of = islice(lessons(careful, load_rules(ASSETS), random.Random(0)), ROUNDS)
    heard = [[*taught(one, careful, thorough)] for one in rounds_of]
    network = careful if path.name == FILES[0] else thorough
    network.requires_grad_(requires_grad=True)
    slim(network, random.Random(0).sample(heard[0], LOUD), aspects, units)
    network.course = Course(rate=RATE, moved=MOVED.get(path.name, {}))
    learn(network, heard, minutes)
    network.write(path)


if __name__ == "__main__":
    make_slimmer(ASSETS / sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))

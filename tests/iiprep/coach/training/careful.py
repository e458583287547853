"""The careful network: the teacher with half of its layers, each narrower, taught to hear what it hears."""

import copy
import random
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from iiprep.coach.network.pieces import MOST_IN_ROW
from tests.iiprep.coach.training.examples import HEADS
from tests.iiprep.coach.training.student import BATCH, Lesson, loss_of_heads, norm_of, pair_of, whole_of
from tests.iiprep.coach.training.teacher import Teacher

KEPT = (0, 2, 4)
WIDE = 512
"""Units kept inside each layer, of MiniLM's 1,536."""

RATE, ROUNDS, MEANING = 3e-4, 3, 0.3
LISTENED = 2_000
"""Sentences from which it is known which units are loud."""


def shortened(teacher: Teacher, lessons: Sequence[Lesson], say: Callable[[str], None]) -> Teacher:
    """A teacher of the layers KEPT, which has gone through all lessons ROUNDS times."""
    short = copy.deepcopy(teacher).train()
    short.body.encoder.layer = nn.ModuleList(short.body.encoder.layer[number] for number in KEPT)
    narrow(short, [one.sentence for one in random.Random(0).choices(lessons, k=LISTENED)])
    short.requires_grad_(requires_grad=True).body.embeddings.requires_grad_(requires_grad=False)
    learning = [one for one in short.parameters() if one.requires_grad]
    spread = torch.stack([one.meaning for one in lessons[:5_000]]).float().std()
    steps = torch.optim.AdamW(learning, lr=RATE, weight_decay=0.01)
    count, done, dice = ROUNDS * (len(lessons) // BATCH + 1), 0, random.Random(0)
    for turn in range(ROUNDS):
        order = sorted(lessons, key=lambda one: len(one.sentence) + 20 * dice.random())
        parts = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        dice.shuffle(parts)
        for part in parts:
            for group in steps.param_groups:
                group["lr"] = RATE * min(1.0, done / 200) * max(0.01, 1 - done / count)
            meant = short.meanings([one.sentence for one in part])
            theirs = torch.stack([one.meaning for one in part]).float()
            loss = loss_of_heads(short.leave(meant), torch.stack([one.heard for one in part]))
            loss = loss + MEANING * functional.mse_loss(meant / spread, theirs / spread)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            steps.step()
            done += 1
        say(f"careful: round {turn + 1} of {ROUNDS}")
    return short.eval()


@torch.no_grad()
def narrow(short: Teacher, sentences: Sequence[str]) -> None:
    """Keep in each layer the WIDE units that say most: the loudest, as far as anything listens to them."""
    layers = short.body.encoder.layer
    loud = [torch.zeros(layer.intermediate.dense.out_features) for layer in layers]

    def listening(number: int) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], None]:
        def listen(_layer: nn.Module, _given: tuple[Tensor, ...], units: Tensor) -> None:
            loud[number] += units.float().abs().flatten(0, -2).sum(0)

        return listen

    ears = [
        layer.intermediate.register_forward_hook(listening(number)) for number, layer in enumerate(layers)
    ]
    short.eval().meanings(sentences)
    for ear in ears:
        ear.remove()
    for layer, units in zip(layers, loud, strict=True):
        widen, narrowed = layer.intermediate.dense, layer.output.dense
        kept = (units * narrowed.weight.norm(dim=0)).topk(WIDE).indices.sort().values
        widen.weight, widen.bias = nn.Parameter(widen.weight[kept]), nn.Parameter(widen.bias[kept])
        narrowed.weight = nn.Parameter(narrowed.weight[:, kept])
    short.train()


def write_careful(
    short: Teacher, words: Sequence[str], lines: Tensor, path: Path, shared: Collection[str] = ()
) -> None:
    """Write `careful.npz`; `words` are the pieces that are kept, `lines` where each head begins to count.

    `shared` names what another file holds.
    """
    numbers = short.words.get_vocab()
    below = short.body.embeddings
    table = below.word_embeddings.weight[[numbers[word] for word in words]]
    places = below.position_embeddings.weight[:MOST_IN_ROW] + below.token_type_embeddings.weight[0]
    arrays: dict[str, np.ndarray] = {"places": places.detach().numpy()}
    arrays["heads"] = np.int64(short.body.config.num_attention_heads)
    arrays |= whole_of("table", table) | norm_of("norm", below.LayerNorm) | pair_of("leave", short.leave)
    arrays["leave.bias"] = arrays["leave.bias"] - lines.numpy().astype(np.float32)
    for number, layer in enumerate(short.body.encoder.layer):
        arrays |= _layer(f"layer{number}", layer)
    for name, texts in (("vocabulary", words), ("outputs", HEADS)):
        arrays[name] = np.frombuffer("\n".join(texts).encode(), np.uint8)
    np.savez_compressed(path, **{name: array for name, array in arrays.items() if name not in shared})


def _layer(name: str, layer: nn.Module) -> dict[str, np.ndarray]:
    own, after = layer.attention.self, layer.attention.output
    asked = (own.query, own.key, own.value)
    joined = whole_of(f"{name}.join", torch.cat([one.weight.T for one in asked], dim=1))
    joined[f"{name}.join.bias"] = torch.cat([one.bias for one in asked]).detach().numpy()
    return {
        **joined,
        **pair_of(f"{name}.out", after.dense),
        **norm_of(f"{name}.norm_1", after.LayerNorm),
        **pair_of(f"{name}.widen", layer.intermediate.dense),
        **pair_of(f"{name}.narrow", layer.output.dense),
        **norm_of(f"{name}.norm_2", layer.output.LayerNorm),
    }

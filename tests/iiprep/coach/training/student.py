"""The student: the network that iiprep carries, taught to hear what the teacher hears (needs torch)."""

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from iiprep.coach.network.pieces import MOST_PIECES, Passage, Pieces
from tests.iiprep.coach.training.examples import HEADS
from tests.iiprep.coach.training.teacher import Teacher

PIECE, WIDTH, LAYERS, ASPECTS = 96, 128, 3, 4
RATE, ROUNDS, BATCH = 2e-3, 6, 64
HARDER = {"job-ask": 1.3, "transition-opener": 2.5, "desperate": 1.5, "demanding": 1.3, "objective": 1.3}
"""Outputs that the student hears less well than its teacher weigh more."""

_NO_ROW = -99
_MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
_KEPT = re.compile(r"(##)?[a-z]+|(##)?[0-9]{1,4}|[-$€£'.,;:!?()&%/@+#\"*<>=\[\]]")


@dataclass(frozen=True)
class Lesson:
    """A sentence, the teacher's log odds and meaning of it, and the number of its group (-1: none)."""

    sentence: str
    heard: Tensor
    meaning: Tensor
    group: int


class Texts(NamedTuple):
    """Texts side by side, (texts, pieces) each: the numbers of the pieces (-1 where a text has ended), their
    places in their rows, and the rows that they belong to; then the text and the number of every row.
    """

    pieces: Tensor
    places: Tensor
    row_of: Tensor
    lines: Tensor
    numbers: Tensor


def texts_of(texts: Sequence[Sequence[Sequence[int]]]) -> Texts:
    """Texts given as rows of pieces."""

    def padded(lines: Iterable[Sequence[int]], end: int) -> Tensor:
        tensors = [torch.tensor(line) for line in lines]
        return nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=end)

    return Texts(
        padded(([number for row in text for number in row] for text in texts), -1),
        padded(([place for row in text for place in range(len(row))] for text in texts), 0),
        padded(([number for number, row in enumerate(text) for _ in row] for text in texts), _NO_ROW),
        torch.tensor([line for line, text in enumerate(texts) for _ in text]),
        torch.tensor([number for text in texts for number in range(len(text))]),
    )


class Layer(nn.Module):
    """One layer, with the names of `iiprep.coach.network.network.Layer`."""

    def __init__(self) -> None:
        super().__init__()
        self.norm_1, self.norm_2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.join, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widen, self.narrow = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.beside = nn.Parameter(torch.full((ASPECTS, 2), -2.0))
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, kinds: Tensor) -> Tensor:
        """`x` is (texts, pieces, WIDTH), `kinds` (texts, pieces, pieces): before, same, behind, other."""
        rows, pieces, _ = x.shape
        joined = self.join(self.norm_1(x)).view(rows, pieces, 3, ASPECTS, WIDTH // ASPECTS)
        query, key, value = joined.permute(2, 0, 3, 1, 4)
        none = torch.full((ASPECTS, 1), -1e9)
        added = torch.cat([self.beside[:, :1], torch.zeros(ASPECTS, 1), self.beside[:, 1:], none], 1)
        likeness = added[:, kinds].transpose(0, 1)
        taken = functional.scaled_dot_product_attention(query, key, value, attn_mask=likeness)
        x = x + self.drop(self.out(taken.transpose(1, 2).reshape(rows, pieces, WIDTH)))
        narrowed: Tensor = self.narrow(functional.relu(self.widen(self.norm_2(x))))
        return x + self.drop(narrowed)


class Student(nn.Module):
    """Texts in, a line of log odds for each of their rows out."""

    def __init__(self, table: Tensor, outputs: int, layers: int = LAYERS) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(table, freeze=False)
        self.enter = nn.Linear(PIECE, WIDTH)
        self.places = nn.Parameter(torch.randn(MOST_PIECES + 2, WIDTH) * 0.02)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.norm = nn.LayerNorm(WIDTH)
        self.leave = nn.Linear(2 * WIDTH, outputs)
        self.drop = nn.Dropout(0.05)

    @classmethod
    def of(cls, arrays: Mapping[str, np.ndarray]) -> Self:
        """The network that a file holds."""
        whole = {
            name: array * arrays[f"{name}.scale"] if f"{name}.scale" in arrays else array
            for name, array in arrays.items()
        }
        layers = sum(name.endswith(".join.bias") for name in arrays)
        made = cls(torch.tensor(whole["table"]), len(whole["leave.bias"]), layers)
        for name, parameter in made.named_parameters():
            own = name.removeprefix("layers.") if name.startswith("layers.") else f".{name}"
            first, _, rest = own.partition(".")
            stored = f"layer{first}.{rest}" if first else rest
            plain = stored.removesuffix(".weight")
            array = whole[stored] if stored in whole else whole[plain]
            turned = f"{plain}.scale" in arrays and plain != "table" and not stored.endswith(".bias")
            parameter.data = torch.tensor(array.T if turned else array).contiguous()
        return made

    def forward(self, texts: Texts) -> Tensor:
        """Shape (rows, outputs)."""
        apart = texts.row_of[:, None, :] - texts.row_of[:, :, None] + 1
        kinds = torch.where((apart < 0) | (apart > 2), 3, apart)
        x = self.enter(self.drop(self.table(texts.pieces.clamp(min=0)))) + self.places[texts.places]
        for layer in self.layers:
            x = layer(x, kinds)
        own = (texts.row_of[texts.lines] == texts.numbers[:, None]).unsqueeze(-1)
        x = self.norm(x)[texts.lines]
        mean, most = (x * own).sum(1) / own.sum(1), x.masked_fill(~own, -1e4).max(1).values
        found: Tensor = self.leave(torch.cat([mean, most], -1))
        return found


def vocabulary(teacher: Teacher) -> list[str]:
    """The teacher's pieces that English is written with."""
    known = sorted(teacher.words.get_vocab().items(), key=lambda pair: pair[1])
    return [*_MARKS, *(word for word, _ in known if word not in _MARKS and _KEPT.fullmatch(word))]


def table_of(teacher: Teacher, words: Sequence[str]) -> Tensor:
    """The teacher's table brought down to PIECE numbers a piece (principal components)."""
    numbers = teacher.words.get_vocab()
    full = teacher.body.embeddings.word_embeddings.weight.detach()[[numbers[word] for word in words]]
    centred = full - full.mean(0)
    _, _, axes = torch.linalg.svd(centred[50:], full_matrices=False)
    table = centred @ axes[:PIECE].T
    return table / table.std()


def study(student: Student, pieces: Pieces, lessons: Sequence[Lesson], say: Callable[[str], None]) -> None:
    """Go through all lessons ROUNDS times."""
    dice = random.Random(0)
    rows = [pieces.rows(Passage(one.sentence))[0].numbers for one in lessons]
    others = [one for name, one in student.named_parameters() if not name.startswith("table")]
    steps = torch.optim.AdamW(
        [{"params": student.table.parameters(), "share": 0.15}, {"params": others, "share": 1.0}],
        lr=RATE,
        weight_decay=0.01,
    )
    count, done = ROUNDS * (len(lessons) // BATCH + 1), 0
    for turn in range(ROUNDS):
        keyed = sorted(range(len(rows)), key=lambda i: len(rows[i]) + 4 * dice.random())
        parts = [keyed[i : i + BATCH] for i in range(0, len(keyed), BATCH)]
        dice.shuffle(parts)
        for part in parts:
            for group in steps.param_groups:
                group["lr"] = RATE * group["share"] * min(1.0, done / 300) * max(0.01, 1 - done / count)
            loss = _loss(student(texts_of([[rows[i]] for i in part])), [lessons[i] for i in part])
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            steps.step()
            done += 1
        say(f"student: round {turn + 1} of {ROUNDS}")
    student.eval()


def _loss(scores: Tensor, lessons: Sequence[Lesson]) -> Tensor:
    """How far the student is from the teacher; groups are learned where the patterns know them."""
    heads = len(HEADS)
    loss = loss_of_heads(scores[:, :heads], torch.stack([one.heard for one in lessons]))
    groups = torch.tensor([one.group for one in lessons])
    known = groups >= 0
    if known.any():
        marks = functional.one_hot(groups[known], scores.shape[1] - heads).float()
        loss = loss + 0.1 * functional.binary_cross_entropy_with_logits(scores[known, heads:], marks)
    return loss


def loss_of_heads(scores: Tensor, heard: Tensor) -> Tensor:
    """How far log odds are from those that the teacher heard."""
    weights = torch.tensor([HARDER.get(head, 1.0) for head in HEADS])
    loss = functional.binary_cross_entropy_with_logits(scores, torch.sigmoid(heard), weight=weights)
    return loss + 0.05 * functional.mse_loss(scores, heard.clamp(-6, 6))


def write(student: Student, words: Sequence[str], outputs: Sequence[str], lines: Tensor, path: Path) -> None:
    """Write `network.npz`; `lines` is where each output begins to count, which becomes 0."""
    arrays: dict[str, np.ndarray] = {"heads": np.int64(ASPECTS), "places": student.places.detach().numpy()}
    arrays |= whole_of("table", student.table.weight) | pair_of("enter", student.enter)
    arrays |= norm_of("norm", student.norm) | pair_of("leave", student.leave)
    arrays["leave.bias"] = (student.leave.bias.detach() - lines).numpy().astype(np.float32)
    arrays |= layers_of(student.layers)
    for number, layer in enumerate(student.layers):
        arrays[f"layer{number}.beside"] = layer.beside.detach().numpy()
    for name, texts in (("vocabulary", words), ("outputs", outputs)):
        arrays[name] = np.frombuffer("\n".join(texts).encode(), np.uint8)
    np.savez_compressed(path, **arrays)


def lines_of(array: np.ndarray) -> list[str]:
    """The words of a file's array of letters."""
    return bytes(array.astype(np.uint8)).decode().split("\n")


def layers_of(layers: nn.ModuleList) -> dict[str, np.ndarray]:
    """The matrices and norms of all layers, by the names that they have in a layer."""
    found: dict[str, np.ndarray] = {}
    for number, layer in enumerate(layers):
        for name, part in layer.named_children():
            if isinstance(part, nn.Linear):
                found |= pair_of(f"layer{number}.{name}", part)
            elif isinstance(part, nn.LayerNorm):
                found |= norm_of(f"layer{number}.{name}", part)
    return found


def whole_of(name: str, matrix: Tensor) -> dict[str, np.ndarray]:
    """Whole numbers from -127 to 127, and the scale of each column."""
    numbers = matrix.detach().numpy()
    scale = np.maximum(np.abs(numbers).max(0), 1e-8) / 127
    return {name: np.round(numbers / scale).astype(np.int8), f"{name}.scale": scale.astype(np.float32)}


def pair_of(name: str, part: nn.Linear) -> dict[str, np.ndarray]:
    """The matrix (in, out) and what is added after it."""
    return {**whole_of(name, part.weight.T), f"{name}.bias": part.bias.detach().numpy()}


def norm_of(name: str, part: nn.LayerNorm) -> dict[str, np.ndarray]:
    """The scale and the shift of a norm."""
    return {f"{name}.weight": part.weight.detach().numpy(), f"{name}.bias": part.bias.detach().numpy()}

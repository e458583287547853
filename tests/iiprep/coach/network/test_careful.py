"""The careful network's sums against a plain reckoning of the same sums."""

import math
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from iiprep.coach.network.hearing import Hearing
from iiprep.coach.network.pieces import MOST_IN_ROW, MOST_PIECES, Passage, Row
from iiprep.coach.network.weights import load_careful
from tests.iiprep.coach.network.test_network import OUTPUTS, WORDS, write

WIDTH, HEADS, WIDE = 8, 2, 12
SHARED = ("table", "vocabulary")
Arrays = dict[str, NDArray[np.generic]]
Wide = NDArray[np.float64]


def careful(seed: int = 1, outputs: list[str] = OUTPUTS) -> Arrays:
    """A careful network of two layers with weights by chance."""
    rng = np.random.default_rng(seed)

    def matrix(name: str, rows: int, columns: int) -> Arrays:
        return {
            name: rng.integers(-127, 128, (rows, columns)).astype(np.int8),
            f"{name}.scale": rng.uniform(0.002, 0.01, columns).astype(np.float32),
            f"{name}.bias": rng.normal(0, 0.1, columns).astype(np.float32),
        }

    def norm(name: str) -> Arrays:
        shift = rng.normal(0, 0.1, (2, WIDTH)).astype(np.float32)
        return {f"{name}.weight": 1 + shift[0], f"{name}.bias": shift[1]}

    found: Arrays = {"heads": np.int64(HEADS)}
    found |= matrix("table", len(WORDS), WIDTH) | norm("norm")
    found["places"] = rng.normal(0, 1, (128, WIDTH)).astype(np.float32)
    for layer in ("layer0", "layer1"):
        found |= matrix(f"{layer}.join", WIDTH, 3 * WIDTH) | matrix(f"{layer}.out", WIDTH, WIDTH)
        found |= matrix(f"{layer}.widen", WIDTH, WIDE) | matrix(f"{layer}.narrow", WIDE, WIDTH)
        found |= norm(f"{layer}.norm_1") | norm(f"{layer}.norm_2")
    found |= matrix("leave", 2 * WIDTH, len(outputs))
    for name, words in (("vocabulary", WORDS), ("outputs", outputs)):
        found[name] = np.frombuffer("\n".join(words).encode(), np.uint8)
    return found


def plainly(arrays: Arrays, row: Row) -> Wide:
    """The same network for one row, step by step as BERT is described."""

    def wide(name: str) -> Wide:
        return arrays[name].astype(np.float64)

    def affine(x: Wide, name: str) -> Wide:
        return x @ (wide(name) * wide(f"{name}.scale")) + wide(f"{name}.bias")

    def normed(x: Wide, name: str) -> Wide:
        spread = np.sqrt(x.var(-1, keepdims=True) + 1e-5)
        done: Wide = (x - x.mean(-1, keepdims=True)) / spread * wide(f"{name}.weight") + wide(f"{name}.bias")
        return done

    x = normed(
        (wide("table") * wide("table.scale"))[list(row.numbers)] + wide("places")[: len(row.numbers)], "norm"
    )
    part = WIDTH // HEADS
    for layer in ("layer0", "layer1"):
        query, key, value = np.split(affine(x, f"{layer}.join"), 3, axis=1)
        taken = []
        for head in range(0, WIDTH, part):
            at = slice(head, head + part)
            weight = np.exp(query[:, at] @ key[:, at].T / math.sqrt(part))
            taken.append(weight / weight.sum(-1, keepdims=True) @ value[:, at])
        x = normed(x + affine(np.concatenate(taken, 1), f"{layer}.out"), f"{layer}.norm_1")
        inner = affine(x, f"{layer}.widen")
        bent = np.vectorize(lambda one: one * 0.5 * (1 + math.erf(one / math.sqrt(2))))(inner)
        x = normed(x + affine(bent, f"{layer}.narrow"), f"{layer}.norm_2")
    x = x[[0, *range(row.start, row.end), -1]]
    return affine(np.concatenate([x.mean(0), x.max(0)])[None], "leave")[0]


PASSAGES = [
    Passage("Would you hire me?"),
    Passage("Thank you.", "Would you hire me?"),
    Passage("Would you hire me?", "Thank you.", "you"),
    Passage("", "", "Thank you."),
    Passage("you " * 60, "me"),
]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "passages", [PASSAGES, [Passage("Would you hire me?"), Passage("")]], ids=["among", "alone"]
)
def test_the_sums_are_those_of_a_plain_reckoning(tmp_path: Path, seed: int, passages: list[Passage]) -> None:
    arrays = careful(seed)
    network, pieces, outputs = load_careful(write(tmp_path, arrays))
    rows = [row for passage in passages for row in pieces.rows(passage)]
    assert outputs == tuple(OUTPUTS)
    expected = [plainly(arrays, row) for row in rows]
    np.testing.assert_allclose(network.scores(rows), expected, rtol=5e-3, atol=5e-3)


def test_a_network_beside_another_reads_its_table(tmp_path: Path) -> None:
    first, second = careful(1), careful(2, OUTPUTS[:1])
    one = Hearing.load(write(tmp_path, first))
    rest = {name: array for name, array in second.items() if name.partition(".")[0] not in SHARED}
    beside = one.beside(write(tmp_path, rest))
    both = Hearing.load(write(tmp_path, second | {name: first[name] for name in ("table", "table.scale")}))
    assert beside.outputs == both.outputs == tuple(OUTPUTS[:1])
    np.testing.assert_array_equal(beside.scores_among(PASSAGES), both.scores_among(PASSAGES))
    assert np.abs(beside.scores_among(PASSAGES) - one.scores_among(PASSAGES)[:, :1]).max() > 0.01


def test_the_longest_row_has_a_place_for_each_piece(root: Path) -> None:
    network, pieces, _outputs = load_careful(root / "assets" / "coach" / "careful.npz")
    much = "you " * MOST_PIECES
    (row,) = pieces.rows(Passage(much, much, much))
    assert len(row.numbers) == MOST_IN_ROW <= len(network.places)
    assert np.isfinite(network.scores([row])).all()

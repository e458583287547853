"""The network's sums against a plain reckoning of the same sums, and its file."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from iiprep.coach.network.hearing import MOST_IN_TEXT, Hearing
from iiprep.coach.network.pieces import Passage
from iiprep.coach.network.weights import load_network
from iiprep.errors import UserError

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "would", "you", "hire", "me", "?", "thank", "."]
OUTPUTS = ["ask", "thanks"]
WIDTH, HEADS, PIECE = 8, 2, 6
OURS = Path(__file__).parents[4] / "assets" / "coach" / "network.npz"
Arrays = dict[str, NDArray[np.generic]]


def small(seed: int = 1) -> Arrays:
    """A network of two layers with weights by chance."""
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

    found: Arrays = {"heads": np.int64(HEADS), "places": rng.normal(0, 1, (64, WIDTH)).astype(np.float32)}
    found |= matrix("table", len(WORDS), PIECE) | matrix("enter", PIECE, WIDTH)
    for layer in ("layer0", "layer1"):
        found |= matrix(f"{layer}.join", WIDTH, 3 * WIDTH) | matrix(f"{layer}.out", WIDTH, WIDTH)
        found |= matrix(f"{layer}.widen", WIDTH, 12) | matrix(f"{layer}.narrow", 12, WIDTH)
        found |= norm(f"{layer}.norm_1") | norm(f"{layer}.norm_2")
    found |= norm("norm") | matrix("leave", 2 * WIDTH, len(OUTPUTS))
    for name, words in (("vocabulary", WORDS), ("outputs", OUTPUTS)):
        found[name] = np.frombuffer("\n".join(words).encode(), np.uint8)
    return found


def write(folder: Path, arrays: Mapping[str, NDArray[np.generic]]) -> Path:
    path = folder / "network.npz"
    np.savez_compressed(path, **arrays)
    return path


Lines = list[list[float]]


class Plainly:
    """The same network reckoned number by number, in Python's own floats."""

    def __init__(self, arrays: Arrays) -> None:
        self._arrays = arrays

    def matrix(self, name: str) -> Lines:
        found: Lines = (
            self._arrays[name].astype(float) * self._arrays[f"{name}.scale"].astype(float)
        ).tolist()
        return found

    def affine(self, x: Lines, name: str) -> Lines:
        bias = self._arrays[f"{name}.bias"].tolist()
        columns = list(zip(*self.matrix(name), strict=True))
        return [[_dot(line, one) + add for one, add in zip(columns, bias, strict=True)] for line in x]

    def normed(self, x: Lines, name: str) -> Lines:
        weight, bias = self._arrays[f"{name}.weight"].tolist(), self._arrays[f"{name}.bias"].tolist()
        done = []
        for line in x:
            mean = sum(line) / len(line)
            spread = math.sqrt(sum((one - mean) ** 2 for one in line) / len(line) + 1e-5)
            done.append([(one - mean) / spread * w + b for one, w, b in zip(line, weight, bias, strict=True)])
        return done

    def score(self, row: list[int]) -> list[float]:
        table = self.matrix("table")
        places = self._arrays["places"][: len(row)].tolist()
        x = _plus(self.affine([table[number] for number in row], "enter"), places)
        for layer in ("layer0", "layer1"):
            taken = _attended(self.affine(self.normed(x, f"{layer}.norm_1"), f"{layer}.join"))
            x = _plus(x, self.affine(taken, f"{layer}.out"))
            wide = self.affine(self.normed(x, f"{layer}.norm_2"), f"{layer}.widen")
            x = _plus(x, self.affine([[max(0.0, one) for one in line] for line in wide], f"{layer}.narrow"))
        columns = list(zip(*self.normed(x, "norm"), strict=True))
        pooled = [sum(column) / len(column) for column in columns] + [max(column) for column in columns]
        return self.affine([pooled], "leave")[0]


def _dot(one: Sequence[float], two: Sequence[float]) -> float:
    return math.fsum(a * b for a, b in zip(one, two, strict=True))


def _plus(x: Lines, y: Lines) -> Lines:
    return [[a + b for a, b in zip(one, two, strict=True)] for one, two in zip(x, y, strict=True)]


def _attended(x: Lines) -> Lines:
    """What each piece takes from the others; a line of `x` is query, key and value side by side."""
    done: Lines = [[] for _ in x]
    for first in range(0, WIDTH, WIDTH // HEADS):
        part = slice(first, first + WIDTH // HEADS)
        query, key, value = ([line[k * WIDTH : (k + 1) * WIDTH][part] for line in x] for k in range(3))
        for i, asks in enumerate(query):
            likeness = [math.exp(_dot(asks, one) / math.sqrt(WIDTH / HEADS)) for one in key]
            done[i] += [_dot(likeness, column) / sum(likeness) for column in zip(*value, strict=True)]
    return done


@pytest.mark.parametrize("seed", range(3))
def test_the_sums_are_those_of_a_plain_reckoning(tmp_path: Path, seed: int) -> None:
    arrays = small(seed)
    network, pieces, outputs = load_network(write(tmp_path, arrays))
    rows = [pieces.rows(Passage(text))[0] for text in ("Would you hire me?", "Thank you.", "", "you " * 60)]
    assert outputs == tuple(OUTPUTS)
    expected = [Plainly(arrays).score(list(row.numbers)) for row in rows]
    np.testing.assert_allclose(network.scores(rows), expected, rtol=1e-3, atol=1e-4)


def test_a_sentence_is_heard_the_same_alone_and_among_many(tmp_path: Path) -> None:
    hearing = Hearing.load(write(tmp_path, small()))
    many = [f"{'you ' * length}hire me?" for length in range(0, 150, 3)]
    together = hearing.scores(many)
    for number in (0, 17, 49):
        np.testing.assert_allclose(together[number], hearing.scores([many[number]])[0], rtol=1e-3, atol=1e-4)


def test_a_long_sentence_is_heard_by_its_loudest_part(tmp_path: Path) -> None:
    hearing = Hearing.load(write(tmp_path, small()))
    parts = ["thank " * 62, "would you hire me?"]
    expected = hearing.scores(parts).max(axis=0)
    np.testing.assert_allclose(hearing.scores(["".join(parts)])[0], expected, rtol=1e-3, atol=1e-4)


def test_what_stands_after_very_much_text_is_not_listened_to(tmp_path: Path) -> None:
    hearing = Hearing.load(write(tmp_path, small()))
    scores = hearing.scores(["you " * 120] * (MOST_IN_TEXT // 100))
    assert scores[0].all()
    assert not scores[-1].any()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:-200]), id="cut-off"),
        pytest.param(lambda path: path.write_text("not a network", encoding="utf-8"), id="another-file"),
        pytest.param(
            lambda path: write(path.parent, {k: v for k, v in small().items() if k != "enter"}),
            id="a-part-missing",
        ),
    ],
)
def test_a_damaged_file_is_refused_by_name(tmp_path: Path, damage: object) -> None:
    path = write(tmp_path, small())
    assert callable(damage)
    damage(path)
    with pytest.raises(UserError, match=r"network\.npz cannot be read"):
        load_network(path)

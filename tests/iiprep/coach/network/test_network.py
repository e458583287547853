"""The network's sums against a plain reckoning of the same sums, and its file."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from iiprep.coach.network.pieces import Passage
from iiprep.coach.network.quick import MOST_IN_TEXT, Quick
from iiprep.coach.network.weights import load_quick
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
        found[f"{layer}.beside"] = rng.normal(0, 1, (HEADS, 2)).astype(np.float32)
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

    def scores(self, rows: Sequence[Sequence[int]]) -> Lines:
        """Of rows that stand behind one another in a text."""
        table = self.matrix("table")
        places = [self._arrays["places"][place].tolist() for row in rows for place in range(len(row))]
        row_of = [number for number, row in enumerate(rows) for _ in row]
        x = _plus(self.affine([table[number] for row in rows for number in row], "enter"), places)
        for layer in ("layer0", "layer1"):
            beside = self._arrays[f"{layer}.beside"].tolist()
            joined = self.affine(self.normed(x, f"{layer}.norm_1"), f"{layer}.join")
            taken = _attended(joined, row_of, beside)
            x = _plus(x, self.affine(taken, f"{layer}.out"))
            wide = self.affine(self.normed(x, f"{layer}.norm_2"), f"{layer}.widen")
            x = _plus(x, self.affine([[max(0.0, one) for one in line] for line in wide], f"{layer}.narrow"))
        normed = self.normed(x, "norm")
        pooled = []
        for number in range(len(rows)):
            own = [line for line, row in zip(normed, row_of, strict=True) if row == number]
            columns = list(zip(*own, strict=True))
            pooled.append([sum(column) / len(column) for column in columns] + [max(one) for one in columns])
        return self.affine(pooled, "leave")


def _dot(one: Sequence[float], two: Sequence[float]) -> float:
    return math.fsum(a * b for a, b in zip(one, two, strict=True))


def _plus(x: Lines, y: Lines) -> Lines:
    return [[a + b for a, b in zip(one, two, strict=True)] for one, two in zip(x, y, strict=True)]


def _attended(x: Lines, row_of: Sequence[int], beside: Lines) -> Lines:
    """What each piece takes from those of its row and of the rows next to it; a line of `x` is query, key and
    value side by side.
    """
    done: Lines = [[] for _ in x]
    for first in range(0, WIDTH, WIDTH // HEADS):
        part = slice(first, first + WIDTH // HEADS)
        query, key, value = ([line[k * WIDTH : (k + 1) * WIDTH][part] for line in x] for k in range(3))
        before, behind = beside[first // (WIDTH // HEADS)]
        added = {-1: before, 0: 0.0, 1: behind}
        for i, asks in enumerate(query):
            apart = [added.get(row - row_of[i], -math.inf) for row in row_of]
            likeness = [
                math.exp(_dot(asks, one) / math.sqrt(WIDTH / HEADS) + more)
                for one, more in zip(key, apart, strict=True)
            ]
            done[i] += [_dot(likeness, column) / sum(likeness) for column in zip(*value, strict=True)]
    return done


@pytest.mark.parametrize("seed", range(3))
def test_the_sums_are_those_of_a_plain_reckoning(tmp_path: Path, seed: int) -> None:
    arrays = small(seed)
    network, pieces, outputs = load_quick(write(tmp_path, arrays))
    texts = ("Would you hire me?", "Thank you.", "", "you " * 60, "Would you?", "Thank you. " * 3, "me")
    rows = [pieces.rows(Passage(text))[0] for text in texts]
    assert outputs == tuple(OUTPUTS)
    plainly = Plainly(arrays)
    numbers = [list(row.numbers) for row in rows]
    apart = [plainly.scores([one])[0] for one in numbers]
    np.testing.assert_allclose(network.scores(rows), apart, rtol=1e-3, atol=1e-4)
    together = plainly.scores(numbers)
    np.testing.assert_allclose(network.scores_in_text(rows), together, rtol=1e-3, atol=1e-4)
    assert np.abs(np.array(together) - apart).max() > 0.01


def test_a_sentence_is_heard_the_same_whatever_stands_further_off(tmp_path: Path) -> None:
    quick = Quick.load(write(tmp_path, small()))
    many = [f"{'you ' * length}hire me?" for length in range(0, 150, 3)]
    far = 2 + 1
    for number in (far, 17, 49 - far):
        near = quick.scores(many[number - far : number + far + 1])[far]
        np.testing.assert_allclose(quick.scores(many)[number], near, rtol=1e-3, atol=1e-4)
    assert np.abs(quick.scores(many)[17] - quick.scores(many[17:])[0]).max() > 0.001


def test_a_long_sentence_is_heard_by_its_loudest_part(tmp_path: Path) -> None:
    quick = Quick.load(write(tmp_path, small()))
    parts = ["thank " * 62, "would you hire me?"]
    expected = quick.scores(parts).max(axis=0)
    np.testing.assert_allclose(quick.scores(["".join(parts)])[0], expected, rtol=1e-3, atol=1e-4)


def test_what_stands_after_very_much_text_is_not_listened_to(tmp_path: Path) -> None:
    quick = Quick.load(write(tmp_path, small()))
    scores = quick.scores(["you " * 120] * (MOST_IN_TEXT // 100))
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
        load_quick(path)

"""The network itself: a transformer of three narrow layers, run by numpy on one core."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_ROWS_AT_ONCE = 64
_FAR_BELOW = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer; matrices are (in, out)."""

    norm_1: tuple[Floats, Floats]
    join: tuple[Floats, Floats]
    out: tuple[Floats, Floats]
    norm_2: tuple[Floats, Floats]
    widen: tuple[Floats, Floats]
    narrow: tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class Network:
    """`table` (pieces, d), `enter` d → H, `places` (longest row, H), `layers`, `norm`, `leave` 2 H → out."""

    table: Floats
    enter: tuple[Floats, Floats]
    places: Floats
    layers: tuple[Layer, ...]
    norm: tuple[Floats, Floats]
    leave: tuple[Floats, Floats]
    heads: int

    def scores(self, rows: Sequence[Sequence[int]]) -> Floats:
        """One line of scores (log odds) a row of pieces, shape (rows, outputs)."""
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        found = np.empty((len(rows), self.leave[1].shape[0]), np.float32)
        for start in range(0, len(order), _ROWS_AT_ONCE):
            some = order[start : start + _ROWS_AT_ONCE]
            found[some] = self._run([rows[i] for i in some])
        return found

    def _run(self, rows: Sequence[Sequence[int]]) -> Floats:
        longest = max(map(len, rows))
        there = np.zeros((len(rows), longest), bool)
        for number, row in enumerate(rows):
            there[number, : len(row)] = True
        flat = np.concatenate([np.asarray(row, np.intp) for row in rows])
        place = np.concatenate([np.arange(len(row)) for row in rows])
        x = _affine(self.table[flat], self.enter) + self.places[place]
        mask = np.where(there, np.float32(0), _FAR_BELOW)[:, None, None, :]
        for layer in self.layers:
            x = x + _affine(self._attend(_normed(x, layer.norm_1), layer, there, mask), layer.out)
            wide = np.maximum(_affine(_normed(x, layer.norm_2), layer.widen), np.float32(0))
            x = x + _affine(wide, layer.narrow)
        return _affine(_pooled(_normed(x, self.norm), rows), self.leave)

    def _attend(self, x: Floats, layer: Layer, there: NDArray[np.bool_], mask: Floats) -> Floats:
        """What each piece takes from the others of its row; x is (pieces of all rows, H)."""
        rows, longest = there.shape
        width = x.shape[1] // self.heads
        padded = np.zeros((rows, longest, 3 * x.shape[1]), np.float32)
        padded[there] = _affine(x, layer.join)
        query, key, value = padded.reshape(rows, longest, 3, self.heads, width).transpose(2, 0, 3, 1, 4)
        weight = query @ key.transpose(0, 1, 3, 2) * np.float32(width**-0.5) + mask
        weight = np.exp(weight - weight.max(-1, keepdims=True))
        weight /= weight.sum(-1, keepdims=True)
        taken: Floats = (weight @ value).transpose(0, 2, 1, 3).reshape(rows, longest, x.shape[1])[there]
        return taken


def _affine(x: Floats, weights: tuple[Floats, Floats]) -> Floats:
    done: Floats = x @ weights[0] + weights[1]
    return done


def _normed(x: Floats, weights: tuple[Floats, Floats]) -> Floats:
    """Each row brought to mean 0 and spread 1, then scaled."""
    centred = x - x.mean(-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(-1, keepdims=True) + np.float32(1e-5))
    done: Floats = centred / spread * weights[0] + weights[1]
    return done


def _pooled(x: Floats, rows: Sequence[Sequence[int]]) -> Floats:
    """Mean and largest value over the pieces of each row, side by side."""
    starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
    sizes = np.array([len(row) for row in rows], np.float32)[:, None]
    means = np.add.reduceat(x, starts) / sizes
    return np.concatenate([means, np.maximum.reduceat(x, starts)], axis=1)

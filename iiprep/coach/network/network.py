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
    """The weights of one layer; matrices are (in, out).

    `join` and `widen` take lines of mean 0 and spread 1: the scale that a norm has beside them is in them,
    and so is, in the query's part of `join`, the scale of the likeness.
    """

    join: tuple[Floats, Floats]
    out: tuple[Floats, Floats]
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
            x += _affine(self._attend(_evened(x), layer, there, mask), layer.out)
            wide = _affine(_evened(x), layer.widen)
            x += _affine(np.maximum(wide, np.float32(0), out=wide), layer.narrow)
        weight, bias = self.norm
        return _affine(_pooled(_evened(x) * weight + bias, rows), self.leave)

    def _attend(self, x: Floats, layer: Layer, there: NDArray[np.bool_], mask: Floats) -> Floats:
        """What each piece takes from the others of its row; x is (pieces of all rows, H)."""
        rows, longest = there.shape
        width = x.shape[1] // self.heads
        padded = np.zeros((rows, longest, 3 * x.shape[1]), np.float32)
        padded[there] = _affine(x, layer.join)
        query, key, value = padded.reshape(rows, longest, 3, self.heads, width).transpose(2, 0, 3, 1, 4)
        weight = query @ key.transpose(0, 1, 3, 2)
        weight += mask
        weight -= weight.max(-1, keepdims=True)
        np.exp(weight, out=weight)
        weight /= weight.sum(-1, keepdims=True)
        taken: Floats = (weight @ value).transpose(0, 2, 1, 3).reshape(rows, longest, x.shape[1])[there]
        return taken


def _affine(x: Floats, weights: tuple[Floats, Floats]) -> Floats:
    done: Floats = x @ weights[0]
    done += weights[1]
    return done


def _evened(x: Floats) -> Floats:
    """Each line brought to mean 0 and spread 1."""
    centred: Floats = x - x.mean(-1, keepdims=True)
    squares = np.einsum("ij,ij->i", centred, centred) / np.float32(x.shape[1])
    centred /= np.sqrt(squares + np.float32(1e-5))[:, None]
    return centred


def _pooled(x: Floats, rows: Sequence[Sequence[int]]) -> Floats:
    """Mean and largest value over the pieces of each row, side by side."""
    starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
    sizes = np.array([len(row) for row in rows], np.float32)[:, None]
    means = np.add.reduceat(x, starts) / sizes
    return np.concatenate([means, np.maximum.reduceat(x, starts)], axis=1)

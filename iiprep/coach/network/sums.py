"""The sums that both networks are made of, run by numpy on one core."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Pair = tuple[Floats, Floats]
"""A matrix (in, out) and what is added after it; or the scale and the shift of a norm."""

_ROWS_AT_ONCE = 64


class Rows:
    """Rows of pieces laid end to end: their `numbers`, and the `places` that they have in their rows."""

    def __init__(self, rows: Sequence[Sequence[int]]) -> None:
        sizes = [len(row) for row in rows]
        self._ends: NDArray[np.intp] = np.cumsum(sizes, dtype=np.intp)
        self._starts: NDArray[np.intp] = self._ends - np.array(sizes, np.intp)
        self.numbers = np.concatenate([np.asarray(row, np.intp) for row in rows])
        self.places = np.concatenate([np.arange(size) for size in sizes])

    def attended(self, joined: Floats, heads: int) -> Floats:
        """What each piece takes from the others of its row.

        `joined` holds query, key and value of a piece side by side; the query already has the scale of the
        likeness in it. Shape (pieces, 3 H) in, (pieces, H) out.
        """
        width = joined.shape[1] // 3
        taken = np.empty((len(joined), width), np.float32)
        for start, end in zip(self._starts, self._ends, strict=True):
            parts = joined[start:end].reshape(-1, 3, heads, width // heads)
            query, key, value = parts.transpose(1, 2, 0, 3)
            weight = query @ key.transpose(0, 2, 1)
            weight -= weight.max(-1, keepdims=True)
            np.exp(weight, out=weight)
            weight /= weight.sum(-1, keepdims=True)
            taken[start:end] = (weight @ value).transpose(1, 0, 2).reshape(-1, width)
        return taken

    def pooled(self, x: Floats) -> Floats:
        """Mean and largest value over the pieces of each row, side by side."""
        means = np.add.reduceat(x, self._starts) / (self._ends - self._starts)[:, None].astype(np.float32)
        return np.concatenate([means, np.maximum.reduceat(x, self._starts)], axis=1)


def in_parts(rows: Sequence[Sequence[int]], outputs: int, run: Callable[[Rows], Floats]) -> Floats:
    """`run` over so many rows together that memory stays small; shape (rows, outputs)."""
    parts = [rows[start : start + _ROWS_AT_ONCE] for start in range(0, len(rows), _ROWS_AT_ONCE)]
    return np.concatenate([np.empty((0, outputs), np.float32), *(run(Rows(part)) for part in parts)])


def affine(x: Floats, weights: Pair) -> Floats:
    """`x` through a matrix, and what is added."""
    done: Floats = x @ weights[0]
    done += weights[1]
    return done


def evened(x: Floats) -> Floats:
    """Each line brought to mean 0 and spread 1."""
    centred: Floats = x - x.mean(-1, keepdims=True)
    squares = np.einsum("ij,ij->i", centred, centred) / np.float32(x.shape[1])
    centred /= np.sqrt(squares + np.float32(1e-5))[:, None]
    return centred


def normed(x: Floats, weights: Pair) -> Floats:
    """`evened`, then scaled and shifted."""
    done = evened(x)
    done *= weights[0]
    done += weights[1]
    return done

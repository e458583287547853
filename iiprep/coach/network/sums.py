"""The sums that the networks are made of, run by numpy on one core."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from iiprep.coach.network.pieces import Row

Floats = NDArray[np.float32]
Pair = tuple[Floats, Floats]
"""A matrix (in, out) and what is added after it; or the scale and the shift of a norm."""

_ROWS_AT_ONCE = 64

_PIECES_TOGETHER = 40
"""Pieces up to which neighbouring rows are reckoned together: the calls cost more than the sums."""

_MARKS = 2
"""Pieces of a row that are no words: the marks of its begin and its end."""

_NOT_OF_THIS_ROW = np.float32(-1e9)


class Rows:
    """Rows of pieces laid end to end: their `numbers`, and the `places` that they have in their rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        sizes = [len(row.numbers) for row in rows]
        self.numbers = np.concatenate([np.asarray(row.numbers, np.intp) for row in rows])
        self.places = np.concatenate([np.arange(size) for size in sizes])
        self._groups = list(_groups(sizes))
        self._own = _own(rows, [0, *accumulate(sizes[:-1])])
        own = np.array([row.end - row.start + _MARKS for row in rows], np.intp)
        self._counts = own[:, None].astype(np.float32)
        self._starts: NDArray[np.intp] = np.cumsum(own) - own

    def attended(self, joined: Floats, heads: int) -> Floats:
        """What each piece takes from the others of its row.

        `joined` holds query, key and value of a piece side by side; the query already has the scale of the
        likeness in it. Shape (pieces, 3 H) in, (pieces, H) out.
        """
        width = joined.shape[1] // 3
        taken = np.empty((len(joined), heads, width // heads), np.float32)
        for start, end, apart in self._groups:
            query, key, value = joined[start:end].reshape(-1, 3, heads, width // heads).transpose(1, 2, 0, 3)
            weight = query @ key.transpose(0, 2, 1)
            if apart is not None:
                weight += apart
            weight -= weight.max(-1, keepdims=True)
            np.exp(weight, out=weight)
            weight /= weight.sum(-1, keepdims=True)
            np.matmul(weight, value, out=taken[start:end].transpose(1, 0, 2))
        return taken.reshape(-1, width)

    def own(self, x: Floats) -> Floats:
        """The lines of each sentence's own pieces and of the marks of its row."""
        return x if self._own is None else x[self._own]

    def pooled(self, own: Floats) -> Floats:
        """Mean and largest value over what is each sentence's own, side by side."""
        means = np.add.reduceat(own, self._starts) / self._counts
        return np.concatenate([means, np.maximum.reduceat(own, self._starts)], axis=1)


def _own(rows: Sequence[Row], starts: Sequence[int]) -> NDArray[np.intp] | None:
    """Where each row's marks and its sentence's own pieces are; nothing, when there are no others."""
    if all(len(row.numbers) == row.end - row.start + _MARKS for row in rows):
        return None
    each = (
        (start, *range(start + row.start, start + row.end), start + len(row.numbers) - 1)
        for row, start in zip(rows, starts, strict=True)
    )
    return np.array([*chain.from_iterable(each)], np.intp)


def _groups(sizes: Sequence[int]) -> Iterator[tuple[int, int, Floats | None]]:
    """Neighbouring rows together: where they start and end, and what is added to the likeness of two pieces,
    so that those of different rows have none (nothing, when it is one row).
    """
    start, together = 0, list[int]()
    for number, size in enumerate(sizes):
        together.append(size)
        if number + 1 == len(sizes) or sum(together) + sizes[number + 1] > _PIECES_TOGETHER:
            end = start + sum(together)
            row_of = np.repeat(np.arange(len(together)), together)
            same = row_of[:, None] == row_of
            yield start, end, np.where(same, np.float32(0), _NOT_OF_THIS_ROW) if len(together) > 1 else None
            start, together = end, []


def in_parts(rows: Sequence[Row], outputs: int, run: Callable[[Rows], Floats]) -> Floats:
    """`run` over so many rows together that memory stays small; shape (rows, outputs)."""
    parts = [rows[start : start + _ROWS_AT_ONCE] for start in range(0, len(rows), _ROWS_AT_ONCE)]
    return np.concatenate([np.empty((0, outputs), np.float32), *(run(Rows(part)) for part in parts)])


def affine(x: Floats, weights: Pair) -> Floats:
    """`x` through a matrix, and what is added."""
    done: Floats = x @ weights[0]
    done += weights[1]
    return done


def levelled(x: Floats) -> Floats:
    """Lines of mean 0, each brought to spread 1."""
    squares = np.einsum("ij,ij->i", x, x) / np.float32(x.shape[1])
    done: Floats = x / np.sqrt(squares + np.float32(1e-5))[:, None]
    return done


def normed(x: Floats, weights: Pair) -> Floats:
    """Each line brought to mean 0 and spread 1, then scaled and shifted."""
    done = levelled(x - x.mean(-1, keepdims=True))
    done *= weights[0]
    done += weights[1]
    return done

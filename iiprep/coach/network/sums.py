"""The sums that the networks are made of, run by numpy on one core."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from iiprep.coach.network.pieces import Row

Floats = NDArray[np.float32]
Whole = NDArray[np.int8]
Pair = tuple[Floats, Floats]
"""A matrix (in, out) and what is added after it; or the scale and the shift of a norm."""

_ROWS_AT_ONCE = 64

_PIECES_TOGETHER = 64
"""Pieces up to which neighbouring rows are reckoned together: the calls cost more than the sums."""

_MARKS = 2
"""Pieces of a row that are no words: the marks of its begin and its end."""

_BEFORE, _SAME, _BEHIND, _OTHER = range(4)
_FAR = 2
"""How far apart rows are of which none is beside another."""

_TINY = np.float32(1e-30)
"""What keeps a piece in bounds that is like none: it takes nothing."""

NONE = -1e9
_OF_OTHERS = np.array([[NONE, 0, NONE, NONE]], np.float32)

Group = tuple[int, int, int, int, "Floats | None"]
"""From which piece on and up to which pieces attend, to which, and how what stands to what (see `_kinds`)."""


class Rows:
    """Rows of pieces laid end to end: their `numbers`, and the `places` that they have in their rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        sizes = [len(row.numbers) for row in rows]
        self.numbers = np.concatenate([np.asarray(row.numbers, np.intp) for row in rows])
        self.places = np.concatenate([np.arange(size) for size in sizes])
        self._groups = list(self._grouped(sizes))
        self._own = _own(rows, [0, *accumulate(sizes[:-1])])
        own = np.array([row.end - row.start + _MARKS for row in rows], np.intp)
        self._counts = own[:, None].astype(np.float32)
        self._starts: NDArray[np.intp] = np.cumsum(own) - own

    def attended(self, joined: Floats, heads: int, likeness: Floats = _OF_OTHERS) -> Floats:
        """What each piece takes from the others of its row, or from those of the rows beside it too.

        `joined` holds query, key and value of a piece side by side; the query already has the scale of the
        likeness in it. Shape (pieces, 3 H) in, (pieces, H) out. `likeness` (heads or 1, 4) is what is added
        to the likeness of two pieces: of the row before, of the same row, of the row behind, of another.
        """
        width = joined.shape[1] // 3
        parted = joined.reshape(-1, 3, heads, width // heads).transpose(1, 2, 0, 3)
        ones = np.ones(len(joined), np.float32)
        taken = np.empty((len(joined), heads, width // heads), np.float32)
        for start, end, first, last, kinds in self._groups:
            query, key, value = parted[0, :, start:end], parted[1, :, first:last], parted[2, :, first:last]
            weight = query @ key.transpose(0, 2, 1)
            if kinds is not None:
                weight += (likeness @ kinds).reshape(-1, *weight.shape[1:])
            weight -= weight.reshape(heads, -1).max(1)[:, None, None]
            np.exp(weight, out=weight)
            whole = weight.reshape(-1, last - first) @ ones[: last - first] + _TINY
            np.matmul(weight, value, out=taken[start:end].transpose(1, 0, 2))
            taken[start:end] /= whole.reshape(heads, -1).T[:, :, None]
        return taken.reshape(-1, width)

    def own(self, x: Floats) -> Floats:
        """The lines of each sentence's own pieces and of the marks of its row."""
        return x if self._own is None else x[self._own]

    def pooled(self, own: Floats) -> Floats:
        """Mean and largest value over what is each sentence's own, side by side."""
        means = np.add.reduceat(own, self._starts) / self._counts
        return np.concatenate([means, np.maximum.reduceat(own, self._starts)], axis=1)

    def _grouped(self, sizes: Sequence[int]) -> Iterator[Group]:
        ends = [0, *accumulate(sizes)]
        row_of = np.repeat(np.arange(len(sizes)), sizes)
        for first, last in _together(sizes):
            start, end = ends[first], ends[last]
            rows = _FAR * row_of[start:end]
            yield start, end, start, end, None if last == first + 1 else _kinds(rows, rows)


class RowsOfText(Rows):
    """Rows that stand behind one another in a text: a piece attends to those of the rows beside its own."""

    def _grouped(self, sizes: Sequence[int]) -> Iterator[Group]:
        ends = [0, *accumulate(sizes)]
        row_of = np.repeat(np.arange(len(sizes)), sizes)
        for first, last in _together(sizes):
            start, end = ends[first], ends[last]
            before, behind = ends[max(0, first - 1)], ends[min(len(sizes), last + 1)]
            yield start, end, before, behind, _kinds(row_of[start:end], row_of[before:behind])


def _kinds(queries: NDArray[np.intp], keys: NDArray[np.intp]) -> Floats:
    """How the row of each key stands to that of each query: a line a kind, 1 where it is so, 0 elsewhere."""
    apart = (keys[None, :] - queries[:, None] + _SAME).ravel()
    kinds = np.empty((4, len(apart)), np.float32)
    for kind in (_BEFORE, _SAME, _BEHIND):
        np.equal(apart, kind, out=kinds[kind], casting="unsafe")
    kinds[_OTHER] = 1 - kinds[:_OTHER].sum(0)
    return kinds


def _own(rows: Sequence[Row], starts: Sequence[int]) -> NDArray[np.intp] | None:
    """Where each row's marks and its sentence's own pieces are; nothing, when there are no others."""
    if all(len(row.numbers) == row.end - row.start + _MARKS for row in rows):
        return None
    each = (
        (start, *range(start + row.start, start + row.end), start + len(row.numbers) - 1)
        for row, start in zip(rows, starts, strict=True)
    )
    return np.array([*chain.from_iterable(each)], np.intp)


def _together(sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring rows that are reckoned together: the number of the first, and that behind the last."""
    first, together = 0, 0
    for number, size in enumerate(sizes):
        if number > first and together + size > _PIECES_TOGETHER:
            yield first, number
            first, together = number, 0
        together += size
    if sizes:
        yield first, len(sizes)


def in_parts(rows: Sequence[Row], outputs: int, run: Callable[[Rows], Floats]) -> Floats:
    """`run` over so many rows together that memory stays small; shape (rows, outputs)."""
    parts = [rows[start : start + _ROWS_AT_ONCE] for start in range(0, len(rows), _ROWS_AT_ONCE)]
    return np.concatenate([np.empty((0, outputs), np.float32), *(run(Rows(part)) for part in parts)])


def loudest(scores: Floats, parts: Sequence[Sequence[Row]]) -> Floats:
    """Of the scores of rows the highest of each sentence's, that may be parted into several."""
    if not parts:
        return scores
    starts = [0, *accumulate(len(rows) for rows in parts[:-1])]
    found: Floats = np.maximum.reduceat(scores, starts)
    return found


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

"""The quick network: a transformer of three narrow layers that hears every sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from iiprep.coach.network.sums import Floats, Pair, Rows, affine, evened, in_parts, normed


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer.

    `join` and `widen` take lines of mean 0 and spread 1: the scale that a norm has beside them is in them,
    and so is, in the query's part of `join`, the scale of the likeness.
    """

    join: Pair
    out: Pair
    widen: Pair
    narrow: Pair


@dataclass(frozen=True, slots=True)
class Network:
    """`table` (pieces, d), `enter` d → H, `places` (longest row, H), `layers`, `norm`, `leave` 2 H → out."""

    table: Floats
    enter: Pair
    places: Floats
    layers: tuple[Layer, ...]
    norm: Pair
    leave: Pair
    heads: int

    def scores(self, rows: Sequence[Sequence[int]]) -> Floats:
        """One line of scores (log odds) a row of pieces, shape (rows, outputs)."""
        return in_parts(rows, len(self.leave[1]), self._run)

    def _run(self, rows: Rows) -> Floats:
        x = affine(self.table[rows.numbers], self.enter) + self.places[rows.places]
        for layer in self.layers:
            x += affine(rows.attended(affine(evened(x), layer.join), self.heads), layer.out)
            wide = affine(evened(x), layer.widen)
            x += affine(np.maximum(wide, np.float32(0), out=wide), layer.narrow)
        return affine(rows.pooled(normed(x, self.norm)), self.leave)

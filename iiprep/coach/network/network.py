"""The quick network: a transformer of two narrow layers that hears every sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from iiprep.coach.network.pieces import Row
from iiprep.coach.network.sums import Floats, Pair, Rows, RowsOfText, affine, in_parts, levelled


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
    beside: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """`table` (pieces, H), `places` (longest row, H), `layers`, `norm`, `leave` 2 H → out.

    What is added up from the table to the last layer has the mean 0 in each piece.
    """

    table: Floats
    places: Floats
    layers: tuple[Layer, ...]
    norm: Pair
    leave: Pair
    heads: int

    def scores(self, rows: Sequence[Row]) -> Floats:
        """One line of scores (log odds) a row of pieces, shape (rows, outputs)."""
        return in_parts(rows, len(self.leave[1]), self._run)

    def scores_in_text(self, rows: Sequence[Row]) -> Floats:
        """The same of rows that stand behind one another in a text."""
        return self._run(RowsOfText(rows)) if rows else np.empty((0, len(self.leave[1])), np.float32)

    def _run(self, rows: Rows) -> Floats:
        x = self.table[rows.numbers] + self.places[rows.places]
        for layer in self.layers:
            x += affine(rows.attended(affine(levelled(x), layer.join), self.heads, layer.beside), layer.out)
            wide = affine(levelled(x), layer.widen)
            x += affine(np.maximum(wide, np.float32(0), out=wide), layer.narrow)
        scale, shift = self.norm
        return affine(rows.pooled(rows.own(levelled(x)) * scale + shift), self.leave)

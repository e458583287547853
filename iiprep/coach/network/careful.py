"""MiniLM (BERT's form, 384 wide) with two thirds of its aspects: the careful network has three of the six
layers and a sixth of their inner units, the thorough one all layers and half of the units.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from iiprep.coach.network.pieces import Row
from iiprep.coach.network.sums import Floats, Pair, Rows, Whole, affine, in_parts, normed

_BEND = np.float32((2 / np.pi) ** 0.5)
_THIRD = np.float32(0.044715) * _BEND


@dataclass(frozen=True, slots=True)
class CarefulLayer:
    """The weights of one layer; the query's part of `join` has the scale of the likeness in it."""

    join: Pair
    out: Pair
    norm_1: Pair
    widen: Pair
    narrow: Pair
    norm_2: Pair


@dataclass(frozen=True, slots=True)
class Careful:
    """`table` (pieces, H) of whole numbers and the `scale` of each column, `places` (longest row, H), `norm`,
    `layers`, `leave` 2 H → out.

    To hear a sentence takes seven times as long as with the quick network, with all layers twenty times.
    """

    table: Whole
    scale: Floats
    places: Floats
    norm: Pair
    layers: tuple[CarefulLayer, ...]
    leave: Pair
    heads: int

    def scores(self, rows: Sequence[Row]) -> Floats:
        """One line of scores (log odds) a row of pieces, shape (rows, outputs)."""
        return in_parts(rows, len(self.leave[1]), self._run)

    def _run(self, rows: Rows) -> Floats:
        x = normed(self.table[rows.numbers] * self.scale + self.places[rows.places], self.norm)
        for layer in self.layers:
            taken = rows.attended(affine(x, layer.join), self.heads)
            if layer is self.layers[-1]:
                x, taken = rows.own(x), rows.own(taken)
            x = normed(x + affine(taken, layer.out), layer.norm_1)
            x = normed(x + affine(_bent(affine(x, layer.widen)), layer.narrow), layer.norm_2)
        return affine(rows.pooled(x), self.leave)


def _bent(x: Floats) -> Floats:
    """GELU by its usual approximation."""
    inner = x * x
    inner *= _THIRD
    inner += _BEND
    inner *= x
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= np.float32(0.5)
    return inner

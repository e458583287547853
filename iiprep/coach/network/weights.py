"""Reads the weights of a network: whole numbers from -127 to 127, a scale for each column (`*.npz`)."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from iiprep.coach.network.careful import Careful, CarefulLayer
from iiprep.coach.network.network import Layer, Network
from iiprep.coach.network.pieces import Pieces
from iiprep.coach.network.sums import NONE, Floats, Pair
from iiprep.errors import UserError

Arrays = Mapping[str, NDArray[np.generic]]
_DAMAGED = (OSError, ValueError, KeyError, EOFError, BadZipFile)


def load_quick(path: Path) -> tuple[Network, Pieces, tuple[str, ...]]:
    """The network, its vocabulary and the names of its outputs; UserError when the file is damaged."""
    with _file(path) as arrays:
        return _quick(arrays), Pieces(_lines(arrays, "vocabulary")), tuple(_lines(arrays, "outputs"))


def load_careful(path: Path) -> tuple[Careful, Pieces, tuple[str, ...]]:
    """The same of the careful network."""
    with _file(path) as arrays:
        return _careful(arrays), Pieces(_lines(arrays, "vocabulary")), tuple(_lines(arrays, "outputs"))


def load_beside(path: Path, careful: Careful) -> tuple[Careful, tuple[str, ...]]:
    """A network that reads the table of `careful`, and the names of its outputs; UserError as above."""
    with _file(path) as arrays:
        return replace(careful, **_after_table(arrays)), tuple(_lines(arrays, "outputs"))


@contextmanager
def _file(path: Path) -> Iterator[Arrays]:
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            yield {name: file[name] for name in file.files}
    except _DAMAGED as error:
        raise UserError(f"The coach's file {path.name} cannot be read: {error}.") from error


def _lines(arrays: Arrays, name: str) -> list[str]:
    return bytes(arrays[name].astype(np.uint8)).decode("utf-8").split("\n")


def _layers(arrays: Arrays) -> list[str]:
    return [f"layer{number}" for number in range(sum(name.endswith(".join.scale") for name in arrays))]


def _quick(arrays: Arrays) -> Network:
    heads = int(arrays["heads"])
    matrix, bias = _pair(arrays, "enter")
    return Network(
        _centred(_matrix(arrays, "table") @ matrix),
        _centred(_floats(arrays, "places") + bias),
        tuple(_layer(arrays, name, heads) for name in _layers(arrays)),
        _norm(arrays, "norm"),
        _pair(arrays, "leave"),
        heads,
    )


def _careful(arrays: Arrays) -> Careful:
    """The table stays as it is in the file, a quarter of its size: a text reads few of its lines."""
    table = np.asarray(arrays["table"], np.int8)
    return Careful(table=table, scale=_floats(arrays, "table.scale"), **_after_table(arrays))


def _after_table(arrays: Arrays) -> dict[str, Any]:
    heads = int(arrays["heads"])
    return {
        "places": _floats(arrays, "places"),
        "norm": _norm(arrays, "norm"),
        "layers": tuple(_careful_layer(arrays, name, heads) for name in _layers(arrays)),
        "leave": _pair(arrays, "leave"),
        "heads": heads,
    }


def _layer(arrays: Arrays, name: str, heads: int) -> Layer:
    return Layer(
        join=_scaled(_after_norm(arrays, f"{name}.norm_1", f"{name}.join"), heads),
        out=_centred_pair(arrays, f"{name}.out"),
        widen=_after_norm(arrays, f"{name}.norm_2", f"{name}.widen"),
        narrow=_centred_pair(arrays, f"{name}.narrow"),
        beside=_likeness(arrays, name),
    )


def _likeness(arrays: Arrays, name: str) -> Floats:
    before, behind = _floats(arrays, f"{name}.beside").T
    return np.stack([before, np.zeros_like(before), behind, np.full_like(before, NONE)], axis=1)


def _careful_layer(arrays: Arrays, name: str, heads: int) -> CarefulLayer:
    return CarefulLayer(
        join=_scaled(_pair(arrays, f"{name}.join"), heads),
        out=_pair(arrays, f"{name}.out"),
        norm_1=_norm(arrays, f"{name}.norm_1"),
        widen=_pair(arrays, f"{name}.widen"),
        narrow=_pair(arrays, f"{name}.narrow"),
        norm_2=_norm(arrays, f"{name}.norm_2"),
    )


def _centred(matrix: Floats) -> Floats:
    """Each line with the mean 0: norms would take the mean away later, in each piece of each text."""
    centred: Floats = matrix - matrix.mean(-1, keepdims=True)
    return centred


def _centred_pair(arrays: Arrays, name: str) -> Pair:
    matrix, bias = _pair(arrays, name)
    return _centred(matrix), _centred(bias)


def _after_norm(arrays: Arrays, norm: str, name: str) -> Pair:
    """The matrix and bias with the norm's own scale and shift, which come before them, taken in."""
    (scale, shift), (matrix, bias) = _norm(arrays, norm), _pair(arrays, name)
    return scale[:, None] * matrix, bias + shift @ matrix


def _scaled(join: Pair, heads: int) -> Pair:
    """The likeness of two pieces is scaled by the width of a head: the query takes that in."""
    width = join[0].shape[1] // 3
    scale = np.ones(3 * width, np.float32)
    scale[:width] = (width // heads) ** -0.5
    return join[0] * scale, join[1] * scale


def _floats(arrays: Arrays, name: str) -> Floats:
    return np.ascontiguousarray(arrays[name], np.float32)


def _matrix(arrays: Arrays, name: str) -> Floats:
    return _floats(arrays, name) * _floats(arrays, f"{name}.scale")


def _pair(arrays: Arrays, name: str) -> Pair:
    return _matrix(arrays, name), _floats(arrays, f"{name}.bias")


def _norm(arrays: Arrays, name: str) -> Pair:
    return _floats(arrays, f"{name}.weight"), _floats(arrays, f"{name}.bias")

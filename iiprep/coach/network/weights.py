"""Reads the network's weights: whole numbers from -127 to 127, a scale for each column (`network.npz`)."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from iiprep.coach.network.network import Floats, Layer, Network
from iiprep.coach.network.pieces import Pieces
from iiprep.errors import UserError

Arrays = Mapping[str, NDArray[np.generic]]


def load_network(path: Path) -> tuple[Network, Pieces, tuple[str, ...]]:
    """The network, its vocabulary and the names of its outputs; UserError when the file is damaged."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        return _network(arrays), Pieces(_lines(arrays, "vocabulary")), tuple(_lines(arrays, "outputs"))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise UserError(f"The coach's file {path.name} cannot be read: {error}.") from error


def _lines(arrays: Arrays, name: str) -> list[str]:
    return bytes(arrays[name].astype(np.uint8)).decode("utf-8").split("\n")


def _network(arrays: Arrays) -> Network:
    count, heads = sum(name.endswith(".join.scale") for name in arrays), int(arrays["heads"])
    return Network(
        _matrix(arrays, "table"),
        _pair(arrays, "enter"),
        _floats(arrays, "places"),
        tuple(_layer(arrays, f"layer{number}", heads) for number in range(count)),
        _norm(arrays, "norm"),
        _pair(arrays, "leave"),
        heads,
    )


def _layer(arrays: Arrays, name: str, heads: int) -> Layer:
    matrix, bias = _after_norm(arrays, f"{name}.norm_1", f"{name}.join")
    width = matrix.shape[0]
    matrix[:, :width] *= (width // heads) ** -0.5
    bias[:width] *= (width // heads) ** -0.5
    return Layer(
        join=(matrix, bias),
        out=_pair(arrays, f"{name}.out"),
        widen=_after_norm(arrays, f"{name}.norm_2", f"{name}.widen"),
        narrow=_pair(arrays, f"{name}.narrow"),
    )


def _after_norm(arrays: Arrays, norm: str, name: str) -> tuple[Floats, Floats]:
    """The matrix and bias with the norm's own scale and shift, which come before them, taken in."""
    (scale, shift), (matrix, bias) = _norm(arrays, norm), _pair(arrays, name)
    return scale[:, None] * matrix, bias + shift @ matrix


def _floats(arrays: Arrays, name: str) -> Floats:
    return np.ascontiguousarray(arrays[name], np.float32)


def _matrix(arrays: Arrays, name: str) -> Floats:
    return _floats(arrays, name) * _floats(arrays, f"{name}.scale")


def _pair(arrays: Arrays, name: str) -> tuple[Floats, Floats]:
    return _matrix(arrays, name), _floats(arrays, f"{name}.bias")


def _norm(arrays: Arrays, name: str) -> tuple[Floats, Floats]:
    return _floats(arrays, f"{name}.weight"), _floats(arrays, f"{name}.bias")

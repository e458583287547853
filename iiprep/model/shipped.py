"""Reading the tables that ship with the program: TOML in, frozen values out, every fault with its place."""

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from iiprep.model.fields import Value

Table = TypeVar("Table", bound=Value)


class BadTable(ValueError):
    """A shipped table cannot be read; the message begins with the file and the place in it."""


def read_table(path: Path, shape: type[Table]) -> Table:
    """The TOML file at `path` as a value of `shape`; raises BadTable for anything that does not fit it."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadTable(
            f"{path.name}: cannot be read ({error.strerror}); install the program again"
        ) from error
    except ValueError as error:
        raise BadTable(f"{path.name}: is not TOML ({error})") from error
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        raise BadTable(f"{path.name}: {_first_fault(error)}") from error


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_context=False)[0]
    place = ".".join(str(step) for step in fault["loc"])
    message = fault["msg"].removeprefix("Value error, ")
    return f"{place}: {message}" if place else message

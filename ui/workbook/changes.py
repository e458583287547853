"""A change that was made and can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """`said` tells that it was done, `words` complete “Undo …”, `undo` takes it back."""

    said: str
    words: str
    undo: Callable[[], object]

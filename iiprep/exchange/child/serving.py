"""The child's side: one foreign file from the standard input, read within limits of memory and time."""

import json
import math
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

from iiprep.errors import FileRefused

Told = Callable[[int, int], object]
Read = Callable[[bytes, Any, Told], Iterable[Any]]
"""Bytes, what was asked for, and whom to tell how far it is; plain values out."""


def serve(read: Read, most_bytes: int, request: str) -> int:
    """Answer with lines of JSON: how far it is, each value that was found, the end; or why nothing is taken.

    `request` is what `ChildReader` made. What needs too much memory is refused in words.
    """
    asked = json.loads(request)
    limit(asked["seconds"], asked["memory"])
    try:
        data = sys.stdin.buffer.read(most_bytes + 1)
        for value in read(
            data, asked["request"], lambda done, whole: _answer({"done": done, "whole": whole})
        ):
            _answer({"value": value})
    except FileRefused as error:
        _answer({"refused": list(error.problems), "hint": error.hint})
    except MemoryError:
        _answer({"refused": ["The file needs more memory than reading it may take."], "hint": ""})
    else:
        _answer({"end": True})
    return 0


def _tell(done: int, whole: int) -> None:
    _answer({"done": done, "whole": whole})


def _answer(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def limit(seconds: int, memory: int) -> None:
    """Limit this process from now on, as far as the system can; it is ended where it takes too long."""
    try:
        import resource
    except ImportError:
        return
    until = math.ceil(time.process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, until + 1))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

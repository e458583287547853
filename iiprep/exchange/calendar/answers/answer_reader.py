"""Reads the answer that came as a calendar file, in a child process."""

from pathlib import Path

from iiprep.exchange.calendar.answers.found import MOST_BYTES, Found
from iiprep.exchange.child.child_reader import ChildReader, opened
from iiprep.exchange.child.limits import Limits

LIMITS = Limits(seconds=2)
_MODULE = "iiprep.exchange.calendar.answers.worker"
_HINT = "Type the day and the time instead."
_TOO_LARGE = "Save the one appointment as a file of its own and take that."


def read_answer_file(path: Path) -> tuple[Found, ...]:
    """The appointments in the file at `path`, first the earliest. Raises FileRefused."""
    file, _size = opened(path, MOST_BYTES, _TOO_LARGE)
    with file:
        return tuple(map(Found.from_plain, ChildReader(_MODULE, _HINT).read(file, LIMITS)))

"""The child process that reads the answer that came as a calendar file."""

import sys
from collections.abc import Iterator
from typing import Any

from iiprep.exchange.calendar.answers.answer import read_answer
from iiprep.exchange.calendar.answers.found import MOST_BYTES
from iiprep.exchange.child.serving import Told, serve


def read(data: bytes, _request: object, _told: Told) -> Iterator[Any]:
    """Each appointment in the file as a plain value."""
    yield from (found.to_plain() for found in read_answer(data))


if __name__ == "__main__":
    sys.exit(serve(read, MOST_BYTES, sys.argv[1]))

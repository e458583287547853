"""The child process that reads a meeting file and checks every value of it."""

import sys
from collections.abc import Iterator
from typing import Any

from iiprep.exchange.child.serving import Told, serve
from iiprep.exchange.meeting_file import MOST_BYTES, read_meeting, write_meeting


def read(data: bytes, _request: object, _told: Told) -> Iterator[Any]:
    """The meeting as this version writes it, with a sentence for each text that was cleaned."""
    found = read_meeting(data)
    yield {"text": write_meeting(found.plan), "notices": found.notices}


if __name__ == "__main__":
    sys.exit(serve(read, MOST_BYTES, sys.argv[1]))

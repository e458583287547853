"""Reads a foreign meeting file in a child process."""

from dataclasses import replace
from pathlib import Path

from iiprep.exchange.child.child_reader import ChildReader, opened
from iiprep.exchange.child.limits import Limits
from iiprep.exchange.meeting_file import MOST_BYTES, ReadMeeting, read_meeting

_BYTES_A_SECOND = 500_000
_MODULE = "iiprep.exchange.meeting.worker"
_HINT = "Save the meeting as a file once more and open that."
_TOO_LARGE = "Choose a file that iiprep made with “Save this meeting as a file”."


def limits_for(size: int) -> Limits:
    """Two seconds, and one more for each half of a megabyte."""
    return Limits(2 + size // _BYTES_A_SECOND)


def read_foreign_meeting(path: Path) -> ReadMeeting:
    """The plan in the file at `path`; the child hands it on as this version writes it.

    Raises FileRefused, also when the file hangs the child or needs too much memory.
    """
    file, size = opened(path, MOST_BYTES, _TOO_LARGE)
    with file:
        (found,) = ChildReader(_MODULE, _HINT).read(file, limits_for(size))
    return replace(read_meeting(found["text"].encode()), notices=tuple(found["notices"]))

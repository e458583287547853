"""A photo as it is kept: a small JPEG without metadata, as text in base64; what is anything else is refused.

This module looks at the structure of the file alone and decodes no picture.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from functools import lru_cache

MOST_BYTES = 100_000
WIDTH, HEIGHT = 400, 500
_MARK, _END, _SCAN = 0xFF, b"\xff\xd9", 0xDA
_HEAD, _HEAD_BYTES = 0xE0, 16
_FRAME = 0xC0
_PLAIN = frozenset({_FRAME, _HEAD, 0xC4, 0xDB, 0xDD, _SCAN})
_ANOTHER = re.compile(rb"\xff[^\x00\xd0-\xd7]")


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of a JPEG: its marker, and where its content begins and ends."""

    marker: int
    start: int
    end: int


def photo_bytes(text: str) -> bytes:
    """The JPEG in a kept photo. Raises ValueError for a text that holds anything else."""
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("a photo is kept in base64") from error
    if not is_plain_jpeg(data):
        raise ValueError("a photo is kept as a small JPEG without metadata")
    return data


def photo_text(data: bytes) -> str:
    """A JPEG as the text that is kept."""
    return base64.b64encode(data).decode("ascii")


@lru_cache(maxsize=8)
def is_photo(text: str) -> bool:
    """Whether a text holds a photo as it is kept."""
    try:
        photo_bytes(text)
    except ValueError:
        return False
    return True


def is_plain_jpeg(data: bytes) -> bool:
    """Whether `data` is a JPEG within the limits that holds nothing but its picture."""
    if len(data) > MOST_BYTES or data[:2] != b"\xff\xd8" or data[-2:] != _END:
        return False
    segments = _segments(data)
    frames = [one for one in segments if one.marker == _FRAME]
    return (
        bool(segments)
        and segments[-1].marker == _SCAN
        and all(one.marker in _PLAIN for one in segments)
        and all(one.end - one.start + 2 == _HEAD_BYTES for one in segments if one.marker == _HEAD)
        and len(frames) == 1
        and not _ANOTHER.search(data, segments[-1].end, len(data) - len(_END))
        and _is_small(data[frames[0].start :])
    )


def _is_small(frame: bytes) -> bool:
    high, wide = int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")
    return 0 < wide <= WIDTH and 0 < high <= HEIGHT


def _segments(data: bytes) -> list[Segment]:
    """The segments up to the first scan; none where their chain is broken."""
    found: list[Segment] = []
    place = 2
    while place + 4 <= len(data) and data[place] == _MARK:
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        found.append(Segment(data[place + 1], place + 4, end))
        if data[place + 1] == _SCAN:
            return found
        place = end
    return []

"""The texts that the command ``check`` is given: one in a file, or many, each in a line of JSON."""

import codecs
import json
from dataclasses import dataclass
from typing import Any

from iiprep.coach.findings import Kind

_SAMPLE = 2_000
_MARKS_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_MARKS_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_KINDS = frozenset(kind.value for kind in Kind)


class Unreadable(Exception):
    """The input, or a line of it, cannot be read; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Given:
    """A text to judge, with the id that came with it; or a sentence that says why it cannot be read."""

    id: object = None
    kind: Kind = Kind.OTHER
    text: str = ""
    problem: str = ""


def text_of(data: bytes, first_line: int = 1) -> str:
    """Text as UTF-8, or as the UTF-16 or UTF-32 that some programs write; Unreadable names the line."""
    encoding = _by_mark(data) or _without_mark(data[:_SAMPLE])
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + first_line
        where = (
            f"Line {line} is not UTF-8 text"
            if error.encoding == "utf-8"
            else f"The {encoding[:6].upper()} text is damaged"
        )
        raise Unreadable(f"{where}. Save the file as UTF-8 and try again.") from None


def texts_of(data: bytes) -> list[Given]:
    """The lines that are not blank; one that cannot be read costs itself alone, in UTF-16 all of them."""
    wide = _by_mark(data) or _without_mark(data[:_SAMPLE]).startswith("utf-16")
    rows = [row.encode() for row in text_of(data).split("\n")] if wide else data.split(b"\n")
    return [_given(number, row) for number, row in enumerate(rows, 1) if row.strip()]


def _by_mark(data: bytes) -> str:
    """The encoding that the first bytes name; empty when they name none, or UTF-8."""
    if data.startswith(_MARKS_32):
        return "utf-32"
    return "utf-16" if data.startswith(_MARKS_16) else ""


def _without_mark(start: bytes) -> str:
    """The encoding of text without a mark: in UTF-16 every second byte of plain words is zero."""
    even, odd = start[::2], start[1::2]
    for encoding, letters, zeros in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        if zeros.count(0) * 2 > len(zeros) and letters.count(0) * 10 < len(letters):
            return encoding
    return "utf-8-sig"


def _given(number: int, row: bytes) -> Given:
    found: object = None
    try:
        found = _parsed(number, text_of(row, number))
        return _checked(number, found)
    except Unreadable as problem:
        return Given(id=found.get("id") if isinstance(found, dict) else None, problem=str(problem))


def _none(name: str) -> None:
    """`NaN` and `Infinity` are no JSON, though Python reads them."""
    raise ValueError(name)


def _parsed(number: int, line: str) -> object:
    try:
        parsed: object = json.loads(line, parse_constant=_none)
    except (ValueError, RecursionError):
        raise Unreadable(
            f"Line {number} is not JSON. Each line is one object with id, kind and text."
        ) from None
    return parsed


def _checked(number: int, one: Any) -> Given:  # noqa: ANN401 - as JSON gives it
    if not isinstance(one, dict) or not isinstance(one.get("text"), str) or "id" not in one:
        raise Unreadable(f"Line {number} needs id, kind and text; the text is a JSON string.")
    if not isinstance(one.get("kind"), str) or one["kind"] not in _KINDS:
        known = ", ".join(kind.value for kind in Kind)
        wrong = "a kind that is not known" if "kind" in one else "no kind"
        raise Unreadable(f"Line {number} has {wrong}. The kinds are {known}.")
    return Given(one["id"], Kind(one["kind"]), one["text"])

"""Bytes of a foreign file as text, and what kind of file it is; another kind is refused in plain words."""

import codecs
import re
from collections.abc import Iterator

from iiprep.errors import FileRefused

MOST_BYTES = 50_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PACKED = {
    b"PK": "This is a spreadsheet or another packed file.",
    b"\xd0\xcf\x11\xe0": "This is a spreadsheet or a document.",
    b"%PDF": "This is a PDF.",
    b"\x1f\x8b": "This is a packed file.",
    b"SQLite format": "This is a database.",
    b"\x89PNG": "This is a picture.",
    b"\xff\xd8\xff": "This is a picture.",
    b"GIF8": "This is a picture.",
}
_OTHERS = (
    (r"BEGIN:VCALENDAR", "This is a calendar file; people come from .vcf and .csv files."),
    (r"<(?:!doctype|html|\?xml|svg)", "This is a web page or XML, not a list of people."),
    (r"[{\[]", "This is JSON, not a list of people."),
    (r"dn::? ", "This is an LDIF file."),
    (r"From - |Return-Path:|Received: ", "This is a mail, not a list of people."),
)
_HINT = "Export your contacts as vCard (.vcf) or as CSV, and choose that file."
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MOST_CONTROLS = 100
_LINES = re.compile(r"(.*?)(?:\r\n|\r|\n|\Z)", re.DOTALL)


def text_of(data: bytes) -> str:
    """The text in `data`, in UTF-8, UTF-16, UTF-32 or else as Windows writes it in western Europe.

    Raises FileRefused for what is no text, for another kind of file, and for an empty one.
    """
    if len(data) > MOST_BYTES:
        size = f"The file has {len(data) / 1e6:.0f} MB; at most {MOST_BYTES // 1_000_000} MB can be read."
        raise FileRefused([size], "Export fewer contacts at once, or without their photos.")
    for head, words in _PACKED.items():
        if data.startswith(head):
            raise FileRefused([words], _HINT)
    text = _decoded(data).lstrip("\ufeff")
    if not text.strip("\0 \t\r\n"):
        raise FileRefused(["The file is empty."], "Export it once more.")
    for pattern, words in _OTHERS:
        if re.match(r"\s*(?:" + pattern + ")", text[:2000], re.IGNORECASE):
            raise FileRefused([words], _HINT)
    return text


def _decoded(data: bytes) -> str:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    encoding = marked or _without_mark(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise FileRefused(["The text of the file is damaged: it cannot be decoded."], _HINT) from None
    if len(_CONTROL.findall(data[:2000])) > _MOST_CONTROLS:
        raise FileRefused(["This is not a text file."], _HINT)
    return data.decode("cp1252", "replace")


def _without_mark(data: bytes) -> str:
    """The encoding of text that does not say: zeros in every other place are UTF-16."""
    head = data[:2000]
    zeros = head[::2].count(0), head[1::2].count(0)
    if sum(zeros) < len(head) / 8:
        return "utf-8"
    if max(zeros) < len(head) / 4 or min(zeros) > len(head) / 16:
        raise FileRefused(["This is not a text file."], _HINT)
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers from 1, without their ends."""
    at, number = 0, 1
    while at < len(text):
        found = _LINES.match(text, at)
        assert found
        yield number, found[1]
        at, number = found.end(), number + 1

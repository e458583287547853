"""Each hostile workbook is taken or refused in plain words, quickly, and nothing else is raised."""

import io
import json
import struct
import time
import zipfile
from datetime import UTC, datetime

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.archive.archive import archive_of, whole_in
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.store.whole import StoredMeeting, StoredPerson, Whole
from tests.iiprep.exchange.contacts.hostile import NASTY
from tests.iiprep.exchange.contacts.test_hostile import plain

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
WHOLE = Whole(
    people=(StoredPerson(Person(id="ana", name="Ana Okafor")),),
    meetings=(StoredMeeting("m", Meeting(), ("ana",), NOW, NOW),),
)
OURS = archive_of(WHOLE, NOW)


def inside() -> str:
    with zipfile.ZipFile(io.BytesIO(OURS)) as file:
        return file.read("workbook.json").decode()


def packed(*texts: str | bytes, name: str = "workbook.json", how: int = zipfile.ZIP_DEFLATED) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", how) as file:
        for at, text in enumerate(texts):
            file.writestr(name if at == 0 else f"more-{at}.json", text)
    return sink.getvalue()


def named(name: str) -> bytes:
    return packed(inside().replace('"Ana Okafor"', json.dumps(name)))


def flagged(at: int, value: int) -> bytes:
    """Our file with another number in the heads of its part, that before it and that in the directory."""
    data = bytearray(packed(inside()))
    struct.pack_into("<H", data, data.index(b"PK\x03\x04") + at, value)
    struct.pack_into("<H", data, data.index(b"PK\x01\x02") + at + 2, value)
    return bytes(data)


TEXT = inside()
FILES: dict[str, bytes] = {
    **{f"a name of {name}": named(text) for name, text in NASTY.items()},
    "empty": b"",
    "an empty zip": packed()[:22],
    "noise": bytes(range(256)) * 40,
    "cut": OURS[:-40],
    "its end alone": OURS[-60:],
    "something before it": b"#!/bin/sh\n" + OURS,
    "something behind it": OURS + b"\0" * 1000,
    "twice": OURS + OURS,
    "in a zip": packed(OURS),
    "three files in it": packed(TEXT, "{}", "{}"),
    "its name in a folder above": packed(TEXT, name="../workbook.json"),
    "its name from the root": packed(TEXT, name="/workbook.json"),
    "its name in capitals": packed(TEXT, name="WORKBOOK.JSON"),
    "encrypted": flagged(6, 1),
    "packed as nobody packs": flagged(8, 97),
    "bytes changed": OURS.replace(OURS[60:70], b"\0" * 10),
    "packed by lzma": packed(TEXT, how=zipfile.ZIP_LZMA),
    "packed by bzip2": packed(TEXT, how=zipfile.ZIP_BZIP2),
    "a bomb of zeros": packed(b"\0" * 20_000_000),
    "a bomb of brackets": packed("[" * 5_000_000),
    "a bomb of a long name": packed(TEXT.replace("Ana Okafor", "A" * 5_000_000)),
    "deep": packed(TEXT.replace('"Ana Okafor"', "[" * 5000 + "]" * 5000)),
    "keys twice": packed(TEXT.replace('"format"', '"format": "other",\n "format"')),
    "not a number": packed(TEXT.replace('"version": 1', '"version": NaN')),
    "without end": packed(TEXT.replace('"version": 1', '"version": Infinity')),
    "a number of 5,000 digits": packed(TEXT.replace('"version": 1', f'"version": {"9" * 5000}')),
    "a number out of reach": packed(TEXT.replace('"version": 1', '"version": 1e999')),
    "a lone surrogate": packed(TEXT.replace("Ana Okafor", "Ana \\ud800")),
    "a mark before it": packed(b"\xef\xbb\xbf" + TEXT.encode()),
    "utf-16": packed(TEXT.encode("utf-16")),
    "latin-1": packed(TEXT.replace("Ana", "Ané").encode("latin-1")),
    "nobody of that id": packed(TEXT.replace('"ana"', '"bo"', 1)),
    "a moment of nonsense": packed(TEXT.replace("2026-11-25T18:00:00+00:00", "9999-99-99T99:99:99+99:99")),
    "a spreadsheet": packed("<xml/>", name="xl/workbook.xml"),
}


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 60


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_workbook_is_taken_or_refused_in_plain_words(name: str) -> None:
    begun = time.process_time()
    found = taken(FILES[name])
    assert time.process_time() - begun < 2
    if isinstance(found, FileRefused):
        assert all(plain(one.replace("JSON", "text")) for one in found.problems), found.problems
        assert plain(found.hint)
    else:
        assert len(found.people) == len(found.meetings) == 1


def taken(data: bytes) -> Whole | FileRefused:
    try:
        return whole_in(data)
    except FileRefused as refused:
        return refused

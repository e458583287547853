"""Each hostile file is taken or refused with a reason in plain words, quickly, and nothing else is raised."""

import re
import time

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.found import FIELDS, LONGEST_NOTE, Contacts
from iiprep.exchange.contacts.reading import contacts_in
from tests.iiprep.exchange.contacts.hostile import files

FILES = dict(files())
JARGON = re.compile(r"Error|Exception|Traceback|None|codec|0x|\bnull\b|errno|invalid", re.IGNORECASE)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def plain(sentence: str) -> bool:
    return bool(re.match(r"[A-Z“]", sentence)) and sentence.endswith(".") and not JARGON.search(sentence)


def test_there_are_two_hundred_of_them() -> None:
    assert len(FILES) >= 200


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_taken_or_refused_in_plain_words(name: str) -> None:
    begun = time.process_time()
    found = taken(FILES[name])
    assert time.process_time() - begun < 4
    if isinstance(found, FileRefused):
        assert all(plain(one) for one in found.problems), found.problems
        assert not found.hint or plain(found.hint)
        return
    assert found.rows or found.not_taken or found.unknown
    assert all(plain(one.why) and one.line > 0 for one in found.not_taken), found.not_taken[:3]
    assert all(plain(note) or note[0].isdigit() for row in found.rows for note in row.notes)
    for row in found.rows:
        texts = [getattr(row.person, field) for field in FIELDS]
        assert row.person.name.strip()
        assert not any(CONTROLS.search(text) for text in texts)
        assert max(map(len, texts)) <= LONGEST_NOTE


def taken(data: bytes) -> Contacts | FileRefused:
    try:
        return contacts_in(data)
    except FileRefused as refused:
        return refused

"""Each hostile calendar is taken or refused in plain words, quickly, and nothing else is raised."""

import time
from datetime import UTC, datetime

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.calendar.answers.answer import read_answer
from iiprep.exchange.calendar.answers.found import Found
from iiprep.exchange.links import is_safe_link
from iiprep.schedule.zones import FIRST_DAY, LAST_DAY
from tests.iiprep.exchange.calendar.answers.hostile import files
from tests.iiprep.exchange.contacts.test_hostile import CONTROLS, plain

FILES = dict(files())


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 200
    assert len(set(FILES.values())) == len(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_calendar_is_taken_or_refused_in_plain_words(name: str) -> None:
    begun = time.process_time()
    found = taken(FILES[name])
    assert time.process_time() - begun < 2
    if isinstance(found, FileRefused):
        assert all(plain(one) for one in found.problems), found.problems
        assert not found.hint or plain(found.hint)
        return
    assert found
    for one in found:
        assert FIRST_DAY <= one.day <= LAST_DAY
        assert one.start is None or one.start.tzinfo is UTC
        assert 0 <= one.minutes <= 24 * 60
        assert not one.link or is_safe_link(one.link)
        assert one.title
        assert (len(one.title) <= 120, len(one.place) <= 200, len(one.who) <= 80) == (True, True, True)
        assert not any(CONTROLS.search(text) for text in (one.title, one.place, one.who, *one.notices))
        assert all(plain(notice) for notice in one.notices), one.notices


def taken(data: bytes) -> tuple[Found, ...] | FileRefused:
    try:
        return read_answer(data)
    except FileRefused as refused:
        return refused


def test_a_zone_has_its_rules_and_not_too_many_of_them() -> None:
    (found,) = read_answer(FILES["zones as many rules as may be"])
    assert found.start == datetime(2026, 12, 4, 9, tzinfo=UTC)
    with pytest.raises(FileRefused, match="more zones than an appointment needs"):
        read_answer(FILES["zones four hundred rules"])

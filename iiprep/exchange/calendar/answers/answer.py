"""Reads the answer that came as a calendar file: when and where, and what it says; nothing is taken yet."""

import warnings
from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar

from iiprep.errors import FileRefused
from iiprep.exchange.calendar.answers.event import (
    LONGEST_PLACE,
    addresses_of,
    day_of,
    link_of,
    minutes_of,
    notices_of,
    says_of,
    sequence_of,
    text_of,
    value_of,
    who_of,
    without_zone,
    zone_of,
)
from iiprep.exchange.calendar.answers.found import Found
from iiprep.exchange.calendar.answers.sieve import sifted
from iiprep.schedule.zones import FIRST_DAY, LAST_DAY

_BROKEN = (
    ValueError,
    OSError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    NotImplementedError,
)
_MAY_LACK_A_DAY = ("REPLY", "CANCEL")
_SKIPPED = "The clocks skip that hour on that day; it is read as the hour after."
_OLDER = "There is a newer version of it in this file."
_BY_HAND = "Type the day and the time instead."


def read_answer(data: bytes) -> tuple[Found, ...]:
    """The appointments in a calendar file, first the earliest. Raises FileRefused with a plain sentence."""
    text = sifted(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            calendar = icalendar.Calendar.from_ical(text)
            method = str(calendar.get("METHOD", "")).upper()
            events = [_found(event, method) for event in calendar.walk("VEVENT")]
    except _BROKEN:
        raise FileRefused(["The calendar file cannot be read."], _BY_HAND) from None
    found = [event for event in events if event is not None]
    if not found:
        raise FileRefused(
            ["The appointment in this file has no day that can be read."],
            _BY_HAND,
        )
    return _in_order(found)


def _in_order(found: list[Found]) -> tuple[Found, ...]:
    """First the earliest; of one appointment first the newest version, and of an older one it is said."""
    newest: dict[str, Found] = {}
    for one in found:
        if one.uid and (one.uid not in newest or newest[one.uid].sequence < one.sequence):
            newest[one.uid] = one

    def place(one: Found) -> tuple[date, int, date]:
        whole = newest.get(one.uid, one)
        return whole.day or date.max, -one.sequence, one.day or date.max

    def marked(one: Found) -> Found:
        older = one.sequence < newest.get(one.uid, one).sequence
        return replace(one, notices=(*one.notices, _OLDER)) if older else one

    return tuple(sorted(map(marked, found), key=place))


def _found(event: icalendar.Component, method: str) -> Found | None:
    begins = value_of(event, "DTSTART")
    dated = isinstance(begins, date) and FIRST_DAY <= day_of(begins) <= LAST_DAY
    if not dated and ("DTSTART" in event or method not in _MAY_LACK_A_DAY):
        return None
    notices = tuple(notices_of(event, begins, method))
    found = Found(
        title=text_of(event, "SUMMARY") or "An appointment without a title",
        says=says_of(event, method),
        day=day_of(begins) if isinstance(begins, date) else None,
        place=text_of(event, "LOCATION", LONGEST_PLACE),
        link=link_of(event),
        who=who_of(event, method),
        uid=text_of(event, "UID", LONGEST_PLACE),
        sequence=sequence_of(event),
        notices=notices,
        addresses=tuple(addresses_of(event)),
    )
    return _timed(found, event, begins) if isinstance(begins, date) else found


def _timed(found: Found, event: icalendar.Component, begins: date) -> Found:
    """With the time of day, where the file has one."""
    if not isinstance(begins, datetime):
        words = "It is for a whole day; the time is still to be agreed."
        return replace(found, notices=(*found.notices, words))
    found = replace(found, minutes=minutes_of(event, begins), zone=zone_of(event))
    if begins.tzinfo is None:
        return replace(found, clock=begins, notices=(*found.notices, without_zone(event)))
    start = begins.astimezone(UTC)
    skipped = start.astimezone(begins.tzinfo).time() != begins.time()
    return replace(found, start=start, notices=(*found.notices, *([_SKIPPED] if skipped else [])))

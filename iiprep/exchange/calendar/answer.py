"""Reads the answer that came as a calendar file: when and where, and what it says; nothing is taken yet."""

import warnings
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar

from iiprep.errors import FileRefused
from iiprep.exchange.calendar.found import Found, Says
from iiprep.exchange.calendar.sieve import CALL, sifted
from iiprep.exchange.links import full_link
from iiprep.model.text import clean, first_line
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
_REPLIES = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}
_LONGEST_PLACE = 200
_LONGEST_LINK = 1000
_OLDER = "There is a newer version of it in this file."
_LINKS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    CALL,
    "URL",
)
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
        return newest.get(one.uid, one).day, -one.sequence, one.day

    def marked(one: Found) -> Found:
        older = one.sequence < newest.get(one.uid, one).sequence
        return replace(one, notices=(*one.notices, _OLDER)) if older else one

    return tuple(sorted(map(marked, found), key=place))


def _found(event: icalendar.Component, method: str) -> Found | None:
    begins = _value(event, "DTSTART")
    if not isinstance(begins, date) or not FIRST_DAY <= _day(begins) <= LAST_DAY:
        return None
    notices = tuple(_notices(event, begins, method))
    found = Found(
        title=_text(event, "SUMMARY") or "An appointment without a title",
        says=_says(event, method),
        day=_day(begins),
        place=_text(event, "LOCATION", _LONGEST_PLACE),
        link=_link(event),
        who=_who(event, method),
        uid=_text(event, "UID", _LONGEST_PLACE),
        sequence=_sequence(event),
        notices=notices,
    )
    if not isinstance(begins, datetime):
        return replace(found, notices=(*notices, "It is for a whole day; the time is still to be agreed."))
    found = replace(found, minutes=_minutes(event, begins))
    if begins.tzinfo is not None:
        return replace(found, start=begins.astimezone(UTC))
    return replace(found, clock=begins, notices=(*notices, _without_zone(event)))


def _notices(event: icalendar.Component, begins: date, method: str) -> Iterator[str]:
    """What has to be known beside the values: that it repeats, lasts for days, or that words came with it."""
    if "X-REPEATS" in event:
        yield "It repeats; the first time is the one read here."
    lasts = _lasts(event, begins) if isinstance(begins, datetime) else None
    if lasts is not None and lasts > timedelta(days=1):
        yield "It lasts longer than a day; the length of the meeting stays as it is."
    words = _text(event, "COMMENT", _LONGEST_PLACE)
    if words and method in ("REPLY", "COUNTER"):
        yield f"They write: {words}"


def _link(event: icalendar.Component) -> str:
    """The link of a call: as Google and Microsoft write it, else a known one in the text, else the URL."""
    links = (full_link(_text(event, name, _LONGEST_LINK)) for name in _LINKS)
    return next(filter(None, links), "")


def _sequence(event: icalendar.Component) -> int:
    text = _text(event, "SEQUENCE")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _without_zone(event: icalendar.Component) -> str:
    params = event["DTSTART"].params
    named = first_line(clean(str(params.get("TZID", "") or params.get("X-ZONE", ""))), 60).strip("?")
    zone = f"in a zone that is not known here ({named})" if named else "in no zone"
    return f"Its time stands {zone}; it is taken as the clock of this meeting shows it."


def _value(event: icalendar.Component, name: str) -> object:
    value = event.get(name)
    return None if isinstance(value, icalendar.vBroken) else getattr(value, "dt", None)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _minutes(event: icalendar.Component, begins: datetime) -> int:
    """How long it is, by its end or its duration; 0 where neither makes sense."""
    lasts = _lasts(event, begins)
    if lasts is None:
        return 0
    minutes = round(lasts.total_seconds() / 60)
    return minutes if 0 < minutes <= 24 * 60 else 0


def _lasts(event: icalendar.Component, begins: datetime) -> timedelta | None:
    ends, lasts = _value(event, "DTEND"), _value(event, "DURATION")
    if isinstance(ends, datetime) and (ends.tzinfo is None) is (begins.tzinfo is None):
        lasts = ends - begins
    return lasts if isinstance(lasts, timedelta) else None


def _says(event: icalendar.Component, method: str) -> Says:
    if method == "CANCEL" or str(event.get("STATUS", "")).upper() == "CANCELLED":
        return Says.CALLED_OFF
    if method == "COUNTER":
        return Says.COUNTERS
    if method == "REPLY":
        part = str(getattr(_attendee(event), "params", {}).get("PARTSTAT", "")).upper()
        return Says(_REPLIES[part]) if part in _REPLIES else Says.MEETS
    return Says.TENTATIVE if str(event.get("STATUS", "")).upper() == "TENTATIVE" else Says.MEETS


def _text(event: icalendar.Component, name: str, limit: int = 120) -> str:
    value = event.get(name, "")
    one = value[0] if isinstance(value, list) and value else value
    return first_line(clean(str(one)), limit) if one else ""


def _attendee(event: icalendar.Component) -> object:
    """Whoever answers: in an answer there is one."""
    found = event.get("ATTENDEE", "")
    return found[0] if isinstance(found, list) and found else found


def _who(event: icalendar.Component, method: str) -> str:
    """Who sent it: an answer comes from the one who was invited, else from whoever invites."""
    answers = method in ("REPLY", "COUNTER")
    sender = (_attendee(event) if answers else "") or event.get("ORGANIZER", "")
    name = str(getattr(sender, "params", {}).get("CN", "")) or str(sender or "")
    return first_line(clean(name), 80).removeprefix("mailto:").removeprefix("MAILTO:")

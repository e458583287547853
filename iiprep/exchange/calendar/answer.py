"""Reads the answer that came as a calendar file: when and where, and what it says; nothing is taken yet."""

import warnings
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar

from iiprep.errors import FileRefused
from iiprep.exchange.calendar.found import Found, Says
from iiprep.exchange.calendar.sieve import sifted
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
    return tuple(sorted(found, key=lambda one: one.day))


def _found(event: icalendar.Component, method: str) -> Found | None:
    begins = _value(event, "DTSTART")
    if not isinstance(begins, date) or not FIRST_DAY <= _day(begins) <= LAST_DAY:
        return None
    repeats = ("It repeats; the first time is the one read here.",) if "X-REPEATS" in event else ()
    found = Found(
        title=_text(event, "SUMMARY") or "An appointment without a title",
        says=_says(event, method),
        day=_day(begins),
        place=_text(event, "LOCATION", _LONGEST_PLACE),
        link=full_link(_text(event, "URL", _LONGEST_PLACE)),
        who=_who(event),
        notices=repeats,
    )
    if not isinstance(begins, datetime):
        return replace(found, notices=(*repeats, "It is for a whole day; the time is still to be agreed."))
    found = replace(found, minutes=_minutes(event, begins))
    if begins.tzinfo is not None:
        return replace(found, start=begins.astimezone(UTC))
    return replace(found, clock=begins, notices=(*repeats, _without_zone(event)))


def _without_zone(event: icalendar.Component) -> str:
    named = first_line(clean(str(event["DTSTART"].params.get("TZID", ""))), 40)
    zone = f"in a zone that is not known here ({named})" if named else "in no zone"
    return f"Its time stands {zone}; it is taken as the clock of this meeting shows it."


def _value(event: icalendar.Component, name: str) -> object:
    value = event.get(name)
    return None if isinstance(value, icalendar.vBroken) else getattr(value, "dt", None)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _minutes(event: icalendar.Component, begins: datetime) -> int:
    """How long it is, by its end or its duration; 0 where neither makes sense."""
    ends, lasts = _value(event, "DTEND"), _value(event, "DURATION")
    if isinstance(ends, datetime) and (ends.tzinfo is None) is (begins.tzinfo is None):
        lasts = ends - begins
    if not isinstance(lasts, timedelta):
        return 0
    minutes = round(lasts.total_seconds() / 60)
    return minutes if 0 < minutes <= 24 * 60 else 0


def _says(event: icalendar.Component, method: str) -> Says:
    if method == "CANCEL" or str(event.get("STATUS", "")).upper() == "CANCELLED":
        return Says.CALLED_OFF
    if method == "REPLY":
        attendees = event.get("ATTENDEE", [])
        first = attendees[0] if isinstance(attendees, list) and attendees else attendees
        part = str(getattr(first, "params", {}).get("PARTSTAT", "")).upper()
        return Says(_REPLIES[part]) if part in _REPLIES else Says.MEETS
    return Says.TENTATIVE if str(event.get("STATUS", "")).upper() == "TENTATIVE" else Says.MEETS


def _text(event: icalendar.Component, name: str, limit: int = 120) -> str:
    value = event.get(name, "")
    one = value[0] if isinstance(value, list) and value else value
    return first_line(clean(str(one)), limit) if one else ""


def _who(event: icalendar.Component) -> str:
    organiser = event.get("ORGANIZER", "")
    name = str(getattr(organiser, "params", {}).get("CN", "")) or str(organiser or "")
    return first_line(clean(name), 80).removeprefix("mailto:").removeprefix("MAILTO:")

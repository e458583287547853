"""What one appointment in a calendar file says, field by field."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import icalendar

from iiprep.exchange.calendar.answers.found import Says
from iiprep.exchange.calendar.answers.sieve import CALL
from iiprep.exchange.calendar.answers.zone_names import WINDOWS
from iiprep.exchange.links import full_link
from iiprep.model.text import clean, first_line

LONGEST_PLACE = 200
_REPLIES = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}
_MOST_ADDRESSES = 40
_LONGEST_LINK = 1000
_LINKS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "CONFERENCE",
    CALL,
    "URL",
)


def notices_of(event: icalendar.Component, begins: object, method: str) -> Iterator[str]:
    """What has to be known beside the values: that it repeats, lasts for days, or that words came with it."""
    if "X-REPEATS" in event:
        yield "It repeats; the first time is the one read here."
    lasts = _lasts(event, begins) if isinstance(begins, datetime) else None
    if lasts is not None and lasts > timedelta(days=1):
        yield "It lasts longer than a day; the length of the meeting stays as it is."
    words = text_of(event, "COMMENT", LONGEST_PLACE)
    if words and method in ("REPLY", "COUNTER"):
        yield f"They write: {words}"


def link_of(event: icalendar.Component) -> str:
    """The link of a call: as Google and Microsoft write it, else a known one in the text, else the URL."""
    links = (full_link(text_of(event, name, _LONGEST_LINK)) for name in _LINKS)
    return next(filter(None, links), "")


def sequence_of(event: icalendar.Component) -> int:
    """How many times it was changed; 0 where the file does not say."""
    text = text_of(event, "SEQUENCE")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def without_zone(event: icalendar.Component) -> str:
    """That its time stands in a zone that is not known here, or in none."""
    params = event["DTSTART"].params
    named = first_line(clean(str(params.get("TZID", "") or params.get("X-ZONE", ""))), 60).strip("?")
    zone = f"in a zone that is not known here ({named})" if named else "in no zone"
    return f"Its time stands {zone}; it is taken as the clock of this meeting shows it."


def zone_of(event: icalendar.Component) -> str:
    """The zone as Windows calls it, and as it was read; empty for a zone that all programs name alike."""
    params = event["DTSTART"].params
    windows = first_line(clean(str(params.get(WINDOWS, ""))), 60)
    return f"{windows} ({params.get('TZID', '')})" if windows else ""


def addresses_of(event: icalendar.Component) -> Iterator[str]:
    """The e-mail addresses of whoever invites and of those who are invited."""
    for name in ("ORGANIZER", "ATTENDEE"):
        found = event.get(name, [])
        for one in (found if isinstance(found, list) else [found])[:_MOST_ADDRESSES]:
            kind, _colon, address = first_line(clean(str(one)), 200).partition(":")
            if kind.lower() == "mailto" and address.strip():
                yield address.strip().lower()


def value_of(event: icalendar.Component, name: str) -> object:
    """The day, the moment or the span of a property; None where it is none."""
    value = event.get(name)
    return None if isinstance(value, icalendar.vBroken) else getattr(value, "dt", None)


def day_of(moment: date) -> date:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def minutes_of(event: icalendar.Component, begins: datetime) -> int:
    """How long it is, by its end or its duration; 0 where neither makes sense."""
    lasts = _lasts(event, begins)
    if lasts is None:
        return 0
    minutes = round(lasts.total_seconds() / 60)
    return minutes if 0 < minutes <= 24 * 60 else 0


def _lasts(event: icalendar.Component, begins: datetime) -> timedelta | None:
    ends, lasts = value_of(event, "DTEND"), value_of(event, "DURATION")
    if isinstance(ends, datetime) and (ends.tzinfo is None) is (begins.tzinfo is None):
        lasts = ends - begins
    return lasts if isinstance(lasts, timedelta) else None


def says_of(event: icalendar.Component, method: str) -> Says:
    """What the file says about the appointment; an answer without a known word is neither yes nor no."""
    if method == "CANCEL" or str(event.get("STATUS", "")).upper() == "CANCELLED":
        return Says.CALLED_OFF
    if method == "COUNTER":
        return Says.COUNTERS
    if method == "DECLINECOUNTER":
        return Says.KEEPS
    if method == "REPLY":
        part = str(getattr(_attendee(event), "params", {}).get("PARTSTAT", "")).upper()
        return Says(_REPLIES[part]) if part in _REPLIES else Says.UNSETTLED
    return Says.TENTATIVE if str(event.get("STATUS", "")).upper() == "TENTATIVE" else Says.MEETS


def text_of(event: icalendar.Component, name: str, limit: int = 120) -> str:
    """The words of a property, in one line of at most `limit` characters."""
    value = event.get(name, "")
    one = value[0] if isinstance(value, list) and value else value
    return first_line(clean(str(one)), limit) if one else ""


def _attendee(event: icalendar.Component) -> object:
    """Whoever answers: in an answer there is one."""
    found = event.get("ATTENDEE", "")
    return found[0] if isinstance(found, list) and found else found


def who_of(event: icalendar.Component, method: str) -> str:
    """Who sent it: an answer comes from the one who was invited, else from whoever invites."""
    answers = method in ("REPLY", "COUNTER")
    sender = (_attendee(event) if answers else "") or event.get("ORGANIZER", "")
    name = str(getattr(sender, "params", {}).get("CN", "")) or str(sender or "")
    return first_line(clean(name), 80).removeprefix("mailto:").removeprefix("MAILTO:")
